import { existsSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { stampOf } from "../archive/load-file.ts";
import { createReader } from "../archive/reader.ts";
import type { Archive } from "../archive/store.ts";
import { walk } from "../archive/walk.ts";
import type { ReadEvent, ReadProgress } from "../contracts/archive.ts";
import { extractFeatures } from "../stories/features.ts";
import type { ReadMessage, ReadOrder } from "./read-worker.ts";

/** An event of the reader with the features of its articles, in parallel. */
export interface ReadStep {
  readonly event: ReadEvent;
  readonly features: readonly string[];
}

/** What a reading is given along. */
export interface ReadWishes {
  readonly onProgress: (progress: ReadProgress) => void;
  readonly signal: AbortSignal;
}

/** Less than this is read sooner than a second thread has started. */
const WORTH_A_THREAD_BYTES = 8_000_000;

/**
 * Short-lived objects (lines, tokens) are all a reader makes: a small young generation is collected more often, and
 * keeps both threads together well under 400 MB. A record of the largest size still fits the old one many times over.
 */
const WORKER_MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

/** The compiled worker, beside this module; not there when the program runs from its sources. */
const WORKER = new URL("./read-worker.js", import.meta.url);

/** Bytes of the files that are new or changed under the paths. */
export function newBytes(paths: readonly string[], stamps: ReadonlyMap<string, string>): number {
  let bytes = 0;
  for (const file of walk(paths).files) if (stamps.get(file.path) !== stampOf(file)) bytes += file.size;
  return bytes;
}

async function* readHere(paths: readonly string[], archive: Archive, wishes: ReadWishes): AsyncGenerator<ReadStep> {
  const knownStamp = (path: string) => archive.stampOf(path);
  for await (const event of createReader().read(paths, { knownStamp, ...wishes }))
    yield { event, features: event.kind === "articles" ? event.articles.map(extractFeatures) : [] };
}

/** Messages of a worker in order, until it says that it is done. Throws what the worker threw. */
async function* messagesOf(worker: Worker, signal: AbortSignal): AsyncGenerator<ReadMessage> {
  const queue: ReadMessage[] = [];
  let failure: unknown = null;
  let wake: (() => void) | null = null;
  const fail = (error: unknown): void => {
    failure ??= error;
    wake?.();
  };
  worker.on("message", (message: ReadMessage) => {
    queue.push(message);
    wake?.();
  });
  worker.on("error", fail);
  worker.on("exit", (code) => code !== 0 && fail(new Error(`The reading thread ended with code ${code}.`)));
  signal.addEventListener("abort", () => fail(signal.reason), { once: true });
  for (;;) {
    if (failure !== null) throw failure;
    const message = queue.shift();
    if (message?.kind === "done") return;
    if (message) yield message;
    else
      await new Promise<void>((go) => {
        wake = go;
      });
  }
}

/** Reads and analyses in a second thread while the caller stores. */
export async function* readBeside(
  worker: URL,
  order: ReadOrder,
  { onProgress, signal }: ReadWishes,
): AsyncGenerator<ReadStep> {
  signal.throwIfAborted();
  const thread = new Worker(worker, { workerData: order, resourceLimits: WORKER_MEMORY });
  try {
    for await (const message of messagesOf(thread, signal)) {
      if (message.kind === "progress") onProgress(message.progress);
      if (message.kind !== "event") continue;
      yield message;
      thread.postMessage("taken");
      // Node hands on up to a thousand messages in one turn of its loop; a thread that reads faster than this one
      // stores would keep Ctrl-C, timers and other messages from being heard until all is read.
      await nextTurn();
      signal.throwIfAborted();
    }
  } finally {
    await thread.terminate();
  }
}

/** Reads what is new or changed under `paths`: a lot of it in a second thread, a little in this one. */
export function readSteps(paths: readonly string[], archive: Archive, wishes: ReadWishes): AsyncGenerator<ReadStep> {
  const stamps = archive.stamps();
  const beside = existsSync(fileURLToPath(WORKER)) && newBytes(paths, stamps) >= WORTH_A_THREAD_BYTES;
  return beside ? readBeside(WORKER, { paths, stamps }, wishes) : readHere(paths, archive, wishes);
}
