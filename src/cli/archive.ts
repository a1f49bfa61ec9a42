import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Archive, createArchiveStore } from "../archive/store.ts";
import { walk } from "../archive/walk.ts";
import type { Article } from "../contracts/article.ts";
import { isLeased } from "../delivery/lease.ts";
import { processIdentity } from "../delivery/process-identity.ts";
import { text } from "../i18n/text.ts";
import { openDatabase } from "../store/database.ts";
import type { Database } from "../store/driver.ts";
import { StoreError, type StoreFault, storeWords } from "../store/errors.ts";
import { extractFeatures } from "../stories/features.ts";
import { CliError, type Context, shownPath, tell } from "./context.ts";
import { readFailureWords } from "./failures.ts";
import { createProgress } from "./progress.ts";
import { type Ready, type Refreshed, refreshArchive } from "./refresh.ts";
import { BESIDE_A_BOT } from "./store-events.ts";

export type { Archive };

/** Reads what is new or changed, with progress on a terminal and a line for each file that failed. */
async function refresh(
  context: Context,
  db: Database,
  archive: Archive,
  ready: Ready,
  paths: readonly string[],
): Promise<Refreshed> {
  const progress = await createProgress(context);
  const reading = { onProgress: progress.update, signal: context.signal };
  const wishes = isLeased(db, processIdentity()) ? { ...reading, manners: BESIDE_A_BOT } : reading;
  const refreshed = await refreshArchive(db, archive, ready, paths, wishes).finally(() => progress.stop());
  for (const { path, reason } of refreshed.failures)
    tell(
      context,
      text(context.lang, "read.failed", { path: shownPath(path), reason: readFailureWords(reason, context.lang) }),
    );
  return refreshed;
}

/** An archive as it stands after its files were read, and what that reading found. */
export interface OpenedArchive {
  readonly archive: Archive;
  readonly refreshed: Refreshed;
}

function archiveOn(db: Database): { readonly archive: Archive; readonly ready: Ready } {
  const ready: Ready = new Map();
  const features = (article: Article): string => ready.get(article.id) ?? extractFeatures(article);
  return { archive: createArchiveStore(db, { features }), ready };
}

async function openOn(context: Context, db: Database, paths: readonly string[]): Promise<OpenedArchive> {
  const { archive, ready } = archiveOn(db);
  return { archive, refreshed: await refresh(context, db, archive, ready, paths) };
}

/**
 * The configured archive for somebody who only reads: brought up to date where the store takes it, else as it is, with
 * a word.
 */
async function openStored(context: Context): Promise<Archive> {
  const { store, lang, config } = context;
  const db = store.open();
  const { archive, ready } = archiveOn(db);
  const refused = store.readOnly();
  if (refused !== null) {
    const asItIs = `${storeWords(refused, lang)} ${text(lang, "store.as-it-is")}`;
    tell(context, refused.fault === "full" ? asItIs : text(lang, "store.only-read", { path: db.path }));
    return archive;
  }
  try {
    await refresh(context, db, archive, ready, config.archive);
  } catch (error) {
    if (!(error instanceof StoreError && PASSING.includes(error.fault)) || archive.span().articles === 0) throw error;
    tell(context, `${storeWords(error, lang)} ${text(lang, "store.as-it-is")}`);
  }
  return archive;
}

/** Faults of a store in which what it has can be read. */
const PASSING: readonly StoreFault[] = ["full", "locked", "read-only"];

/** The configured archive, brought up to date. */
export const openConfigured = (context: Context, paths = context.config.archive): Promise<OpenedArchive> =>
  openOn(context, context.store.open(), paths);

/** More than this is kept in a file while a run lasts: in memory it would take several times as much. */
const MOST_IN_MEMORY_BYTES = 50_000_000;

/** A folder for temporary files that cannot be used is mended by `TMPDIR`, whatever the settings of the store are. */
function temporaryFolder({ lang }: Context): string {
  try {
    return mkdtempSync(join(tmpdir(), "mujaz-"));
  } catch (error) {
    throw new CliError(text(lang, "cli.wrong.temporary", { path: tmpdir() }), 1, { cause: error });
  }
}

/** So is one whose disk is full. */
function temporaryError({ lang }: Context, error: unknown): unknown {
  if (!(error instanceof StoreError) || error.code !== "full") return error;
  return new CliError(text(lang, "cli.wrong.temporary.full", { path: tmpdir() }), 1, { cause: error });
}

/** A store for this one run: in memory, or in a temporary file that is gone when the archive is closed. */
function temporaryStore(
  context: Context,
  paths: readonly string[],
): { readonly db: Database; readonly remove: () => void } {
  const bytes = walk(paths).files.reduce((sum, file) => sum + file.size, 0);
  if (bytes <= MOST_IN_MEMORY_BYTES) return { db: openDatabase(":memory:"), remove() {} };
  const folder = temporaryFolder(context);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    return { db: openDatabase(join(folder, "run.sqlite")), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function openTemporary(context: Context, paths: readonly string[]): Promise<OpenedArchive> {
  const { db, remove } = temporaryStore(context, paths);
  try {
    const { archive, refreshed } = await openOn(context, db, paths);
    const close = () => {
      archive.close();
      remove();
    };
    return { archive: { ...archive, close }, refreshed };
  } catch (error) {
    db.close();
    remove();
    throw error;
  }
}

/** Files and folders read for this one run. */
export const openPaths = (context: Context, paths: readonly string[]): Promise<OpenedArchive> =>
  openTemporary(
    context,
    paths.map((path) => resolve(path)),
  ).catch((error) => {
    throw temporaryError(context, error);
  });

/**
 * The archive a command works on: the paths given, else the configured one. Throws CliError when there is no article at
 * all.
 */
export async function openArchive(context: Context, paths: readonly string[]): Promise<Archive> {
  const archive = paths.length > 0 ? (await openPaths(context, paths)).archive : await openStored(context);
  if (archive.span().articles > 0) return archive;
  archive.close();
  const places = paths.length > 0 ? paths : context.config.archive;
  throw new CliError(text(context.lang, "start.no-archive", { path: places.join(", ") }));
}
