import {
  type APIMessage,
  type APIThreadChannel,
  MessageFlags,
  type REST,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from "discord.js";
import type { SendOptions, Target } from "../../src/contracts/adapter.ts";
import type { ChannelInfo } from "./channels.ts";
import { ARCHIVE_MINUTES, THREAD_NAME } from "./limits.ts";
import type { Posted } from "./posted.ts";
import { forCall } from "./rest.ts";
import type { DiscordPayload } from "./types.ts";

/** One post on its way. */
export interface Post {
  readonly target: Target;
  readonly payload: DiscordPayload;
  readonly options: SendOptions;
  readonly signal: AbortSignal;
}

/** A message's body as every call takes it. Nothing that an article says pings anybody, whatever it looks like. */
export const messageBody = ({ embeds, components }: DiscordPayload) => ({
  embeds: [...embeds],
  components: [...components],
  allowed_mentions: { parse: [], replied_user: false },
});

const flagsOf = ({ silent }: SendOptions) => (silent ? { flags: MessageFlags.SuppressNotifications } : {});

/** Name of a thread: never empty, never too long. */
export const threadTitle = ({ threadName }: SendOptions): string =>
  (threadName?.trim() || "موجز · Mujaz").slice(0, THREAD_NAME);

/** A post of its own in a forum. */
export async function toForum(rest: REST, { id }: ChannelInfo, { payload, options, signal }: Post): Promise<Posted> {
  const message = { ...messageBody(payload), ...flagsOf(options) };
  const body = { name: threadTitle(options), auto_archive_duration: ARCHIVE_MINUTES, message };
  const made = await rest.post(Routes.threads(id), { body, signal: forCall(signal) });
  const thread = made as APIThreadChannel & { readonly message?: APIMessage };
  return { messageId: thread.message?.id ?? thread.id, at: thread.message?.timestamp, thread: thread.id };
}

/** A message in a channel, thread or direct chat; with a nonce it is taken once however often it is sent. */
export async function toChannel(rest: REST, { id }: ChannelInfo, { payload, options, signal }: Post): Promise<Posted> {
  const once = options.nonce === undefined ? {} : { nonce: options.nonce, enforce_nonce: true };
  const body: RESTPostAPIChannelMessageJSONBody = { ...messageBody(payload), ...once, ...flagsOf(options) };
  const message = (await rest.post(Routes.channelMessages(id), { body, signal: forCall(signal) })) as APIMessage;
  return { messageId: message.id, at: message.timestamp };
}
