import { parentPort, workerData } from "node:worker_threads";
import { createReader } from "../archive/reader.ts";
import type { ReadEvent, ReadProgress } from "../contracts/archive.ts";
import { extractFeatures } from "../stories/features.ts";

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

/** Batches that wait for the storing thread at most; more would only take memory. */
const MOST_WAITING = 2;

async function readAll(port: NonNullable<typeof parentPort>, { paths, stamps }: ReadOrder): Promise<void> {
  let waiting = 0;
  let resume: (() => void) | null = null;
  // Each message from the storing thread says that it has taken one event.
  port.on("message", () => {
    waiting--;
    resume?.();
  });
  const tell = (message: ReadMessage) => port.postMessage(message);
  const onProgress = (progress: ReadProgress) => tell({ kind: "progress", progress });
  for await (const event of createReader().read(paths, {
    knownStamp: (path) => stamps.get(path) ?? null,
    onProgress,
  })) {
    const features = event.kind === "articles" ? event.articles.map(extractFeatures) : [];
    tell({ kind: "event", event, features });
    waiting++;
    while (waiting >= MOST_WAITING) {
      await new Promise<void>((go) => {
        resume = go;
      });
    }
  }
  tell({ kind: "done" });
  port.close();
}

// No top-level await, which the bundle's chunks do not know: what it throws reaches the other thread all the same.
if (parentPort) void readAll(parentPort, workerData as ReadOrder);
