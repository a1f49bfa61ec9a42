import { Bot } from "grammy";
import type { Handlers, Identity, LiveAdapter, Throttle } from "../../src/contracts/adapter.ts";
import { DeliveryError } from "../../src/contracts/adapter.ts";
import type { Clock } from "../../src/contracts/clock.ts";
import type { Log } from "../../src/contracts/log.ts";
import { createCalls } from "./calls.ts";
import { checkTelegram } from "./check.ts";
import { TelegramError } from "./errors.ts";
import { createFloodWatch } from "./flood.ts";
import { TELEGRAM_LIMITS } from "./limits.ts";
import { setMenus } from "./menus.ts";
import { startPolling } from "./polling.ts";
import { renderTelegram } from "./render.ts";
import { type SendDeps, sendOnce } from "./send.ts";
import { pause } from "./sleep.ts";
import { createTransport } from "./transport.ts";
import type { TelegramPayload } from "./types.ts";
import { ALLOWED_UPDATES, createIntake, handleUpdates } from "./updates.ts";
import { createWebhook, type WebhookHandler } from "./webhook.ts";

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
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly log: Log;
  /** Waits; given by tests. */
  readonly sleep?: SendDeps["sleep"];
}

/** Telegram as a platform. `webhookHandler` is there where a webhook is set, and takes the requests to its path. */
export type TelegramAdapter = LiveAdapter<TelegramPayload> & { readonly webhookHandler?: WebhookHandler };

/** What is being answered may take that long to end when the bot is closed. */
const CLOSE_MS = 4_000;

/** Talks to Telegram through grammY; see `docs/telegram.md`. */
export function createTelegramAdapter(options: TelegramOptions): TelegramAdapter {
  const { token, apiRoot, admins, throttle, clock, webhook, log, sleep = pause } = options;
  const transport = createTransport();
  const bot = new Bot(token, { client: { apiRoot: apiRoot.replace(/\/+$/, ""), fetch: transport.fetch as never } });
  const call = createCalls(bot);
  const send: SendDeps = { call, throttle, sleep, onFlood: createFloodWatch(throttle, clock) };
  const closing = new AbortController();
  let handlers: Handlers | null = null;
  let intake: ReturnType<typeof createIntake> | null = null;
  let polling: ReturnType<typeof startPolling> | null = null;
  let closed: Promise<void> | null = null;
  const hook = webhook && createWebhook(webhook, (update) => intake?.handle(update) ?? Promise.resolve());

  async function introduce(): Promise<Identity> {
    try {
      const me = await call("getMe", {}, closing.signal);
      bot.botInfo = me;
      return { id: String(me.id), name: `@${me.username}` };
    } catch (error) {
      if (!(error instanceof TelegramError) || (error.status !== 401 && error.status !== 404)) throw error;
      throw new DeliveryError(
        "forbidden",
        "Telegram does not know the bot's token. Check TELEGRAM_BOT_TOKEN: @BotFather shows it with /mybots.",
      );
    }
  }

  /** Updates come either way, never both: the server refuses to be polled while a webhook is set. */
  async function openIntake(trouble: Handlers["trouble"]): Promise<void> {
    if (webhook) {
      const { url, secret } = webhook;
      await call("setWebhook", { url, secret_token: secret, allowed_updates: [...ALLOWED_UPDATES] }, closing.signal);
      return;
    }
    const { url } = await call("getWebhookInfo", {}, closing.signal);
    if (url) {
      log.warn("A webhook was left over from another run and is removed.", { platform: "telegram" });
      await call("deleteWebhook", {}, closing.signal);
    }
    const handle = intake?.handle ?? (async () => {});
    polling = startPolling({ call, handle, sleep, trouble });
  }

  /** Nothing is read any more, and what was read is answered. */
  async function ended(): Promise<void> {
    await polling?.stop();
    await intake?.idle();
  }

  return {
    id: "telegram",
    limits: TELEGRAM_LIMITS,
    repeats: "never",
    render: renderTelegram,

    async send(target, part, signal, sendOptions) {
      const post = async (to: typeof target) => {
        const message = await sendOnce(send, to, part, signal, sendOptions);
        return { messageId: String(message.message_id), sentAt: clock.now().toISOString() };
      };
      try {
        return await post(target);
      } catch (error) {
        if (!(error instanceof TelegramError) || handlers === null) throw error;
        if (error.loss !== null) await handlers.lost(target, error.loss);
        if (error.movedTo === undefined) throw error;
        // Topics did not exist before the move, so the thread is left behind.
        const moved = { platform: target.platform, chat: error.movedTo };
        await handlers.moved({ platform: target.platform, chat: target.chat }, moved);
        return await post(moved);
      }
    },

    async start(given) {
      const identity = await introduce();
      handlers = given;
      intake = createIntake(bot, given.trouble);
      handleUpdates({ bot, call, send, handlers: given, admins, clock, signal: closing.signal });
      await openIntake(given.trouble);
      setMenus(call, closing.signal).catch((error: TelegramError) => {
        if (!closing.signal.aborted) given.trouble(`The menus of commands could not be set. ${error.message}`, error);
      });
      return identity;
    },

    check: (targets, signal) => checkTelegram(call, targets, { polls: webhook === null }, signal),

    close() {
      closed ??= (async () => {
        await Promise.race([ended(), pause(CLOSE_MS, closing.signal)]);
        closing.abort();
        transport.close();
      })();
      return closed;
    },

    ...(hook ? { webhookHandler: hook } : {}),
  };
}
