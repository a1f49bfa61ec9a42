import { Worker } from "node:worker_threads";
import type { Lang } from "../src/contracts/article.ts";
import type { Story } from "../src/contracts/story.ts";
import type { ContestantName } from "./contestants.ts";
import { median } from "./figures.ts";

/** One contestant on stories of one kind: those given, or synthetic ones of so many articles. */
export interface Heat {
  readonly name: ContestantName;
  readonly lang: Lang;
  readonly rounds: number;
  readonly stories?: readonly Story[];
  readonly synthetic?: number;
}

/** Milliseconds a summary; `over` where none came in time, `none` where a package says that it found no summary. */
export type Result = number | "over" | "none";

/** Processor time of all threads so far; other work on the machine does not count. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** How often a heat is asked whether it has run out of time. */
const LOOK_MS = 250;

/**
 * Milliseconds of processor time a summary when warm, the median over the rounds; `limitMs`: processor time until it is `over`.
 * Each heat has a thread of its own, which can be ended in the middle of a summary.
 */
export function runHeat(heat: Heat, limitMs: number): Promise<Result> {
  const file = new URL(import.meta.url.endsWith(".ts") ? "./race-worker.ts" : "./race-worker.js", import.meta.url);
  const worker = new Worker(file, { workerData: heat });
  const times: number[] = [];
  const started = processorMs();
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      if (processorMs() - started > limitMs) void worker.terminate();
    }, LOOK_MS);
    let isNone = false;
    worker.on("message", (ms: number | "none") => {
      if (ms === "none") isNone = true;
      else times.push(ms);
    });
    worker.on("error", reject);
    worker.on("exit", () => {
      clearInterval(timer);
      resolve(isNone ? "none" : times.length > 0 ? median(times) : "over");
    });
  });
}
