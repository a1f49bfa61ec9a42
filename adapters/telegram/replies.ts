import type { Handlers, Part, Target } from "../../src/contracts/adapter.ts";
import type { ChatReply, Place } from "../../src/contracts/conversation.ts";
import type { MessageDoc } from "../../src/contracts/document.ts";
import { TelegramError } from "./errors.ts";
import { renderTelegram } from "./render.ts";
import { editOnce, patiently, type SendDeps, sendOnce } from "./send.ts";
import type { TelegramPayload } from "./types.ts";

/** What a reply stands in relation to. */
export interface ReplyContext {
  readonly place: Place;
  /** The message that asked; quoted where several people talk. */
  readonly asked?: number;
  /** The message whose button was pressed. */
  readonly pressed?: number;
}

/** The target of a place. */
const targetOf = ({ platform, chat, thread }: Place): Target => ({
  platform,
  chat,
  ...(thread === undefined ? {} : { thread }),
});

/** Messages that cannot be changed any more: too old, deleted, or not ours. The answer comes as a new one then. */
const cannotEdit = (error: unknown): boolean =>
  error instanceof TelegramError &&
  error.status === 400 &&
  /can't be edited|message to edit not found|MESSAGE_ID_INVALID/i.test(error.description);

/**
 * Says something to people, as one message where it fits. Nothing is thrown: what goes wrong is told to whom it
 * concerns.
 */
export interface Replies {
  /** Sends a document to a place. */
  say(doc: MessageDoc, context: ReplyContext, signal: AbortSignal): Promise<void>;
  /** Sends a reply, in place of the message whose button was pressed where it wishes so. */
  reply(reply: ChatReply, context: ReplyContext, signal: AbortSignal): Promise<void>;
}

type Parts = readonly Part<TelegramPayload>[];

async function sendAll(deps: SendDeps, parts: Parts, { place, asked, pressed }: ReplyContext, signal: AbortSignal) {
  const replyTo = place.kind === "direct" ? undefined : (asked ?? pressed);
  for (const part of parts)
    await patiently(deps, place.chat, signal, () =>
      sendOnce(deps, targetOf(place), part, signal, replyTo === undefined ? {} : { replyTo }),
    );
}

/** The first part takes the place of the message; what does not fit follows. */
async function replace(deps: SendDeps, parts: Parts, messageId: number, context: ReplyContext, signal: AbortSignal) {
  const [first, ...rest] = parts;
  if (first === undefined) return;
  const { chat } = context.place;
  try {
    await patiently(deps, chat, signal, () => editOnce(deps, chat, messageId, first, signal));
  } catch (error) {
    if (!cannotEdit(error)) throw error;
    await sendAll(deps, [first], context, signal);
  }
  await sendAll(deps, rest, context, signal);
}

/** A chat that is lost or has moved is told to the program, anything else to the operator. */
async function failed(handlers: Handlers, error: unknown, place: Place): Promise<void> {
  if (!(error instanceof TelegramError)) return handlers.trouble("A reply could not be sent.", error);
  const { platform, chat } = place;
  const { movedTo, reason } = error;
  if (movedTo !== undefined) return handlers.moved({ platform, chat }, { platform, chat: movedTo });
  if (reason === undefined) return handlers.trouble(error.message, error);
  return handlers.lost(reason === "thread-deleted" ? targetOf(place) : { platform, chat }, reason);
}

/** Sends replies by those means. */
export function createReplies(deps: SendDeps, handlers: Handlers): Replies {
  const told = (run: Promise<void>, { place }: ReplyContext) => run.catch((error) => failed(handlers, error, place));
  return {
    say: (doc, context, signal) => told(sendAll(deps, renderTelegram(doc), context, signal), context),
    reply({ doc, edit }, context, signal) {
      const { pressed } = context;
      const parts = renderTelegram(doc);
      const run =
        edit && pressed !== undefined
          ? replace(deps, parts, pressed, context, signal)
          : sendAll(deps, parts, context, signal);
      return told(run, context);
    },
  };
}
