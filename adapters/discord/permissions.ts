import {
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIOverwrite,
  PermissionFlagsBits as Can,
  type REST,
  Routes,
} from "discord.js";
import type { Target } from "../../src/contracts/adapter.ts";
import { type ChannelInfo, isForum, isThread, placeIdOf } from "./channels.ts";
import { hasCode } from "./errors.ts";
import { forCall } from "./rest.ts";

/** A permission that the bot may need, as Discord's settings name it; Discord has no Arabic names. */
export interface Permission {
  readonly bit: bigint;
  readonly name: string;
}

const permission = (bit: bigint, name: string): Permission => ({ bit, name });

/** All that the bot ever needs. */
const PERMISSIONS = {
  view: permission(Can.ViewChannel, "View Channel"),
  send: permission(Can.SendMessages, "Send Messages"),
  sendInThreads: permission(Can.SendMessagesInThreads, "Send Messages in Threads"),
  embed: permission(Can.EmbedLinks, "Embed Links"),
  createThreads: permission(Can.CreatePublicThreads, "Create Public Threads"),
  history: permission(Can.ReadMessageHistory, "Read Message History"),
} as const;

/** The number of an invitation that asks for all of them. */
export const INVITE_PERMISSIONS: bigint = Object.values(PERMISSIONS).reduce((all, { bit }) => all | bit, 0n);

/** What a post to such a channel takes. Publishing its own post takes the bot no more than sending it. */
export function neededFor(channel: Pick<ChannelInfo, "type">, threadPerDigest: boolean): readonly Permission[] {
  const { view, send, sendInThreads, embed, createThreads, history } = PERMISSIONS;
  const info = channel as ChannelInfo;
  if (isThread(info)) return [view, sendInThreads, embed, history];
  if (isForum(info)) return [view, send, sendInThreads, embed, history];
  return [view, send, embed, history, ...(threadPerDigest ? [createThreads, sendInThreads] : [])];
}

/** A server as far as permissions go. */
interface GuildRights {
  readonly guild: Pick<APIGuild, "id" | "name" | "owner_id" | "roles">;
  readonly member: Pick<APIGuildMember, "roles"> & { readonly id: string };
}

/**
 * The bot's permissions in a channel.
 * @see https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function permissionsIn({ guild, member }: GuildRights, overwrites: readonly APIOverwrite[]): bigint {
  const all = Object.values(Can).reduce((sum, bit) => sum | bit, 0n);
  if (guild.owner_id === member.id) return all;
  const own = guild.roles.filter((role) => role.id === guild.id || member.roles.includes(role.id));
  let allowed = own.reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  if (allowed & Can.Administrator) return all;
  for (const ids of [[guild.id], member.roles, [member.id]]) {
    const here = overwrites.filter((o) => ids.includes(o.id));
    allowed &= ~here.reduce((sum, o) => sum | BigInt(o.deny), 0n);
    allowed |= here.reduce((sum, o) => sum | BigInt(o.allow), 0n);
  }
  return allowed;
}

/** What the bot may do at a target. */
export interface TargetRights {
  /** As people see it: `#news (Server)`. */
  readonly name: string;
  readonly missing: readonly Permission[];
}

const overwritesOf = (channel: APIChannel): readonly APIOverwrite[] =>
  "permission_overwrites" in channel ? (channel.permission_overwrites ?? []) : [];

/** Looks up what the bot may do; servers are asked for once. Calls reject as REST does. */
export function createRights(rest: REST, me: string, signal: AbortSignal) {
  const guilds = new Map<string, Promise<GuildRights>>();
  const get = <T>(route: `/${string}`) => rest.get(route, { signal: forCall(signal) }) as Promise<T>;

  const guildOf = (id: string): Promise<GuildRights> => {
    const known = guilds.get(id);
    if (known) return known;
    const asked = Promise.all([get<APIGuild>(Routes.guild(id)), get<APIGuildMember>(Routes.guildMember(id, me))]).then(
      ([guild, member]) => ({ guild, member: { ...member, id: me } }),
    );
    guilds.set(id, asked);
    return asked;
  };

  return async function rightsAt(target: Target): Promise<TargetRights> {
    const id = placeIdOf(target);
    let channel: APIChannel;
    try {
      channel = await get<APIChannel>(Routes.channel(id));
    } catch (error) {
      if (hasCode(error, MISSING_ACCESS)) return { name: id, missing: [PERMISSIONS.view] };
      throw error;
    }
    if (!("guild_id" in channel) || !channel.guild_id) return { name: id, missing: [] };
    const rights = await guildOf(channel.guild_id);
    const parent = isThread(channel as ChannelInfo) && "parent_id" in channel ? channel.parent_id : null;
    const overwrites = overwritesOf(parent ? await get<APIChannel>(Routes.channel(parent)) : channel);
    const allowed = permissionsIn(rights, overwrites);
    const missing = neededFor(channel, target.threadPerDigest ?? false).filter(({ bit }) => (allowed & bit) === 0n);
    return { name: `#${channel.name ?? id} (${rights.guild.name})`, missing };
  };
}

/** Discord's code where the bot does not see a channel. */
const MISSING_ACCESS = 50001;
