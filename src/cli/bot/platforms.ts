import { createHmac } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as timer } from "node:timers/promises";
import type { Config } from "../../config/config.ts";
import type { Limits, LiveAdapter, Throttle } from "../../contracts/adapter.ts";
import type { Clock } from "../../contracts/clock.ts";
import type { Log } from "../../contracts/log.ts";
import { createThrottle } from "../../delivery/throttle.ts";

/** A platform whose token is set. */
export interface Platform {
  readonly adapter: LiveAdapter;
  readonly throttle: Throttle;
  /** Answers at the webhook's path, where the platform calls the bot. */
  readonly webhook: ((request: IncomingMessage, response: ServerResponse) => void) | null;
}

type Surroundings = { readonly clock: Clock; readonly log: Log };

/** Waits, or rejects when aborted. */
export const sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
  await timer(ms, undefined, { signal });
};

/**
 * What Telegram sends along with every call of the webhook, so that nobody else can call it. Made from the token, so
 * that it needs no setting and stays the same after a restart.
 */
const webhookSecret = (token: string): string =>
  createHmac("sha256", token).update("mujaz webhook").digest("base64url");

/** A platform that sets no limit is not held back. */
const UNPACED = { overallPerSecond: 1_000, perChatPerSecond: 1_000, perGroupPerMinute: null };

const paced = ({ rate }: Limits, clock: Clock): Throttle => createThrottle(rate ?? UNPACED, clock, sleep);

async function openTelegram({ telegram }: Config, token: string, { clock, log }: Surroundings): Promise<Platform> {
  const { createTelegramAdapter, TELEGRAM_LIMITS } = await import("../../../adapters/telegram/index.ts");
  const throttle = paced(TELEGRAM_LIMITS, clock);
  const { apiRoot, admins, webhookUrl } = telegram;
  const webhook = webhookUrl === null ? null : { url: webhookUrl, secret: webhookSecret(token) };
  const adapter = createTelegramAdapter({ token, apiRoot, admins, throttle, clock, webhook, log });
  return { adapter, throttle, webhook: adapter.webhookHandler ?? null };
}

async function openDiscord({ discord }: Config, token: string, { clock, log }: Surroundings): Promise<Platform> {
  const { createDiscordAdapter, DISCORD_LIMITS } = await import("../../../adapters/discord/index.ts");
  const throttle = paced(DISCORD_LIMITS, clock);
  const { apiRoot, mentions } = discord;
  const adapter = createDiscordAdapter({ token, apiRoot, mentions, throttle, clock, log });
  return { adapter, throttle, webhook: null };
}

/** The platforms whose tokens are set; a library is loaded only for those. Nothing is called yet. */
export async function openPlatforms(config: Config, around: Surroundings): Promise<readonly Platform[]> {
  const { telegram, discord } = config;
  return await Promise.all([
    ...(telegram.token === null ? [] : [openTelegram(config, telegram.token, around)]),
    ...(discord.token === null ? [] : [openDiscord(config, discord.token, around)]),
  ]);
}
