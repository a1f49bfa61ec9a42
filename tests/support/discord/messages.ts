import { type APIMessage, PermissionFlagsBits as Can } from "discord.js";
import { type KnownCode, refusal } from "./errors.ts";
import { permissionsIn } from "./permissions.ts";
import { type FakeChannel, type FakeUser, userJson, type World } from "./world.ts";

type Fields = Record<string, unknown>;

/** How long a nonce is remembered: “the past few minutes”. */
const NONCE_MS = 180_000;

const isThread = ({ type }: FakeChannel): boolean => type >= 10 && type <= 12;
const isForum = ({ type }: FakeChannel): boolean => type === 15 || type === 16;

/**
 * What messages are on this fake: who may write where, nonces, and what breaks a promise though Discord would take it.
 */
export function createMessages(world: World, dispatch: (t: string, message: Fields) => void) {
  const nonces = new Map<string, { message: APIMessage; channel: string; at: number }>();
  /** What Discord takes and this project never does. */
  const violations: string[] = [];

  /** Throws where the bot lacks a permission: without sight of the channel 50001, else 50013. */
  function demand(channel: FakeChannel, ...needed: readonly bigint[]): void {
    if (channel.recipient !== null) return;
    const guild = world.guilds.get(channel.guild_id ?? "");
    if (!guild?.members.has(world.bot.id)) throw refusal(50001);
    const has = permissionsIn(guild, channel, world.bot.id);
    if (!(has & Can.ViewChannel)) throw refusal(50001);
    if (needed.some((bit) => !(has & bit))) throw refusal(50013);
  }

  const has = (channel: FakeChannel, bit: bigint): boolean => {
    const guild = world.guilds.get(channel.guild_id ?? "");
    return guild === undefined || (permissionsIn(guild, channel, world.bot.id) & bit) !== 0n;
  };

  function watch(body: Fields, where: string): void {
    const mentions = body.allowed_mentions as { parse?: unknown[] } | undefined;
    const wide = ["users", "roles"].some((k) => (mentions as Fields | undefined)?.[k] !== undefined);
    if (mentions?.parse === undefined || mentions.parse.length > 0 || wide)
      violations.push(`a message to ${where} may ping somebody`);
  }

  function add(channel: FakeChannel, author: FakeUser, body: Fields, extra: Fields = {}): APIMessage {
    const message = {
      id: world.id(),
      channel_id: channel.id,
      author: userJson(author),
      content: "",
      timestamp: new Date(world.now()).toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      pinned: false,
      type: 0,
      ...extra,
      ...Object.fromEntries(
        ["content", "embeds", "components", "flags"].flatMap((k) => (body[k] == null ? [] : [[k, body[k]]])),
      ),
    } as unknown as APIMessage;
    message.embeds = (message.embeds ?? []).map((e) => ({ type: "rich", ...e }) as never);
    message.components ??= [];
    channel.messages.push(message);
    return message;
  }

  function create(channel: FakeChannel, body: Fields): APIMessage {
    if (isForum(channel)) throw refusal(50008);
    if (channel.recipient !== null && world.users.get(channel.recipient)?.closed) throw refusal(50007);
    demand(channel, isThread(channel) ? Can.SendMessagesInThreads : Can.SendMessages);
    if (body.embeds && (body.embeds as unknown[]).length > 0) demand(channel, Can.EmbedLinks);
    if (channel.locked && !has(channel, Can.ManageThreads)) throw refusal(160005);
    if (body.message_reference && !has(channel, Can.ReadMessageHistory)) throw refusal(160002);
    watch(body, channel.id);
    const nonce = body.enforce_nonce && body.nonce != null ? String(body.nonce) : null;
    const before = nonce === null ? undefined : nonces.get(nonce);
    if (before && world.now() - before.at < NONCE_MS) {
      if (before.channel !== channel.id) violations.push(`nonce ${nonce} stands in two channels`);
      return before.message;
    }
    channel.archived = false;
    const reference = body.message_reference ? { message_reference: body.message_reference, type: 19 } : {};
    const message = add(channel, world.bot, body, {
      ...reference,
      ...(body.nonce == null ? {} : { nonce: body.nonce }),
    });
    if (nonce !== null) nonces.set(nonce, { message, channel: channel.id, at: world.now() });
    const where = { channel_type: channel.type, guild_id: channel.guild_id ?? undefined };
    dispatch("MESSAGE_CREATE", { ...message, ...where } as unknown as Fields);
    return message;
  }

  function find(channel: FakeChannel, id: string): APIMessage {
    const message = channel.messages.find((m) => m.id === id);
    if (!message) throw refusal(10008);
    return message;
  }

  /** A thread of its own: from a message (with the message's id) or as a forum's post. */
  function thread(parent: FakeChannel, name: string, id: string): FakeChannel {
    const guild = world.guilds.get(parent.guild_id ?? "");
    if (!guild) throw refusal(50024);
    if (guild.channels.has(id)) throw refusal(160004 as KnownCode);
    const made: FakeChannel = {
      id,
      type: parent.type === 5 ? 10 : 11,
      guild_id: guild.id,
      name,
      parent_id: parent.id,
      permission_overwrites: [],
      recipient: null,
      owner_id: world.bot.id,
      archived: false,
      locked: false,
      messages: [],
    };
    guild.channels.set(id, made);
    return made;
  }

  return {
    violations,
    demand,
    watch,
    add,
    create,
    find,
    /** What the bot can read back; nothing where it may not read the history. */
    list(channel: FakeChannel, limit: number, before: string | null): readonly APIMessage[] {
      demand(channel);
      if (channel.recipient === null && !has(channel, Can.ReadMessageHistory)) return [];
      return channel.messages
        .filter((m) => before === null || BigInt(m.id) < BigInt(before))
        .slice(-limit)
        .toReversed()
        .map(({ nonce: _, ...kept }) => kept as APIMessage);
    },
    publish(channel: FakeChannel, id: string): APIMessage {
      if (channel.type !== 5) throw refusal(50024);
      const message = find(channel, id);
      demand(channel, Can.SendMessages);
      const CROSSPOSTED = 1;
      if ((message.flags ?? 0) & CROSSPOSTED) throw refusal(40033);
      message.flags = (message.flags ?? 0) | CROSSPOSTED;
      return message;
    },
    threadOn(channel: FakeChannel, id: string, name: string): FakeChannel {
      if (channel.type !== 0 && channel.type !== 5) throw refusal(50024);
      find(channel, id);
      demand(channel, Can.CreatePublicThreads);
      return thread(channel, name, id);
    },
    forumPost(forum: FakeChannel, name: string, body: Fields): { thread: FakeChannel; message: APIMessage } {
      if (!isForum(forum)) throw refusal(50024);
      demand(forum, Can.SendMessages);
      if (body.embeds && (body.embeds as unknown[]).length > 0) demand(forum, Can.EmbedLinks);
      watch(body, forum.id);
      const made = thread(forum, name, world.id());
      const message = add(made, world.bot, body);
      // The first message of a post has the post's id.
      (message as { id: string }).id = made.id;
      return { thread: made, message };
    },
  };
}

/** The fake's messages. */
export type Messages = ReturnType<typeof createMessages>;
