import type { Article } from "../contracts/article.ts";
import type { Database } from "../store/driver.ts";
import { createAccumulator } from "./search-candidates.ts";
import { createPostings } from "./search-postings.ts";
import { parseQuery } from "./search-query.ts";
import { createRanking } from "./search-rank.ts";
import { bestSnippet } from "./search-snippet.ts";
import { fromBytes, packArticle, toBytes } from "./search-tokens.ts";
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

export interface RankedHit {
  readonly rowid: number;
  /** 0..1: the share of what an article that says everything asked for would have. */
  readonly score: number;
  /** The best place of the article's text: `text.slice(start, end) === snippet`. */
  readonly start: number;
  readonly end: number;
  readonly snippet: string;
}

export interface SearchIndex {
  /** Adds or replaces; call inside the transaction that stores the article. `rowid` is the article's in the store. */
  put(rowid: number, article: IndexedText): void;
  remove(rowid: number): void;
  /** Best first, at most `limit`; empty when nothing matches. Any text is a query, also one of ten thousand words. */
  search(text: string, limit: number): readonly RankedHit[];
}

/** Articles that are ranked exactly; beyond, presence of the query's words decides. */
const MAX_CANDIDATES = 200;

/** The index on an open database that has `searchSchema`; `read` gives an article's text by rowid, for the snippets. */
export function createSearchIndex(db: Database, read: (rowid: number) => IndexedText | null): SearchIndex {
  const sql = statements(db);
  const postings = createPostings(db);
  const vocabulary = createVocabulary(db);
  const accumulator = createAccumulator(postings, vocabulary.withSkeleton);
  const remove = (rowid: number): void => {
    postings.forget();
    sql.dropTerms.run([rowid]);
    sql.dropDoc.run([rowid]);
  };
  return {
    remove,
    put(rowid, article) {
      remove(rowid);
      const { packed, norms, stems } = packArticle(article.title, article.text);
      sql.addTerms.run([rowid, [...stems].join(" ")]);
      sql.addDoc.run([rowid, packed.tokens.length, toBytes(packed)]);
      vocabulary.add(norms);
    },
    search(text, limit) {
      const { count, averageLength } = postings.refresh();
      const query = parseQuery(text);
      const prepared = accumulator.prepare(query, count, MAX_CANDIDATES);
      const score = createRanking({ ...prepared, averageLength, asked: query.asked });
      const ranked = sql.docs.all([JSON.stringify(prepared.candidates)]).map((row) => {
        const doc = fromBytes(row.tokens as Uint8Array);
        return { rowid: Number(row.rowid), score: score(doc), doc };
      });
      ranked.sort((a, b) => b.score - a.score || a.rowid - b.rowid);
      return ranked.slice(0, limit).map(({ rowid, score, doc }) => {
        const body = read(rowid)?.text ?? "";
        const { start, end } = bestSnippet(body, doc.tokens.subarray(doc.titleLength), prepared.weights);
        return { rowid, score, start, end, snippet: body.slice(start, end) };
      });
    },
  };
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
