import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { text } from "../../i18n/text.ts";
import { newBytes } from "../read-parallel.ts";
import type { Refreshed } from "../refresh.ts";
import type { StoreAnswer, StoreCall, StoreOrder } from "./store-child.ts";

/** The compiled process, beside this module; not there when the program runs from its sources. */
const CHILD = new URL("./store-child.js", import.meta.url);

/** Less than this is stored sooner than a process has started. */
const WORTH_A_PROCESS_BYTES = 2_000_000;

/**
 * Nearly all it makes is short-lived: a small young generation is collected more often, and the bot has its own memory
 * beside.
 */
const MEMORY = "--max-semi-space-size=8";

/** Whether so much is new or changed that it is to be read and stored by a process of its own. */
export const isWorthAProcess = (paths: readonly string[], stamps: ReadonlyMap<string, string>): boolean =>
  existsSync(fileURLToPath(CHILD)) && newBytes(paths, stamps) >= WORTH_A_PROCESS_BYTES;

/**
 * Reads the archive into the store in a process of its own. What that takes of memory goes with it: in a thread of the
 * bot it left some 50 MB of words, pages and holes between them for good. The caller's thread is free to answer
 * meanwhile. Rejects with what went wrong, in words; when aborted, after the process has put down what it held.
 */
export function storeAside(
  order: StoreOrder,
  turnsFile: number | null,
  signal: AbortSignal,
  child = CHILD,
): Promise<Refreshed> {
  return new Promise((done, failed) => {
    if (signal.aborted) return failed(signal.reason);
    const reader = fork(fileURLToPath(child), [], {
      execArgv: [MEMORY],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc", turnsFile ?? "ignore"],
    });
    let end = (how: string): void => failed(new Error(text(order.lang, "bot.archive.ended", { how })));
    const hangUp = (): void => {
      if (reader.connected) reader.disconnect();
    };
    signal.addEventListener("abort", hangUp, { once: true });
    reader.once("error", failed);
    reader.once("message", (answer: StoreAnswer) => {
      end = () => (answer.kind === "done" ? done(answer.refreshed) : failed(new Error(answer.message)));
    });
    reader.once("exit", (code, killedBy) => {
      signal.removeEventListener("abort", hangUp);
      if (signal.aborted) failed(signal.reason);
      else end(killedBy ?? `code ${code}`);
    });
    const call: StoreCall = { ...order, takesTurns: turnsFile !== null };
    reader.send(call);
  });
}
