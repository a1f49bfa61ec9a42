import {
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
} from "discord.js";
import type { Lang } from "../../src/contracts/article.ts";
import type { ChatReply, ChatRequest } from "../../src/contracts/conversation.ts";
import { text } from "../../src/i18n/text.ts";
import { block, plain } from "../../src/render/spans.ts";
import { commandText, localeOf } from "./commands.ts";
import { complete } from "./completions.ts";
import { plainCause } from "./errors.ts";
import { CUSTOM_ID } from "./limits.ts";
import type { ListeningDeps } from "./listening.ts";
import { placeOf, rightsOf } from "./place.ts";
import { isStale, respond } from "./respond.ts";
import { MENU_ID } from "./rows.ts";

const failed = (lang: Lang): ChatReply => ({
  doc: {
    sections: [{ story: null, blocks: [block("text", lang, [plain(text(lang, "discord.failed"))])] }],
    buttons: [],
  },
  ephemeral: true,
});

function requestOf(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  input: ChatRequest["input"],
  locale: Lang | null,
  operators: ReadonlySet<string>,
): ChatRequest {
  const { channel, channelId, guildId, memberPermissions, user } = interaction;
  const place = placeOf(channel, channelId, guildId);
  return {
    place,
    person: user.id,
    rights: async () => rightsOf(user.id, place, memberPermissions, operators),
    locale,
    input,
  };
}

/** The action of a button or of what was chosen in a menu; null where it is none that we ever send. */
function actionOf(interaction: MessageComponentInteraction): string | null {
  if (interaction.isButton()) return interaction.customId;
  if (!interaction.isStringSelectMenu() || !interaction.customId.startsWith(MENU_ID)) return null;
  return interaction.values[0]?.slice(0, CUSTOM_ID) ?? null;
}

/**
 * Takes interactions in. Never rejects: whatever goes wrong is logged, and the person is told where that is possible.
 */
export function createInteractions(deps: ListeningDeps) {
  const { rest, handlers, log, operators, signal } = deps;

  const ask = (request: ChatRequest): Promise<ChatReply | null> =>
    handlers.request(request, signal).catch((error: unknown) => {
      handlers.trouble("discord: a request failed", plainCause(error));
      return failed(request.locale ?? "en");
    });

  const command = (interaction: ChatInputCommandInteraction) => {
    const input = { kind: "typed", text: commandText(interaction.commandName, interaction.options.data) } as const;
    const locale = localeOf(interaction.locale, interaction.commandName);
    const work = ask(requestOf(interaction, input, locale, operators));
    return respond(rest, interaction, "command", work);
  };

  const press = (interaction: MessageComponentInteraction) => {
    const action = actionOf(interaction);
    const request = (pressed: string) =>
      ask(requestOf(interaction, { kind: "pressed", action: pressed }, localeOf(interaction.locale), operators));
    const work = action === null ? Promise.resolve(null) : request(action);
    const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
    return respond(rest, interaction, isPrivate ? "private press" : "press", work);
  };

  return async (interaction: Interaction): Promise<void> => {
    try {
      if (interaction.isChatInputCommand()) await command(interaction);
      else if (interaction.isMessageComponent()) await press(interaction);
      else if (interaction.isAutocomplete()) await complete(deps, interaction);
      else log.debug("discord: an interaction of an unknown kind", { type: interaction.type });
    } catch (error) {
      const { message } = plainCause(error);
      if (isStale(error)) log.info("discord: an interaction was answered too late", { reason: message });
      else handlers.trouble("discord: an interaction could not be answered", plainCause(error));
    }
  };
}
