import type { ArticleLanguage } from "../contracts/article.ts";
import { isArabicLetter, isLatinLetter } from "./chars.ts";

/** Language of a text by its script and, for the Arabic script, by letters that Arabic does not have. */
export function detectLanguage(text: string): ArticleLanguage {
  let arabic = 0;
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isArabicLetter(code)) arabic++;
    else if (isLatinLetter(code)) latin++;
  }
  if (arabic === 0 && latin === 0) return "other";
  if (arabic < latin) return "en";
  const urdu = text.match(/[ٹڈڑںھہۂے]/g)?.length ?? 0;
  const persian = text.match(/[پچژگکی]/g)?.length ?? 0;
  if (urdu > arabic * 0.02) return "ur";
  return persian > arabic * 0.04 ? "fa" : "ar";
}
