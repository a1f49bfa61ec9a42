import { type FileHandle, open } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { ReadFailure } from "../contracts/archive.ts";
import { failureOf, readFailure, tooLarge } from "./read-failures.ts";

/** Part of every stamp: raised when reading or cleaning changes, so that files are read again after an update. */
const READER_VERSION = 4;

/** What tells an unchanged file without reading it. */
export function stampOf(file: { readonly size: number; readonly mtimeMs: number }): string {
  return `${file.size}-${Math.round(file.mtimeMs)}-${READER_VERSION}`;
}

/** The bytes of a file, unpacked, or why there are none. */
export type Loaded =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly stamp: string }
  | { readonly ok: false; readonly reason: ReadFailure };

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
 * Reads a whole file of at most `maxBytes` (unpacked, where it ends in `.gz`). A file that changes meanwhile is read
 * once more; one that changes again is a failure. Never throws.
 */
export async function loadFile(path: string, maxBytes: number): Promise<Loaded> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, "r");
    let result = await attempt(handle, path, maxBytes);
    if (result === "changed") result = await attempt(handle, path, maxBytes);
    return result === "changed" ? { ok: false, reason: readFailure("changed-while-read") } : result;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      return { ok: false, reason: tooLarge(maxBytes + 1, maxBytes) };
    return { ok: false, reason: failureOf(error) };
  } finally {
    await handle?.close();
  }
}
