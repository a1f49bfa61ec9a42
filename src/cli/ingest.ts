import { resolve } from "node:path";
import { text } from "../i18n/text.ts";
import { type Archive, openConfigured, openPaths } from "./archive.ts";
import { CliError, type Context, printJson, tell } from "./context.ts";

export interface IngestOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** One by one, so that a large archive never stands in memory as one string. */
async function printArticles(context: Context, archive: Archive): Promise<void> {
  for (const article of archive.inWindow({ from: null, to: null })) await printJson(context, article);
}

/** `mujaz ingest [PATH...]` */
export async function runIngest(context: Context, paths: readonly string[], options: IngestOptions): Promise<void> {
  const places = paths.length > 0 ? paths.map((p) => resolve(p)) : context.config.archive;
  const open = options.dryRun ? openPaths(context, places) : openConfigured(context, places);
  const { archive, refreshed } = await open;
  try {
    if (options.json) await printArticles(context, archive);
    const { read, unchanged, failures } = refreshed;
    const { duplicates } = archive.span();
    tell(context, text(context.lang, "ingest.done", { read, unchanged, failed: failures.length }));
    if (duplicates > 0) tell(context, text(context.lang, "ingest.duplicates", { n: duplicates }));
    if (read + unchanged === 0) throw new CliError(text(context.lang, "start.no-archive", { path: places.join(", ") }));
  } finally {
    archive.close();
  }
}
