import { isAbsolute, join, resolve } from "node:path";
import type { Lang } from "../contracts/article.ts";
import { FIELDS, IS_ADDRESS } from "./fields.ts";
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

/** What is wrong with one setting. */
export interface ConfigProblem {
  readonly variable: SettingName;
  /** One line: the variable, its value (never a secret) and the remedy. */
  readonly message: string;
}

/** Every problem of the environment at once. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly ConfigProblem[];
  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map((p) => p.message).join("\n"));
    this.problems = problems;
  }
}

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

/**
 * GNU gettext uses the same variable for a list of locales ("ar_EG:en"), so anything may stand here on a desktop:
 * the first entry that is Arabic or English counts, and any other language means both.
 */
function languageOf(value: string): Lang | "both" {
  for (const part of value.toLowerCase().split(":")) {
    if (part === "both") return "both";
    const code = /^(ar|en)(?:[_.@-]|$)/.exec(part)?.[1];
    if (code) return code as Lang;
  }
  return "both";
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

/** An address may hold a name and a password, which no message shows. */
const withoutLogin = (value: string): string => value.replace(/\/\/[^/\s]*@/, "//…@");

function check(values: Partial<Record<SettingName, string>>): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  for (const setting of SETTINGS) {
    const value = values[setting.name];
    if (value === undefined) continue;
    const result = FIELDS[setting.name].safeParse(value);
    if (result.success) continue;
    const shown = "secret" in setting ? "its value" : `“${withoutLogin(value).slice(0, 80)}”`;
    problems.push({
      variable: setting.name,
      message: `${setting.name}: ${shown} cannot be used: ${result.error.issues[0]?.message}.`,
    });
  }
  if (values.LLM_BASE_URL && !values.LLM_MODEL)
    problems.push({
      variable: "LLM_MODEL",
      message: "LLM_MODEL: missing while LLM_BASE_URL is set: name the model, or remove LLM_BASE_URL.",
    });
  if (Number(values.LLM_BUDGET_MONEY ?? 0) > 0 && !values.LLM_PRICES)
    problems.push({
      variable: "LLM_PRICES",
      message:
        "LLM_PRICES: missing while LLM_BUDGET_MONEY is set: give the server's prices, or remove LLM_BUDGET_MONEY.",
    });
  if (values.TRANSLATOR === "llm" && !values.LLM_BASE_URL)
    problems.push({
      variable: "LLM_BASE_URL",
      message: "LLM_BASE_URL: missing while TRANSLATOR is llm: give the server's address, or set TRANSLATOR=auto.",
    });
  if (values.TRANSLATOR === "libretranslate" && !values.LIBRETRANSLATE_URL)
    problems.push({
      variable: "LIBRETRANSLATE_URL",
      message:
        "LIBRETRANSLATE_URL: missing while TRANSLATOR is libretranslate: give its address, or set TRANSLATOR=auto.",
    });
  if (values.TELEGRAM_WEBHOOK_URL && Number(values.HTTP_PORT ?? 0) === 0)
    problems.push({
      variable: "HTTP_PORT",
      message: "HTTP_PORT: missing while TELEGRAM_WEBHOOK_URL is set: give the port to which that address leads.",
    });
  return problems;
}

const DEFAULT_TOKENS = 500_000;
const DEFAULT_TIMEOUT_SECONDS = 60;

function llmOf(values: Partial<Record<SettingName, string>>): LlmConfig | null {
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

/**
 * Reads the environment. Empty values count as not set.
 * @throws ConfigError with every problem at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, around: Surroundings): Config {
  const values: Partial<Record<SettingName, string>> = {};
  for (const { name } of SETTINGS) {
    const value = env[name]?.trim();
    if (value) values[name] = value;
  }
  const problems = check(values);
  if (problems.length > 0) throw new ConfigError(problems);
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
    timeZone: values.TIMEZONE ?? around.systemTimeZone,
    language: languageOf(values.LANGUAGE ?? "both"),
    http: { host: values.HTTP_HOST ?? "127.0.0.1", port: Number(values.HTTP_PORT ?? 0) },
    logLevel: (values.LOG_LEVEL as Config["logLevel"]) ?? "warn",
  };
}
