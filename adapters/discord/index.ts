import { type APIUser, type Client, Routes } from "discord.js";
import type { LiveAdapter, Throttle } from "../../src/contracts/adapter.ts";
import type { Clock } from "../../src/contracts/clock.ts";
import type { Log } from "../../src/contracts/log.ts";
import { createChannels } from "./channels.ts";
import { createCheck } from "./check.ts";
import { createClient, endClient } from "./client.ts";
import { connect } from "./connect.ts";
import { createExplain } from "./explain.ts";
import { DISCORD_LIMITS } from "./limits.ts";
import { renderDiscord } from "./render.ts";
import { createRest } from "./rest.ts";
import { createSender } from "./send.ts";
import type { DiscordPayload } from "./types.ts";

export { DISCORD_LIMITS };

/** What the adapter is made of. */
export interface DiscordOptions {
  readonly token: string;
  /** Such as `https://discord.com/api`. */
  readonly apiRoot: string;
  /** Answer mentions in channels; needs the Message Content intent. */
  readonly mentions: boolean;
  readonly throttle: Throttle;
  readonly clock: Clock;
  readonly log: Log;
}

/** Gives what `ask` resolves with, asked once; a failure is asked again. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}

/** Discord as a platform. Nothing is called before `start`, `send`, `find` or `check`. */
export function createDiscordAdapter(options: DiscordOptions): LiveAdapter<DiscordPayload> {
  const { token, apiRoot, mentions, throttle, clock, log } = options;
  const rest = createRest(token, apiRoot);
  const closing = new AbortController();
  let client: Client | null = null;
  const me = once(async () => ((await rest.get(Routes.user())) as APIUser).id);
  const channels = createChannels(rest, (id) => client?.channels.cache.get(id));
  const sender = createSender({ rest, token, channels, throttle, clock, log, me, explain: createExplain(rest, me) });
  return {
    id: "discord",
    limits: DISCORD_LIMITS,
    repeats: "nonce",
    render: renderDiscord,
    ...sender,
    async start(handlers) {
      const opened = createClient(apiRoot, mentions);
      client = opened;
      try {
        return await connect(opened, { ...options, rest, send: sender.send, handlers, signal: closing.signal });
      } catch (error) {
        await endClient(opened);
        throw error;
      }
    },
    check: createCheck({ rest, mentions }),
    async close() {
      closing.abort();
      if (client) await endClient(client);
    },
  };
}
