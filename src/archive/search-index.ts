import type { Article } from "../contracts/article.ts";
import { bareWord, skeletons } from "../language/skeleton.ts";
import { searchStem } from "./search-stem.ts";
import type { Database } from "../store/driver.ts";
import { expand, isUnknown, joined, splitJoined, X, type Vocabulary } from "./search-expand.ts";
import { createPostings, type Postings } from "./search-postings.ts";
import { parseQuery, type QueryTerm } from "./search-query.ts";
import { type Group, R, rankText, type Sign } from "./search-rank.ts";
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
CREATE TABLE IF NOT EXISTS search_word (key TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (key, word)) WITHOUT ROWID;
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
  const postings = createPostings(db);
  const words = createVocabulary(db);
  const remove = (rowid: number): void => {
    postings.forget();
    sql.dropTerms.run([rowid]);
    sql.dropDoc.run([rowid]);
  };
  const search = (text: string, limit: number): readonly RankedHit[] => {
    postings.refresh();
    const size = sql.size.get();
    const query = prepare(parseQuery(text), words.withKey, postings, Number(size?.["count"] ?? 0));
    const asked = /متى|(في|منذ) [أا]ي (عام|سنة|تاريخ|يوم)|تاريخ|\bwhen\b|what year/i.test(text) ? "time" as const : /(^| )كم |عدد|how (many|much|long)/i.test(text) ? "number" as const : null;
    if (R.ASK) query.groups.push({ position: 1e6, idf: R.ASK });
    const signs = { ...query, asked, averageLength: Number(size?.["average"] ?? 1) || 1 };
    const ranked = query.candidates.slice(0, MAX_CANDIDATES).map((rowid) => {
      const bytes = sql.doc.get([rowid])?.["tokens"];
      return { rowid, score: bytes instanceof Uint8Array ? rankText(fromBytes(bytes), signs) : 0 };
    });
    ranked.sort((a, b) => b.score - a.score || a.rowid - b.rowid);
    return ranked.slice(0, limit).map(({ rowid, score }) => {
      const body = read(rowid)?.text ?? "";
      const { start, end } = bestSnippet(body, query.weights);
      return { rowid, score, start, end, snippet: body.slice(start, end) };
    });
  };
  return {
    remove,
    search,
    put(rowid, article) {
      remove(rowid);
      const { packed, norms, stems } = packArticle(article.title, article.text);
      sql.addTerms.run([rowid, [...stems].join(" ")]);
      sql.addDoc.run([rowid, packed.tokens.length, toBytes(packed)]);
      words.add(norms);
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
  };
}

function createVocabulary(db: Database) {
  const insert = db.prepare("INSERT OR IGNORE INTO search_word (key, word) VALUES (?, ?)");
  const find = db.prepare("SELECT word FROM search_word WHERE key = ?");
  const seen = new Set<string>();
  return {
    withKey: (key: string): readonly string[] => find.all([key]).map((row) => String(row["word"])),
    add(norms: ReadonlySet<string>): void {
      for (const norm of norms) {
        if (seen.has(norm)) continue;
        if (seen.size > 200_000) seen.clear();
        seen.add(norm);
        if (X.VOC || isUnknown(searchStem(norm))) for (const key of skeletons(norm)) insert.run([key, bareWord(norm)]);
      }
    },
  };
}

function prepare(parsed: readonly QueryTerm[], vocabulary: Vocabulary, postings: Postings, count: number) {
  const groups: Group[] = [];
  const weights = new Map<string, number>();
  const byCode = new Map<number, Sign[]>();
  const scores = new Map<number, number>();
  const terms = splitJoined(parsed, (w) => postings.of(w).length);
  terms.forEach((term, group) => {
    const members = [...expand(term, vocabulary)];
    for (const j of [joined(terms[group - 1], term), joined(term, terms[group + 1])]) if (j !== null && postings.of(j).length > 0) members.push({ stem: j, weight: 1 });
    const own = new Map<number, number>();
    let df = 0;
    for (const { stem: wordStem, weight } of members) {
      const rowids = postings.of(wordStem);
      df += weight * rowids.length;
      for (const rowid of rowids) if ((own.get(rowid) ?? 0) < weight) own.set(rowid, weight);
    }
    df = Math.min(df, count);
    const idf = Math.log(1 + (count - df + 0.5) / (df + 0.5));
    for (const [rowid, weight] of own) scores.set(rowid, (scores.get(rowid) ?? 0) + weight * idf);
    for (const { stem: wordStem, weight } of members) {
      if (postings.of(wordStem).length === 0) continue;
      const code = stemCode(wordStem);
      const signs = byCode.get(code) ?? [];
      signs.push({ group, weight, form: wordStem === term.stem ? formCode(term.norm) : -1 });
      byCode.set(code, signs);
      weights.set(wordStem, Math.max(weights.get(wordStem) ?? 0, weight * idf));
    }
    groups.push({ position: term.position, idf });
  });
  const candidates = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([rowid]) => rowid);
  return { groups, byCode, weights, candidates };
}
