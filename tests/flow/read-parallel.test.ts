import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { createReader } from "../../src/archive/reader.ts";
import { type ReadStep, readBeside } from "../../src/cli/read-parallel.ts";
import type { Article } from "../../src/contracts/article.ts";
import { extractFeatures } from "../../src/stories/features.ts";
import { inFolder } from "../support/run-cli.ts";

const worker = resolve("dist", "bin", "read-worker.js");
const built = existsSync(worker);
const wishes = { onProgress() {}, signal: new AbortController().signal };

async function collect(steps: AsyncIterable<ReadStep>): Promise<ReadStep[]> {
  const all: ReadStep[] = [];
  for await (const step of steps) all.push(step);
  return all;
}

/** A thread that has its next event ready at once, and `events` of them. */
const eager = (events: number): string => `
  import { parentPort } from "node:worker_threads";
  let left = ${events};
  const next = () => parentPort.postMessage(left-- > 0 ? { kind: "event", event: { kind: "unchanged", path: "a" }, features: [] } : { kind: "done" });
  parentPort.on("message", next);
  next();
  next();
`;

function busy(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

describe("stopping while a second thread reads", () => {
  it("hears of it between two events, however fast they come", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "eager.mjs");
      writeFileSync(file, eager(50));
      const abort = new AbortController();
      let taken = 0;
      const reading = async () => {
        const order = { paths: [], stamps: new Map() };
        for await (const _ of readBeside(pathToFileURL(file), order, { ...wishes, signal: abort.signal })) {
          if (taken++ === 0) setTimeout(() => abort.abort(new Error("stopped")), 0);
          busy(10);
        }
      };
      await expect(reading()).rejects.toThrow("stopped");
      expect(taken).toBeLessThan(10);
    });
  });
});

describe.skipIf(!built)(`reading in a second thread${built ? "" : " (skipped: run npm run build first)"}`, () => {
  it("gives the articles and features that reading in this one gives", async () => {
    const here: Article[] = [];
    for await (const event of createReader().read([resolve("samples")]))
      if (event.kind === "articles") here.push(...event.articles);
    const steps = await collect(
      readBeside(pathToFileURL(worker), { paths: [resolve("samples")], stamps: new Map() }, wishes),
    );
    expect(steps.flatMap(({ event }) => (event.kind === "articles" ? event.articles : []))).toEqual(here);
    expect(steps.flatMap(({ features }) => features)).toEqual(here.map(extractFeatures));
  });

  it("waits for the one who stores, and loses nothing", async () => {
    await inFolder(async (folder) => {
      const lines = Array.from({ length: 3000 }, (_, i) =>
        JSON.stringify({
          url: `https://a.example/${i}`,
          title: `Bridge ${i} opens`,
          text: `Bridge ${i} opened on Monday.`,
        }),
      );
      writeFileSync(join(folder, "a.jsonl"), lines.join("\n"));
      let seen = 0;
      for await (const { event } of readBeside(pathToFileURL(worker), { paths: [folder], stamps: new Map() }, wishes)) {
        if (event.kind === "articles") seen += event.articles.length;
        await new Promise((go) => setImmediate(go));
      }
      expect(seen).toBe(3000);
    });
  });

  it("passes on what failed, and ends when it is aborted", async () => {
    const missing = await collect(
      readBeside(pathToFileURL(worker), { paths: ["/nowhere/at/all"], stamps: new Map() }, wishes),
    );
    expect(missing.map(({ event }) => event.kind)).toEqual(["failed"]);
    const signal = AbortSignal.abort(new Error("stopped"));
    await expect(
      collect(readBeside(pathToFileURL(worker), { paths: ["samples"], stamps: new Map() }, { ...wishes, signal })),
    ).rejects.toThrow("stopped");
  });
});
