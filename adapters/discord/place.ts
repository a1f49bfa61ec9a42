import { type Channel, ChannelType, PermissionFlagsBits, type PermissionsBitField } from "discord.js";
import type { Place, Rights } from "../../src/contracts/conversation.ts";

/** Where something was said. A thread belongs to its channel: settings are the channel's, posts go to the thread. */
export function placeOf(channel: Channel | null, channelId: string, guildId: string | null): Place {
  if (guildId === null || channel?.isDMBased())
    return { platform: "discord", chat: channelId, kind: "direct", title: null };
  const title = channel !== null && "name" in channel ? channel.name : null;
  if (channel?.isThread())
    return { platform: "discord", chat: channel.parentId ?? channelId, thread: channelId, kind: "group", title };
  const kind = channel?.type === ChannelType.GuildAnnouncement ? "channel" : "group";
  return { platform: "discord", chat: channelId, kind, title };
}

/** Who may change a server's settings may change the bot's there; a direct chat belongs to the person. */
export function rightsOf(
  person: string,
  place: Place,
  permissions: Readonly<PermissionsBitField> | null,
  operators: ReadonlySet<string>,
): Rights {
  if (operators.has(person)) return "operator";
  if (place.kind === "direct") return "admin";
  return permissions?.has(PermissionFlagsBits.ManageGuild) ? "admin" : "member";
}
