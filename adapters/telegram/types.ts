import type { InlineKeyboardButton, MessageEntity } from "grammy/types";

/** A message as `sendMessage` and `editMessageText` take it: text with entities, no markup that could be parsed. */
export interface TelegramPayload {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly keyboard: readonly (readonly InlineKeyboardButton.CallbackButton[])[];
}
