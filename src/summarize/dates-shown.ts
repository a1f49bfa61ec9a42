import type { BilingualName } from "../contracts/summarizer.ts";
import type { DateMention } from "../language/dates.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** A date as readers of a language write it, to its precision: "8 ديسمبر 2017", "December 2017". */
function inLanguage(locale: string, { date, precision }: DateMention): string {
  const parts = date.split("-").length;
  const key = `${locale} ${parts}`;
  let format = formats.get(key);
  if (format === undefined) {
    const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
    if (parts > 1) options.month = "long";
    if (parts > 2) options.day = "numeric";
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return precision === "unknown" ? date : format.format(new Date(date.slice(0, 10)));
}

/** A date in both languages, with Latin digits, so that the two halves can be compared. */
export function dateInBoth(mention: DateMention): BilingualName {
  return { ar: inLanguage("ar-u-ca-gregory-nu-latn", mention), en: inLanguage("en-GB-u-ca-gregory", mention) };
}
