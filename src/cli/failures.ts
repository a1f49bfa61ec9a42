import type { Lang } from "../contracts/article.ts";
import { StoreError, storeWords } from "../store/errors.ts";

/** What went wrong, as it is told to people: in their language where the error has words of the catalogue. */
export function failureWords(error: unknown, lang: Lang): string {
  if (error instanceof StoreError) return storeWords(error, lang);
  return error instanceof Error ? error.message : String(error);
}
