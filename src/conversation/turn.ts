import type { Target } from "../contracts/adapter.ts";
import type { Lang } from "../contracts/article.ts";
import type { ChatReply, ChatRequest, Place } from "../contracts/conversation.ts";
import type { MessageDoc } from "../contracts/document.ts";
import type { MessageKey } from "../i18n/en.ts";
import type { MonthNames } from "../i18n/months.ts";
import { monthNamesOf } from "../i18n/months.ts";
import type { MessageValues } from "../i18n/text.ts";
import type { ChatSettings } from "./types.ts";
import { message } from "./views.ts";

/** One request, with all that a command needs to answer it. */
export interface Turn {
  readonly request: ChatRequest;
  readonly place: Place;
  /** Name of the chat in the store. */
  readonly chat: string;
  readonly argument: string;
  /** Id of the digest whose button was pressed. */
  readonly digest: string | null;
  readonly settings: ChatSettings;
  /** Language of the answer. */
  readonly lang: Lang;
  readonly signal: AbortSignal | undefined;
}

/** Answers one command. Null is silence. */
export type Handler = (turn: Turn) => Promise<ChatReply | null>;

/** A reply of one line, from the catalogue. */
export const say = (turn: Pick<Turn, "lang">, key: MessageKey, values: MessageValues = {}): ChatReply => ({
  doc: message(turn.lang, key, values),
});

/** A reply that concerns only the person who asked. */
export const whisper = (turn: Pick<Turn, "lang">, key: MessageKey, values: MessageValues = {}): ChatReply => ({
  ...say(turn, key, values),
  ephemeral: true,
});

/** Whether a button was pressed, rather than something typed. */
export const wasPressed = ({ request }: Turn): boolean => request.input.kind === "pressed";

/**
 * What a press shows: in a direct chat a message of its own, or in place of the one that was pressed where `inPlace`;
 * in a group or channel for the one reader alone, since the message belongs to everybody.
 */
export function shown(turn: Turn, doc: MessageDoc, inPlace: boolean): ChatReply {
  if (!wasPressed(turn)) return { doc };
  if (turn.place.kind !== "direct") return { doc, edit: true, ephemeral: true };
  return inPlace ? { doc, edit: true } : { doc };
}

/** Whether the person may change what concerns everybody in the chat. */
async function mayChange({ place, request }: Turn): Promise<boolean> {
  return place.kind === "direct" || (await request.rights()) !== "member";
}

/** `handler` for those who may change the chat; a polite refusal for others. */
export const forAdmins =
  (handler: Handler): Handler =>
  async (turn) =>
    (await mayChange(turn)) ? handler(turn) : whisper(turn, "chat.not-allowed");

/** The chat or thread as something is posted to it. */
export const targetOf = ({ place: { platform, chat, thread } }: Turn): Target => ({
  platform,
  chat,
  ...(thread === undefined ? {} : { thread }),
});

/** Whom a question was put to: the person in this chat. */
export const askerOf = ({ chat, place, request }: Turn): string =>
  `${chat}:${place.thread ?? ""}:${request.person ?? ""}`;

/** Names of months as the chat shows them. */
export const monthsOf = ({ months, timeZone }: ChatSettings): MonthNames => months ?? monthNamesOf(timeZone);

/** How a document is shown in the chat. */
export const optionsOf = ({ settings, lang }: Turn) => ({
  show: settings.show,
  timeZone: settings.timeZone,
  months: monthsOf(settings),
  lang,
});
