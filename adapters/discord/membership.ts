import {
  type APIUnavailableGuild,
  type Client,
  Events,
  GatewayDispatchEvents,
  type Guild,
  type GuildBasedChannel,
  PermissionFlagsBits,
} from "discord.js";
import type { Handlers, LossReason } from "../../src/contracts/adapter.ts";
import type { Log } from "../../src/contracts/log.ts";
import { deliveryError } from "./errors.ts";
import { placeOf } from "./place.ts";
import { renderDiscord } from "./render.ts";
import type { Sender } from "./send.ts";

/** What watching over the bot's memberships needs. */
export interface MembershipDeps {
  readonly handlers: Handlers;
  readonly send: Sender["send"];
  readonly log: Log;
  readonly signal: AbortSignal;
}

const SPEAK = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages, PermissionFlagsBits.EmbedLinks];

const channelsOf = (guild: Guild): readonly GuildBasedChannel[] => [...guild.channels.cache.values()];

/**
 * Where a greeting may stand: the server's own channel for such news, else the first one in which the bot may speak.
 */
function greetingChannel(guild: Guild): GuildBasedChannel | null {
  const { me } = guild.members;
  if (!me) return null;
  const maySpeak = (channel: GuildBasedChannel) => channel.isTextBased() && channel.permissionsFor(me).has(SPEAK);
  const candidates = [guild.systemChannel, ...guild.channels.cache.values()].filter((c) => c !== null);
  return candidates.find((c) => !c.isThread() && !c.isVoiceBased() && maySpeak(c)) ?? null;
}

/** Tells of servers that the bot joins and leaves, and of channels and threads that are deleted. */
export function watchMembership(client: Client, { handlers, send, log, signal }: MembershipDeps): void {
  /** Nobody waits for an event's work, so that its faults end here. */
  const aside =
    <A extends readonly unknown[]>(work: (...args: A) => Promise<void>) =>
    (...args: A): void => {
      work(...args).catch((error: unknown) => log.warn(`discord: ${deliveryError(error, "an event").message}`));
    };
  const lost = (chat: string, reason: LossReason, thread?: string) =>
    handlers.lost({ platform: "discord", chat, ...(thread === undefined ? {} : { thread }) }, reason);

  const joined = aside(async (guild: Guild) => {
    for (const { id } of channelsOf(guild)) await handlers.regained({ platform: "discord", chat: id });
    const channel = greetingChannel(guild);
    if (!channel) return;
    const doc = await handlers.joined(placeOf(channel, channel.id, guild.id), null);
    for (const part of doc ? renderDiscord(doc) : [])
      await send({ platform: "discord", chat: channel.id }, part, signal);
  });

  // The packet comes before the library forgets the server's channels; an outage is no farewell.
  const left = aside(async ({ id, unavailable }: APIUnavailableGuild) => {
    const guild = client.guilds.cache.get(id);
    if (unavailable || !guild) return;
    for (const channel of channelsOf(guild)) if (!channel.isThread()) await lost(channel.id, "kicked");
  });

  client.on(Events.GuildCreate, joined);
  client.ws.on(GatewayDispatchEvents.GuildDelete, left);
  client.on(
    Events.ChannelDelete,
    aside((channel) => lost(channel.id, "deleted")),
  );
  client.on(
    Events.ThreadDelete,
    aside((thread) => lost(thread.parentId ?? thread.id, "thread-deleted", thread.id)),
  );
}
