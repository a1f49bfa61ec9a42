import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { createReader } from "../../src/archive/reader.ts";
import { type ReadStep, readBeside } from "../../src/cli/read-parallel.ts";
import type { Article } from "../../src/contracts/article.ts";
import { extractFeatures } from "../../src/stories/features.ts";
import { inFolder } from "../support/run-cli.ts";
import { sourceModule } from "../support/source-worker.ts";

const wishes = { onProgress() {}, signal: new AbortController().signal };

async function collect(steps: AsyncIterable<ReadStep>): Promise<ReadStep[]> {
  const all: ReadStep[] = [];
  for await (const step of steps) all.push(step);
  return all;
}

/** Runs `work` with the reading thread of this very source, not of a build that may be older or half written. */
function withReadWorker(work: (worker: URL, folder: string) => Promise<void>): Promise<void> {
  return inFolder(async (folder) => {
    const file = join(folder, "read-worker.mjs");
    writeFileSync(file, sourceModule(new URL("../../src/cli/read-worker.ts", import.meta.url)));
    await work(pathToFileURL(file), folder);
  });
}

/** A thread that answers each "taken" with its next event at once, and counts in shared memory what it has posted. */
const EAGER = `
  import { parentPort, workerData } from "node:worker_threads";
  let left = 50;
  const next = () => {
    parentPort.postMessage(left-- > 0 ? { kind: "event", event: { kind: "unchanged", path: "a" }, features: [] } : { kind: "done" });
    Atomics.add(workerData.posted, 0, 1);
    Atomics.notify(workerData.posted, 0);
  };
  parentPort.on("message", next);
  next();
  next();
`;

/** Blocks this thread until the other has posted `count` messages. */
function waitForPosted(posted: Int32Array, count: number): void {
  for (let seen = Atomics.load(posted, 0); seen < count; seen = Atomics.load(posted, 0)) Atomics.wait(posted, 0, seen);
}

describe("stopping while a second thread reads", () => {
  it("hears of it between two events, however fast they come", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "eager.mjs");
      writeFileSync(file, EAGER);
      const abort = new AbortController();
      const posted = new Int32Array(new SharedArrayBuffer(4));
      const order = { paths: [], stamps: new Map(), posted };
      let taken = 0;
      const reading = async () => {
        for await (const _ of readBeside(pathToFileURL(file), order, { ...wishes, signal: abort.signal })) {
          if (taken++ === 0) setImmediate(() => abort.abort(new Error("stopped")));
          // The next event is there before this one is done with: nothing but a turn of the loop lets the abort
          // through.
          waitForPosted(posted, taken + 1);
        }
      };
      await expect(reading()).rejects.toThrow("stopped");
      expect(taken).toBeLessThan(10);
    });
  });
});

describe("reading in a second thread", () => {
  it("gives the articles and features that reading in this one gives", async () => {
    const here: Article[] = [];
    for await (const event of createReader().read([resolve("samples")]))
      if (event.kind === "articles") here.push(...event.articles);
    await withReadWorker(async (worker) => {
      const steps = await collect(readBeside(worker, { paths: [resolve("samples")], stamps: new Map() }, wishes));
      expect(steps.flatMap(({ event }) => (event.kind === "articles" ? event.articles : []))).toEqual(here);
      expect(steps.flatMap(({ features }) => features)).toEqual(here.map(extractFeatures));
    });
  });

  it("waits for the one who stores, and loses nothing", async () => {
    await withReadWorker(async (worker, folder) => {
      const lines = Array.from({ length: 3000 }, (_, i) =>
        JSON.stringify({
          url: `https://a.example/${i}`,
          title: `Bridge ${i} opens`,
          text: `Bridge ${i} opened on Monday.`,
        }),
      );
      const file = join(folder, "a.jsonl");
      writeFileSync(file, lines.join("\n"));
      let seen = 0;
      for await (const { event } of readBeside(worker, { paths: [file], stamps: new Map() }, wishes)) {
        if (event.kind === "articles") seen += event.articles.length;
        await new Promise((go) => setImmediate(go));
      }
      expect(seen).toBe(3000);
    });
  });

  it("passes on what failed, and ends when it is aborted", async () => {
    await withReadWorker(async (worker) => {
      const missing = await collect(readBeside(worker, { paths: ["/nowhere/at/all"], stamps: new Map() }, wishes));
      expect(missing.map(({ event }) => event.kind)).toEqual(["failed"]);
      const signal = AbortSignal.abort(new Error("stopped"));
      await expect(
        collect(readBeside(worker, { paths: ["samples"], stamps: new Map() }, { ...wishes, signal })),
      ).rejects.toThrow("stopped");
    });
  });
});
