import { FIELDS } from "./fields.ts";
import { SETTINGS, type SettingName } from "./settings.ts";

/** The settings that are set, as they stand in the environment. */
export type SettingValues = Readonly<Partial<Record<SettingName, string>>>;

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

/** A setting that another one needs. */
interface Need {
  readonly variable: SettingName;
  /** Whether it is needed, and not there. */
  readonly misses: (values: SettingValues) => boolean;
  /** What makes it needed, and what to do. */
  readonly message: string;
}

const NEEDS: readonly Need[] = [
  {
    variable: "LLM_MODEL",
    misses: ({ LLM_BASE_URL, LLM_MODEL }) => LLM_BASE_URL !== undefined && LLM_MODEL === undefined,
    message: "while LLM_BASE_URL is set: name the model, or remove LLM_BASE_URL.",
  },
  {
    variable: "LLM_PRICES",
    misses: ({ LLM_BUDGET_MONEY, LLM_PRICES }) => Number(LLM_BUDGET_MONEY ?? 0) > 0 && LLM_PRICES === undefined,
    message: "while LLM_BUDGET_MONEY is set: give the server's prices, or remove LLM_BUDGET_MONEY.",
  },
  {
    variable: "LLM_BASE_URL",
    misses: ({ TRANSLATOR, LLM_BASE_URL }) => TRANSLATOR === "llm" && LLM_BASE_URL === undefined,
    message: "while TRANSLATOR is llm: give the server's address, or set TRANSLATOR=auto.",
  },
  {
    variable: "LIBRETRANSLATE_URL",
    misses: ({ TRANSLATOR, LIBRETRANSLATE_URL }) => TRANSLATOR === "libretranslate" && LIBRETRANSLATE_URL === undefined,
    message: "while TRANSLATOR is libretranslate: give its address, or set TRANSLATOR=auto.",
  },
  {
    variable: "HTTP_PORT",
    misses: ({ TELEGRAM_WEBHOOK_URL, HTTP_PORT }) => TELEGRAM_WEBHOOK_URL !== undefined && Number(HTTP_PORT ?? 0) === 0,
    message: "while TELEGRAM_WEBHOOK_URL is set: give the port to which that address leads.",
  },
];

/** An address may hold a name and a password, which no message shows. */
const withoutLogin = (value: string): string => value.replace(/\/\/[^/\s]*@/, "//…@");

/** Most characters that are shown of a value. */
const SHOWN_CHARS = 80;

/** Everything that is wrong with the settings: each by itself, then what they need of one another. */
export function problemsOf(values: SettingValues): readonly ConfigProblem[] {
  const wrong = SETTINGS.flatMap((setting): readonly ConfigProblem[] => {
    const { name } = setting;
    const value = values[name];
    const result = value === undefined ? null : FIELDS[name].safeParse(value);
    if (value === undefined || result === null || result.success) return [];
    const shown = "secret" in setting ? "its value" : `“${withoutLogin(value).slice(0, SHOWN_CHARS)}”`;
    return [{ variable: name, message: `${name}: ${shown} cannot be used: ${result.error.issues[0]?.message}.` }];
  });
  const missing = NEEDS.filter(({ misses }) => misses(values));
  return [
    ...wrong,
    ...missing.map(({ variable, message }) => ({ variable, message: `${variable}: missing ${message}` })),
  ];
}
