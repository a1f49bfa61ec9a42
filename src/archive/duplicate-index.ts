import { words } from "../language/tokens.ts";
import type { Database, SqlRow } from "../store/driver.ts";
import { type CopyText, judgeCopy, SHORT_WORDS } from "./duplicates.ts";
import { bandsOf, hashWords, shinglesOf } from "./shingles.ts";

/** Most texts, latest stored first, that one band or one hash brings up: thousands of look-alikes must not make each insert slow. */
const PER_BUCKET = 32;

/** Most texts compared in full, those with most bands in common first. */
const COMPARED = 6;

/** Links copies to originals. Call inside the transaction that changes the articles. */
export interface DuplicateIndex {
  /** Finds what a stored article copies, links it, and files it for later ones. */
  add(key: number): void;
  /** Takes an article out before it changes or goes; returns its former copies, for which the caller must call `add`. */
  remove(key: number): readonly number[];
}

/**
 * The duplicate links on an open store. Only originals are filed under their bands, so a link never chains, and ten thousand copies of
 * one text cost no more than one.
 */
export function createDuplicateIndex(db: Database): DuplicateIndex {
  const sql = statements(db);
  const read = (key: number): CopyText => copyText(sql.article.get([key]));
  const copiesOf = (key: number) => sql.copies.all([key]).map((row) => Number(row.key));

  function file(key: number, text: CopyText): void {
    sql.addExact.run([key, hashWords(text.words)]);
    for (const band of signature(text)) sql.addBand.run([band, key]);
  }

  function unfile(key: number): void {
    if (sql.dropExact.run([key]).changes === 0) return;
    for (const band of signature(read(key))) sql.dropBand.run([band, key]);
  }

  /** Originals worth comparing: those with the same words, then by the number of common bands. */
  function candidates(text: CopyText): readonly number[] {
    const counts = new Map<number, number>();
    for (const row of sql.exact.all([hashWords(text.words), PER_BUCKET])) counts.set(Number(row.key), BIG);
    for (const band of signature(text))
      for (const row of sql.band.all([band, PER_BUCKET])) {
        const key = Number(row.key);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return ranked.slice(0, COMPARED).map(([key]) => key);
  }

  function add(key: number): void {
    const text = read(key);
    const lesser: number[] = [];
    for (const candidate of candidates(text)) {
      const verdict = judgeCopy(read(candidate), text);
      if (verdict === "copy") {
        sql.link.run([candidate, key]);
        return;
      }
      if (verdict === "fuller") lesser.push(candidate);
    }
    sql.makeOriginal.run([key]);
    // The shorter ones give up their place before the fuller text takes it; their copies may fit it, or not.
    const loose = lesser.flatMap((other) => [other, ...remove(other)]);
    file(key, text);
    for (const other of loose) add(other);
  }

  function remove(key: number): readonly number[] {
    const copies = copiesOf(key);
    sql.unlink.run([key]);
    unfile(key);
    return copies;
  }

  return { add, remove };
}

/** More common bands than there are: texts of the same words come first. */
const BIG = 1000;

function signature(text: CopyText): readonly number[] {
  return text.words.length < SHORT_WORDS ? [] : bandsOf(shinglesOf(text.words));
}

function copyText(row: SqlRow | undefined): CopyText {
  return {
    words: words((row?.text ?? "") as string),
    outlet: (row?.outlet ?? null) as string | null,
    startsMs: (row?.starts_ms ?? null) as number | null,
  };
}

function statements(db: Database) {
  return {
    article: db.prepare("SELECT text, outlet, starts_ms FROM articles WHERE key = ?"),
    copies: db.prepare("SELECT key FROM articles WHERE duplicate_of = ? ORDER BY key"),
    link: db.prepare("UPDATE articles SET duplicate_of = ? WHERE key = ?"),
    makeOriginal: db.prepare("UPDATE articles SET duplicate_of = NULL WHERE key = ? AND duplicate_of IS NOT NULL"),
    unlink: db.prepare("UPDATE articles SET duplicate_of = NULL WHERE duplicate_of = ?"),
    exact: db.prepare("SELECT key FROM signatures WHERE exact = ? ORDER BY key DESC LIMIT ?"),
    band: db.prepare("SELECT key FROM signature_bands WHERE band = ? ORDER BY key DESC LIMIT ?"),
    addExact: db.prepare("INSERT OR REPLACE INTO signatures (key, exact) VALUES (?, ?)"),
    addBand: db.prepare("INSERT OR IGNORE INTO signature_bands (band, key) VALUES (?, ?)"),
    dropExact: db.prepare("DELETE FROM signatures WHERE key = ?"),
    dropBand: db.prepare("DELETE FROM signature_bands WHERE band = ? AND key = ?"),
  };
}
