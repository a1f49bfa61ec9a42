import { type APIChannel, type Channel, ChannelType, type REST, Routes } from "discord.js";

import type { Target } from "../../src/contracts/adapter.ts";
import { forCall } from "./rest.ts";

/** What the adapter must know of a channel before it posts there. */
export interface ChannelInfo {
  readonly id: string;
  readonly type: ChannelType;
  readonly guild: string | null;
  /** The channel that a thread belongs to. */
  readonly parent: string | null;
  readonly name: string | null;
}

/** Only titled posts can be made there; a message needs a thread of its own. */
export const isForum = ({ type }: ChannelInfo): boolean =>
  type === ChannelType.GuildForum || type === ChannelType.GuildMedia;

/** What is posted there can be published to the channels that follow it. */
export const isAnnouncement = ({ type }: ChannelInfo): boolean => type === ChannelType.GuildAnnouncement;

/** A thread of a channel, or a post of a forum. */
export const isThread = ({ type }: ChannelInfo): boolean =>
  type === ChannelType.PublicThread || type === ChannelType.PrivateThread || type === ChannelType.AnnouncementThread;

/** Whether a thread can be opened on a message there. */
export const takesThreads = ({ type }: ChannelInfo): boolean =>
  type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement;

/**
 * Where a target's posts go. One that asks for a thread of every digest may have been made inside a thread, as people
 * must in a forum; its digests go beside that thread, not into it.
 */
export const placeIdOf = ({ chat, thread, threadPerDigest }: Target): string =>
  threadPerDigest ? chat : (thread ?? chat);

/** Channels kept at most; each is a handful of short texts. */
const KEPT = 2_000;

const asked = (channel: APIChannel): ChannelInfo => ({
  id: channel.id,
  type: channel.type,
  guild: "guild_id" in channel ? (channel.guild_id ?? null) : null,
  parent: "parent_id" in channel ? (channel.parent_id ?? null) : null,
  name: channel.name ?? null,
});

const known = (channel: Channel): ChannelInfo => ({
  id: channel.id,
  type: channel.type,
  guild: "guildId" in channel ? channel.guildId : null,
  parent: "parentId" in channel ? channel.parentId : null,
  name: "name" in channel ? (channel.name ?? null) : null,
});

/** Channels by id. */
export interface Channels {
  /** From the gateway where it is connected, else asked once and kept. Rejects as the call does. */
  get(id: string, signal?: AbortSignal): Promise<ChannelInfo>;
  /** To be called where Discord says something else than what is kept. */
  forget(id: string): void;
}

/** `live` gives a channel as the gateway knows it, if it does. */
export function createChannels(rest: REST, live: (id: string) => Channel | undefined): Channels {
  const kept = new Map<string, ChannelInfo>();
  return {
    async get(id, signal) {
      const now = live(id);
      if (now) return known(now);
      const before = kept.get(id);
      if (before) return before;
      const info = asked((await rest.get(Routes.channel(id), signal ? { signal: forCall(signal) } : {})) as APIChannel);
      if (kept.size >= KEPT) kept.clear();
      kept.set(id, info);
      return info;
    },
    forget(id) {
      kept.delete(id);
    },
  };
}
