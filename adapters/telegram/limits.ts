import type { Limits } from "../../src/contracts/adapter.ts";

/** Telegram's ids of groups and channels are negative, their public names start with an at sign. */
function isGroup(chat: string): boolean {
  return /^[-@]/.test(chat);
}

/**
 * Characters of one message are UTF-16 units, counted after entities are parsed.
 * @see https://core.telegram.org/bots/api#sendmessage
 * Rates: one message a second to a chat, about thirty a second over all, twenty a minute to a group.
 * @see https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */
export const TELEGRAM_LIMITS: Limits = {
  maxChars: 4096,
  maxButtons: 100,
  rate: { overallPerSecond: 30, perChatPerSecond: 1, perGroupPerMinute: 20, isGroup },
};

/** Formatting beyond that many entities is dropped by the server without a word: links would be gone. */
export const MAX_ENTITIES = 100;

/** Buttons that still can be read side by side on a telephone; the server takes eight. */
export const MAX_ROW = 8;

/** UTF-8 bytes of a button's data. @see https://core.telegram.org/bots/api#inlinekeyboardbutton */
export const MAX_CALLBACK_BYTES = 64;

/** Results of one answer to an inline query. @see https://core.telegram.org/bots/api#answerinlinequery */
export const MAX_INLINE_RESULTS = 50;
