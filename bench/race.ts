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

/**
 * Milliseconds of processor time a summary, the median over the rounds; null when no round ended within `limitMs`.
 * Each heat has a thread of its own, which can be ended in the middle of a summary.
 */
export function runHeat(heat: Heat, limitMs: number): Promise<number | null> {
  const file = new URL(import.meta.url.endsWith(".ts") ? "./race-worker.ts" : "./race-worker.js", import.meta.url);
  const worker = new Worker(file, { workerData: heat });
  const times: number[] = [];
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => void worker.terminate(), limitMs);
    worker.on("message", (ms: number) => times.push(ms));
    worker.on("error", reject);
    worker.on("exit", () => {
      clearTimeout(timer);
      resolve(times.length > 0 ? median(times) : null);
    });
  });
}
