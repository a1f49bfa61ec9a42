import { mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ModelRef } from "../neural/protocol.ts";
import { type DownloadOptions, diskError, download } from "./download.ts";
import { fingerprint, readInstalled, recordPath, toModelRef } from "./installed.ts";
import type { ModelSource } from "./source.ts";
import { type InstalledFile, type InstalledModel, MODEL_LICENCE, ModelError, type OfferedModel } from "./types.ts";
import { unpack } from "./unpack.ts";

/** What an installation needs. */
export interface InstallOptions extends Omit<DownloadOptions, "onBytes"> {
  /** MODELS_DIR; made when missing. */
  readonly dir: string;
  readonly source: ModelSource;
  readonly model: OfferedModel;
  /** ISO 8601. */
  readonly now: () => string;
  /** Bytes that have come, of how many; null when the registry does not tell. */
  readonly onProgress?: (bytes: number, total: number | null) => void;
  /** Translates with the files before they count as installed; what it says is why they do not. Null is fine. */
  readonly selfTest: (model: ModelRef) => Promise<string | null>;
}

/** Bytes to fetch, null when the registry does not tell. */
export function packedBytes({ files }: OfferedModel): number | null {
  return files.every((f) => f.packedBytes !== null) ? files.reduce((sum, f) => sum + (f.packedBytes ?? 0), 0) : null;
}

/** Bytes on the disk, null when the registry does not tell. */
export function unpackedBytes({ files }: OfferedModel): number | null {
  return files.every((f) => f.bytes !== null) ? files.reduce((sum, f) => sum + (f.bytes ?? 0), 0) : null;
}

/**
 * Fetches a model, checks and unpacks every file into a folder of its own, translates with it, and only then writes the
 * record that makes it the installed one, in one step. Whatever breaks off before leaves what was installed as it was;
 * a second attempt goes on where the first ended.
 * @throws ModelError, or the signal's reason
 */
export async function installModel(options: InstallOptions): Promise<InstalledModel> {
  const { dir, model } = options;
  const staging = join(dir, `.${model.pair}.coming`);
  await mkdir(staging, { recursive: true }).catch((error) => {
    throw diskError(error, staging);
  });
  const release = await takeLock(join(dir, `.${model.pair}.lock`));
  try {
    const files = await fetchAll(staging, options);
    const folder = `${model.pair}-${fingerprint(files)}`;
    const record: InstalledModel = {
      schema: 1,
      pair: model.pair,
      version: model.version,
      architecture: model.architecture,
      source: options.source.name,
      licence: MODEL_LICENCE,
      installedAt: options.now(),
      folder,
      files,
    };
    await moveInto(staging, join(dir, folder), files);
    await passSelfTest(record, options);
    await replaceFile(recordPath(dir, model.pair), `${JSON.stringify(record, null, 2)}\n`);
    await removeFormer(dir, record);
    await rm(staging, { recursive: true, force: true });
    return record;
  } finally {
    await release();
  }
}

async function fetchAll(staging: string, options: InstallOptions): Promise<readonly InstalledFile[]> {
  const { model, onProgress, signal } = options;
  const total = packedBytes(model);
  const installed: InstalledFile[] = [];
  let before = 0;
  for (const file of model.files) {
    // A part of an earlier version is never continued: its name says which file it belongs to.
    const packed = join(
      staging,
      `${file.name}.${(file.packedSha256 ?? file.sha256 ?? model.version).slice(0, 12)}.part`,
    );
    let here = 0;
    const onBytes = (bytes: number) => {
      here = bytes;
      onProgress?.(before + bytes, total);
    };
    await download(file, packed, { ...options, onBytes });
    before += here;
    try {
      const { bytes, sha256 } = await unpack(file, packed, join(staging, file.name), signal);
      installed.push({ role: file.role, name: file.name, bytes, sha256, confirmed: file.sha256 !== null });
    } catch (error) {
      // What does not unpack would not the next time either.
      if (error instanceof ModelError && error.problem === "wrong-file") await rm(packed, { force: true });
      throw error;
    }
  }
  return installed;
}

async function moveInto(staging: string, folder: string, files: readonly InstalledFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name } of files) await rename(join(staging, name), join(folder, name));
}

async function passSelfTest(record: InstalledModel, { dir, selfTest }: InstallOptions): Promise<void> {
  const wrong = await selfTest(toModelRef(dir, record));
  if (wrong === null) return;
  if (usedFolder(dir, record) !== record.folder) await rm(join(dir, record.folder), { recursive: true, force: true });
  throw new ModelError("self-test", wrong);
}

function usedFolder(dir: string, { pair }: InstalledModel): string | null {
  try {
    return readInstalled(dir, pair)?.folder ?? null;
  } catch {
    return null;
  }
}

/** Folders of earlier versions, and of attempts that were killed. */
async function removeFormer(dir: string, { pair, folder }: InstalledModel): Promise<void> {
  const names = (await readdir(dir)).filter((name) => name.startsWith(`${pair}-`) && name !== folder);
  for (const name of names) await rm(join(dir, name), { recursive: true, force: true });
}

async function replaceFile(path: string, content: string): Promise<void> {
  const temporary = `${path}.new`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}

/** A lock that nobody has touched for so long belongs to a process that is gone. */
const LOCK_STALE_MS = 30_000;
const LOCK_TOUCH_MS = 5000;

/** One installation of a direction at a time, over all processes. @returns what releases it */
async function takeLock(path: string): Promise<() => Promise<void>> {
  const touched = (await stat(path).catch(() => null))?.mtimeMs;
  if (touched !== undefined && Date.now() - touched > LOCK_STALE_MS) await rm(path, { force: true });
  const file = await open(path, "wx").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw diskError(error, path);
    throw new ModelError("locked", "another process installs this model now");
  });
  await file.close();
  const timer = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, LOCK_TOUCH_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await rm(path, { force: true });
  };
}
