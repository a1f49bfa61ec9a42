import { parentPort, workerData } from "node:worker_threads";
import { createReader } from "../archive/reader.ts";
import type { ReadEvent, ReadProgress } from "../contracts/archive.ts";
import { extractFeatures } from "../stories/features.ts";
import { piecesOf } from "./event-pieces.ts";

/** What the worker is started with. */
export interface ReadOrder {
  readonly paths: readonly string[];
  readonly stamps: ReadonlyMap<string, string>;
}

/** What the worker tells; `features` runs in parallel with the articles of an event. */
export type ReadMessage =
  | { readonly kind: "event"; readonly event: ReadEvent; readonly features: readonly string[] }
  | { readonly kind: "progress"; readonly progress: ReadProgress }
  | { readonly kind: "done" };

/**
 * Articles of one message. A message is copied by way of memory outside of both heaps, and what was once taken for one
 * of megabytes stays with the process.
 */
const MOST_TOLD = 20;

/** Articles that wait for the storing thread at most, a batch of the reader's; more would only take memory. */
const MOST_WAITING = 500;

async function readAll(port: NonNullable<typeof parentPort>, { paths, stamps }: ReadOrder): Promise<void> {
  const untaken: number[] = [];
  let waiting = 0;
  let resume: (() => void) | null = null;
  // Each message from the storing thread says that it has taken one event.
  port.on("message", () => {
    waiting -= untaken.shift() ?? 0;
    resume?.();
  });
  const say = (message: ReadMessage) => port.postMessage(message);
  const tell = async (event: ReadEvent, weight: number): Promise<void> => {
    const features = event.kind === "articles" ? event.articles.map(extractFeatures) : [];
    say({ kind: "event", event, features });
    untaken.push(weight);
    waiting += weight;
    while (waiting > MOST_WAITING) {
      await new Promise<void>((go) => {
        resume = go;
      });
    }
  };
  const onProgress = (progress: ReadProgress) => say({ kind: "progress", progress });
  const knownStamp = (path: string) => stamps.get(path) ?? null;
  for await (const event of createReader().read(paths, { knownStamp, onProgress })) {
    if (event.kind !== "articles") await tell(event, 1);
    else for (const piece of piecesOf(event, MOST_TOLD)) await tell(piece, piece.articles.length);
  }
  say({ kind: "done" });
  port.close();
}

// No top-level await, which the bundle's chunks do not know: what it throws reaches the other thread all the same.
if (parentPort) void readAll(parentPort, workerData as ReadOrder);
