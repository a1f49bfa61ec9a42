import type { InlineKeyboardButton } from "grammy/types";
import type { Lang } from "../../src/contracts/article.ts";
import type { Button, MessageDoc } from "../../src/contracts/document.ts";
import { MAX_CALLBACK_BYTES, MAX_ROW, TELEGRAM_LIMITS } from "./limits.ts";

type Row = readonly InlineKeyboardButton.CallbackButton[];

/** Language of the interface of a message: that of its digest, else of its first line. */
const interfaceLang = (doc: MessageDoc): Lang =>
  doc.digest?.lang ?? doc.sections.flatMap((section) => section.blocks)[0]?.lang ?? "en";

/** The server refuses the whole message for a button without text or with too much data. */
const isTakeable = ({ label, action }: Button): boolean =>
  label.trim() !== "" && action !== "" && Buffer.byteLength(action) <= MAX_CALLBACK_BYTES;

/** Rows of about the same length: ten buttons are five and five, not eight and two. */
function balanced(row: readonly Button[]): readonly (readonly Button[])[] {
  const rows = Math.ceil(row.length / MAX_ROW);
  const size = Math.ceil(row.length / Math.max(rows, 1));
  return Array.from({ length: rows }, (_, i) => row.slice(i * size, (i + 1) * size));
}

/** Telegram lays buttons out left to right in every language: for an Arabic reader the first one has to come last. */
export function keyboardFor(doc: MessageDoc): readonly Row[] {
  const rtl = interfaceLang(doc) === "ar";
  return doc.buttons
    .map((row) => row.filter(isTakeable))
    .flatMap(balanced)
    .slice(0, TELEGRAM_LIMITS.maxButtons / MAX_ROW)
    .map((row) => (rtl ? row.toReversed() : row))
    .map((row) => row.map(({ label, action }) => ({ text: label, callback_data: action })));
}
