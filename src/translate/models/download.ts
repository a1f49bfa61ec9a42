import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { openFile, Passing, RANGE_REFUSED } from "./fetch.ts";
import { ModelError, type OfferedFile } from "./types.ts";

/** Settings of a download; tests wait less. */
export interface DownloadOptions {
  readonly signal?: AbortSignal;
  /** Told how many bytes of this file are there. */
  readonly onBytes?: (bytes: number) => void;
  readonly stallMs?: number;
  /** Pauses before the second, third… attempt, in milliseconds. */
  readonly pausesMs?: readonly number[];
}

const PAUSES_MS = [1000, 3000, 10_000];
/** A server's own wish to wait is followed up to here. */
const MOST_PAUSE_MS = 60_000;
/** No packed file of a model is larger; an endless answer ends here. */
const MAX_BYTES = 500_000_000;

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.size ?? 0;

/**
 * Fetches a file to `path`, going on where an earlier attempt broke off, and checks size and SHA-256 of what came. What
 * is there of a wrong file is deleted; what is there of an unfinished one stays.
 * @throws ModelError, or the signal's reason
 */
export async function download(file: OfferedFile, path: string, options: DownloadOptions = {}): Promise<void> {
  const pauses = options.pausesMs ?? PAUSES_MS;
  for (let attempt = 0; ; attempt++) {
    const begunWith = await sizeOf(path);
    try {
      await fetchRest(file, path, begunWith, options);
      const wrong = await wrongness(file, path);
      if (wrong === null) return;
      await rm(path, { force: true });
      // Parts of two different files make a wrong one; the whole file deserves one try.
      if (begunWith === 0) throw new ModelError("wrong-file", `${file.name}: ${wrong}`);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (error instanceof ModelError) throw error;
      if (!(error instanceof Passing)) throw diskError(error, path);
      if (error.message === RANGE_REFUSED) await rm(path, { force: true });
      else if (attempt >= pauses.length) throw new ModelError("unreachable", error.message, { cause: error });
      await pause(Math.min(MOST_PAUSE_MS, error.retryAfterMs ?? pauses[attempt] ?? 0), null, options);
    }
    if (attempt > pauses.length) throw new ModelError("unreachable", `${file.name}: no whole file came`);
  }
}

/** A problem of the disk in plain words. */
export function diskError(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const known = ["ENOSPC", "EDQUOT", "EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR"].includes(code ?? "");
  return known ? new ModelError("disk", `${path}: ${code}`, { cause: error }) : error;
}

async function fetchRest(file: OfferedFile, path: string, have: number, options: DownloadOptions): Promise<void> {
  options.onBytes?.(have);
  if (file.packedBytes !== null && have === file.packedBytes) return;
  const from = file.packedBytes !== null && have > file.packedBytes ? 0 : have;
  const opened = await openFile(new URL(file.location), from, options);
  const limit = file.packedBytes ?? MAX_BYTES;
  const out = createWriteStream(path, { flags: opened.offset > 0 ? "a" : "w" });
  const failed = once(out, "error").then(([error]) => Promise.reject(error));
  failed.catch(() => {});
  let bytes = opened.offset;
  try {
    for await (const chunk of opened.chunks) {
      bytes += chunk.length;
      if (bytes > limit) throw new ModelError("wrong-file", `${file.name}: more than ${limit} bytes`);
      if (!out.write(chunk)) await Promise.race([once(out, "drain"), failed]);
      options.onBytes?.(bytes);
    }
  } finally {
    out.end();
    await Promise.race([once(out, "close"), failed]);
  }
  if (opened.total !== null && bytes < opened.total)
    throw new Passing(`${file.name}: ${bytes} of ${opened.total} bytes came`);
}

async function wrongness({ packedBytes, packedSha256 }: OfferedFile, path: string): Promise<string | null> {
  const size = await sizeOf(path);
  if (packedBytes !== null && size !== packedBytes) return `${size} of ${packedBytes} bytes`;
  if (packedSha256 === null) return null;
  return (await fileSha256(path)) === packedSha256 ? null : "its SHA-256 is not the one of the registry";
}

/** SHA-256 of a file, in hex. */
export async function fileSha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}
