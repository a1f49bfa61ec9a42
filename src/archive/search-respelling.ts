import type { Respelling } from "../contracts/archive.ts";
import type { Article } from "../contracts/article.ts";
import { tokenise } from "../language/tokens.ts";
import type { Postings } from "./search-postings.ts";
import type { QueryTerm } from "./search-query.ts";
import type { FindForm, Meant } from "./search-spelling.ts";
import { formCode, fromBytes, stemCode } from "./search-tokens.ts";

/** Articles of a stem among which a form is looked for. */
const MOST_LOOKED_AT = 12;

/** An article's packed tokens by rowid. */
type TokensOf = (rowids: readonly number[]) => readonly { readonly rowid: number; readonly bytes: Uint8Array }[];

/** Finds a word form in one of the first articles that have its stem. */
export function formFinder(postings: Postings, tokensOf: TokensOf): FindForm {
  return (norm, wordStem) => {
    const token = ((stemCode(wordStem) << 8) | formCode(norm)) >>> 0;
    const rowids = [...postings.of(wordStem).subarray(0, MOST_LOOKED_AT)];
    return tokensOf(rowids).find(({ bytes }) => fromBytes(bytes).tokens.includes(token))?.rowid ?? null;
  };
}

/** The word as the article writes it: what is found by is folded. */
function written(
  { norm, stem }: Meant,
  find: FindForm,
  read: (rowid: number) => Pick<Article, "title" | "text"> | null,
) {
  const rowid = find(norm, stem);
  const article = rowid === null ? null : read(rowid);
  const inArticle = article === null ? [] : tokenise(`${article.title ?? ""} ${article.text}`);
  return inArticle.find((token) => token.norm === norm)?.text ?? norm;
}

/** The respelt words of a query where they stand in it, as articles write them. */
export function respellings(
  query: string,
  meant: ReadonlyMap<QueryTerm, Meant>,
  find: FindForm,
  read: (rowid: number) => Pick<Article, "title" | "text"> | null,
): readonly Respelling[] {
  const byNorm = new Map([...meant].map(([{ norm }, word]) => [norm, word]));
  return tokenise(query).flatMap(({ norm, text, start, end }) => {
    const word = byNorm.get(norm);
    return word === undefined ? [] : [{ typed: text, meant: written(word, find, read), start, end }];
  });
}
