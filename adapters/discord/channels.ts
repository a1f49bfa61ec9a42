import { type APIChannel, ChannelType, type Client, Routes } from "discord.js";

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

/** Whether a thread can be opened on a message there. */
export const takesThreads = ({ type }: ChannelInfo): boolean =>
  type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement;

/** A channel's kind does not change but between text and announcement; the gateway tells, and the look-up is made again. */
const KEPT = 2000;

/** Channels by id: from the gateway where it is connected, else asked once and kept. */
export function createChannels(client: Client) {
  const kept = new Map<string, ChannelInfo>();
  const infoOf = (channel: APIChannel): ChannelInfo => ({
    id: channel.id,
    type: channel.type,
    guild: "guild_id" in channel ? (channel.guild_id ?? null) : null,
    parent: "parent_id" in channel ? (channel.parent_id ?? null) : null,
    name: channel.name ?? null,
  });
  return {
    async get(id: string, signal?: AbortSignal): Promise<ChannelInfo> {
      const live = client.channels.cache.get(id);
      if (live) {
        const inGuild = "guildId" in live;
        return {
          id,
          type: live.type,
          guild: inGuild ? live.guildId : null,
          parent: inGuild && "parentId" in live ? live.parentId : null,
          name: "name" in live ? (live.name ?? null) : null,
        };
      }
      const known = kept.get(id);
      if (known) return known;
      const asked = (await client.rest.get(Routes.channel(id), signal ? { signal } : {})) as APIChannel;
      if (kept.size >= KEPT) kept.clear();
      const info = infoOf(asked);
      kept.set(id, info);
      return info;
    },
    forget(id: string): void {
      kept.delete(id);
    },
  };
}

/** Channels by id. */
export type Channels = ReturnType<typeof createChannels>;
