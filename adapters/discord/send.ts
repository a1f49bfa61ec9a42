import {
  type APIMessage,
  type APIThreadChannel,
  MessageFlags,
  RateLimitError,
  type REST,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from "discord.js";
import {
  type Adapter,
  DeliveryError,
  type SendOptions,
  type Target,
  type Throttle,
} from "../../src/contracts/adapter.ts";
import type { Clock } from "../../src/contracts/clock.ts";
import type { Log } from "../../src/contracts/log.ts";
import { type ChannelInfo, type Channels, isAnnouncement, isForum, placeIdOf, takesThreads } from "./channels.ts";
import { deliveryError, hasCode } from "./errors.ts";
import { THREAD_NAME } from "./limits.ts";
import { findPosted, type Posted } from "./posted.ts";
import { forCall } from "./rest.ts";
import type { DiscordPayload } from "./types.ts";

/** A thread of a digest closes by itself after a day without a message. */
const ARCHIVE_MINUTES = 1440;

/** Discord's codes for a message that was published already, and one that has a thread already. */
const ALREADY_PUBLISHED = 40033;
const ALREADY_THREADED = 160004;

/** A message's body as every call takes it. Nothing that an article says pings anybody, whatever it looks like. */
export const messageBody = ({ embeds, components }: DiscordPayload) => ({
  embeds: [...embeds],
  components: [...components],
  allowed_mentions: { parse: [], replied_user: false },
});

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

/** One post on its way. */
interface Post {
  readonly target: Target;
  readonly payload: DiscordPayload;
  readonly options: SendOptions;
  readonly signal: AbortSignal;
}

/** The two calls of the delivery. */
export type Sender = Required<Pick<Adapter<DiscordPayload>, "send" | "find">>;

const flagsOf = ({ silent }: SendOptions) => (silent ? { flags: MessageFlags.SuppressNotifications } : {});

/** Name of a thread: never empty, never too long. */
const titleOf = ({ threadName }: SendOptions): string => (threadName?.trim() || "موجز · Mujaz").slice(0, THREAD_NAME);

/** The throttle stops what Discord asked to wait with: one channel, or everything. */
export function obeyLimit(throttle: Throttle, chat: string, error: unknown, told: DeliveryError): void {
  if (told.retryAfterMs === undefined) return;
  throttle.pause(error instanceof RateLimitError && error.global ? null : chat, told.retryAfterMs);
}

/** Sends to channels, threads, forums and direct messages through REST alone: the gateway need not be connected. */
export function createSender(deps: SendDeps): Sender {
  const { rest, channels, throttle, clock, log, me } = deps;

  /** What follows a post must not make it fail: it is out. `done` is the refusal that means that it was done before. */
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
        body: { name: titleOf(options), auto_archive_duration: ARCHIVE_MINUTES },
      }),
      ALREADY_THREADED,
    );

  /** Discord knows no nonce for a forum's posts: one of the same title and text is the same one. */
  async function earlier(channel: ChannelInfo, { payload, options, signal }: Post): Promise<Posted | null> {
    if (options.nonce === undefined || !isForum(channel)) return null;
    const search = { channel, payload, me: await me(), title: titleOf(options), signal };
    const found = await findPosted(rest, search, clock.now().getTime());
    return found === "unknown" ? null : found;
  }

  async function toForum({ id }: ChannelInfo, { payload, options, signal }: Post): Promise<Posted> {
    const message = { ...messageBody(payload), ...flagsOf(options) };
    const body = { name: titleOf(options), auto_archive_duration: ARCHIVE_MINUTES, message };
    const made = await rest.post(Routes.threads(id), { body, signal: forCall(signal) });
    const thread = made as APIThreadChannel & { readonly message?: APIMessage };
    return { messageId: thread.message?.id ?? thread.id, at: thread.message?.timestamp, thread: thread.id };
  }

  async function toChannel({ id }: ChannelInfo, { payload, options, signal }: Post): Promise<Posted> {
    const once = options.nonce === undefined ? {} : { nonce: options.nonce, enforce_nonce: true };
    const body: RESTPostAPIChannelMessageJSONBody = { ...messageBody(payload), ...once, ...flagsOf(options) };
    const message = (await rest.post(Routes.channelMessages(id), { body, signal: forCall(signal) })) as APIMessage;
    return { messageId: message.id, at: message.timestamp };
  }

  /** Published and given its thread, where the channel and the target ask for it. Both can be repeated without harm. */
  async function finished(channel: ChannelInfo, posted: Posted, target: Target, options: SendOptions): Promise<Posted> {
    if (isAnnouncement(channel)) await publish(channel.id, posted.messageId);
    if (!target.threadPerDigest || !takesThreads(channel)) return posted;
    const opened = await openThread(channel.id, posted.messageId, options);
    return opened ? { ...posted, thread: posted.messageId } : posted;
  }

  const receiptOf = ({ at, ...posted }: Posted) => ({ ...posted, sentAt: at ?? clock.now().toISOString() });

  /** Does what may fail, and says what that means: for the throttle, the kept channels, the permissions. */
  async function attempt<T>(target: Target, looking: boolean, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      const id = placeIdOf(target);
      const told = deliveryError(error, `a message to ${id}`, looking);
      obeyLimit(throttle, target.chat, error, told);
      // After a 401 the library forgets the token, and would call no more; a later try shall get Discord's own answer.
      rest.setToken(deps.token);
      if (told.code === "gone" || told.code === "forbidden") channels.forget(id);
      throw await deps.explain(told, error, id);
    }
  }

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
        if (isForum(channel)) return receiptOf(await toForum(channel, post));
        return receiptOf(await finished(channel, await toChannel(channel, post), target, options));
      });
    },
    find: (target, part, _nonce, signal) =>
      attempt(target, true, async () => {
        const channel = await channels.get(placeIdOf(target), signal);
        const search = { channel, payload: part.payload, me: await me(), signal };
        const found = await findPosted(rest, search, clock.now().getTime());
        if (found === null || found === "unknown") return found;
        return receiptOf(await finished(channel, found, target, {}));
      }),
  };
}
