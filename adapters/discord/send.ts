import { RateLimitError, type REST } from "discord.js";
import { type Adapter, DeliveryError, type Target, type Throttle } from "../../src/contracts/adapter.ts";
import type { Clock } from "../../src/contracts/clock.ts";
import type { Log } from "../../src/contracts/log.ts";
import { createFinishPost } from "./after-post.ts";
import { type ChannelInfo, type Channels, isForum, placeIdOf } from "./channels.ts";
import { deliveryError } from "./errors.ts";
import { type Post, threadTitle, toChannel, toForum } from "./post-calls.ts";
import { findPosted, type Posted } from "./posted.ts";
import type { DiscordPayload } from "./types.ts";

/** What sending needs. */
export interface SendDeps {
  readonly rest: REST;
  readonly token: string;
  readonly channels: Channels;
  readonly throttle: Throttle;
  readonly clock: Clock;
  readonly log: Log;
  /** The bot's own id. */
  me(): Promise<string>;
  /** Adds to a refusal what exactly the bot lacks there. */
  explain(error: DeliveryError, cause: unknown, channel: string): Promise<DeliveryError>;
}

/** The two calls of the delivery. */
export type Sender = Required<Pick<Adapter<DiscordPayload>, "send" | "find">>;

/** The throttle stops what Discord asked to wait with: one channel, or everything. */
export function obeyLimit(throttle: Throttle, chat: string, error: unknown, told: DeliveryError): void {
  if (told.retryAfterMs === undefined) return;
  throttle.pause(error instanceof RateLimitError && error.global ? null : chat, told.retryAfterMs);
}

/** Does what may fail, and says what that means: for the throttle, the kept channels, the permissions. */
function createAttempt({ rest, token, channels, throttle, explain }: SendDeps) {
  return async <T>(target: Target, looking: boolean, act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      const id = placeIdOf(target);
      const told = deliveryError(error, `a message to ${id}`, looking);
      obeyLimit(throttle, target.chat, error, told);
      // After a 401 the library forgets the token, and would call no more; a later try shall get Discord's own answer.
      rest.setToken(token);
      if (told.code === "gone" || told.code === "forbidden") channels.forget(id);
      throw await explain(told, error, id);
    }
  };
}

/** Sends to channels, threads, forums and direct messages through REST alone: the gateway need not be connected. */
export function createSender(deps: SendDeps): Sender {
  const { rest, channels, clock, me } = deps;
  const attempt = createAttempt(deps);
  const finish = createFinishPost(rest, deps.log);

  /** Discord knows no nonce for a forum's posts: one of the same title and text is the same one. */
  async function earlier(channel: ChannelInfo, { payload, options, signal }: Post): Promise<Posted | null> {
    if (options.nonce === undefined || !isForum(channel)) return null;
    const search = { channel, payload, me: await me(), title: threadTitle(options), signal };
    const found = await findPosted(rest, search, clock.now().getTime());
    return found === "unknown" ? null : found;
  }

  const receiptOf = ({ at, ...posted }: Posted) => ({ ...posted, sentAt: at ?? clock.now().toISOString() });

  return {
    async send(target, part, signal, options = {}) {
      const id = placeIdOf(target);
      if (signal.aborted)
        throw new DeliveryError("unreachable", `A message to ${id} was not sent: the bot is stopping.`);
      const post = { target, payload: part.payload, options, signal };
      const { channel, before } = await attempt(target, true, async () => {
        const found = await channels.get(id, signal);
        return { channel: found, before: await earlier(found, post) };
      });
      if (before) return receiptOf(before);
      return attempt(target, false, async () => {
        if (isForum(channel)) return receiptOf(await toForum(rest, channel, post));
        return receiptOf(await finish(channel, await toChannel(rest, channel, post), target, options));
      });
    },
    find: (target, part, _nonce, signal) =>
      attempt(target, true, async () => {
        const channel = await channels.get(placeIdOf(target), signal);
        const search = { channel, payload: part.payload, me: await me(), signal };
        const found = await findPosted(rest, search, clock.now().getTime());
        if (found === null || found === "unknown") return found;
        return receiptOf(await finish(channel, found, target, {}));
      }),
  };
}
