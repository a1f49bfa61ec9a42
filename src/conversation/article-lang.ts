import type { Article, Lang } from "../contracts/article.ts";

/** The language that an article is read in. */
export const langOf = ({ language }: Article): Lang => (language === "en" ? "en" : "ar");
