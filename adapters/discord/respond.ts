import { InteractionResponseType, MessageFlags, type REST, Routes } from "discord.js";
import type { ChatReply } from "../../src/contracts/conversation.ts";
import { hasCode } from "./errors.ts";
import { messageBody } from "./post-calls.ts";
import { renderDiscord } from "./render.ts";

/** A slash command, or something pressed: under everybody's message, or under one that only this person sees. */
export type InteractionKind = "command" | "press" | "private press";

/** What of an interaction is needed to answer it. */
export interface Answerable {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
}

/**
 * Discord gives three seconds until it calls an interaction failed, and people lose their patience before that: what
 * takes longer than this is acknowledged first and answered afterwards.
 */
const ACKNOWLEDGE_AFTER_MS = 700;

/** The interaction is too old, was answered already, or its message is gone: nobody waits for the answer any more. */
export const isStale = (error: unknown): boolean => hasCode(error, 10008, 10015, 10062, 40060, 50027);

type Body = ReturnType<typeof messageBody> & { readonly flags?: number };

/** The calls that answer one interaction. None of them needs the bot's token, and none counts against its limits. */
function callsOf(rest: REST, { id, applicationId, token }: Answerable) {
  const original = Routes.webhookMessage(applicationId, token, "@original");
  return {
    callback: (type: InteractionResponseType, data?: Body | { readonly flags: number }) =>
      rest.post(Routes.interactionCallback(id, token), { body: { type, ...(data ? { data } : {}) }, auth: false }),
    edit: (body: Body) => rest.patch(original, { body, auth: false }),
    remove: () => rest.delete(original, { auth: false }),
    follow: (body: Body) => rest.post(Routes.webhook(applicationId, token), { body, auth: false }),
  };
}

type Calls = ReturnType<typeof callsOf>;

/** The messages of a reply; empty where there is nothing to say. */
function bodiesOf(reply: ChatReply | null): readonly Body[] {
  if (reply === null) return [];
  const flags = reply.ephemeral ? { flags: MessageFlags.Ephemeral } : {};
  return renderDiscord(reply.doc).map(({ payload }) => ({ ...messageBody(payload), ...flags }));
}

/** An edit keeps the message's flags and may not set them. */
const withoutFlags = ({ flags: _, ...body }: Body): Body => body;

async function answerCommand(calls: Calls, late: boolean, reply: ChatReply | null): Promise<void> {
  const [first, ...others] = bodiesOf(reply);
  if (first === undefined) {
    if (!late)
      await calls.callback(InteractionResponseType.DeferredChannelMessageWithSource, { flags: MessageFlags.Ephemeral });
    await calls.remove();
  } else if (!late) await calls.callback(InteractionResponseType.ChannelMessageWithSource, first);
  else if (first.flags === undefined) await calls.edit(first);
  else {
    // What was announced to all cannot become private: the announcement goes, the answer follows.
    await calls.remove();
    await calls.follow(first);
  }
  for (const body of others) await calls.follow(body);
}

/** What one reader wants to see is shown to that reader; everybody's message changes only where that is meant. */
const editsMessage = (reply: ChatReply | null, isPrivate: boolean): boolean =>
  reply?.edit === true && (reply.ephemeral !== true || isPrivate);

async function answerPress(calls: Calls, late: boolean, reply: ChatReply | null, isPrivate: boolean): Promise<void> {
  const [first, ...others] = bodiesOf(reply);
  if (first === undefined) {
    if (!late) await calls.callback(InteractionResponseType.DeferredMessageUpdate);
  } else if (editsMessage(reply, isPrivate)) {
    if (late) await calls.edit(withoutFlags(first));
    else await calls.callback(InteractionResponseType.UpdateMessage, withoutFlags(first));
  } else if (late) await calls.follow(first);
  else await calls.callback(InteractionResponseType.ChannelMessageWithSource, first);
  for (const body of others) await calls.follow(body);
}

/**
 * Answers a command or a press: at once where the reply is ready in time, else acknowledged in time and answered when
 * it is. Rejects with what Discord refused.
 */
export async function respond(
  rest: REST,
  interaction: Answerable,
  kind: InteractionKind,
  work: Promise<ChatReply | null>,
): Promise<void> {
  const calls = callsOf(rest, interaction);
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<"late">((done) => {
    timer = setTimeout(() => done("late"), ACKNOWLEDGE_AFTER_MS);
  });
  const late = (await Promise.race([work, patience]).finally(() => clearTimeout(timer))) === "late";
  if (late)
    await calls.callback(
      kind === "command"
        ? InteractionResponseType.DeferredChannelMessageWithSource
        : InteractionResponseType.DeferredMessageUpdate,
    );
  const reply = await work;
  if (kind === "command") await answerCommand(calls, late, reply);
  else await answerPress(calls, late, reply, kind === "private press");
}
