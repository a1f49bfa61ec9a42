import { z } from "zod";
import type { Lang } from "../contracts/article.ts";
import { because } from "./reasons.ts";
import type { SettingName } from "./settings.ts";

/** Whether a zone has an IANA name that this Node.js knows. */
export const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const url = (example: string) => z.url({ protocol: /^https?$/, error: because("setting.address", { example }) });
const oneOf = <T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: because("setting.choice", { list: values.join(", ") }) });

const wholeNumber = (from: number, to: number, key: `setting.${"days" | "minutes" | "seconds" | "tokens"}`) =>
  z.string().refine((v) => /^\d+$/.test(v) && Number(v) >= from && Number(v) <= to, because(key, { from, to }));

/**
 * The languages of ours that a value names, in its order. GNU gettext uses the same variable for a list of locales
 * ("ar_EG:en"), so anything may stand there on a desktop.
 */
export function languagesIn(value: string): readonly (Lang | "both")[] {
  const codes = value.split(":").map((part) => /^(ar|en|both)(?:[_.@-]|$)/i.exec(part)?.[1]?.toLowerCase());
  return codes.filter((code): code is Lang | "both" => code !== undefined);
}

/** Begins like an address, not like a path. */
export const IS_ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//i;

/** A folder, or an address that can be parsed and fetched. */
const isPlaceOfModels = (value: string): boolean =>
  !IS_ADDRESS.test(value) || (/^(?:https?|file):/i.test(value) && URL.canParse(value));

/** What each setting may be; a message is a reason that completes “… cannot be used: …”. */
export const FIELDS = {
  ARCHIVE: z.string(),
  DATA_DIR: z.string().refine((v) => !v.includes("\0"), because("setting.folder")),
  STORE_URL: z
    .string()
    .refine((v) => /^(sqlite:|file:)?[^:]+$/.test(v) || /^(sqlite|file):/.test(v), because("setting.sqlite")),
  TELEGRAM_BOT_TOKEN: z.string().regex(/^\d+:[\w-]{30,}$/, because("setting.telegram-token")),
  TELEGRAM_API_ROOT: url("http://127.0.0.1:8081"),
  TELEGRAM_ADMINS: z.string().regex(/^\s*\d+(\s*,\s*\d+)*\s*$/, because("setting.admins")),
  TELEGRAM_WEBHOOK_URL: z.url({
    protocol: /^https$/,
    error: because("setting.address.secure", { example: "https://news.example.org/telegram" }),
  }),
  DISCORD_BOT_TOKEN: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, because("setting.discord-token")),
  DISCORD_API_ROOT: url("https://discord.com/api"),
  DISCORD_MENTIONS: oneOf(["on", "off"]),
  OPERATOR_CHAT: z.string().regex(/^(telegram:-?\d+|discord:\d+)$/, because("setting.chat")),
  UNDECIDED_POSTS: oneOf(["skip", "repeat"]),
  WATCHDOG_DAYS: wholeNumber(0, 365, "setting.days"),
  REFRESH_MINUTES: wholeNumber(1, 1440, "setting.minutes"),
  TRANSLATOR: oneOf(["auto", "builtin", "llm", "libretranslate", "off"]),
  MODELS_DIR: z.string(),
  MODELS_URL: z.string().refine(isPlaceOfModels, because("setting.models")),
  MODELS_IDLE: z.string().refine((v) => /^\d+(\.\d+)?$/.test(v) && Number(v) <= 10_000, because("setting.idle")),
  ROUGH: oneOf(["off", "headlines", "all"]),
  LLM_BASE_URL: url("http://127.0.0.1:11434/v1"),
  LLM_API_KEY: z.string(),
  LLM_MODEL: z.string(),
  LLM_JOBS: z.string().regex(/^(none|(translate|write)(\s*,\s*(translate|write))*)$/, because("setting.jobs")),
  LLM_BUDGET_TOKENS: wholeNumber(0, 1_000_000_000, "setting.tokens"),
  LLM_BUDGET_MONEY: z.string().regex(/^\d+(\.\d+)?$/, because("setting.money")),
  LLM_PRICES: z.string().regex(/^\d+(\.\d+)?\s*,\s*\d+(\.\d+)?$/, because("setting.prices")),
  LLM_TIMEOUT: wholeNumber(1, 3600, "setting.seconds"),
  LIBRETRANSLATE_URL: url("http://127.0.0.1:5000"),
  LIBRETRANSLATE_API_KEY: z.string(),
  TIMEZONE: z.string().refine(isTimeZone, because("setting.zone")),
  LANGUAGE: z.string().refine((v) => languagesIn(v).length > 0, because("setting.choice", { list: "ar, en, both" })),
  HTTP_PORT: z.string().refine((v) => /^\d+$/.test(v) && Number(v) <= 65_535, because("setting.port")),
  HTTP_HOST: z.string().regex(/^[\w.:-]+$/, because("setting.host")),
  LOG_LEVEL: oneOf(["silent", "error", "warn", "info", "debug"]),
} satisfies Record<SettingName, z.ZodType<string>>;
