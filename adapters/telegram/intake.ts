import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { Handlers } from "../../src/contracts/adapter.ts";
import { TelegramError } from "./errors.ts";

/** Where updates come in, whichever way they were read. */
export interface Intake {
  /** Never rejects. */
  handle(update: Update): Promise<void>;
  /** Resolves when nothing is being handled. */
  idle(): Promise<void>;
}

/** Handles updates as they come; what goes wrong with one is told and hurts no other. */
export function createIntake(bot: Bot, trouble: Handlers["trouble"]): Intake {
  const running = new Set<Promise<void>>();
  return {
    handle(update) {
      const run = bot.handleUpdate(update).catch((error) => {
        const inner = error?.error ?? error;
        trouble(inner instanceof TelegramError ? inner.message : "An update could not be handled.", inner);
      });
      running.add(run);
      return run.finally(() => running.delete(run));
    },
    async idle() {
      await Promise.all(running);
    },
  };
}
