import { type Message, MessageType, Routes } from "discord.js";
import type { Throttle } from "../../src/contracts/adapter.ts";
import type { ChatRequest } from "../../src/contracts/conversation.ts";
import { answerMessage } from "./answer-message.ts";
import { deliveryError, plainCause } from "./errors.ts";
import type { ListeningDeps } from "./listening.ts";
import { placeOf, rightsOf } from "./place.ts";

/** What the answering of messages needs. */
export interface MessageDeps extends ListeningDeps {
  readonly throttle: Throttle;
  /** Answer mentions in channels. */
  readonly mentions: boolean;
}

/** An answer that comes sooner needs no announcement. */
const TYPING_AFTER_MS = 400;

/** What somebody said to the bot; null where it was not meant for it. */
function saidTo({ client, content, mentions, author, type, guildId }: Message, answerMentions: boolean): string | null {
  if (author.bot || (type !== MessageType.Default && type !== MessageType.Reply)) return null;
  const me = client.user?.id;
  if (guildId === null) return content.trim() || null;
  // A reply to the bot names it, too. Nobody means the bot by addressing everyone.
  if (!answerMentions || me === undefined || !mentions.users.has(me)) return null;
  return (
    content
      .replaceAll(new RegExp(`<@!?${me}>`, "g"), " ")
      .replace(/\s+/g, " ")
      .trim() || null
  );
}

/** Takes messages in: what is said to the bot in direct chats, and where it is mentioned. Never rejects. */
export function createMessages(deps: MessageDeps) {
  const { rest, handlers, log, operators, signal } = deps;

  /** Shows that the bot is at work where the answer takes a while. */
  async function whileTyping<T>(channel: string, work: Promise<T>): Promise<T> {
    const timer = setTimeout(() => {
      rest.post(Routes.channelTyping(channel)).catch(() => log.debug("discord: typing could not be shown"));
    }, TYPING_AFTER_MS);
    return work.finally(() => clearTimeout(timer));
  }

  function requestOf({ author, channel, channelId, guildId, member }: Message, text: string): ChatRequest {
    const place = placeOf(channel, channelId, guildId);
    const permissions = member?.permissions ?? null;
    return {
      place,
      person: author.id,
      rights: async () => rightsOf(author.id, place, permissions, operators),
      locale: null,
      input: { kind: "typed", text },
    };
  }

  return async (message: Message): Promise<void> => {
    try {
      const said = saidTo(message, deps.mentions);
      if (said === null) return;
      const work = handlers.request(requestOf(message, said), signal);
      const reply = await whileTyping(message.channelId, work);
      if (reply) await answerMessage(deps, message, reply);
    } catch (error) {
      if (signal.aborted) return;
      log.warn(`discord: ${deliveryError(error, `an answer to ${message.channelId}`).message}`);
      handlers.trouble("discord: a message could not be answered", plainCause(error));
    }
  };
}
