import type { Lang } from "../contracts/article.ts";
import { directionOf } from "./direction.ts";

/** The other language of the two. */
export const otherLang = (lang: Lang): Lang => (lang === "ar" ? "en" : "ar");

/** The language whose direction and typeface a text of unknown language takes: Arabic where it runs right to left. */
export const scriptLang = (text: string): Lang => (directionOf(text) === "rtl" ? "ar" : "en");
