import type { Lang } from "../contracts/article.ts";

const NAMES: Readonly<Record<Lang, readonly string[]>> = {
  ar: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** Name of a month. @param month 1..12. */
export function monthName(month: number, lang: Lang): string {
  return NAMES[lang][month - 1] ?? String(month);
}
