import type { Lang } from "../contracts/article.ts";

/** The comma of a language. */
export const comma = (lang: Lang): string => (lang === "ar" ? "،" : ",");

/** Several names in a row, as a language lists them. */
export const listed = (items: readonly string[], lang: Lang): string => items.join(`${comma(lang)} `);
