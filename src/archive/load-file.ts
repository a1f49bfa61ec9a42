import { type FileHandle, open } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { ReadFailure } from "../contracts/archive.ts";
import { failureOf } from "./walk.ts";

/** Part of every stamp: raised when reading or cleaning changes, so that files are read again after an update. */
const READER_VERSION = 1;

/** What tells an unchanged file without reading it. */
export function stampOf(file: { readonly size: number; readonly mtimeMs: number }): string {
  return `${file.size}-${Math.round(file.mtimeMs)}-${READER_VERSION}`;
}

/** The bytes of a file, unpacked, or why there are none. */
export type Loaded =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly stamp: string }
  | { readonly ok: false; readonly reason: ReadFailure };

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_048_576)} MB`;

/** Why a text is too large, and what to do. */
export function tooLarge(bytes: number, max: number): ReadFailure {
  return {
    code: "too-large",
    detail: `is ${megabytes(bytes)}; one article may have ${megabytes(max)}. Split it into one file an article, or make it JSON lines.`,
  };
}

/** A file that did not hold still; it has no stamp, so that it is read again. */
export function changedWhileRead(): ReadFailure {
  return {
    code: "changed-while-read",
    detail: `kept changing while it was read. It is read again next time; copy it elsewhere if it is written all the time.`,
  };
}

function unpack(path: string, bytes: Uint8Array, max: number): Uint8Array {
  return path.toLowerCase().endsWith(".gz") ? gunzipSync(bytes, { maxOutputLength: max }) : bytes;
}

type Attempt = Loaded | "changed";

async function attempt(handle: FileHandle, path: string, maxBytes: number): Promise<Attempt> {
  const before = await handle.stat();
  if (before.size > maxBytes) return { ok: false, reason: tooLarge(before.size, maxBytes) };
  const bytes = Buffer.alloc(before.size);
  const { bytesRead } = await handle.read(bytes, 0, before.size, 0);
  const after = await handle.stat();
  if (bytesRead !== before.size || stampOf(after) !== stampOf(before)) return "changed";
  return { ok: true, bytes: unpack(path, bytes, maxBytes), stamp: stampOf(after) };
}

/**
 * Reads a whole file of at most `maxBytes` (unpacked, where it ends in `.gz`). A file that changes meanwhile is read once
 * more; one that changes again is a failure. Never throws.
 */
export async function loadFile(path: string, maxBytes: number): Promise<Loaded> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, "r");
    let result = await attempt(handle, path, maxBytes);
    if (result === "changed") result = await attempt(handle, path, maxBytes);
    return result === "changed" ? { ok: false, reason: changedWhileRead() } : result;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      return { ok: false, reason: tooLarge(maxBytes + 1, maxBytes) };
    return { ok: false, reason: failureOf(error) };
  } finally {
    await handle?.close();
  }
}
