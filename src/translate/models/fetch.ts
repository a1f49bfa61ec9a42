import { createReadStream, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ModelError } from "./types.ts";

/** Bytes of a file from an offset on. */
export interface Opened {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Where they begin: 0 when the server gives no parts. */
  readonly offset: number;
  /** Size of the whole file, null when not told. */
  readonly total: number | null;
}

/** A server that is silent for so long has stalled. */
const STALL_MS = 30_000;

/** A failure that may be over a moment later. */
export class Passing extends Error {
  override readonly name = "Passing";
  /** What the server asks to wait, in milliseconds. */
  readonly retryAfterMs: number | null;
  constructor(message: string, options: ErrorOptions & { readonly retryAfterMs?: number } = {}) {
    super(message, options);
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

const shown = ({ host, pathname, protocol }: URL): string => (protocol === "file:" ? pathname : `${host}${pathname}`);

/** Why a request failed, from the innermost cause: `fetch failed` says nothing. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? (error instanceof Error ? error.message : String(error));
}

/** A signal that fires when nothing has come for `stallMs`, or with the caller's. */
function watchdog(signal: AbortSignal | undefined, stallMs: number) {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(new Passing(`no data for ${stallMs / 1000} s`)), stallMs);
  };
  const onAbort = () => controller.abort(signal?.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  if (signal?.aborted) onAbort();
  alive();
  const done = () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  };
  return { signal: controller.signal, alive, done };
}

/**
 * Opens a file of a server or a folder. What breaks off on the way throws too, while it is read.
 * @throws Passing, ModelError `refused`, or the signal's reason
 */
export async function openFile(
  address: URL,
  offset: number,
  options: { readonly signal?: AbortSignal; readonly stallMs?: number } = {},
): Promise<Opened> {
  if (address.protocol === "file:") return openLocal(address, offset);
  const watch = watchdog(options.signal, options.stallMs ?? STALL_MS);
  const fail = (error: unknown): never => {
    watch.done();
    options.signal?.throwIfAborted();
    if (error instanceof ModelError || error instanceof Passing) throw error;
    if (watch.signal.reason instanceof Passing) throw watch.signal.reason;
    throw new Passing(`${shown(address)}: ${reasonOf(error)}`, { cause: error });
  };
  try {
    // Packed files are to come as they are; a server that packs them once more would confuse sizes and parts.
    const range = offset > 0 ? { range: `bytes=${offset}-` } : {};
    const { bare, login } = withoutLogin(address);
    const headers = { "accept-encoding": "identity", ...range, ...login };
    const response = await fetch(bare, { headers, signal: watch.signal });
    if (!response.ok) await refuse(response, address);
    const { body } = response;
    if (body === null) throw new Passing(`${shown(address)}: an empty answer`);
    return { ...extentOf(response), chunks: read(body, watch.alive, watch.done, fail) };
  } catch (error) {
    return fail(error);
  }
}

/** `https://name:password@mirror/…`: fetch takes no such address; a login is a header. */
function withoutLogin(address: URL): { readonly bare: URL; readonly login: Readonly<Record<string, string>> } {
  if (address.username === "") return { bare: address, login: {} };
  const bare = new URL(address);
  const pair = [address.username, address.password].map(decodeURIComponent).join(":");
  [bare.username, bare.password] = ["", ""];
  return { bare, login: { authorization: `Basic ${Buffer.from(pair).toString("base64")}` } };
}

async function* read(
  body: AsyncIterable<Uint8Array>,
  alive: () => void,
  done: () => void,
  fail: (error: unknown) => never,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of body) {
      alive();
      yield chunk;
    }
  } catch (error) {
    fail(error);
  } finally {
    done();
  }
}

function extentOf({ status, headers }: Response): { offset: number; total: number | null } {
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get("content-range") ?? "");
  if (status === 206 && range) return { offset: Number(range[1]), total: Number(range[2]) || null };
  const length = headers.get("content-encoding") ? 0 : Number(headers.get("content-length"));
  return { offset: 0, total: length || null };
}

/** HTTP status of a server that wants to be left alone for a while. */
const TOO_MANY = 429;
/** The asked part lies beyond the file's end. */
export const RANGE_REFUSED = "416";

async function refuse(response: Response, address: URL): Promise<never> {
  await response.body?.cancel();
  const { status } = response;
  const message = `${shown(address)} answers ${status}`;
  const after = Number(response.headers.get("retry-after"));
  if (status === TOO_MANY || status >= 500) throw new Passing(message, after > 0 ? { retryAfterMs: after * 1000 } : {});
  if (status === 416) throw new Passing(RANGE_REFUSED);
  throw new ModelError("refused", message);
}

function openLocal(address: URL, offset: number): Opened {
  const path = fileURLToPath(address);
  try {
    const { size } = statSync(path);
    return {
      chunks: createReadStream(path, { start: Math.min(offset, size) }),
      offset: Math.min(offset, size),
      total: size,
    };
  } catch (cause) {
    throw new ModelError("refused", `${path} cannot be read`, { cause });
  }
}

/** Largest registry that is read: Mozilla's have about a megabyte. */
const MAX_REGISTRY_BYTES = 32_000_000;

/** Reads JSON from a server or a folder; null where a folder, or a server with 404, does not have it. */
export async function readJson(address: URL, signal?: AbortSignal): Promise<unknown> {
  if (address.protocol === "file:") {
    const content = await readFile(address, "utf8").catch(() => null);
    return content === null ? null : parsed(content, address);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const { chunks: stream } = await openFile(address, 0, signal ? { signal } : {});
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > MAX_REGISTRY_BYTES) throw new ModelError("unreadable", `${shown(address)} is too large for a list`);
    chunks.push(chunk);
  }
  return parsed(Buffer.concat(chunks).toString("utf8"), address);
}

function parsed(content: string, address: URL): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new ModelError("unreadable", `${shown(address)} is no JSON`, { cause });
  }
}

/** Paths of the files in a folder and the folders in it. */
export async function listFolder(folder: URL): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const root = fileURLToPath(folder);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(root.length).replace(/^\/+/, ""));
}
