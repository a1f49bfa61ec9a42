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
export const targetOf = ({ platform, chat, thread }: Place): Target => ({
  platform,
  chat,
  ...(thread === undefined ? {} : { thread }),
});

/** Messages that cannot be changed any more: too old, deleted, or not ours. The answer comes as a new one then. */
const cannotEdit = (error: unknown): boolean =>
  error instanceof TelegramError &&
  error.status === 400 &&
  /can't be edited|message to edit not found|MESSAGE_ID_INVALID/i.test(error.description);

/** Says something to people, as one message where it fits. A chat that is lost or has moved is told to the program. */
export function createReplies(deps: SendDeps, handlers: Handlers) {
  async function sendAll(parts: readonly Part<TelegramPayload>[], context: ReplyContext, signal: AbortSignal) {
    const { place } = context;
    const replyTo = place.kind === "direct" ? undefined : (context.asked ?? context.pressed);
    for (const part of parts)
      await patiently(deps, place.chat, signal, () =>
        sendOnce(deps, targetOf(place), part, signal, replyTo === undefined ? {} : { replyTo }),
      );
  }

  async function replace(
    parts: readonly Part<TelegramPayload>[],
    context: ReplyContext & { readonly pressed: number },
    signal: AbortSignal,
  ): Promise<void> {
    const [first, ...rest] = parts;
    if (first === undefined) return;
    const { chat } = context.place;
    try {
      await patiently(deps, chat, signal, () => editOnce(deps, chat, context.pressed, first, signal));
    } catch (error) {
      if (!cannotEdit(error)) throw error;
      await sendAll([first], context, signal);
    }
    await sendAll(rest, context, signal);
  }

  /** What went wrong is told to whom it concerns; nothing is thrown. */
  async function failed(error: unknown, place: Place): Promise<void> {
    if (!(error instanceof TelegramError)) return handlers.trouble("A reply could not be sent.", error);
    const { platform, chat } = place;
    if (error.movedTo !== undefined) return handlers.moved({ platform, chat }, { platform, chat: error.movedTo });
    const { reason } = error;
    if (reason !== undefined)
      return handlers.lost(reason === "thread-deleted" ? targetOf(place) : { platform, chat }, reason);
    handlers.trouble(error.message, error);
  }

  return {
    /** Sends a document to a place. */
    async say(doc: MessageDoc, context: ReplyContext, signal: AbortSignal): Promise<void> {
      await sendAll(renderTelegram(doc), context, signal).catch((error) => failed(error, context.place));
    },
    /** Sends a reply, in place of the message whose button was pressed where it wishes so. */
    async reply({ doc, edit }: ChatReply, context: ReplyContext, signal: AbortSignal): Promise<void> {
      const { pressed } = context;
      const parts = renderTelegram(doc);
      const run =
        edit && pressed !== undefined
          ? replace(parts, { ...context, pressed }, signal)
          : sendAll(parts, context, signal);
      await run.catch((error) => failed(error, context.place));
    },
  };
}
