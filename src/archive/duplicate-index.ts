import type { Database, SqlRow } from "../store/driver.ts";
import { type CopySignature, type CopyText, copyText, judgeCopy, signatureOf } from "./duplicates.ts";

/**
 * Most texts, latest stored first, that one band or one hash brings up: thousands of look-alikes must not make each
 * insert slow.
 */
const PER_BUCKET = 32;

/** Most texts compared in full, those with most bands in common first. */
const COMPARED = 6;

/** Links copies to originals. Call inside the transaction that changes the articles. */
export interface DuplicateIndex {
  /**
   * Finds what a stored article copies, links it, and files it for later ones. `text` saves reading back what the
   * caller has at hand.
   */
  add(key: number, text?: CopyText): void;
  /**
   * Takes an article out before it changes or goes; returns its former copies, for which the caller must call `add`.
   */
  remove(key: number): readonly number[];
}

/**
 * The duplicate links on an open store. Only originals are filed under their bands, so a link never chains, and ten
 * thousand copies of one text cost no more than one.
 */
export function createDuplicateIndex(db: Database): DuplicateIndex {
  const sql = statements(db);
  const read = (key: number): CopyText => readText(sql.article.get([key]));

  function file(key: number, { exact, bands }: CopySignature): void {
    sql.addExact.run([key, exact]);
    sql.addBands.run([key, JSON.stringify(bands)]);
  }

  function unfile(key: number): void {
    if (sql.dropExact.run([key]).changes === 0) return;
    sql.dropBands.run([key, JSON.stringify(signatureOf(read(key)).bands)]);
  }

  /** Originals worth comparing: those with the same words, then by the number of common bands. */
  function candidates({ exact, bands }: CopySignature): readonly number[] {
    const counts = new Map<number, number>();
    for (const row of sql.exact.all([exact, PER_BUCKET])) counts.set(row.key as number, bands.length + 1);
    const found = String(sql.bands.get([PER_BUCKET, JSON.stringify(bands)])?.keys ?? "");
    for (const key of found.split(",").filter(Boolean).map(Number)) counts.set(key, (counts.get(key) ?? 0) + 1);
    const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return ranked.slice(0, COMPARED).map(([key]) => key);
  }

  function add(key: number, text = read(key)): void {
    const signature = signatureOf(text);
    const lesser: number[] = [];
    for (const candidate of candidates(signature)) {
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
    file(key, signature);
    for (const other of loose) add(other);
  }

  function remove(key: number): readonly number[] {
    const copies = sql.copies.all([key]).map((row) => row.key as number);
    sql.unlink.run([key]);
    unfile(key);
    return copies;
  }

  return { add, remove };
}

function readText(row: SqlRow | undefined): CopyText {
  return copyText((row?.text ?? "") as string, {
    outlet: (row?.outlet ?? null) as string | null,
    startsMs: (row?.starts_ms ?? null) as number | null,
  });
}

function statements(db: Database) {
  return {
    article: db.prepare("SELECT text, outlet, starts_ms FROM articles WHERE key = ?"),
    copies: db.prepare("SELECT key FROM articles WHERE duplicate_of = ? ORDER BY key"),
    link: db.prepare("UPDATE articles SET duplicate_of = ? WHERE key = ?"),
    makeOriginal: db.prepare("UPDATE articles SET duplicate_of = NULL WHERE key = ? AND duplicate_of IS NOT NULL"),
    unlink: db.prepare("UPDATE articles SET duplicate_of = NULL WHERE duplicate_of = ?"),
    exact: db.prepare("SELECT key FROM signatures WHERE exact = ? ORDER BY key DESC LIMIT ?"),
    // One string of all keys: a row each costs twice as much. The inner limit is why this is no plain join: it keeps a
    // crowded band from being read whole.
    bands: db.prepare(`SELECT group_concat(keys) AS keys FROM (
      SELECT (SELECT group_concat(key) FROM
        (SELECT key FROM signature_bands WHERE band = wanted.value ORDER BY key DESC LIMIT ?)) AS keys
      FROM json_each(?) wanted)`),
    addExact: db.prepare("INSERT OR REPLACE INTO signatures (key, exact) VALUES (?, ?)"),
    addBands: db.prepare("INSERT OR IGNORE INTO signature_bands (key, band) SELECT ?, value FROM json_each(?)"),
    dropExact: db.prepare("DELETE FROM signatures WHERE key = ?"),
    dropBands: db.prepare("DELETE FROM signature_bands WHERE key = ? AND band IN (SELECT value FROM json_each(?))"),
  };
}
