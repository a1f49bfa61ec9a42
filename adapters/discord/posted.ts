import { type APIEmbed, type APIMessage, type APIThreadChannel, type REST, Routes } from "discord.js";
import { type ChannelInfo, isForum } from "./channels.ts";
import { hasCode } from "./errors.ts";
import { forCall } from "./rest.ts";
import type { DiscordPayload, Row } from "./types.ts";

/** What a post is known again by. */
export interface Posted {
  readonly messageId: string;
  /** ISO 8601; absent where Discord did not say. */
  readonly at: string | undefined;
  readonly thread?: string;
}

/** Where to look, and for what. */
export interface Search {
  readonly channel: ChannelInfo;
  readonly payload: DiscordPayload;
  /** The bot's own id. */
  readonly me: string;
  /** Name of the forum's post, where it is known. */
  readonly title?: string;
  readonly signal: AbortSignal;
}

/** Messages that Discord gives at once, at most. */
const PAGE = 100;
/**
 * How many pages are looked through. A channel with more messages than that since the post is a chat, and no more
 * certain.
 */
const PAGES = 5;
/** No post is tried longer than that after its first try. */
const LOOK_BACK_MS = 48 * 3_600_000;
/** How many of a forum's newest posts of the bot are looked at; each costs a call. */
const FORUM_POSTS = 10;

/** Letters, digits and actions of a message: what Discord gives back unchanged. */
function essence(embeds: readonly APIEmbed[], components: readonly unknown[]): string {
  const texts = embeds.map((embed) => (embed.description ?? "").replace(/[^\p{L}\p{N}]+/gu, ""));
  const ids = (components as readonly Row[]).flatMap((row) =>
    (row.components ?? []).flatMap((c) => ("custom_id" in c ? [c.custom_id] : [])),
  );
  return JSON.stringify([texts, ids.toSorted()]);
}

/** Whether a message is the one; the bot's answers to people look alike, but answer an interaction. */
const isIt = (message: APIMessage, { payload, me }: Search): boolean =>
  message.author.id === me &&
  message.interaction_metadata === undefined &&
  essence(message.embeds, message.components ?? []) === essence(payload.embeds, payload.components);

async function inForum(rest: REST, search: Search): Promise<Posted | null> {
  const { channel, me, title, signal } = search;
  if (channel.guild === null) return null;
  const active = (await rest.get(Routes.guildActiveThreads(channel.guild), { signal: forCall(signal) })) as {
    threads: readonly APIThreadChannel[];
  };
  const own = active.threads
    .filter((t) => t.parent_id === channel.id && t.owner_id === me && (title === undefined || t.name === title))
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
  for (const thread of own.slice(0, FORUM_POSTS)) {
    // The first message of a forum's post has the post's own id.
    const message = (await rest.get(Routes.channelMessage(thread.id, thread.id), {
      signal: forCall(signal),
    })) as APIMessage;
    if (isIt(message, search)) return { messageId: message.id, at: message.timestamp, thread: thread.id };
  }
  return null;
}

async function inChannel(rest: REST, search: Search, nowMs: number): Promise<Posted | null | "unknown"> {
  const { channel, signal } = search;
  let before: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before ? { before } : {}) });
    const messages = (await rest.get(Routes.channelMessages(channel.id), {
      query,
      signal: forCall(signal),
    })) as readonly APIMessage[];
    const found = messages.find((message) => isIt(message, search));
    if (found) return { messageId: found.id, at: found.timestamp };
    const oldest = messages.at(-1);
    // Without the permission to read the history Discord gives an empty list, as for an empty channel.
    if (oldest === undefined && page === 0 && channel.guild !== null) return "unknown";
    if (oldest === undefined || messages.length < PAGE || nowMs - Date.parse(oldest.timestamp) > LOOK_BACK_MS)
      return null;
    before = oldest.id;
  }
  return "unknown";
}

/**
 * The message of an earlier try, if it arrived: null where it certainly did not, `unknown` where the bot may not read
 * there. Discord remembers a nonce for minutes only, and for a forum's posts it has none.
 */
export async function findPosted(rest: REST, search: Search, nowMs: number): Promise<Posted | null | "unknown"> {
  try {
    return await (isForum(search.channel) ? inForum(rest, search) : inChannel(rest, search, nowMs));
  } catch (error) {
    if (hasCode(error, 50001, 50013)) return "unknown";
    throw error;
  }
}
