import { type APIMessage, GatewayIntentBits } from "discord.js";
import type { Gateway } from "./gateway.ts";
import type { FakeInteraction, Interactions } from "./interactions.ts";
import type { Messages } from "./messages.ts";
import { EVERYTHING, permissionsIn } from "./permissions.ts";
import {
  channelJson,
  type FakeChannel,
  type FakeGuild,
  type FakeUser,
  memberJson,
  userJson,
  type World,
} from "./world.ts";

type Fields = Record<string, unknown>;

/** What people's doings work on. */
export interface PeopleDeps {
  readonly world: World;
  readonly gateway: Gateway;
  readonly interactions: Interactions;
  readonly messages: Messages;
  readonly commands: { readonly list: readonly Fields[] };
  person(name: string): FakeUser;
}

/** How somebody does something. */
export interface Manner {
  /** Language of their Discord. */
  readonly locale?: string;
  /** Do not wait for the answer. */
  readonly async?: boolean;
}

/** Most options of a command are texts. */
const optionType = (value: unknown): number => (typeof value === "number" ? 4 : typeof value === "boolean" ? 5 : 3);

/** Opcode of nothing: an event that no intent takes, as interactions are. */
const ANYBODY = null;

/** People: they join, write, run commands and press buttons, as their Discord would tell the gateway. */
export function createPeople({ world, gateway, interactions, messages, commands, person }: PeopleDeps) {
  const guildOf = (channel: FakeChannel): FakeGuild | null => world.guilds.get(channel.guild_id ?? "") ?? null;

  /** What every interaction says about where and who. */
  function surroundings(user: FakeUser, channel: FakeChannel, locale: string): Fields {
    const guild = guildOf(channel);
    const permissions = (id: string) => String(guild ? permissionsIn(guild, channel, id) : EVERYTHING);
    const common = {
      application_id: world.bot.id,
      version: 1,
      channel_id: channel.id,
      channel: channelJson(world, channel),
      locale,
      entitlements: [],
      attachment_size_limit: 10_485_760,
      app_permissions: permissions(world.bot.id),
    };
    if (!guild)
      return { ...common, user: userJson(user), context: 1, authorizing_integration_owners: { "1": user.id } };
    const member = { ...memberJson(world, guild, user.id), permissions: permissions(user.id) };
    return {
      ...common,
      guild_id: guild.id,
      guild_locale: "en-US",
      guild: { id: guild.id, locale: "en-US", features: [] },
      member,
      context: 0,
      authorizing_integration_owners: { "0": guild.id },
    };
  }

  function start(type: number, made: FakeInteraction, data: Fields, extra: Fields, locale: string): void {
    const { id, token, user, channel } = made;
    const packet = { ...surroundings(user, channel, locale), ...extra, id, token, type, data };
    gateway.dispatch("INTERACTION_CREATE", packet, ANYBODY, channel.guild_id);
  }

  /** Resolves with the interaction when it was answered (not only acknowledged) and nothing of it is pending. */
  async function settled(made: FakeInteraction, { async = false }: Manner): Promise<FakeInteraction> {
    const before = made.pressed?.edited_timestamp ?? null;
    const answered = () =>
      made.choices !== null ||
      (made.type !== null && !made.pending && (made.answers.length > 0 || made.type !== 5)) ||
      (made.pressed !== null && made.pressed.edited_timestamp !== before);
    if (!async) await interactions.until(answered, `an answer to ${made.kind} ${made.id}`);
    return made;
  }

  const registered = (name: string): Fields => {
    const found = commands.list.find((c) => c.name === name);
    if (!found) throw new Error(`fake Discord: no command /${name} is registered, so nobody can run it`);
    return found;
  };

  function write(user: FakeUser, channel: FakeChannel, content: string, extra: Fields): APIMessage {
    const message = messages.add(channel, user, { content }, extra);
    const guild = guildOf(channel);
    const named = (message.mentions ?? []).some((m) => m.id === world.bot.id);
    // Without the intent, what is said in channels arrives empty, unless the bot is named in it.
    const shown = guild && !named && !gateway.readsContent() ? "" : content;
    const member = guild ? { member: memberJson(world, guild, user.id), guild_id: guild.id } : {};
    const intent = guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
    gateway.dispatch(
      "MESSAGE_CREATE",
      { ...message, ...member, channel_type: channel.type, content: shown },
      intent,
      guild?.id ?? null,
    );
    return message;
  }

  /** Resolves with what the bot says in the channel next. */
  async function reply(channel: FakeChannel, from: number): Promise<APIMessage> {
    const own = () => channel.messages.filter((m) => m.author.id === world.bot.id);
    await interactions.until(() => own().length > from, `an answer in ${channel.id}`);
    return own()[from] as APIMessage;
  }
  const saidBefore = (channel: FakeChannel): number =>
    channel.messages.filter((m) => m.author.id === world.bot.id).length;

  return {
    /** Somebody, in a server with these permissions where one is given. */
    user(name: string, guild?: FakeGuild, permissions = 0n): FakeUser {
      const made = person(name);
      world.users.set(made.id, made);
      if (!guild) return made;
      const role = { id: world.id(), name, permissions: String(permissions), position: 1, color: 0 };
      guild.roles.push({
        ...role,
        hoist: false,
        managed: false,
        mentionable: false,
        flags: 0,
        colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      } as never);
      guild.members.set(made.id, [role.id]);
      return made;
    },
    /** The direct chat of somebody with the bot. */
    direct(user: FakeUser): FakeChannel {
      const known = [...world.directs.values()].find((d) => d.recipient === user.id);
      if (known) return known;
      const made: FakeChannel = {
        id: world.id(),
        type: 1,
        guild_id: null,
        name: user.username,
        parent_id: null,
        permission_overwrites: [],
        recipient: user.id,
        owner_id: null,
        archived: false,
        locked: false,
        messages: [],
      };
      world.directs.set(made.id, made);
      return made;
    },
    /** Somebody runs a registered command. */
    async command(user: FakeUser, channel: FakeChannel, name: string, options: Fields = {}, manner: Manner = {}) {
      await interactions.until(() => commands.list.some((c) => c.name === name), `the command /${name}`);
      const made = interactions.create({ kind: "command", channel, user, pressed: null });
      const given = Object.entries(options).map(([key, value]) => ({ name: key, type: optionType(value), value }));
      const data = { id: registered(name).id, name, type: 1, options: given };
      start(2, made, data, {}, manner.locale ?? "en-US");
      return settled(made, manner);
    },
    /** Somebody presses a button of a message, or chooses from one of its menus. */
    async press(user: FakeUser, message: APIMessage, customId: string, manner: Manner & { value?: string } = {}) {
      const channel = channelOfMessage(world, message);
      const made = interactions.create({ kind: "press", channel, user, pressed: message });
      const chosen = manner.value === undefined ? { component_type: 2 } : { component_type: 3, values: [manner.value] };
      start(3, made, { custom_id: customId, ...chosen }, { message }, manner.locale ?? "en-US");
      return settled(made, manner);
    },
    /** Somebody types in an option; resolves with the choices shown. */
    async autocomplete(user: FakeUser, channel: FakeChannel, name: string, option: string, typed: string) {
      await interactions.until(() => commands.list.some((c) => c.name === name), `the command /${name}`);
      const made = interactions.create({ kind: "autocomplete", channel, user, pressed: null });
      const options = [{ name: option, type: 3, value: typed, focused: true }];
      start(4, made, { id: registered(name).id, name, type: 1, options }, {}, "en-US");
      await settled(made, {});
      return made.choices ?? [];
    },
    /** An interaction of a kind that nobody knows yet. */
    strange(user: FakeUser, channel: FakeChannel, type = 99): void {
      const made = interactions.create({ kind: "command", channel, user, pressed: null });
      start(type, made, {}, {}, "en-US");
    },
    /** Somebody writes to the bot; resolves with its answer. */
    async dm(user: FakeUser, content: string): Promise<APIMessage> {
      const channel = this.direct(user);
      const from = saidBefore(channel);
      write(user, channel, content, {});
      return reply(channel, from);
    },
    /** Somebody writes; nothing is waited for. */
    say: (user: FakeUser, channel: FakeChannel, content: string, extra: Fields = {}): APIMessage =>
      write(user, channel, content, extra),
    /** Somebody names the bot in a channel; resolves with its answer. */
    async mention(user: FakeUser, channel: FakeChannel, content: string): Promise<APIMessage> {
      const from = saidBefore(channel);
      write(user, channel, `<@${world.bot.id}> ${content}`, { mentions: [userJson(world.bot)] });
      return reply(channel, from);
    },
  };
}

function channelOfMessage(world: World, { channel_id }: APIMessage): FakeChannel {
  const direct = world.directs.get(channel_id);
  if (direct) return direct;
  for (const guild of world.guilds.values()) {
    const found = guild.channels.get(channel_id);
    if (found) return found;
  }
  throw new Error(`fake Discord: the message's channel ${channel_id} is gone`);
}

/** What people do on the fake. */
export type People = ReturnType<typeof createPeople>;
