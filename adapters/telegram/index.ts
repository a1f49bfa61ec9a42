import { setMaxListeners } from "node:events";
import { Bot } from "grammy";
import type { Update } from "grammy/types";
import {
  DeliveryError,
  type Handlers,
  type Identity,
  type LiveAdapter,
  type Target,
  type Throttle,
} from "../../src/contracts/adapter.ts";
import type { Clock } from "../../src/contracts/clock.ts";
import type { Log } from "../../src/contracts/log.ts";
import { createCalls } from "./calls.ts";
import { checkTelegram } from "./check.ts";
import { introduce, openIntake } from "./connect.ts";
import { createFloodWatch } from "./flood.ts";
import { createIntake, type Intake } from "./intake.ts";
import { TELEGRAM_LIMITS } from "./limits.ts";
import { setMenus } from "./menus.ts";
import type { Polling } from "./polling.ts";
import { renderTelegram } from "./render.ts";
import { type SendDeps, sendOnce } from "./send.ts";
import { pause } from "./sleep.ts";
import { createTransport } from "./transport.ts";
import type { TelegramPayload } from "./types.ts";
import { handleUpdates } from "./updates.ts";
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
  let handlers: Handlers | null = null;
  let intake: Intake | null = null;
  let polling: Polling | null = null;
  let closed: Promise<void> | null = null;
  const handle = async (update: Update) => await intake?.handle(update);

  async function start(given: Handlers): Promise<Identity> {
    const connect = { bot, call, webhook, sleep, clock, log, signal };
    const identity = await introduce(connect);
    // A start that failed half-way may be tried again.
    if (handlers === null) handleUpdates({ bot, call, send, handlers: given, admins, clock, signal });
    handlers = given;
    intake ??= createIntake(bot, given.trouble);
    polling = await openIntake(connect, handle, given.trouble);
    setMenus(call, signal).catch((error) => {
      if (!signal.aborted) given.trouble(`The menus of commands could not be set. ${error.message}`, error);
    });
    return identity;
  }

  const post: TelegramAdapter["send"] = async (target, part, stop, sendOptions) => {
    try {
      const message = await sendOnce(send, target, part, stop, sendOptions);
      return { messageId: String(message.message_id), sentAt: clock.now().toISOString() };
    } catch (error) {
      // The settings of the chat move along at once; the post itself is sent again by the delivery.
      if (error instanceof DeliveryError && error.movedTo !== undefined)
        await handlers?.moved(chatOf(target), { platform: target.platform, chat: error.movedTo });
      throw error;
    }
  };

  /** Nothing is read any more, and what was read is answered. */
  async function ended(): Promise<void> {
    await polling?.stop();
    await intake?.idle();
  }

  async function close(): Promise<void> {
    await Promise.race([ended(), pause(CLOSE_MS, signal)]);
    closing.abort();
    transport.close();
  }

  return {
    id: "telegram",
    limits: TELEGRAM_LIMITS,
    repeats: "never",
    render: renderTelegram,
    send: post,
    start,
    check: (targets, stop) => checkTelegram(call, targets, { polls: webhook === null }, stop),
    close() {
      closed ??= close();
      return closed;
    },
    ...(webhook ? { webhookHandler: createWebhook(webhook, handle) } : {}),
  };
}
