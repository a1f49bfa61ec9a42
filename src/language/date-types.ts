import type { DatePrecision } from "../contracts/article.ts";
import { type Day, fromHijri, isDay, isoDay } from "./calendar.ts";
import type { TextSpan } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** What a reader of dates works on. */
export interface DateText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Day of publication, where known. */
  readonly published: Day | null;
}

/** A date that begins at a word; `to` is the index of the word after it. */
export interface DateFound extends TextSpan {
  readonly to: number;
  readonly date: string;
  readonly precision: DatePrecision;
  readonly relative: boolean;
}

/** A full date as ISO, or null when no calendar has it. */
export function resolveDay(day: Day, hijri: boolean): string | null {
  if (hijri) {
    const converted = fromHijri(day);
    return converted === null ? null : isoDay(converted);
  }
  return isDay(day) ? isoDay(day) : null;
}
