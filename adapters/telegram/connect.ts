import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import { DeliveryError, type Identity } from "../../src/contracts/adapter.ts";
import type { Clock } from "../../src/contracts/clock.ts";
import type { Log } from "../../src/contracts/log.ts";
import type { Call } from "./calls.ts";
import { TelegramError } from "./errors.ts";
import { type Hearing, type Polling, startPolling } from "./polling.ts";
import type { SendDeps } from "./send.ts";
import { ALLOWED_UPDATES } from "./updates.ts";
import type { WebhookOptions } from "./webhook.ts";

/** What connecting needs. */
export interface ConnectDeps {
  readonly bot: Bot;
  readonly call: Call;
  readonly webhook: WebhookOptions | null;
  readonly sleep: SendDeps["sleep"];
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Asks the server who the bot is. Throws `DeliveryError` with code `forbidden` where it does not know the token. */
export async function introduce({ bot, call, signal }: ConnectDeps): Promise<Identity> {
  try {
    const me = await call("getMe", {}, signal);
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

/**
 * Lets updates in: through the webhook where one is set (null), else by polling. Never both: the server refuses to be
 * polled while a webhook is set, so one that was left over is removed.
 */
export async function openIntake(
  { call, webhook, sleep, clock, log, signal }: ConnectDeps,
  handle: (update: Update) => Promise<void>,
  handlers: Hearing,
): Promise<Polling | null> {
  if (webhook) {
    const { url, secret } = webhook;
    await call("setWebhook", { url, secret_token: secret, allowed_updates: [...ALLOWED_UPDATES] }, signal);
    return null;
  }
  const { url } = await call("getWebhookInfo", {}, signal);
  if (url) {
    log.warn("A webhook was left over from another run and is removed.", { platform: "telegram" });
    await call("deleteWebhook", {}, signal);
  }
  return startPolling({ call, handle, sleep, clock, handlers });
}
