import {
  type APIMessage,
  type APIThreadChannel,
  type Client,
  MessageFlags,
  RateLimitError,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from "discord.js";
import {
  DeliveryError,
  type Part,
  type Receipt,
  type SendOptions,
  type Target,
  type Throttle,
} from "../../src/contracts/adapter.ts";
import type { Clock } from "../../src/contracts/clock.ts";
import type { Log } from "../../src/contracts/log.ts";
import { type ChannelInfo, type Channels, isAnnouncement, isForum, takesThreads } from "./channels.ts";
import { deliveryError, hasCode } from "./errors.ts";
import { THREAD_NAME } from "./limits.ts";
import { findPosted, type Posted } from "./posted.ts";
import type { DiscordPayload } from "./types.ts";

type Body = RESTPostAPIChannelMessageJSONBody;

/** Nothing that an article says pings anybody, whatever it looks like. */
const NO_MENTIONS = { parse: [], replied_user: false } as const;

/** A thread of a digest closes by itself after a day without a message. */
const ARCHIVE_MINUTES = 1440;

/** A message's body as every call takes it. */
export const messageBody = ({ embeds, components }: DiscordPayload) => ({
  embeds: [...embeds],
  components: [...components],
  allowed_mentions: { ...NO_MENTIONS, parse: [] },
});

/** What sending needs. */
export interface SendDeps {
  readonly client: Client;
  readonly channels: Channels;
  readonly throttle: Throttle;
  readonly clock: Clock;
  readonly log: Log;
}

/** One post on its way. */
interface Post {
  readonly target: Target;
  readonly payload: DiscordPayload;
  readonly options: SendOptions;
  readonly signal: AbortSignal;
}

/** Posts one part. Rejects with `DeliveryError`. */
export type Send = (
  target: Target,
  part: Part<DiscordPayload>,
  signal: AbortSignal,
  options?: SendOptions,
) => Promise<Receipt>;

const flagsOf = ({ silent }: SendOptions) => (silent ? { flags: MessageFlags.SuppressNotifications } : {});

/** Name of a thread: never empty, never too long. */
const threadName = ({ threadName: asked }: SendOptions): string =>
  (asked?.trim() || "موجز · Mujaz").slice(0, THREAD_NAME);

/** The throttle stops what Discord asked to wait with: one channel, or everything. */
export function obeyLimit(throttle: Throttle, chat: string, error: unknown, told: DeliveryError): void {
  if (told.retryAfterMs === undefined) return;
  throttle.pause(error instanceof RateLimitError && error.global ? null : chat, told.retryAfterMs);
}

/** Sends to channels, threads, forums and direct messages through REST alone: the gateway need not be connected. */
export function createSend({ client, channels, throttle, clock, log }: SendDeps): Send {
  const { rest } = client;

  /** What follows a post must not make it fail: it is out. `done` are refusals that mean that it was done before. */
  const afterwards = async (what: string, call: Promise<unknown>, done: number): Promise<boolean> => {
    try {
      await call;
      return true;
    } catch (error) {
      if (hasCode(error, done)) return true;
      log.warn(`discord: ${deliveryError(error, what).message}`);
      return false;
    }
  };

  const publish = (channel: string, message: string) =>
    afterwards(
      `publishing a post of ${channel}`,
      rest.post(Routes.channelMessageCrosspost(channel, message)),
      ALREADY_PUBLISHED,
    );

  /** The thread on a message has the message's own id, so that a repetition finds what the first try opened. */
  const openThread = (channel: string, message: string, options: SendOptions) =>
    afterwards(
      `a thread in ${channel}`,
      rest.post(Routes.threads(channel, message), {
        body: { name: threadName(options), auto_archive_duration: ARCHIVE_MINUTES },
      }),
      ALREADY_THREADED,
    );

  async function toForum(forum: ChannelInfo, { payload, options, signal }: Post): Promise<Posted> {
    const message = { ...messageBody(payload), ...flagsOf(options) };
    const body = { name: threadName(options), auto_archive_duration: ARCHIVE_MINUTES, message };
    const made = await rest.post(Routes.threads(forum.id), { body, signal });
    const thread = made as APIThreadChannel & { readonly message?: APIMessage };
    return { messageId: thread.message?.id ?? thread.id, at: thread.message?.timestamp, thread: thread.id };
  }

  async function toChannel({ id }: ChannelInfo, { payload, options, signal }: Post): Promise<Posted> {
    const once = options.nonce === undefined ? {} : { nonce: options.nonce, enforce_nonce: true };
    const body: Body = { ...messageBody(payload), ...once, ...flagsOf(options) };
    const message = (await rest.post(Routes.channelMessages(id), { body, signal })) as APIMessage;
    return { messageId: message.id, at: message.timestamp };
  }

  /** Published and given its thread, where the channel and the target ask for it. Both can be repeated without harm. */
  async function finished(channel: ChannelInfo, posted: Posted, { target, options }: Post): Promise<Posted> {
    if (isAnnouncement(channel)) await publish(channel.id, posted.messageId);
    if (!target.threadPerDigest || target.thread !== undefined || !takesThreads(channel)) return posted;
    return (await openThread(channel.id, posted.messageId, options)) ? { ...posted, thread: posted.messageId } : posted;
  }

  async function posted(channel: ChannelInfo, post: Post): Promise<Posted> {
    const before = post.options.repeat
      ? await findPosted(rest, channel, post.payload, client.user?.id ?? null, post.signal)
      : null;
    if (isForum(channel)) return before ?? (await toForum(channel, post));
    return finished(channel, before ?? (await toChannel(channel, post)), post);
  }

  return async function send(target, part, signal, options = {}) {
    const id = target.thread ?? target.chat;
    if (signal.aborted) throw new DeliveryError("unreachable", `A message to ${id} was not sent: the bot is stopping.`);
    try {
      // Of the caller's signal itself the library would never take its listeners off.
      const post = { target, payload: part.payload, options, signal: AbortSignal.any([signal]) };
      const { at, ...receipt } = await posted(await channels.get(id, post.signal), post);
      return { ...receipt, sentAt: at ?? clock.now().toISOString() };
    } catch (error) {
      const told = deliveryError(error, `a message to ${id}`);
      obeyLimit(throttle, target.chat, error, told);
      if (told.code === "gone") channels.forget(id);
      throw told;
    }
  };
}

/** Discord's codes for a message that was published already, and one that has a thread already. */
const ALREADY_PUBLISHED = 40033;
const ALREADY_THREADED = 160004;
