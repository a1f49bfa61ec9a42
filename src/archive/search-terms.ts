import type { Statement } from "../store/driver.ts";

/**
 * Writes articles' terms to the full-text table: at once, or those of a batch at its end, one after the other. FTS5
 * gathers what it is given, and writes it out as soon as another table is changed in between, which costs far more.
 */
export interface TermWriter {
  add(rowid: number, stems: string): void;
  /** True for an article whose terms were not written yet, and now never will be. */
  forget(rowid: number): boolean;
  /** Runs `work`, inside a transaction; nothing that it adds is written if it throws. */
  batch<T>(work: () => T): T;
}

/** @param insert takes a rowid and stems with spaces between them */
export function createTermWriter(insert: Statement): TermWriter {
  const waiting = new Map<number, string>();
  let inBatch = false;
  return {
    add(rowid, stems) {
      if (inBatch) waiting.set(rowid, stems);
      else insert.run([rowid, stems]);
    },
    forget: (rowid) => waiting.delete(rowid),
    batch(work) {
      inBatch = true;
      try {
        const result = work();
        for (const row of waiting) insert.run(row);
        return result;
      } finally {
        inBatch = false;
        waiting.clear();
      }
    },
  };
}
