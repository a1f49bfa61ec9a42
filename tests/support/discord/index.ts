import type { AddressInfo } from "node:net";
import { type APIMessage, PermissionFlagsBits as Can, GatewayIntentBits } from "discord.js";
import { type BucketRate, createBuckets } from "./buckets.ts";
import { createFaults, type Fault, tooMany } from "./faults.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import { createInteractions } from "./interactions.ts";
import { createMessages } from "./messages.ts";
import { createPeople, type People } from "./people.ts";
import { EVERYTHING } from "./permissions.ts";
import { routes } from "./routes.ts";
import { type Call, createRestServer } from "./server.ts";
import {
  channelJson,
  type FakeChannel,
  type FakeGuild,
  type FakeUser,
  guildJson,
  snowflakes,
  type World,
} from "./world.ts";

export type { FakeChannel, FakeGuild, FakeUser } from "./world.ts";

/** How a fake is started. */
export interface FakeOptions {
  readonly token?: string;
  /** Milliseconds; real time by default. */
  readonly now?: () => number;
  /** Messages of one channel; as Discord by default, none where null. */
  readonly messageRate?: BucketRate | null;
  /** Calls altogether. */
  readonly globalRate?: BucketRate | null;
  /** Privileged intents that are turned on for the application; none by default. */
  readonly allowedIntents?: number;
  readonly shards?: number;
  readonly heartbeatMs?: number;
}

/** Kinds of channels by their names in Discord. */
const TYPES = { text: 0, announcement: 5, forum: 15, media: 16, voice: 2, thread: 11 } as const;

/** How a channel is made. */
export interface ChannelOptions {
  readonly type?: keyof typeof TYPES;
  readonly name?: string;
  /** Of a thread: the channel that it belongs to. */
  readonly parent?: FakeChannel;
  /** Permissions that the bot lacks there. */
  readonly deny?: bigint;
}

/** What everybody may do in a new server, as far as it matters here. */
const EVERYBODY =
  Can.ViewChannel | Can.SendMessages | Can.SendMessagesInThreads | Can.EmbedLinks | Can.ReadMessageHistory;

/** Flags of an application whose Message Content intent is on. */
const MESSAGE_CONTENT_FLAG = 1 << 19;

/**
 * Discord on this machine: its REST API and its gateway, as strict as the real ones where it matters here. Ready when
 * the promise resolves.
 */
export async function startFakeDiscord(options: FakeOptions = {}) {
  const { token = "fake-token.of.discord", now = Date.now, shards = 1 } = options;
  const { messageRate = { limit: 5, perMs: 5_000 }, globalRate = { limit: 50, perMs: 1_000 } } = options;
  const id = snowflakes(now);
  const person = (username: string, bot = false): FakeUser => ({ id: id(), username, bot, closed: false });
  const world: World = {
    id,
    now,
    bot: person("mujaz", true),
    owner: person("operator"),
    users: new Map(),
    guilds: new Map(),
    directs: new Map(),
  };
  for (const user of [world.bot, world.owner]) world.users.set(user.id, user);

  const calls: Call[] = [];
  const typing: string[] = [];
  const faults = createFaults();
  const commands = { list: [] as Record<string, unknown>[], puts: 0 };
  let gateway: Gateway | null = null;
  const messages = createMessages(world, (t, message) => {
    const intent = message.guild_id ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
    gateway?.dispatch(t, message, intent, (message.guild_id as string | undefined) ?? null);
  });
  const interactions = createInteractions(world, messages);
  const allowedIntents = options.allowedIntents ?? 0;
  const url = () => `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const flags = (allowedIntents & GatewayIntentBits.MessageContent) === 0 ? 0 : MESSAGE_CONTENT_FLAG;
  const server = createRestServer({
    token,
    now,
    calls,
    faults,
    buckets: createBuckets(now, messageRate, globalRate),
    routes: routes({ world, messages, interactions, commands, typing, gateway: { shards, flags, url } }),
    after: interactions.changed,
  });
  gateway = createGateway(server, world, {
    token,
    allowedIntents,
    shards,
    heartbeatMs: options.heartbeatMs ?? 41_250,
    url,
  });
  const live = gateway;
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));

  const tell = (t: string, d: unknown, guild: string | null) => live.dispatch(t, d, GatewayIntentBits.Guilds, guild);

  const roleOf = (role: string, name: string, permissions: bigint) =>
    ({
      id: role,
      name,
      permissions: String(permissions),
      position: 0,
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      managed: false,
      mentionable: false,
      flags: 0,
    }) as never;

  /** A server in which the bot is already, with everything allowed to it but administration. */
  function guild(name = "server", { joined = true, permissions = EVERYTHING & ~Can.Administrator } = {}): FakeGuild {
    const made: FakeGuild = {
      id: id(),
      name,
      owner_id: world.owner.id,
      system_channel_id: null,
      roles: [],
      members: new Map([[world.owner.id, []]]),
      channels: new Map(),
    };
    made.roles.push(roleOf(made.id, "@everyone", EVERYBODY), roleOf(id(), world.bot.username, permissions));
    if (joined) join(made);
    return made;
  }
  /** The bot is invited. */
  function join(made: FakeGuild): void {
    made.members.set(
      world.bot.id,
      made.roles.filter((r) => r.name === world.bot.username).map((r) => r.id),
    );
    world.guilds.set(made.id, made);
    tell("GUILD_CREATE", guildJson(world, made), made.id);
  }
  /** The bot is thrown out. */
  function kick(made: FakeGuild): void {
    made.members.delete(world.bot.id);
    tell("GUILD_DELETE", { id: made.id }, made.id);
  }
  function channel(
    made: FakeGuild,
    { type = "text", name = type, parent, deny = 0n }: ChannelOptions = {},
  ): FakeChannel {
    const overwrite = { id: world.bot.id, type: 1, allow: "0", deny: String(deny) };
    const added: FakeChannel = {
      id: id(),
      type: TYPES[type],
      guild_id: made.id,
      name,
      parent_id: parent?.id ?? null,
      permission_overwrites: deny === 0n ? [] : [overwrite],
      recipient: null,
      owner_id: type === "thread" ? world.bot.id : null,
      archived: false,
      locked: false,
      messages: [],
    };
    made.channels.set(added.id, added);
    if (made.members.has(world.bot.id))
      tell(type === "thread" ? "THREAD_CREATE" : "CHANNEL_CREATE", channelJson(world, added), made.id);
    return added;
  }
  /** Deletes a channel, or a thread. */
  function remove(gone: FakeChannel): void {
    const from = world.guilds.get(gone.guild_id ?? "");
    from?.channels.delete(gone.id);
    const { type, guild_id, parent_id } = gone;
    const isThread = type >= 10 && type <= 12;
    const body = isThread ? { id: gone.id, guild_id, parent_id, type } : channelJson(world, gone);
    tell(isThread ? "THREAD_DELETE" : "CHANNEL_DELETE", body, guild_id);
  }
  /** Takes permissions from the bot in a channel. */
  function deny(where: FakeChannel, bits: bigint): void {
    where.permission_overwrites = [{ id: world.bot.id, type: 1, allow: "0", deny: String(bits) }];
    tell("CHANNEL_UPDATE", channelJson(world, where), where.guild_id);
  }

  const people: People = createPeople({ world, gateway: live, interactions, messages, commands, person });

  return {
    token,
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    world,
    calls,
    typing,
    commands,
    gateway: live,
    interactions,
    violations: messages.violations,
    guild,
    join,
    kick,
    channel,
    remove,
    deny,
    ...people,
    /** What stands in a channel, oldest first; what the bot said only, unless told otherwise. */
    messages: (where: FakeChannel, everybody = false): readonly APIMessage[] =>
      where.messages.filter((m) => everybody || m.author.id === world.bot.id),
    /** The next call that fits meets this fault. */
    failNext: (fault: Fault | number): void =>
      faults.add(typeof fault === "number" ? { mode: "answer", status: fault, on: /^POST \/channels/ } : fault),
    /** The next post to a channel is told to wait. */
    limitNext: (retryAfterSeconds: number, { global = false, on = /^POST \/channels/ } = {}): void =>
      faults.add({ ...tooMany(retryAfterSeconds, global), on }),
    release: faults.release,
    async close(): Promise<void> {
      faults.release();
      live.close();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

/** A running fake. */
export type FakeDiscord = Awaited<ReturnType<typeof startFakeDiscord>>;
