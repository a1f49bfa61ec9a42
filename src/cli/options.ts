import { InvalidArgumentError, Option } from "commander";
import type { Lang } from "../contracts/article.ts";
import { endOfDate } from "../digest/window.ts";
import type { MessageKey } from "../i18n/en.ts";
import { text } from "../i18n/text.ts";

/** What `--engine` takes. `auto` is the whole ladder. */
export const ENGINES = ["auto", "memory", "neural", "builtin", "llm", "libretranslate"] as const;

/** One engine by itself, or the whole ladder. */
export type EngineName = (typeof ENGINES)[number];

/** A whole number in a range; anything else is wrong usage. */
export const whole =
  (from: number, to: number) =>
  (value: string): number => {
    const n = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (n >= from && n <= to) return n;
    throw new InvalidArgumentError(`${from}–${to}`);
  };

/** An ISO 8601 day (`2017-12-08`), month, year or time. */
export const isoDate = (value: string): string => {
  if (/^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?)?)?$/.test(value) && isReal(value)) return value;
  throw new InvalidArgumentError("2017-12-08, 2017-12, 2017-12-08T10:00:00Z");
};

/** Refuses days that the calendar does not have, such as 31 February. */
function isReal(value: string): boolean {
  const [year, month = 1, day = 1] = value.slice(0, 10).split("-").map(Number);
  const date = new Date(Date.UTC(year ?? 0, month - 1, day));
  return !Number.isNaN(endOfDate(value)) && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** An option whose help is a text of the catalogue. */
export const option = (lang: Lang, flags: string, key: MessageKey): Option => new Option(flags, text(lang, key));
