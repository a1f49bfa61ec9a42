import type { Lang } from "../contracts/article.ts";

const formats: Readonly<Record<Lang, Intl.DateTimeFormat>> = {
  ar: new Intl.DateTimeFormat("ar", { weekday: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" }),
};

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Name of a weekday; Monday is 1, Sunday 7. */
export const weekdayName = (day: number, lang: Lang): string => formats[lang].format(MONDAY + (day - 1) * DAY_MS);
