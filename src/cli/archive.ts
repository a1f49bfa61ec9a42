import { resolve } from "node:path";
import { createReader } from "../archive/reader.ts";
import { type Archive, createArchiveStore } from "../archive/store.ts";
import type { ReadFailure } from "../contracts/archive.ts";
import { text } from "../i18n/text.ts";
import { openDatabase } from "../store/database.ts";
import { extractFeatures } from "../stories/features.ts";
import { CliError, type Context, tell } from "./context.ts";
import { createProgress } from "./progress.ts";

export type { Archive };

export interface Refreshed {
  readonly read: number;
  readonly unchanged: number;
  readonly failures: readonly { readonly path: string; readonly reason: ReadFailure }[];
}

/** Reads what is new or changed under `paths` into the archive; a file's failure is one line, and the rest goes on. */
export async function refresh(context: Context, archive: Archive, paths: readonly string[]): Promise<Refreshed> {
  const progress = await createProgress(context);
  const failures: { path: string; reason: ReadFailure }[] = [];
  const idsOf = new Map<string, string[]>();
  let read = 0;
  let unchanged = 0;
  try {
    const options = {
      knownStamp: (path: string) => archive.stampOf(path),
      onProgress: progress.update,
      signal: context.signal,
    };
    for await (const event of createReader().read(paths, options)) {
      if (event.kind === "failed") failures.push({ path: event.path, reason: event.reason });
      if (event.kind === "unchanged") unchanged++;
      if (event.kind !== "articles") continue;
      const stored = archive.put(event.articles);
      read += stored.length;
      const ids = idsOf.get(event.path) ?? [];
      ids.push(...stored.map((a) => a.id));
      idsOf.set(event.path, ids);
      if (event.stamp === "") continue;
      archive.fileDone(event.path, event.stamp, ids);
      idsOf.delete(event.path);
    }
  } finally {
    progress.stop();
  }
  for (const { path, reason } of failures)
    tell(context, text(context.lang, "read.failed", { path, reason: reason.detail }));
  return { read, unchanged, failures };
}

/** The configured archive, brought up to date. */
export async function openConfigured(context: Context): Promise<{ archive: Archive; refreshed: Refreshed }> {
  const archive = createArchiveStore(context.store.open(), { features: extractFeatures });
  return { archive, refreshed: await refresh(context, archive, context.config.archive) };
}

/** Files and folders read for this one run, in memory. */
export async function openPaths(
  context: Context,
  paths: readonly string[],
): Promise<{ archive: Archive; refreshed: Refreshed }> {
  const archive = createArchiveStore(openDatabase(":memory:"), { features: extractFeatures });
  return {
    archive,
    refreshed: await refresh(
      context,
      archive,
      paths.map((p) => resolve(p)),
    ),
  };
}

/** The archive a command works on: the paths given, else the configured one. Throws CliError when there is no article at all. */
export async function openArchive(context: Context, paths: readonly string[]): Promise<Archive> {
  const { archive } = paths.length > 0 ? await openPaths(context, paths) : await openConfigured(context);
  if (archive.span().articles > 0) return archive;
  archive.close();
  const places = paths.length > 0 ? paths : context.config.archive;
  throw new CliError(text(context.lang, "start.no-archive", { path: places.join(", ") }));
}
