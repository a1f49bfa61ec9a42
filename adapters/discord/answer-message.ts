import { type APIMessage, type Message, type REST, Routes } from "discord.js";
import type { Throttle } from "../../src/contracts/adapter.ts";
import type { ChatReply } from "../../src/contracts/conversation.ts";
import { deliveryError, hasCode } from "./errors.ts";
import { messageBody } from "./post-calls.ts";
import { renderDiscord } from "./render.ts";
import { forCall } from "./rest.ts";
import { obeyLimit } from "./send.ts";

/** How often an answer is sent again where Discord asks to wait. */
const TRIES = 3;

/** Discord's code where the bot may not read the message that it would refer to. */
const CANNOT_REFER = 160002;

const referenceTo = ({ id }: Pick<APIMessage, "id">) => ({
  message_reference: { message_id: id, fail_if_not_exists: false },
});

/** What answering a message needs. */
export interface AnswerDeps {
  readonly rest: REST;
  readonly throttle: Throttle;
  readonly signal: AbortSignal;
}

/** Goes out when the throttle lets it; a wait that Discord asks for is kept, a few times. */
async function post(deps: AnswerDeps, channel: string, body: object, tries = TRIES): Promise<void> {
  const { rest, throttle, signal } = deps;
  await throttle.acquire(channel, "reply", signal);
  try {
    await rest.post(Routes.channelMessages(channel), { body, signal: forCall(signal) });
  } catch (error) {
    const told = deliveryError(error, `an answer to ${channel}`);
    obeyLimit(throttle, channel, error, told);
    if (told.code !== "rate-limited" || tries <= 1) throw error;
    await post(deps, channel, body, tries - 1);
  }
}

/** Answers a message where it stands; in a server the first part refers to it. Throws what `rest` throws. */
export async function answerMessage(deps: AnswerDeps, message: Message, reply: ChatReply): Promise<void> {
  let reference: object = message.guildId === null ? {} : referenceTo(message);
  for (const { payload } of renderDiscord(reply.doc)) {
    const body = messageBody(payload);
    await post(deps, message.channelId, { ...body, ...reference }).catch((error: unknown) => {
      if (!hasCode(error, CANNOT_REFER)) throw error;
      return post(deps, message.channelId, body);
    });
    reference = {};
  }
}
