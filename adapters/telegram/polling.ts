import { createConcurrentSink, createRunner, createSource, type UpdateSupplier } from "@grammyjs/runner";
import type { Update } from "grammy/types";
import { DeliveryError, type Handlers } from "../../src/contracts/adapter.ts";
import type { Clock } from "../../src/contracts/clock.ts";
import type { Call } from "./calls.ts";
import { TelegramError } from "./errors.ts";
import { ALLOWED_UPDATES } from "./updates.ts";

/** Seconds that the server holds a call open while nothing happens. */
const POLL_SECONDS = 30;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** The last call tells the server what has been handled; it is not worth waiting longer for. */
const CONFIRM_MS = 1_000;

/** The same trouble is told again after this time, however often it comes: two bots with one token fight for hours. */
const TELL_AGAIN_MS = 10 * 60_000;

/** What polling needs. */
export interface PollingDeps {
  readonly call: Call;
  readonly handle: (update: Update) => Promise<void>;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly clock: Clock;
  readonly handlers: Hearing;
}

/** Who is told how reading goes. */
export type Hearing = Pick<Handlers, "trouble" | "standing">;

/** Polling that goes on. */
export interface Polling {
  /** Resolves when nothing is read any more, and the server knows what has been. */
  stop(): Promise<void>;
}

/** How long to wait before the next try, when `failed` tries in a row went wrong. */
function pauseMs(failed: number, error: TelegramError): number {
  const grown = Math.min(FIRST_PAUSE_MS * 2 ** (failed - 1), LONGEST_PAUSE_MS);
  return Math.max(grown, Math.min(error.retryAfterMs ?? 0, LONGEST_PAUSE_MS));
}

/** What an operator reads; a conflict is always another process, or a webhook that was set elsewhere. */
function troubleText({ status, message }: TelegramError): string {
  if (status === 409)
    return "Another process reads the updates of this bot's token: stop it, or give each bot a token of its own. Until then, answers may come from either.";
  if (status === 401 || status === 404)
    return "Telegram does not accept the bot's token any more. Check TELEGRAM_BOT_TOKEN with @BotFather and start again.";
  return message;
}

/** What a break means for the bot: a token that is not taken any more does not mend itself. */
const faultOf = (error: TelegramError): DeliveryError =>
  error.status === 401 || error.status === 404 ? new DeliveryError("forbidden", troubleText(error)) : error;

/** Tells each kind of trouble now and then. */
function createTeller(clock: Clock, trouble: Handlers["trouble"]): (error: TelegramError) => void {
  const toldAt = new Map<number, number>();
  return (error) => {
    const now = clock.now().getTime();
    if (now - (toldAt.get(error.status) ?? Number.NEGATIVE_INFINITY) < TELL_AGAIN_MS) return;
    toldAt.set(error.status, now);
    trouble(troubleText(error), error);
  };
}

/** Reads updates by long polling until stopped. A break is waited out, with growing pauses, and told. */
export function startPolling({ call, handle, sleep, clock, handlers }: PollingDeps): Polling {
  const { trouble } = handlers;
  let offset = 0;
  const tell = createTeller(clock, trouble);

  const ask = (limit: number, signal: AbortSignal) =>
    call("getUpdates", { offset, limit, timeout: POLL_SECONDS, allowed_updates: [...ALLOWED_UPDATES] }, signal);

  async function supply(batchSize: number, signal: AbortSignal): Promise<Update[]> {
    for (let failed = 1; ; failed++) {
      try {
        const updates = await ask(Math.max(1, Math.min(batchSize, 100)), signal);
        offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
        if (failed > 1) handlers.standing?.(null);
        return updates;
      } catch (error) {
        if (signal.aborted || !(error instanceof TelegramError)) throw error;
        tell(error);
        handlers.standing?.(faultOf(error));
        await sleep(pauseMs(failed, error), signal);
      }
    }
  }

  const sink = createConcurrentSink<Update>({ consume: handle }, async (error) =>
    trouble("An update could not be handled.", error),
  );
  // The runner's type of a signal is older than Node's own, and has all of it that is used here.
  const runner = createRunner(createSource({ supply: supply as UpdateSupplier<Update>["supply"] }), sink);
  runner.start();
  runner.task()?.catch((error) => trouble("Updates are not read any more. Start the bot again.", error));
  return {
    async stop() {
      await runner.stop()?.catch(() => {});
      if (offset === 0) return;
      // Without it, the last updates would come again after a restart, and be answered twice.
      await call("getUpdates", { offset, limit: 1, timeout: 0 }, AbortSignal.timeout(CONFIRM_MS)).catch(() => {});
    },
  };
}
