import { PermissionFlagsBits } from "discord.js";
import type { FakeChannel, FakeGuild } from "./world.ts";

/** Everything a newly invited bot has by the invitation of the guide, and a little more. */
export const EVERYTHING = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/**
 * A member's permissions in a channel.
 * @see https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function permissionsIn(guild: FakeGuild, channel: FakeChannel | null, member: string): bigint {
  if (guild.owner_id === member) return EVERYTHING;
  const roles = guild.members.get(member) ?? [];
  const bits = (id: string) => BigInt(guild.roles.find((r) => r.id === id)?.permissions ?? "0");
  let allowed = [guild.id, ...roles].reduce((sum, id) => sum | bits(id), 0n);
  if (allowed & PermissionFlagsBits.Administrator) return EVERYTHING;
  const parent =
    channel?.parent_id && channel.type >= 10 && channel.type <= 12 ? guild.channels.get(channel.parent_id) : channel;
  const overwrites = parent?.permission_overwrites ?? [];
  const apply = (ids: readonly string[]) => {
    const matching = overwrites.filter((o) => ids.includes(o.id));
    for (const o of matching) allowed &= ~BigInt(o.deny);
    for (const o of matching) allowed |= BigInt(o.allow);
  };
  apply([guild.id]);
  apply(roles);
  apply([member]);
  return allowed;
}
