import { text } from "../../i18n/text.ts";
import { CliError } from "../context.ts";
import type { Bot } from "./bot.ts";
import type { Connection } from "./connect.ts";
import { type Health, type HttpService, startHttp } from "./http.ts";

/** Connections break and are mended all the time; nobody has to act on one that is made again so soon. */
const SHORT_BREAK_MS = 60_000;

/** A platform for machines: connected or not, how it stands, and when it is tried again. */
export function platformHealth(id: string, nowMs: number, connection: Connection = { state: "connecting" }) {
  const { state } = connection;
  const next = state === "waiting" ? { nextTryAt: new Date(connection.nextTryAt).toISOString() } : {};
  const since = state === "broken" ? { since: new Date(connection.since).toISOString() } : {};
  const connected = state === "connected" || (state === "broken" && nowMs - connection.since < SHORT_BREAK_MS);
  return { id, connected, state, ...next, ...since };
}

/** What the health page shows. Chats are counted, not named: the page asks nobody who they are. */
async function healthOf(bot: Bot): Promise<Health> {
  const { connections, platforms, delivery, fresh } = bot;
  const { articles, outlets, from, to } = await bot.engine.span();
  const { readAt } = fresh.state();
  const now = bot.context.clock.now().getTime();
  const standing = platforms.map(({ adapter: { id } }) => platformHealth(id, now, connections.get(id)));
  return {
    ok: standing.every(({ connected }) => connected),
    startedAt: new Date(bot.startedAt).toISOString(),
    platforms: standing,
    archive: { articles, outlets, from, to, readAt: readAt === null ? null : new Date(readAt).toISOString() },
    delivery: delivery.status(),
  };
}

/** Opens the health page and Telegram's webhook, where a port is set. Throws CliError when the port cannot be had. */
export async function openHttp(bot: Bot): Promise<HttpService | null> {
  const { http, telegram } = bot.context.config;
  if (http.port === 0) return null;
  const handle = bot.platforms.find(({ webhook }) => webhook !== null)?.webhook;
  try {
    const service = await startHttp({
      ...http,
      health: () => healthOf(bot),
      webhook: handle && telegram.webhookUrl ? { path: new URL(telegram.webhookUrl).pathname, handle } : null,
      onError: (error) => bot.log.error("The health page had a fault.", { error }),
    });
    bot.say("bot.health", { host: http.host, port: String(service.port) });
    return service;
  } catch (error) {
    const values = { port: String(http.port), reason: (error as Error).message };
    throw new CliError(text(bot.context.lang, "bot.port-taken", values), 1, { cause: error });
  }
}
