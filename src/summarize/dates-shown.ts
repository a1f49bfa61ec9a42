import type { Lang } from "../contracts/article.ts";
import type { BilingualName } from "../contracts/summarizer.ts";
import type { DateMention } from "../language/dates.ts";

/** Written out: what Node.js has for dates takes longer to load than all else that a summary needs of them. */
const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  ar: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** A date as readers of a language write it, to its precision: "8 ديسمبر 2017", "December 2017". */
function inLanguage(lang: Lang, { date, precision }: DateMention): string {
  if (precision === "unknown") return date;
  const [year = "", month, day] = date.slice(0, 10).split("-");
  const named = month === undefined ? [] : [MONTHS[lang][Number(month) - 1]];
  return [...(day === undefined ? [] : [Number(day)]), ...named, Number(year)].join(" ");
}

/** A date in both languages, with Latin digits, so that the two halves can be compared. */
export function dateInBoth(mention: DateMention): BilingualName {
  return { ar: inLanguage("ar", mention), en: inLanguage("en", mention) };
}
