import type { Article } from "../contracts/article.ts";
import type { Database, Statement } from "../store/driver.ts";
import { parseQuery } from "./search-query.ts";
import { type Group, rankText } from "./search-rank.ts";
import { bestSnippet } from "./search-snippet.ts";
import { formCode, fromBytes, packArticle, stemCode, toBytes } from "./search-tokens.ts";

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
CREATE TABLE IF NOT EXISTS search_word (key TEXT NOT NULL, stem TEXT NOT NULL, PRIMARY KEY (key, stem)) WITHOUT ROWID;
`;

/** What the index needs of an article. */
export type IndexedText = Pick<Article, "title" | "text">;

export interface RankedHit {
  readonly rowid: number;
  /** Above 0; comparable within one search only. */
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
const MAX_CANDIDATES = 300;

/** The index on an open database that has `searchSchema`; `read` gives an article's text by rowid, for the snippets. */
export function createSearchIndex(db: Database, read: (rowid: number) => IndexedText | null): SearchIndex {
  const sql = statements(db);
  const remove = (rowid: number): void => {
    sql.dropTerms.run([rowid]);
    sql.dropDoc.run([rowid]);
  };
  return {
    remove,
    put(rowid, article) {
      remove(rowid);
      const { packed, stems } = packArticle(article.title, article.text);
      sql.addTerms.run([rowid, [...stems].join(" ")]);
      sql.addDoc.run([rowid, packed.tokens.length, toBytes(packed)]);
    },
    search(text, limit) {
      const size = sql.size.get([]);
      const count = Number(size?.["count"] ?? 0);
      const average = Number(size?.["average"] ?? 1) || 1;
      const scores = new Map<number, number>();
      const groups: Group[] = [];
      const weights = new Map<string, number>();
      const lookup = new Map<number, [number, number][]>();
      for (const term of parseQuery(text)) {
        const rowids = postings(sql.rowids, term.stem);
        const idf = Math.log(1 + (count - rowids.length + 0.5) / (rowids.length + 0.5));
        const code = stemCode(term.stem);
        lookup.set(code, [[groups.length, 1]]);
        groups.push({ position: term.position, form: formCode(term.norm), members: [], idf });
        weights.set(term.stem, idf);
        for (const rowid of rowids) scores.set(rowid, (scores.get(rowid) ?? 0) + idf);
      }
      const candidates = [...scores].sort((a, b) => b[1] - a[1]).slice(0, MAX_CANDIDATES);
      const ranked = candidates.map(([rowid]) => {
        const doc = fromBytes(sql.doc.get([rowid])?.["tokens"] as Uint8Array);
        return { rowid, score: rankText(doc, groups, lookup, average) };
      });
      ranked.sort((a, b) => b.score - a.score || a.rowid - b.rowid);
      return ranked.slice(0, limit).map(({ rowid, score }) => {
        const body = read(rowid)?.text ?? "";
        const { start, end } = bestSnippet(body, weights);
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
    doc: db.prepare("SELECT tokens FROM search_doc WHERE rowid = ?"),
    size: db.prepare("SELECT count(*) AS count, avg(length) AS average FROM search_doc"),
    rowids: db.prepare("SELECT group_concat(rowid) AS ids FROM search_terms WHERE search_terms MATCH ?"),
  };
}

/** Rowids of the articles that hold a stem: one string for all, because a row each costs ten times as much. */
function postings(statement: Statement, wordStem: string): readonly number[] {
  const ids = statement.get([`"${wordStem}"`])?.["ids"];
  return typeof ids === "string" ? ids.split(",").map(Number) : [];
}
