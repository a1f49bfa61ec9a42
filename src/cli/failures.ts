import { failureOf } from "../archive/read-failures.ts";
import { RecipeError } from "../config/recipes.ts";
import type { ReadFailure } from "../contracts/archive.ts";
import type { Lang } from "../contracts/article.ts";
import { text } from "../i18n/text.ts";
import { StoreError, storeWords } from "../store/errors.ts";
import { shownPath } from "./context.ts";

/** System errors that have plain words wherever a named file was to be read. */
const READ_ERRORS: readonly string[] = ["ENOENT", "EACCES", "EPERM", "EISDIR", "ELOOP"];

/** What went wrong, as it is told to people: in their language where the error has words of the catalogue. */
export function failureWords(error: unknown, lang: Lang): string {
  if (error instanceof StoreError) return storeWords(error, lang);
  if (error instanceof RecipeError) return error.lines(lang);
  return fileErrorWords(error, lang) ?? (error instanceof Error ? error.message : String(error));
}

/** What was wrong with a file that a system error names, and what to do; null for any other error. */
export function fileErrorWords(error: unknown, lang: Lang): string | null {
  const { path, code = "" } = (error ?? {}) as NodeJS.ErrnoException;
  if (!path || !READ_ERRORS.includes(code)) return null;
  return `${shownPath(path)}: ${readFailureWords(failureOf(error), lang)}`;
}

/** What was wrong with a file and what to do, as it stands behind the file's path. */
export const readFailureWords = ({ fault, values }: ReadFailure, lang: Lang): string =>
  text(lang, `read.${fault}`, values);
