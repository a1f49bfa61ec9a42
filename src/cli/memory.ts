import { createReadStream } from "node:fs";
import { text } from "../i18n/text.ts";
import { CsvError } from "../translate/csv.ts";
import type { MemoryPair } from "../translate/memory.ts";
import { parseMemoryCsv, writeMemoryCsv } from "../translate/memory-csv.ts";
import { createSqliteMemoryStore } from "../translate/sqlite-memory.ts";
import { parseTmx, TmxError, writeTmx } from "../translate/tmx.ts";
import { CliError, type Context, print, shownPath, tell } from "./context.ts";
import { readTable } from "./read-table.ts";

/** Pairs stored in one transaction. */
const BATCH = 500;

/** Pairs of a file: CSV by its ending, else TMX. */
async function* pairsOf(context: Context, file: string): AsyncGenerator<MemoryPair> {
  if (!/\.csv$/i.test(file)) return yield* parseTmx(createReadStream(file));
  const { pairs, skipped } = parseMemoryCsv(readTable(file));
  if (skipped.length > 0)
    tell(context, text(context.lang, "memory.skipped", { n: skipped.length, line: skipped[0] ?? 0 }));
  yield* pairs;
}

/** `mujaz memory import FILE`: what was read before a break in the file is kept, and the break is named. */
export async function importMemory(context: Context, file: string): Promise<void> {
  context.store.requireWrites();
  const memory = createSqliteMemoryStore(context.store.open());
  let batch: MemoryPair[] = [];
  let imported = 0;
  const flush = () => {
    memory.put(batch);
    imported += batch.length;
    batch = [];
  };
  try {
    for await (const pair of pairsOf(context, file)) {
      batch.push(pair);
      if (batch.length >= BATCH) flush();
    }
  } catch (error) {
    // An error of reading tells the path only where opening failed, and a folder can be opened.
    if ((error as NodeJS.ErrnoException).code === "EISDIR") throw Object.assign(error as Error, { path: file });
    if (!(error instanceof TmxError || error instanceof CsvError)) throw error;
    flush();
    const broken = text(context.lang, "memory.broken", { path: shownPath(file), why: error.message });
    throw new CliError(`${broken} ${text(context.lang, "memory.imported", { n: imported })}`);
  }
  flush();
  tell(context, text(context.lang, "memory.imported", { n: imported }));
}

/** `mujaz memory export`: TMX, or CSV, on standard output. */
export async function exportMemory(context: Context, options: { readonly format?: "tmx" | "csv" }): Promise<void> {
  const db = context.store.openExisting();
  const pairs = db ? createSqliteMemoryStore(db).all() : [];
  for (const piece of options.format === "csv" ? writeMemoryCsv(pairs) : writeTmx(pairs)) await print(context, piece);
}
