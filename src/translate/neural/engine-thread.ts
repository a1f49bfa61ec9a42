import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { packageRoot } from "../../package-root.ts";
import type { ModelRef, WorkerAnswer, WorkerOrder, WorkerRequest } from "./protocol.ts";

/** The engine gave up on a text, or on everything: its thread is gone, the next request starts a new one. */
export class EngineCrash extends Error {
  override readonly name = "EngineCrash";
}

/** An installed file is not what it must be; nothing of it is used. */
export class BrokenModel extends Error {
  override readonly name = "BrokenModel";
  readonly file: string;
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.file = file;
  }
}

/** Settings of the thread. Times are in milliseconds. */
export interface EngineOptions {
  /** The thread is ended after so long without work, and gives its memory back; 0 keeps it. */
  readonly idleMs: number;
  /** A request that takes longer counts as a crash. */
  readonly timeoutMs?: number;
  /** Most memory of the engine; what needs more is a crash. */
  readonly memoryBytes?: number;
  /** Starts the thread; tests have their own. */
  readonly startWorker?: (order: WorkerOrder) => Worker;
}

/** One thread with the engine in it, started for the first request. Requests wait for one another. */
export interface EngineThread {
  /** Throws EngineCrash, BrokenModel, or the signal's reason. */
  translate(model: ModelRef, texts: readonly string[], signal?: AbortSignal): Promise<readonly string[]>;
  /** Memory of the engine, 0 when it does not run. */
  memoryBytes(): number;
  close(): Promise<void>;
}

/** Sixteen short texts take about a second; a minute means that something is stuck. */
const TIMEOUT_MS = 60_000;
/** Both directions of `base-memory` size take 1.13 GB of addresses; two thirds of them are ever touched. */
const MEMORY_BYTES = 1_500_000_000;
/** A thread whose memory has grown beyond this share is ended after its request: its memory never shrinks. */
const RECYCLE_SHARE = 0.9;

/** The compiled worker stands beside this module; a program that runs from its sources takes the one of the build. */
function startWorker(order: WorkerOrder): Worker {
  const beside = fileURLToPath(new URL("./neural-worker.js", import.meta.url));
  const file = existsSync(beside) ? beside : join(packageRoot(), "dist", "bin", "neural-worker.js");
  return new Worker(file, { workerData: order });
}

/** What waits for the thread's answer. */
interface Pending {
  readonly id: number;
  readonly done: (texts: readonly string[]) => void;
  readonly failed: (error: unknown) => void;
}

/** Makes the thread's keeper; nothing is started yet. */
export function createEngineThread(options: EngineOptions): EngineThread {
  const { idleMs, timeoutMs = TIMEOUT_MS, memoryBytes = MEMORY_BYTES } = options;
  let worker: Worker | null = null;
  let pending: Pending | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let nextId = 1;
  let memory = 0;
  let idle: NodeJS.Timeout | null = null;

  const stop = (): Promise<unknown> => {
    const ended = worker;
    worker = null;
    memory = 0;
    if (idle) clearTimeout(idle);
    return ended ? ended.terminate() : Promise.resolve();
  };
  const settle = (id: number, act: (waiting: Pending) => void): void => {
    if (pending?.id !== id) return;
    const waiting = pending;
    pending = null;
    act(waiting);
  };
  // What waits now fails too, even where the crash is that of a request which nobody waits for any more.
  const crash = (reason: string): void => {
    void stop();
    if (pending) settle(pending.id, ({ failed }) => failed(new EngineCrash(reason)));
  };
  const onAnswer = (answer: WorkerAnswer): void => {
    if (answer.kind === "crashed") crash(answer.reason);
    else if (answer.kind === "broken")
      settle(answer.id, ({ failed }) => failed(new BrokenModel(answer.file, answer.reason)));
    else {
      memory = answer.memoryBytes;
      if (memory > memoryBytes * RECYCLE_SHARE) void stop();
      settle(answer.id, ({ done }) => done(answer.texts));
    }
  };
  const start = (): Worker => {
    const started = (options.startWorker ?? startWorker)({ memoryBytes });
    started.on("message", onAnswer);
    // A thread that ends by itself has failed what it was asked last; one that was ended already counts no more.
    const lost = (reason: string) => {
      if (worker === started) crash(reason);
    };
    started.on("error", (error) => lost(String(error)));
    started.on("exit", (code) => lost(`the thread ended with code ${code}`));
    return started;
  };
  const rest = (): void => {
    worker?.unref();
    if (idleMs <= 0 || !worker) return;
    idle = setTimeout(() => void stop(), idleMs);
    idle.unref();
  };
  const ask = (model: ModelRef, texts: readonly string[], signal: AbortSignal | undefined) => {
    signal?.throwIfAborted();
    if (idle) clearTimeout(idle);
    worker ??= start();
    const running = worker;
    running.ref();
    const id = nextId++;
    return new Promise<readonly string[]>((done, failed) => {
      const timer = setTimeout(() => crash(`no answer within ${timeoutMs} ms`), timeoutMs);
      // The engine cannot be stopped within a request; its answer comes a moment later and finds nobody waiting.
      const onAbort = () => settle(id, (waiting) => waiting.failed(signal?.reason));
      signal?.addEventListener("abort", onAbort, { once: true });
      const finish = <T>(act: (value: T) => void) => {
        return (value: T) => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", onAbort);
          act(value);
        };
      };
      pending = { id, done: finish(done), failed: finish(failed) };
      running.postMessage({ id, model, texts } satisfies WorkerRequest);
    }).finally(rest);
  };
  return {
    translate(model, texts, signal) {
      const result = turn.then(() => ask(model, texts, signal));
      turn = result.catch(() => {});
      return result;
    },
    memoryBytes: () => memory,
    async close() {
      const ended = stop();
      if (pending) settle(pending.id, ({ failed }) => failed(new EngineCrash("the engine was closed")));
      await ended;
    },
  };
}
