import type { LiveAdapter, Throttle } from "../../src/contracts/adapter.ts";
import type { Clock } from "../../src/contracts/clock.ts";
import type { Log } from "../../src/contracts/log.ts";
import { createChannels } from "./channels.ts";
import { createClient } from "./client.ts";
import { connect } from "./connect.ts";
import { DISCORD_LIMITS } from "./limits.ts";
import { renderDiscord } from "./render.ts";
import { createSend } from "./send.ts";
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

/** Discord as a platform. Nothing is called before `start`, `send` or `check`. */
export function createDiscordAdapter(options: DiscordOptions): LiveAdapter<DiscordPayload> {
  const { token, throttle, clock, log } = options;
  const client = createClient(options);
  client.rest.setToken(token);
  const channels = createChannels(client);
  const closing = new AbortController();
  const send = createSend({ client, channels, throttle, clock, log });
  return {
    id: "discord",
    limits: DISCORD_LIMITS,
    repeats: "nonce",
    render: renderDiscord,
    send,
    start: (handlers) =>
      connect({ client, token, send, throttle, log, handlers, mentions: options.mentions, signal: closing.signal }),
    check: async () => [],
    close: async () => {
      closing.abort();
      await client.destroy();
    },
  };
}
