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

/** The thread, where one runs, and what is known of it. */
interface Keeper {
  readonly options: Required<EngineOptions>;
  worker: Worker | null;
  pending: Pending | null;
  lastId: number;
  memoryBytes: number;
  idle: NodeJS.Timeout | null;
}

function stop(keeper: Keeper): Promise<unknown> {
  const ended = keeper.worker;
  keeper.worker = null;
  keeper.memoryBytes = 0;
  if (keeper.idle) clearTimeout(keeper.idle);
  return ended ? ended.terminate() : Promise.resolve();
}

function settle(keeper: Keeper, id: number, act: (waiting: Pending) => void): void {
  const waiting = keeper.pending;
  if (waiting?.id !== id) return;
  keeper.pending = null;
  act(waiting);
}

/** What waits now fails too, even where the crash is that of a request which nobody waits for any more. */
function crash(keeper: Keeper, reason: string): void {
  void stop(keeper);
  if (keeper.pending) settle(keeper, keeper.pending.id, ({ failed }) => failed(new EngineCrash(reason)));
}

function hear(keeper: Keeper, answer: WorkerAnswer): void {
  if (answer.kind === "crashed") crash(keeper, answer.reason);
  else if (answer.kind === "broken")
    settle(keeper, answer.id, ({ failed }) => failed(new BrokenModel(answer.file, answer.reason)));
  else {
    keeper.memoryBytes = answer.memoryBytes;
    settle(keeper, answer.id, ({ done }) => done(answer.texts));
    // A late answer, which nobody waits for any more, does not end the work on the next one.
    const isFree = keeper.pending === null;
    if (isFree && answer.memoryBytes > keeper.options.memoryBytes * RECYCLE_SHARE) void stop(keeper);
  }
}

function start(keeper: Keeper): Worker {
  const { startWorker: startThread, memoryBytes } = keeper.options;
  const started = startThread({ memoryBytes });
  started.on("message", (answer: WorkerAnswer) => hear(keeper, answer));
  // A thread that ends by itself has failed what it was asked last; one that was ended already counts no more.
  const lost = (reason: string) => {
    if (keeper.worker === started) crash(keeper, reason);
  };
  started.on("error", (error) => lost(String(error)));
  started.on("exit", (code) => lost(`the thread ended with code ${code}`));
  return started;
}

/** After a request: the thread keeps nobody from ending, and is ended itself when nothing comes for a while. */
function rest(keeper: Keeper): void {
  const { worker, options } = keeper;
  worker?.unref();
  if (options.idleMs <= 0 || !worker) return;
  keeper.idle = setTimeout(() => void stop(keeper), options.idleMs);
  keeper.idle.unref();
}

/** Sends one request and waits for its answer. */
function ask(
  keeper: Keeper,
  model: ModelRef,
  texts: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  signal?.throwIfAborted();
  if (keeper.idle) clearTimeout(keeper.idle);
  keeper.worker ??= start(keeper);
  const running = keeper.worker;
  running.ref();
  const id = ++keeper.lastId;
  const { timeoutMs } = keeper.options;
  return new Promise<readonly string[]>((done, failed) => {
    const timer = setTimeout(() => crash(keeper, `no answer within ${timeoutMs} ms`), timeoutMs);
    // The engine cannot be stopped within a request; its answer comes a moment later and finds nobody waiting.
    const onAbort = () => settle(keeper, id, (waiting) => waiting.failed(signal?.reason));
    signal?.addEventListener("abort", onAbort, { once: true });
    const finish = <T>(act: (value: T) => void) => {
      return (value: T) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
        act(value);
      };
    };
    keeper.pending = { id, done: finish(done), failed: finish(failed) };
    running.postMessage({ id, model, texts } satisfies WorkerRequest);
  }).finally(() => rest(keeper));
}

/** Makes the thread's keeper; nothing is started yet. */
export function createEngineThread(options: EngineOptions): EngineThread {
  const keeper: Keeper = {
    options: { timeoutMs: TIMEOUT_MS, memoryBytes: MEMORY_BYTES, startWorker, ...options },
    worker: null,
    pending: null,
    lastId: 0,
    memoryBytes: 0,
    idle: null,
  };
  let turn: Promise<unknown> = Promise.resolve();
  return {
    translate(model, texts, signal) {
      const result = turn.then(() => ask(keeper, model, texts, signal));
      turn = result.catch(() => {});
      return result;
    },
    memoryBytes: () => keeper.memoryBytes,
    async close() {
      const ended = stop(keeper);
      const { pending } = keeper;
      if (pending) settle(keeper, pending.id, ({ failed }) => failed(new EngineCrash("the engine was closed")));
      await ended;
    },
  };
}
