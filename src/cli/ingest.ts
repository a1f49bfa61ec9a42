import { resolve } from "node:path";
import { fileOfItem } from "../archive/item-path.ts";
import { text } from "../i18n/text.ts";
import { type Archive, type OpenedArchive, openConfigured, openPaths } from "./archive.ts";
import { CliError, type Context, printJson, tell } from "./context.ts";
import { findGone, type GoneFiles } from "./gone-files.ts";
import { otherLanguages } from "./other-languages.ts";

/** `mujaz ingest`: `dryRun` stores nothing, `prune` forgets what files hold no more. */
export interface IngestOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly prune?: boolean;
}

/** One by one, so that a large archive never stands in memory as one string. */
async function printArticles(context: Context, archive: Archive): Promise<void> {
  for (const article of archive.inWindow({ from: null, to: null })) await printJson(context, article);
}

const counted = ({ articles, paths }: GoneFiles) => ({ articles, files: paths.length });

/** Tells of articles whose files are gone, and drops them where that was asked for. Never of a folder that is away. */
function lookForGone(context: Context, archive: Archive, prune: boolean): void {
  const { lang, config } = context;
  const gone = findGone(archive, config.archive);
  for (const path of prune ? gone.away : []) tell(context, text(lang, "ingest.away", { path }));
  if (!prune && gone.paths.length > 0) tell(context, text(lang, "ingest.gone", counted(gone)));
  if (!prune) return;
  if (gone.paths.length + gone.away.length === 0) tell(context, text(lang, "ingest.none-gone"));
  if (gone.paths.length === 0) return;
  tell(context, text(lang, "ingest.pruned", { articles: archive.forgetFiles(gone.paths), files: gone.paths.length }));
}

/** `--prune --dry-run`: what would be dropped, of the store as it is. Nothing is read or changed. */
async function tellGone(context: Context): Promise<void> {
  const { archive } = await openConfigured(context, []);
  const gone = findGone(archive, context.config.archive);
  if (gone.paths.length === 0) return tell(context, text(context.lang, "ingest.none-gone"));
  for (const path of gone.paths) tell(context, path);
  tell(context, text(context.lang, "ingest.gone", counted(gone)));
}

/** Files that failed, wholly or by some of their records ("list.json#3"). */
const countFiles = (failures: readonly { readonly path: string }[]): number =>
  new Set(failures.map(({ path }) => fileOfItem(path))).size;

function tellRead(context: Context, { archive, refreshed }: OpenedArchive, places: readonly string[]): void {
  const { lang } = context;
  const { read, unchanged, failures } = refreshed;
  const { duplicates } = archive.span();
  tell(context, text(lang, "ingest.done", { read, unchanged, failed: countFiles(failures) }));
  if (duplicates > 0) tell(context, text(lang, "ingest.duplicates", { n: duplicates }));
  const others = otherLanguages(archive.languages(), lang);
  if (others !== null) tell(context, others);
  if (read + unchanged === 0) throw new CliError(text(lang, "start.no-archive", { path: places.join(", ") }));
}

/** `mujaz ingest [PATH...]` */
export async function runIngest(context: Context, paths: readonly string[], options: IngestOptions): Promise<void> {
  const { json = false, dryRun = false, prune = false } = options;
  if (prune && dryRun) return tellGone(context);
  if (!dryRun) context.store.requireWrites();
  const places = paths.length > 0 ? paths.map((p) => resolve(p)) : context.config.archive;
  const opened = await (dryRun ? openPaths(context, places) : openConfigured(context, places));
  const { archive } = opened;
  try {
    if (json) await printArticles(context, archive);
    if (!dryRun) lookForGone(context, archive, prune);
    tellRead(context, opened, places);
  } finally {
    archive.close();
  }
}
