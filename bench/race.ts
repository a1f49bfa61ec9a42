import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Lang } from "../src/contracts/article.ts";
import type { Story } from "../src/contracts/story.ts";
import type { ContestantName } from "./contestants.ts";
import { median } from "./figures.ts";

/** One contestant on stories of one kind: those given, or synthetic ones of so many articles. */
export interface Heat {
  readonly name: ContestantName;
  readonly lang: Lang;
  /** Most rounds of a turn. */
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

/** What a contestant tells after a turn: milliseconds a summary, round by round. */
export type Turn = readonly number[] | "none";

/** How often a contestant is asked whether it has run out of time. */
const LOOK_MS = 250;
/**
 * Turns of a contestant, short ones so that a slow moment meets all; one where a summary takes so long that it says
 * enough.
 */
const TURNS = 12;
const LONG_MS = 50;

/** A contestant in a thread of its own, which can be ended in the middle of a summary. */
class Lane {
  readonly #heat: Heat;
  #worker: Worker | undefined;
  #times: number[] = [];
  #isNone = false;

  constructor(heat: Heat) {
    this.#heat = heat;
  }

  /** Runs until the turn is over, or for `limitMs` of processor time; the first turn begins with warming up. */
  async turn(limitMs: number): Promise<void> {
    const worker = this.#worker ?? this.#open();
    const started = processorMs();
    const timer = setInterval(() => {
      if (processorMs() - started > limitMs) void worker.terminate();
    }, LOOK_MS);
    // Whoever listened for what did not happen stops listening.
    const listening = new AbortController();
    const told = once(worker, "message", listening).then(([turn]) => turn as Turn);
    const gone = once(worker, "exit", listening).then(() => []);
    worker.postMessage("go");
    const turn = await Promise.race([told, gone]).finally(() => {
      clearInterval(timer);
      listening.abort();
    });
    if (turn === "none") this.#isNone = true;
    else this.#times.push(...turn);
  }

  #open(): Worker {
    const file = new URL(import.meta.url.endsWith(".ts") ? "./race-worker.ts" : "./race-worker.js", import.meta.url);
    this.#worker = new Worker(file, { workerData: this.#heat });
    return this.#worker;
  }

  get result(): Result {
    if (this.#isNone) return "none";
    return this.#times.length > 0 ? median(this.#times) : "over";
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }
}

/**
 * Milliseconds of processor time a summary when warm, for each heat the median over its rounds. Contestants take turns,
 * so that a slow minute of the machine is one for all of them; `limitMs`: processor time until one is `over`.
 */
export async function runHeats(heats: readonly Heat[], limitMs: number): Promise<readonly Result[]> {
  let running = heats.map((heat) => new Lane(heat));
  const lanes = running;
  for (let turn = 0; turn < TURNS; turn++) {
    for (const lane of running) await lane.turn(limitMs);
    running = running.filter(({ result }) => typeof result === "number" && result < LONG_MS);
  }
  await Promise.all(lanes.map((lane) => lane.close()));
  return lanes.map(({ result }) => result);
}
