import { createReadStream } from "node:fs";
import { text } from "../i18n/text.ts";
import type { MemoryPair } from "../translate/memory.ts";
import { createSqliteMemoryStore } from "../translate/sqlite-memory.ts";
import { parseTmx, TmxError, writeTmx } from "../translate/tmx.ts";
import { CliError, type Context, print, tell } from "./context.ts";

/** Pairs stored in one transaction. */
const BATCH = 500;

/** `mujaz memory import FILE`: what was read before a break in the file is kept, and the break is named. */
export async function importMemory(context: Context, file: string): Promise<void> {
  const memory = createSqliteMemoryStore(context.store.open());
  let batch: MemoryPair[] = [];
  let imported = 0;
  const flush = () => {
    memory.put(batch);
    imported += batch.length;
    batch = [];
  };
  try {
    for await (const pair of parseTmx(createReadStream(file))) {
      batch.push(pair);
      if (batch.length >= BATCH) flush();
    }
  } catch (error) {
    if (!(error instanceof TmxError)) throw error;
    flush();
    throw new CliError(`${file}: ${error.message} ${text(context.lang, "memory.imported", { n: imported })}`);
  }
  flush();
  tell(context, text(context.lang, "memory.imported", { n: imported }));
}

/** `mujaz memory export`: TMX on standard output. */
export async function exportMemory(context: Context): Promise<void> {
  const db = context.store.openExisting();
  for (const piece of writeTmx(db ? createSqliteMemoryStore(db).all() : [])) await print(context, piece);
}
