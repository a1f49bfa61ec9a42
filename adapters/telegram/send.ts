import type { Message } from "grammy/types";
import type { Part, SendOptions, Target, Throttle } from "../../src/contracts/adapter.ts";
import type { Call } from "./calls.ts";
import { TelegramError } from "./errors.ts";
import type { TelegramPayload } from "./types.ts";

/** What a message is sent with; everything that can go wrong comes as a `TelegramError`. */
export interface SendDeps {
  readonly call: Call;
  readonly throttle: Throttle;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** The server asked for a pause in a chat. */
  readonly onFlood: (chat: string, retryAfterMs: number) => void;
}

/** How a message goes out. `replyTo` is the message that it answers. */
export interface MessageOptions extends SendOptions {
  readonly replyTo?: number;
}

/** Ids are numbers; a public channel may be named `@channel`. */
export const chatId = (chat: string): number | string => (/^-?\d+$/.test(chat) ? Number(chat) : chat);

const content = ({ text, entities, keyboard }: TelegramPayload) => ({
  text,
  ...(entities.length > 0 ? { entities: [...entities] } : {}),
  link_preview_options: { is_disabled: true },
  ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) } } : {}),
});

/** Sends one message, once. */
export async function sendOnce(
  deps: SendDeps,
  target: Target,
  part: Part<TelegramPayload>,
  signal: AbortSignal,
  { silent, replyTo }: MessageOptions = {},
): Promise<Message.TextMessage> {
  const thread = target.thread === undefined ? {} : { message_thread_id: Number(target.thread) };
  const reply =
    replyTo === undefined ? {} : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } };
  return await told(deps, target.chat, () =>
    deps.call(
      "sendMessage",
      {
        chat_id: chatId(target.chat),
        ...content(part.payload),
        ...thread,
        ...reply,
        ...(silent ? { disable_notification: true } : {}),
      },
      signal,
    ),
  );
}

/** Replaces what a message of the bot says. Resolves without a change where it says so already. */
export async function editOnce(
  deps: SendDeps,
  chat: string,
  messageId: number,
  part: Part<TelegramPayload>,
  signal: AbortSignal,
): Promise<void> {
  try {
    await told(deps, chat, () =>
      deps.call("editMessageText", { chat_id: chatId(chat), message_id: messageId, ...content(part.payload) }, signal),
    );
  } catch (error) {
    if (!(error instanceof TelegramError && /message is not modified/i.test(error.description))) throw error;
  }
}

/** The server's pauses are told wherever they come from. */
async function told<T>({ onFlood }: SendDeps, chat: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof TelegramError && error.retryAfterMs !== undefined) onFlood(chat, error.retryAfterMs);
    throw error;
  }
}

/** Tries of a reply. A person waits for it, and asks again where none comes. */
const TRIES = 3;
const FIRST_PAUSE_MS = 500;
/** Somebody who asked does not wait longer than this. */
const PATIENCE_MS = 60_000;

/**
 * A call that answers a person: waits for its turn, and is tried again when it certainly did not arrive. Posts are not
 * tried again here: the outbox keeps their record.
 */
export async function patiently<T>(
  { throttle, sleep }: SendDeps,
  chat: string,
  signal: AbortSignal,
  run: () => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    await throttle.acquire(chat, "reply", signal);
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof TelegramError) || !mayPass(error) || tried === TRIES || signal.aborted) throw error;
      if (error.code === "unreachable") await sleep(FIRST_PAUSE_MS * 4 ** (tried - 1), signal);
    }
  }
}

const mayPass = ({ code, arrived, retryAfterMs, status }: TelegramError): boolean =>
  (code === "rate-limited" && (retryAfterMs ?? 0) <= PATIENCE_MS) ||
  (code === "unreachable" && arrived === "no" && status !== 401 && status !== 404);
