import type { DatePrecision } from "../contracts/article.ts";
import { dayOfIso } from "./calendar.ts";
import { findDateAt } from "./date-grammar.ts";
import type { DateText } from "./date-types.ts";
import { mayBeginDate } from "./date-words.ts";
import { relativeAt } from "./relative-dates.ts";
import type { TextSpan } from "./sentences.ts";
import { tokenise } from "./tokens.ts";

/** A date in a text: `text.slice(start, end) === text`. */
export interface DateMention extends TextSpan {
  /** ISO 8601, cut to its precision. */
  readonly date: string;
  readonly precision: DatePrecision;
  /** True when the date follows from that of publication: "أمس", "last Saturday", a day and month without a year. */
  readonly relative: boolean;
  readonly text: string;
}

/**
 * Dates of a text from left to right: Gregorian with eastern, Levantine and Maghrebi month names, alone or combined,
 * Hijri, ISO, numeric, English. Relative words, and a day and month without a year, count only when `published` (ISO)
 * is at least a day. A date that cannot be (31 February, the year 2999) is not reported.
 */
export function findDates(text: string, options: { readonly published?: string | null } = {}): readonly DateMention[] {
  const published = options.published == null ? null : dayOfIso(options.published);
  const source: DateText = { text, tokens: tokenise(text), published };
  const mentions: DateMention[] = [];
  for (let at = 0; at < source.tokens.length; ) {
    const may = mayBeginDate(source.tokens[at]?.norm ?? "");
    const found = may ? (findDateAt(source, at) ?? relativeAt(source, at)) : null;
    if (found !== null) {
      const { start, end, date, precision, relative } = found;
      mentions.push({ start, end, date, precision, relative, text: text.slice(start, end) });
    }
    at = found === null ? at + 1 : Math.max(found.to, at + 1);
  }
  return mentions;
}
