import type { Part } from "../../src/contracts/adapter.ts";
import type { Block, MessageDoc } from "../../src/contracts/document.ts";
import { text } from "../../src/i18n/text.ts";
import { fitDocument } from "../../src/render/fit.ts";
import { block, plain } from "../../src/render/spans.ts";
import { splitDocument } from "../../src/render/split.ts";
import { formatText } from "./entities.ts";
import { keyboardFor } from "./keyboard.ts";
import { MAX_ENTITIES, TELEGRAM_LIMITS } from "./limits.ts";
import type { TelegramPayload } from "./types.ts";

/** Characters, or more than any limit where the server would drop links. */
function measure(doc: MessageDoc): number {
  const { text: shown, entities } = formatText(doc);
  return entities.length > MAX_ENTITIES ? Number.POSITIVE_INFINITY : shown.length;
}

const leftOut = ({ lang }: Block): Block => block("note", lang, [plain(text(lang, "split.left-out"))]);

/** The server refuses a message in which nothing can be seen. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/**
 * Document → messages within the limits. A digest is one message: stories that do not fit wait behind a button; only a
 * story that is too long alone goes on in a second one. Pure.
 */
export function renderTelegram(doc: MessageDoc): readonly Part<TelegramPayload>[] {
  const { maxChars } = TELEGRAM_LIMITS;
  const fitted = fitDocument(doc, (shown) => measure(shown) <= maxChars);
  const digest = fitted.digest === undefined ? {} : { digest: fitted.digest };
  return splitDocument(fitted, measure, maxChars, leftOut)
    .map((part) => ({ ...formatText(part), keyboard: keyboardFor({ ...part, ...digest }) }))
    .filter((payload) => VISIBLE.test(payload.text))
    .map((payload) => ({ payload, chars: payload.text.length }));
}
