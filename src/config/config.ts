import { isAbsolute, join, resolve } from "node:path";
import type { Lang } from "../contracts/article.ts";
import { IS_ADDRESS, languagesIn } from "./fields.ts";
import { type ConfigProblem, problemsOf, type SettingValues } from "./problems.ts";
import { SETTINGS, type SettingName } from "./settings.ts";

/** Everything the program needs to know from outside, checked once at start. Paths are absolute. */
export interface Config {
  /** Folders or files with articles. */
  readonly archive: readonly string[];
  readonly dataDir: string;
  /** Absolute path of the SQLite file. */
  readonly storePath: string;
  readonly telegram: {
    readonly token: string | null;
    readonly apiRoot: string;
    readonly admins: readonly number[];
    readonly webhookUrl: string | null;
  };
  readonly discord: { readonly token: string | null; readonly apiRoot: string; readonly mentions: boolean };
  /** Where the operator is told about trouble; null when nobody is named. */
  readonly operatorChat: { readonly platform: string; readonly chat: string } | null;
  /** What becomes of a post that nobody can know to have arrived. */
  readonly undecidedPosts: "skip" | "repeat";
  /** 0 is never. */
  readonly watchdogDays: number;
  readonly refreshMinutes: number;
  readonly translator: "auto" | "builtin" | "llm" | "libretranslate" | "off";
  /** `url`: address or folder, null for Mozilla's registry. `idleMs`: 0 is never. */
  readonly models: { readonly dir: string; readonly url: string | null; readonly idleMs: number };
  readonly rough: "off" | "headlines" | "all";
  readonly llm: LlmConfig | null;
  readonly libreTranslate: { readonly url: string; readonly apiKey: string | null } | null;
  readonly timeZone: string;
  readonly language: Lang | "both";
  /** `port` 0 is off. */
  readonly http: { readonly host: string; readonly port: number };
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
}

/** A language model on an OpenAI-compatible server. */
export interface LlmConfig {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly model: string;
  readonly jobs: readonly LlmJobName[];
  /** Of a day; null is no bound. */
  readonly budget: { readonly tokens: number | null; readonly money: number | null };
  /** Of a million tokens. */
  readonly prices: { readonly input: number; readonly output: number } | null;
  readonly timeoutMs: number;
}

/** What a language model may do. */
export type LlmJobName = "translate" | "write";

/** What the defaults of settings depend on. */
export interface Surroundings {
  readonly cwd: string;
  /** Archive read when ARCHIVE is not set. */
  readonly sampleArchive: string;
  readonly systemTimeZone: string;
}

const modelsUrl = (value: string | undefined, absolute: (path: string) => string): string | null =>
  value === undefined ? null : IS_ADDRESS.test(value) ? value : absolute(value);

const DEFAULT_IDLE_MINUTES = 10;

/** The language of a setting that `isLanguage` accepts. */
function languageOf(value: string): Lang | "both" {
  const [first] = languagesIn(value);
  return first ?? "both";
}

const list = (value: string | undefined): string[] =>
  (value ?? "")
    .split(",")
    .map((v) => v.trim())
    .filter(Boolean);

/** `telegram:12345` taken apart; else the first administrator's own chat with the bot. */
function operatorChat(value: string | undefined, admins: readonly number[]): Config["operatorChat"] {
  const [platform, chat] = (value ?? (admins[0] === undefined ? "" : `telegram:${admins[0]}`)).split(":");
  return platform && chat ? { platform, chat } : null;
}

const DEFAULT_TOKENS = 500_000;
const DEFAULT_TIMEOUT_SECONDS = 60;

function llmOf(values: SettingValues): LlmConfig | null {
  if (!values.LLM_BASE_URL) return null;
  const [input, output] = list(values.LLM_PRICES).map(Number);
  return {
    baseUrl: values.LLM_BASE_URL,
    apiKey: values.LLM_API_KEY ?? null,
    model: values.LLM_MODEL ?? "",
    jobs: list(values.LLM_JOBS ?? "translate,write").filter((job) => job !== "none") as LlmJobName[],
    budget: {
      tokens: Number(values.LLM_BUDGET_TOKENS ?? DEFAULT_TOKENS) || null,
      money: Number(values.LLM_BUDGET_MONEY ?? 0) || null,
    },
    prices: input === undefined || output === undefined ? null : { input, output },
    timeoutMs: Number(values.LLM_TIMEOUT ?? DEFAULT_TIMEOUT_SECONDS) * 1000,
  };
}

/** The settings as they are, and what is wrong with them. */
export interface CheckedConfig {
  /** Where a setting cannot be used, its default. */
  readonly config: Config;
  /** Every problem at once; none where the settings may be used. */
  readonly problems: readonly ConfigProblem[];
}

/** Reads and checks the environment. Empty values count as not set. */
export function checkConfig(env: Readonly<Record<string, string | undefined>>, around: Surroundings): CheckedConfig {
  const set = SETTINGS.flatMap(({ name }): readonly (readonly [SettingName, string])[] => {
    const value = env[name]?.trim();
    return value ? [[name, value]] : [];
  });
  const problems = problemsOf(Object.fromEntries(set));
  const unusable = new Set(problems.map(({ variable }) => variable));
  const usable: SettingValues = Object.fromEntries(set.filter(([name]) => !unusable.has(name)));
  return { config: configOf(usable, around), problems };
}

function configOf(values: SettingValues, around: Surroundings): Config {
  const absolute = (path: string) => (isAbsolute(path) ? path : resolve(around.cwd, path));
  const dataDir = absolute(values.DATA_DIR ?? ".mujaz");
  const archive = list(values.ARCHIVE).map(absolute);
  const admins = list(values.TELEGRAM_ADMINS).map(Number);
  return {
    archive: archive.length > 0 ? archive : [around.sampleArchive],
    dataDir,
    storePath: values.STORE_URL
      ? absolute(values.STORE_URL.replace(/^(sqlite|file):(\/\/(?=\/))?/, ""))
      : join(dataDir, "mujaz.sqlite"),
    telegram: {
      token: values.TELEGRAM_BOT_TOKEN ?? null,
      apiRoot: values.TELEGRAM_API_ROOT ?? "https://api.telegram.org",
      admins,
      webhookUrl: values.TELEGRAM_WEBHOOK_URL ?? null,
    },
    discord: {
      token: values.DISCORD_BOT_TOKEN ?? null,
      apiRoot: values.DISCORD_API_ROOT ?? "https://discord.com/api",
      mentions: values.DISCORD_MENTIONS === "on",
    },
    operatorChat: operatorChat(values.OPERATOR_CHAT, admins),
    undecidedPosts: (values.UNDECIDED_POSTS as Config["undecidedPosts"]) ?? "skip",
    watchdogDays: Number(values.WATCHDOG_DAYS ?? 3),
    refreshMinutes: Number(values.REFRESH_MINUTES ?? 10),
    translator: (values.TRANSLATOR as Config["translator"]) ?? "auto",
    models: {
      dir: absolute(values.MODELS_DIR ?? join(dataDir, "models")),
      url: modelsUrl(values.MODELS_URL, absolute),
      idleMs: Number(values.MODELS_IDLE ?? DEFAULT_IDLE_MINUTES) * 60_000,
    },
    rough: (values.ROUGH as Config["rough"]) ?? "headlines",
    llm: llmOf(values),
    libreTranslate: values.LIBRETRANSLATE_URL
      ? { url: values.LIBRETRANSLATE_URL, apiKey: values.LIBRETRANSLATE_API_KEY ?? null }
      : null,
    // Asked for late: Intl takes a while to load, and many commands never need it.
    get timeZone() {
      return values.TIMEZONE ?? around.systemTimeZone;
    },
    language: languageOf(values.LANGUAGE ?? "both"),
    http: { host: values.HTTP_HOST ?? "127.0.0.1", port: Number(values.HTTP_PORT ?? 0) },
    logLevel: (values.LOG_LEVEL as Config["logLevel"]) ?? "warn",
  };
}
