import type { Lang } from "../contracts/article.ts";
import type { MessageKey } from "../i18n/en.ts";
import { FIELDS } from "./fields.ts";
import { reasonIn, type Said, said } from "./reasons.ts";
import { SETTINGS, type SettingName } from "./settings.ts";

/** The settings that are set, as they stand in the environment. */
export type SettingValues = Readonly<Partial<Record<SettingName, string>>>;

/** What is wrong with one setting. */
export interface ConfigProblem {
  readonly variable: SettingName;
  /** One line: the variable, its value (never a secret) and the remedy. */
  readonly said: Said;
}

/** Every problem of the environment at once. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly ConfigProblem[];
  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map((p) => p.said.en).join("\n"));
    this.problems = problems;
  }
  /** A line a problem. */
  lines(lang: Lang): string {
    return this.problems.map((p) => p.said[lang]).join("\n");
  }
}

/** A setting that another one needs. */
interface Need {
  readonly variable: SettingName;
  /** Whether it is needed, and not there. */
  readonly misses: (values: SettingValues) => boolean;
  /** What makes it needed, and what to do. */
  readonly key: MessageKey;
}

const NEEDS: readonly Need[] = [
  {
    variable: "LLM_MODEL",
    misses: ({ LLM_BASE_URL, LLM_MODEL }) => LLM_BASE_URL !== undefined && LLM_MODEL === undefined,
    key: "setting.missing.model",
  },
  {
    variable: "LLM_PRICES",
    misses: ({ LLM_BUDGET_MONEY, LLM_PRICES }) => Number(LLM_BUDGET_MONEY ?? 0) > 0 && LLM_PRICES === undefined,
    key: "setting.missing.prices",
  },
  {
    variable: "LLM_BASE_URL",
    misses: ({ TRANSLATOR, LLM_BASE_URL }) => TRANSLATOR === "llm" && LLM_BASE_URL === undefined,
    key: "setting.missing.server",
  },
  {
    variable: "LIBRETRANSLATE_URL",
    misses: ({ TRANSLATOR, LIBRETRANSLATE_URL }) => TRANSLATOR === "libretranslate" && LIBRETRANSLATE_URL === undefined,
    key: "setting.missing.libretranslate",
  },
  {
    variable: "HTTP_PORT",
    misses: ({ TELEGRAM_WEBHOOK_URL, HTTP_PORT }) => TELEGRAM_WEBHOOK_URL !== undefined && Number(HTTP_PORT ?? 0) === 0,
    key: "setting.missing.port",
  },
];

/** An address may hold a name and a password, which no message shows. */
const withoutLogin = (value: string): string => value.replace(/\/\/[^/\s]*@/, "//…@");

/** Most characters that are shown of a value. */
const SHOWN_CHARS = 80;

/** Why a setting cannot be used. */
function unusable(setting: (typeof SETTINGS)[number], value: string, why: Said): Said {
  const { name } = setting;
  const shown = withoutLogin(value).slice(0, SHOWN_CHARS);
  const inLang = (lang: Lang): string =>
    "secret" in setting
      ? said("setting.unusable.secret", { name, why: why[lang] })[lang]
      : said("setting.unusable", { name, value: shown, why: why[lang] })[lang];
  return { ar: inLang("ar"), en: inLang("en") };
}

/** Everything that is wrong with the settings: each by itself, then what they need of one another. */
export function problemsOf(values: SettingValues): readonly ConfigProblem[] {
  const wrong = SETTINGS.flatMap((setting): readonly ConfigProblem[] => {
    const value = values[setting.name];
    const result = value === undefined ? null : FIELDS[setting.name].safeParse(value);
    if (value === undefined || result === null || result.success) return [];
    const message = result.error.issues[0]?.message ?? "";
    const why = reasonIn(message) ?? { ar: message, en: message };
    return [{ variable: setting.name, said: unusable(setting, value, why) }];
  });
  const missing = NEEDS.filter(({ misses }) => misses(values));
  return [...wrong, ...missing.map(({ variable, key }) => ({ variable, said: said(key) }))];
}
