import { RecipeError } from "../config/recipes.ts";
import type { ReadFailure } from "../contracts/archive.ts";
import type { Lang } from "../contracts/article.ts";
import { text } from "../i18n/text.ts";
import { StoreError, storeWords } from "../store/errors.ts";

/** What went wrong, as it is told to people: in their language where the error has words of the catalogue. */
export function failureWords(error: unknown, lang: Lang): string {
  if (error instanceof StoreError) return storeWords(error, lang);
  if (error instanceof RecipeError) return error.lines(lang);
  return error instanceof Error ? error.message : String(error);
}

/** What was wrong with a file and what to do, as it stands behind the file's path. */
export const readFailureWords = ({ fault, values }: ReadFailure, lang: Lang): string =>
  text(lang, `read.${fault}`, values);
