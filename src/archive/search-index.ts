import type { Respelling } from "../contracts/archive.ts";
import type { Article } from "../contracts/article.ts";
import type { Database } from "../store/driver.ts";
import { createAccumulator } from "./search-candidates.ts";
import { createGrouping } from "./search-groups.ts";
import { createPostings } from "./search-postings.ts";
import { parseQuery } from "./search-query.ts";
import { createRanking } from "./search-rank.ts";
import { formFinder, respellings } from "./search-respelling.ts";
import { bestSnippet } from "./search-snippet.ts";
import { createTermWriter } from "./search-terms.ts";
import { fromBytes, MAX_INDEXED_CHARS, packArticle, toBytes } from "./search-tokens.ts";
import { createVocabulary } from "./search-vocabulary.ts";

/**
 * Tables of the search index. `search_terms` finds the articles that hold a term: presence only, because `search_doc`
 * holds their tokens in order for the ranking. `search_word` finds the words of the archive that sound or inflect
 * alike, by their skeleton.
 */
export const searchSchema = `
CREATE VIRTUAL TABLE IF NOT EXISTS search_terms USING fts5(
  stems, content='', contentless_delete=1, detail=none, tokenize='ascii'
);
CREATE TABLE IF NOT EXISTS search_doc (rowid INTEGER PRIMARY KEY, length INTEGER NOT NULL, tokens BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS search_word (key TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (key, word)) WITHOUT ROWID;
`;

/** What the index needs of an article. */
export type IndexedText = Pick<Article, "title" | "text">;

/** A hit by its row, with the piece of text to show. */
export interface RankedHit {
  readonly rowid: number;
  /** 0..1: the share of what an article that says everything asked for would have. */
  readonly score: number;
  /** The best place of the article's text: `text.slice(start, end) === snippet`. */
  readonly start: number;
  readonly end: number;
  readonly snippet: string;
}

/** The full-text index of an open store. */
export interface SearchIndex {
  /** Adds one that the index does not hold; call like `put`. */
  add(rowid: number, article: IndexedText): void;
  /** Adds or replaces; call inside the transaction that stores the article. `rowid` is the article's in the store. */
  put(rowid: number, article: IndexedText): void;
  remove(rowid: number): void;
  /** Gives up what is remembered only to be quicker. */
  release(): void;
  /** Runs what adds many articles inside one transaction; see `TermWriter`. */
  batch<T>(work: () => T): T;
  /**
   * Best first, at most `limit`; empty when nothing matches. Any text is a query, also one of ten thousand words.
   * `originalOf` names the text that a rowid holds: of those with one text only the best is a hit; null leaves out.
   */
  search(text: string, limit: number, originalOf?: (rowid: number) => number | null): readonly RankedHit[];
  /** Words of a query that the archive does not have, each with the one that was probably meant; see `ArchiveStore`. */
  respell(text: string): readonly Respelling[];
}

/** Articles that are ranked exactly; beyond, presence of the query's words decides. */
const MAX_CANDIDATES = 120;

/** The index on an open database that has `searchSchema`; `read` gives an article's text by rowid, for the snippets. */
export function createSearchIndex(db: Database, read: (rowid: number) => IndexedText | null): SearchIndex {
  const sql = statements(db);
  const postings = createPostings(db);
  const vocabulary = createVocabulary(db);
  const findForm = formFinder(postings, (rowids) =>
    sql.docs
      .all([JSON.stringify(rowids)])
      .map((row) => ({ rowid: Number(row.rowid), bytes: row.tokens as Uint8Array })),
  );
  const grouping = createGrouping(postings, vocabulary.withSkeleton, findForm);
  const accumulator = createAccumulator(postings, grouping);
  const terms = createTermWriter(sql.addTerms);
  const remove = (rowid: number): void => {
    postings.forget();
    if (!terms.forget(rowid)) sql.dropTerms.run([rowid]);
    sql.dropDoc.run([rowid]);
  };
  const add = (rowid: number, article: IndexedText): void => {
    postings.forget();
    const { packed, norms, stems } = packArticle(article.title, article.text);
    terms.add(rowid, [...stems].join(" "));
    sql.addDoc.run([rowid, packed.tokens.length, toBytes(packed)]);
    vocabulary.add(norms);
  };
  return {
    add,
    remove,
    batch: terms.batch,
    release() {
      postings.release();
      vocabulary.release();
    },
    put(rowid, article) {
      remove(rowid);
      add(rowid, article);
    },
    respell(text) {
      postings.refresh();
      return respellings(text, grouping.meantIn(grouping.termsOf(parseQuery(text))), findForm, read);
    },
    search(text, limit, originalOf = (rowid) => rowid) {
      const { count, averageLength } = postings.refresh();
      const query = parseQuery(text);
      const prepared = accumulator.prepare(query, count, MAX_CANDIDATES);
      const score = createRanking({ ...prepared, averageLength, asked: query.asked });
      const ranked = sql.docs.all([JSON.stringify(prepared.candidates)]).map((row) => {
        const doc = fromBytes(row.tokens as Uint8Array);
        return { rowid: Number(row.rowid), score: score(doc), doc };
      });
      ranked.sort((a, b) => b.score - a.score || a.rowid - b.rowid);
      return oncePerText(ranked, limit, originalOf).map(({ rowid, score, doc }) => {
        const body = (read(rowid)?.text ?? "").slice(0, MAX_INDEXED_CHARS);
        const { start, end } = bestSnippet(body, doc.tokens.subarray(doc.titleLength), prepared.weights);
        return { rowid, score, start, end, snippet: body.slice(start, end) };
      });
    },
  };
}

/** Decided before the snippets are made: they cost more than the ranking. */
function oncePerText<T extends { readonly rowid: number }>(
  ranked: readonly T[],
  limit: number,
  originalOf: (rowid: number) => number | null,
): readonly T[] {
  const seen = new Set<number>();
  const kept: T[] = [];
  for (const one of ranked) {
    if (kept.length >= limit) break;
    const original = originalOf(one.rowid);
    if (original === null || seen.has(original)) continue;
    seen.add(original);
    kept.push(one);
  }
  return kept;
}

function statements(db: Database) {
  return {
    addTerms: db.prepare("INSERT INTO search_terms (rowid, stems) VALUES (?, ?)"),
    dropTerms: db.prepare("DELETE FROM search_terms WHERE rowid = ?"),
    addDoc: db.prepare("INSERT INTO search_doc (rowid, length, tokens) VALUES (?, ?, ?)"),
    dropDoc: db.prepare("DELETE FROM search_doc WHERE rowid = ?"),
    docs: db.prepare("SELECT rowid, tokens FROM search_doc WHERE rowid IN (SELECT value FROM json_each(?))"),
  };
}
