import { setMaxListeners } from "node:events";
import { Bot } from "grammy";
import { DeliveryError, type LiveAdapter, type Target, type Throttle } from "../../src/contracts/adapter.ts";
import type { Clock } from "../../src/contracts/clock.ts";
import type { Log } from "../../src/contracts/log.ts";
import { createCalls } from "./calls.ts";
import { checkTelegram } from "./check.ts";
import { createFloodWatch } from "./flood.ts";
import { TELEGRAM_LIMITS } from "./limits.ts";
import { createListening } from "./listening.ts";
import { renderTelegram } from "./render.ts";
import { type SendDeps, sendOnce } from "./send.ts";
import { pause } from "./sleep.ts";
import { createTransport } from "./transport.ts";
import type { TelegramPayload } from "./types.ts";
import { createWebhook, type WebhookHandler, type WebhookOptions } from "./webhook.ts";

export { TELEGRAM_LIMITS } from "./limits.ts";

/** What the platform needs to know. */
export interface TelegramOptions {
  readonly token: string;
  /** Telegram's own server or a local one, without a slash at its end. */
  readonly apiRoot: string;
  /** Ids of the people who run this bot. */
  readonly admins: readonly number[];
  readonly throttle: Throttle;
  readonly clock: Clock;
  /** Where Telegram sends updates to; null reads them by long polling. */
  readonly webhook: WebhookOptions | null;
  readonly log: Log;
  /** Waits; given by tests. */
  readonly sleep?: SendDeps["sleep"];
}

/** Telegram as a platform. `webhookHandler` is there where a webhook is set, and takes the requests to its path. */
export type TelegramAdapter = LiveAdapter<TelegramPayload> & { readonly webhookHandler?: WebhookHandler };

/** What is being answered may take that long to end when the bot is closed. */
const CLOSE_MS = 4_000;

const chatOf = ({ platform, chat }: Target): Target => ({ platform, chat });

/** Talks to Telegram through grammY; see `docs/telegram.md`. */
export function createTelegramAdapter(options: TelegramOptions): TelegramAdapter {
  const { token, apiRoot, admins, throttle, clock, webhook, log, sleep = pause } = options;
  const transport = createTransport();
  const bot = new Bot(token, { client: { apiRoot: apiRoot.replace(/\/+$/, ""), fetch: transport.fetch as never } });
  const call = createCalls(bot);
  const send: SendDeps = { call, throttle, sleep, onFlood: createFloodWatch(throttle, clock) };
  const closing = new AbortController();
  const { signal } = closing;
  // Every call and every answer in progress listens to it.
  setMaxListeners(0, signal);
  const listening = createListening({ bot, call, send, admins, webhook, sleep, clock, log, signal });
  let closed: Promise<void> | null = null;

  async function close(): Promise<void> {
    await Promise.race([listening.end(), pause(CLOSE_MS, signal)]);
    closing.abort();
    transport.close();
  }

  return {
    id: "telegram",
    limits: TELEGRAM_LIMITS,
    repeats: "never",
    render: renderTelegram,
    send: createPost(send, clock, (from, to) => listening.handlers()?.moved(from, to)),
    start: listening.start,
    check: (targets, stop) => checkTelegram(call, targets, { polls: webhook === null }, stop),
    close() {
      closed ??= close();
      return closed;
    },
    ...(webhook ? { webhookHandler: createWebhook(webhook, listening.handle) } : {}),
  };
}

/** Sends a post; `moved` hears of a chat that has a new id now. */
function createPost(
  send: SendDeps,
  clock: Clock,
  moved: (from: Target, to: Target) => unknown,
): TelegramAdapter["send"] {
  return async (target, part, signal, options) => {
    try {
      const message = await sendOnce(send, target, part, signal, options);
      return { messageId: String(message.message_id), sentAt: clock.now().toISOString() };
    } catch (error) {
      // The settings of the chat move along at once; the post itself is sent again by the delivery.
      if (error instanceof DeliveryError && error.movedTo !== undefined)
        await moved(chatOf(target), { platform: target.platform, chat: error.movedTo });
      throw error;
    }
  };
}
