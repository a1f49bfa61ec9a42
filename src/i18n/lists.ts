import type { Lang } from "../contracts/article.ts";

/** The comma of a language. */
export const comma = (lang: Lang): string => (lang === "ar" ? "،" : ",");

/**
 * Several names in a row, as a language lists them: with commas alone, or with "and" before the last one (Arabic joins
 * all of them with it).
 */
export function listed(items: readonly string[], lang: Lang, last?: "and"): string {
  if (last === undefined) return items.join(`${comma(lang)} `);
  if (lang === "ar") return items.join(" و");
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
