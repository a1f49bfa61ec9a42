import type { Limits } from "../../src/contracts/adapter.ts";

/**
 * Most characters of all embeds of one message. We count UTF-16 units: never fewer than Discord counts.
 * @see https://docs.discord.com/developers/resources/message#embed-object-embed-limits
 */
export const MESSAGE_CHARS = 6000;
/** Most characters of one embed's description. */
export const EMBED_CHARS = 4096;
/** Most embeds of one message. */
export const EMBEDS = 10;
/** Most rows of buttons under a message, and most buttons of a row. */
export const ROWS = 5;
export const ROW_BUTTONS = 5;
/** Most choices of a select menu or of an autocompletion. */
export const CHOICES = 25;
/** Most characters of a button's label, of a choice's label, and of a custom id. */
export const BUTTON_LABEL = 80;
export const CHOICE_LABEL = 100;
export const CUSTOM_ID = 100;
/** Most characters of a thread's name. */
export const THREAD_NAME = 100;

/**
 * Discord allows 50 requests a second to everything and five messages in five seconds to a channel; a tenth of the
 * former is left to commands and look-ups.
 * @see https://docs.discord.com/developers/topics/rate-limits
 */
export const DISCORD_LIMITS: Limits = {
  maxChars: MESSAGE_CHARS,
  maxButtons: ROWS * ROW_BUTTONS,
  rate: { overallPerSecond: 45, perChatPerSecond: 1, perGroupPerMinute: null },
};

/** A thread of a digest closes by itself after a day without a message. */
export const ARCHIVE_MINUTES = 1440;
