import { z } from "zod";
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

const url = (example: string) =>
  z.url({ protocol: /^https?$/, error: `give an address that starts with http:// or https://, such as ${example}` });
const oneOf = <T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `give one of ${values.join(", ")}` });

const wholeNumber = (from: number, to: number, what: string) =>
  z
    .string()
    .refine(
      (v) => /^\d+$/.test(v) && Number(v) >= from && Number(v) <= to,
      `give a number of ${what} from ${from} to ${to}`,
    );

/** Begins like an address, not like a path. */
export const IS_ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//i;

/** A folder, or an address that can be parsed and fetched. */
const isPlaceOfModels = (value: string): boolean =>
  !IS_ADDRESS.test(value) || (/^(?:https?|file):/i.test(value) && URL.canParse(value));

/** What each setting may be; a message completes “… cannot be used: …”. */
export const FIELDS = {
  ARCHIVE: z.string(),
  DATA_DIR: z.string().refine((v) => !v.includes("\0"), "give a folder"),
  STORE_URL: z
    .string()
    .refine(
      (v) => /^(sqlite:|file:)?[^:]+$/.test(v) || /^(sqlite|file):/.test(v),
      "give sqlite: and a file, such as sqlite:/var/lib/mujaz/mujaz.sqlite",
    ),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{30,}$/, "copy it from @BotFather: digits, a colon and about 35 characters"),
  TELEGRAM_API_ROOT: url("http://127.0.0.1:8081"),
  TELEGRAM_ADMINS: z.string().regex(/^\s*\d+(\s*,\s*\d+)*\s*$/, "give numeric user ids, comma-separated"),
  TELEGRAM_WEBHOOK_URL: z.url({
    protocol: /^https$/,
    error: "give an address that starts with https://, such as https://news.example.org/telegram",
  }),
  DISCORD_BOT_TOKEN: z
    .string()
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, "copy it from the Developer Portal: three parts joined by dots"),
  DISCORD_API_ROOT: url("https://discord.com/api"),
  DISCORD_MENTIONS: oneOf(["on", "off"]),
  OPERATOR_CHAT: z
    .string()
    .regex(/^(telegram:-?\d+|discord:\d+)$/, "give telegram: or discord: and a chat's id, such as telegram:12345678"),
  UNDECIDED_POSTS: oneOf(["skip", "repeat"]),
  WATCHDOG_DAYS: wholeNumber(0, 365, "days"),
  REFRESH_MINUTES: wholeNumber(1, 1440, "minutes"),
  TRANSLATOR: oneOf(["auto", "builtin", "llm", "libretranslate", "off"]),
  MODELS_DIR: z.string(),
  MODELS_URL: z.string().refine(isPlaceOfModels, "give an address that starts with http:// or https://, or a folder"),
  MODELS_IDLE: z
    .string()
    .refine((v) => /^\d+(\.\d+)?$/.test(v) && Number(v) <= 10_000, "give minutes, such as 10, or 0 for never"),
  ROUGH: oneOf(["off", "headlines", "all"]),
  LLM_BASE_URL: url("http://127.0.0.1:11434/v1"),
  LLM_API_KEY: z.string(),
  LLM_MODEL: z.string(),
  LLM_JOBS: z
    .string()
    .regex(
      /^(none|(translate|write)(\s*,\s*(translate|write))*)$/,
      "give translate, write, both comma-separated, or none",
    ),
  LLM_BUDGET_TOKENS: wholeNumber(0, 1_000_000_000, "tokens"),
  LLM_BUDGET_MONEY: z.string().regex(/^\d+(\.\d+)?$/, "give an amount such as 0.50, or 0 for no bound"),
  LLM_PRICES: z
    .string()
    .regex(
      /^\d+(\.\d+)?\s*,\s*\d+(\.\d+)?$/,
      "give two prices of a million tokens, read and written, such as 0.15,0.60",
    ),
  LLM_TIMEOUT: wholeNumber(1, 3600, "seconds"),
  LIBRETRANSLATE_URL: url("http://127.0.0.1:5000"),
  LIBRETRANSLATE_API_KEY: z.string(),
  TIMEZONE: z.string().refine(isTimeZone, "give an IANA name such as Asia/Beirut"),
  LANGUAGE: z.string(),
  HTTP_PORT: z
    .string()
    .refine((v) => /^\d+$/.test(v) && Number(v) <= 65_535, "give a port from 1 to 65535, or 0 for none"),
  HTTP_HOST: z.string().regex(/^[\w.:-]+$/, "give a host name or an address, such as 127.0.0.1"),
  LOG_LEVEL: oneOf(["silent", "error", "warn", "info", "debug"]),
} satisfies Record<SettingName, z.ZodType<string>>;
