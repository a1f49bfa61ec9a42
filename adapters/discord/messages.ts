import { type APIMessage, type Message, MessageType, Routes } from "discord.js";
import type { Throttle } from "../../src/contracts/adapter.ts";
import type { ChatReply, ChatRequest } from "../../src/contracts/conversation.ts";
import { deliveryError, hasCode, plainCause } from "./errors.ts";
import type { ListeningDeps } from "./listening.ts";
import { placeOf, rightsOf } from "./place.ts";
import { messageBody } from "./post-calls.ts";
import { renderDiscord } from "./render.ts";
import { forCall } from "./rest.ts";
import { obeyLimit } from "./send.ts";

/** What the answering of messages needs. */
export interface MessageDeps extends ListeningDeps {
  readonly throttle: Throttle;
  /** Answer mentions in channels. */
  readonly mentions: boolean;
}

/** How often an answer is sent again where Discord asks to wait. */
const TRIES = 3;

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
  const { rest, handlers, throttle, log, operators, signal } = deps;

  /** Goes out when the throttle lets it; a wait that Discord asks for is kept, a few times. */
  async function post(channel: string, body: object, tries = TRIES): Promise<void> {
    await throttle.acquire(channel, "reply", signal);
    try {
      await rest.post(Routes.channelMessages(channel), { body, signal: forCall(signal) });
    } catch (error) {
      const told = deliveryError(error, `an answer to ${channel}`);
      obeyLimit(throttle, channel, error, told);
      if (told.code !== "rate-limited" || tries <= 1) throw error;
      await post(channel, body, tries - 1);
    }
  }

  async function answer(message: Message, reply: ChatReply): Promise<void> {
    let reference: object = message.guildId === null ? {} : referenceTo(message);
    for (const { payload } of renderDiscord(reply.doc)) {
      const body = messageBody(payload);
      await post(message.channelId, { ...body, ...reference }).catch((error: unknown) => {
        if (!hasCode(error, CANNOT_REFER)) throw error;
        return post(message.channelId, body);
      });
      reference = {};
    }
  }

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
      if (reply) await answer(message, reply);
    } catch (error) {
      if (signal.aborted) return;
      log.warn(`discord: ${deliveryError(error, `an answer to ${message.channelId}`).message}`);
      handlers.trouble("discord: a message could not be answered", plainCause(error));
    }
  };
}

const referenceTo = ({ id }: Pick<APIMessage, "id">) => ({
  message_reference: { message_id: id, fail_if_not_exists: false },
});

/** Discord's code where the bot may not read the message that it would refer to. */
const CANNOT_REFER = 160002;
