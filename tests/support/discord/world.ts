import type { APIMessage, APIOverwrite, APIRole } from "discord.js";

/** Time as the fake sees it, in milliseconds. */
export type Now = () => number;

/** Discord counts its milliseconds from the start of 2015. */
const EPOCH = 1_420_070_400_000n;

/** Ids as Discord makes them: the moment, then a number that grows. */
export function snowflakes(now: Now): () => string {
  let serial = 0n;
  return () => String(((BigInt(Math.trunc(now())) - EPOCH) << 22n) | (++serial & 0x3fffffn));
}

/** Somebody. */
export interface FakeUser {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
  /** Takes no messages from the bot. */
  closed: boolean;
}

/** A channel, a thread, a forum or a direct chat, in the API's shape where it is sent. */
export interface FakeChannel {
  readonly id: string;
  readonly type: number;
  readonly guild_id: string | null;
  name: string;
  readonly parent_id: string | null;
  permission_overwrites: APIOverwrite[];
  readonly recipient: string | null;
  readonly owner_id: string | null;
  archived: boolean;
  locked: boolean;
  /** Oldest first. */
  readonly messages: APIMessage[];
}

/** A server. */
export interface FakeGuild {
  readonly id: string;
  readonly name: string;
  readonly owner_id: string;
  system_channel_id: string | null;
  roles: APIRole[];
  /** Roles of each member, by id; the bot is one of them while it is in the server. */
  readonly members: Map<string, string[]>;
  readonly channels: Map<string, FakeChannel>;
}

/** All that exists on the fake. */
export interface World {
  readonly id: () => string;
  readonly now: Now;
  readonly bot: FakeUser;
  readonly owner: FakeUser;
  readonly users: Map<string, FakeUser>;
  readonly guilds: Map<string, FakeGuild>;
  /** Direct chats. */
  readonly directs: Map<string, FakeChannel>;
}

/** A channel of whatever kind. */
export function findChannel(world: World, id: string): FakeChannel | null {
  const direct = world.directs.get(id);
  if (direct) return direct;
  for (const guild of world.guilds.values()) {
    const found = guild.channels.get(id);
    if (found) return found;
  }
  return null;
}

/** A person as the API shows them. */
export const userJson = ({ id, username, bot }: FakeUser) => ({
  id,
  username,
  discriminator: "0",
  global_name: username,
  avatar: null,
  bot,
});

const isThread = ({ type }: FakeChannel): boolean => type >= 10 && type <= 12;

/** A channel as the API shows it. */
export function channelJson(world: World, channel: FakeChannel): Record<string, unknown> {
  const { id, type, name } = channel;
  if (channel.recipient !== null) {
    const recipient = world.users.get(channel.recipient);
    return { id, type, last_message_id: null, recipients: recipient ? [userJson(recipient)] : [] };
  }
  const common = { id, type, guild_id: channel.guild_id, name, parent_id: channel.parent_id, last_message_id: null };
  if (!isThread(channel))
    return { ...common, position: 0, nsfw: false, topic: null, permission_overwrites: channel.permission_overwrites };
  return {
    ...common,
    owner_id: channel.owner_id,
    message_count: channel.messages.length,
    member_count: 1,
    rate_limit_per_user: 0,
    total_message_sent: channel.messages.length,
    thread_metadata: {
      archived: channel.archived,
      locked: channel.locked,
      auto_archive_duration: 1440,
      archive_timestamp: new Date(world.now()).toISOString(),
      create_timestamp: new Date(world.now()).toISOString(),
    },
  };
}

/** A server as GUILD_CREATE tells it to the bot. */
export function guildJson(world: World, guild: FakeGuild): Record<string, unknown> {
  const all = [...guild.channels.values()];
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.owner_id,
    system_channel_id: guild.system_channel_id,
    system_channel_flags: 0,
    icon: null,
    splash: null,
    features: [],
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: "en-US",
    roles: guild.roles,
    emojis: [],
    stickers: [],
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    joined_at: new Date(world.now()).toISOString(),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    members: [memberJson(world, guild, world.bot.id)],
    channels: all.filter((c) => !isThread(c)).map((c) => channelJson(world, c)),
    threads: all.filter((c) => isThread(c) && !c.archived).map((c) => channelJson(world, c)),
  };
}

/** A membership as the API shows it. */
export function memberJson(world: World, guild: FakeGuild, id: string): Record<string, unknown> {
  const user = world.users.get(id);
  return {
    ...(user ? { user: userJson(user) } : {}),
    nick: null,
    avatar: null,
    roles: guild.members.get(id) ?? [],
    joined_at: new Date(0).toISOString(),
    deaf: false,
    mute: false,
    flags: 0,
    communication_disabled_until: null,
  };
}
