import { type APIEmbed, type APIMessage, type APIThreadChannel, type REST, Routes } from "discord.js";
import { type ChannelInfo, isForum } from "./channels.ts";
import { hasCode } from "./errors.ts";
import type { DiscordPayload, Row } from "./types.ts";

/** What a post is known again by. */
export interface Posted {
  readonly messageId: string;
  readonly at: string | undefined;
  readonly thread?: string;
}

/** How many of a channel's newest messages are looked through; the most that Discord gives at once. */
const LOOK_BACK = 100;
/** How many of a forum's newest posts of the bot are looked at; each costs a call. */
const FORUM_POSTS = 5;

/** Letters, digits and actions of a message: what Discord gives back unchanged. */
function essence(embeds: readonly APIEmbed[], components: readonly unknown[]): string {
  const texts = embeds.map((embed) => (embed.description ?? "").replace(/[^\p{L}\p{N}]+/gu, ""));
  const ids = (components as readonly Row[]).flatMap((row) =>
    (row.components ?? []).flatMap((c) => ("custom_id" in c ? [c.custom_id] : [])),
  );
  return JSON.stringify([texts, ids.toSorted()]);
}

const isSame = (message: APIMessage, payload: DiscordPayload, me: string): boolean =>
  message.author.id === me &&
  essence(message.embeds, message.components ?? []) === essence(payload.embeds, payload.components);

async function inForum(rest: REST, forum: ChannelInfo, payload: DiscordPayload, me: string, signal: AbortSignal) {
  if (forum.guild === null) return null;
  const active = (await rest.get(Routes.guildActiveThreads(forum.guild), { signal })) as {
    threads: APIThreadChannel[];
  };
  const own = active.threads
    .filter((t) => t.parent_id === forum.id && t.owner_id === me)
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1))
    .slice(0, FORUM_POSTS);
  for (const thread of own) {
    // The first message of a forum's post has the post's own id.
    const message = (await rest.get(Routes.channelMessage(thread.id, thread.id), { signal })) as APIMessage;
    if (isSame(message, payload, me)) return { messageId: message.id, at: message.timestamp, thread: thread.id };
  }
  return null;
}

/**
 * The message of an earlier try, if it arrived. Discord remembers a nonce for minutes only, and for a forum's posts it has
 * none, so a repetition looks into the channel first. Null where there is none or the bot may not read there: then the nonce
 * alone decides.
 */
export async function findPosted(
  rest: REST,
  channel: ChannelInfo,
  payload: DiscordPayload,
  myId: string | null,
  signal: AbortSignal,
): Promise<Posted | null> {
  const me = myId ?? ((await rest.get(Routes.user(), { signal })) as { id: string }).id;
  try {
    if (isForum(channel)) return await inForum(rest, channel, payload, me, signal);
    const query = new URLSearchParams({ limit: String(LOOK_BACK) });
    const newest = (await rest.get(Routes.channelMessages(channel.id), { query, signal })) as APIMessage[];
    const found = newest.find((message) => isSame(message, payload, me));
    return found ? { messageId: found.id, at: found.timestamp } : null;
  } catch (error) {
    if (hasCode(error, 10008, 50001, 50013)) return null;
    throw error;
  }
}
