import type { APIMessage } from "discord.js";
import { refusal } from "./errors.ts";
import { Form } from "./form.ts";
import { checkMessage } from "./message-form.ts";
import type { Messages } from "./messages.ts";
import type { FakeChannel, FakeUser, World } from "./world.ts";

type Fields = Record<string, unknown>;

/** An interaction must be answered within this. */
export const ACKNOWLEDGE_MS = 3_000;
/** Its token is good for so long. */
const TOKEN_MS = 15 * 60_000;

const EPHEMERAL = 64;

/** How often a condition is looked at that no call of the API tells of. */
const LOOK_EVERY_MS = 10;

/** One interaction and what came of it. */
export interface FakeInteraction {
  readonly id: string;
  readonly token: string;
  readonly kind: "command" | "press" | "autocomplete";
  readonly channel: FakeChannel;
  readonly user: FakeUser;
  readonly createdAt: number;
  /** The message whose button was pressed. */
  readonly pressed: APIMessage | null;
  acknowledgedAfterMs: number | null;
  /** The first answer's type; null while there is none. */
  type: number | null;
  /** “Thinking…”, not filled in yet. */
  pending: boolean;
  pendingFlags: number;
  original: APIMessage | null;
  /** Every message that answered, private ones included, first to last. */
  readonly answers: APIMessage[];
  choices: readonly { readonly name: string; readonly value: string }[] | null;
}

/** The endpoints that answer interactions. They take no bot token; the interaction's own is all there is. */
export function createInteractions(world: World, messages: Messages) {
  const known = new Map<string, FakeInteraction>();
  const watchers = new Set<() => void>();
  const changed = () => {
    for (const look of [...watchers]) look();
  };

  const isPrivate = (message: APIMessage): boolean => ((message.flags ?? 0) & EPHEMERAL) !== 0;

  function put(interaction: FakeInteraction, body: Fields, flags: number): APIMessage {
    messages.watch(body, `interaction ${interaction.id}`);
    const message = messages.add(interaction.channel, world.bot, { ...body, flags });
    // A private answer is seen by one person and stands in no channel.
    if (isPrivate(message)) interaction.channel.messages.pop();
    interaction.answers.push(message);
    return message;
  }

  function fill(message: APIMessage, body: Fields): APIMessage {
    messages.watch(body, `message ${message.id}`);
    for (const key of ["content", "embeds", "components"])
      if (body[key] != null) Object.assign(message, { [key]: body[key] });
    message.edited_timestamp = new Date(world.now()).toISOString();
    return message;
  }

  /** The answer that fills in a “thinking…”; it keeps the flags of the announcement. */
  function settle(interaction: FakeInteraction, body: Fields): APIMessage {
    interaction.pending = false;
    interaction.original = put(interaction, body, interaction.pendingFlags);
    return interaction.original;
  }

  function callback(id: string, token: string, body: Fields): void {
    const interaction = known.get(token);
    if (!interaction || interaction.id !== id) throw refusal(10062);
    const waited = world.now() - interaction.createdAt;
    if (interaction.type !== null) throw refusal(40060);
    if (waited > ACKNOWLEDGE_MS) throw refusal(10062);
    const form = new Form();
    form.object([], body, ["type", "data"]);
    form.oneOf(
      ["type"],
      body.type,
      { command: [4, 5, 9], press: [4, 5, 6, 7, 9], autocomplete: [8] }[interaction.kind],
    );
    const data = (body.data ?? {}) as Fields;
    if (body.type === 8) choicesForm(form, data);
    form.done();
    if (body.type === 4 || body.type === 7) checkMessage(data, "callback", ["data"]);
    interaction.type = Number(body.type);
    interaction.acknowledgedAfterMs = waited;
    const flags = Number(data.flags ?? 0);
    if (body.type === 4) interaction.original = put(interaction, data, flags);
    if (body.type === 5) Object.assign(interaction, { pending: true, pendingFlags: flags });
    if (body.type === 6) interaction.original = interaction.pressed;
    if (body.type === 7 && interaction.pressed) interaction.original = fill(interaction.pressed, data);
    if (body.type === 8) interaction.choices = data.choices as never;
    changed();
  }

  function valid(application: string, token: string): FakeInteraction {
    const interaction = known.get(token);
    if (application !== world.bot.id || !interaction) throw refusal(10015);
    if (world.now() - interaction.createdAt > TOKEN_MS) throw refusal(50027);
    if (interaction.type === null) throw refusal(10015);
    return interaction;
  }

  return {
    callback,
    create(over: Pick<FakeInteraction, "kind" | "channel" | "user" | "pressed">): FakeInteraction {
      const interaction: FakeInteraction = {
        ...over,
        id: world.id(),
        token: `interaction-${known.size}-${world.id()}`,
        createdAt: world.now(),
        acknowledgedAfterMs: null,
        type: null,
        pending: false,
        pendingFlags: 0,
        original: null,
        answers: [],
        choices: null,
      };
      known.set(interaction.token, interaction);
      return interaction;
    },
    edit(application: string, token: string, body: Fields): APIMessage {
      const interaction = valid(application, token);
      checkMessage(body, "edit");
      if (!interaction.pending && !interaction.original) throw refusal(10008);
      const message = interaction.pending ? settle(interaction, body) : fill(interaction.original as APIMessage, body);
      changed();
      return message;
    },
    remove(application: string, token: string): void {
      const interaction = valid(application, token);
      if (!interaction.pending && !interaction.original) throw refusal(10008);
      const { original, channel } = interaction;
      const at = original ? channel.messages.indexOf(original) : -1;
      if (at >= 0) channel.messages.splice(at, 1);
      Object.assign(interaction, { pending: false, original: null });
      changed();
    },
    /** After an announcement the first one fills it in, with the announcement's flags. */
    follow(application: string, token: string, body: Fields): APIMessage {
      const interaction = valid(application, token);
      checkMessage(body, "follow");
      const message = interaction.pending ? settle(interaction, body) : put(interaction, body, Number(body.flags ?? 0));
      changed();
      return message;
    },
    original(application: string, token: string): APIMessage {
      const { original } = valid(application, token);
      if (!original) throw refusal(10008);
      return original;
    },
    /** Resolves when the condition holds; looks at every call and in between. Rejects after `withinMs` of real time. */
    until(holds: () => boolean, what: string, withinMs = 60_000): Promise<void> {
      return new Promise((done, failed) => {
        const end = () => {
          watchers.delete(look);
          clearTimeout(timer);
          clearInterval(often);
        };
        const look = () => {
          if (!holds()) return;
          end();
          done();
        };
        const timer = setTimeout(() => {
          end();
          failed(new Error(`fake Discord: waited ${withinMs} ms in vain for ${what}`));
        }, withinMs);
        const often = setInterval(look, LOOK_EVERY_MS);
        watchers.add(look);
        look();
      });
    },
    changed,
  };
}

function choicesForm(form: Form, data: Fields): void {
  form.list(["data", "choices"], data.choices, 0, 25).forEach((choice, i) => {
    const at = ["data", "choices", i];
    if (!form.object(at, choice, ["name", "name_localizations", "value"])) return;
    form.text([...at, "name"], choice.name, 1, 100);
    form.text([...at, "value"], choice.value, 1, 100);
  });
}

/** The fake's interactions. */
export type Interactions = ReturnType<typeof createInteractions>;
