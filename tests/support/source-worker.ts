import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

const tsxFolder = dirname(createRequire(import.meta.url).resolve("tsx/package.json"));
const tsx = pathToFileURL(join(tsxFolder, "dist/esm/api/index.mjs")).href;

/** Text of a module that runs a TypeScript file: threads do not take over the loader of the process. */
export const sourceModule = (file: URL): string =>
  `import("${tsx}").then(({ register }) => { register(); return import("${file.href}"); });`;

/** Starts a worker thread from a TypeScript file. */
const sourceWorker = (file: URL, workerData: unknown): Worker =>
  new Worker(sourceModule(file), { eval: true, workerData });

/** The neural engine's thread, from its source. */
export const startNeuralWorker = (order: unknown): Worker =>
  sourceWorker(new URL("../../src/translate/neural/neural-worker.ts", import.meta.url), order);
