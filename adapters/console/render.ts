import type { Part } from "../../src/contracts/adapter.ts";
import type { MessageDoc } from "../../src/contracts/document.ts";
import { text } from "../../src/i18n/text.ts";
import { block, plain } from "../../src/render/spans.ts";
import { splitDocument } from "../../src/render/split.ts";
import { renderText, type TextOptions } from "../../src/render/text.ts";
import { CONSOLE_LIMITS } from "./limits.ts";

/** Document → text parts, each within the limits. Pure. */
export function renderConsole(doc: MessageDoc, options: TextOptions): readonly Part<string>[] {
  const measure = (part: MessageDoc) => renderText(part, options).length;
  const leftOut = ({ lang }: { lang: "ar" | "en" }) => block("note", lang, [plain(text(lang, "split.left-out"))]);
  return splitDocument(doc, measure, CONSOLE_LIMITS.maxChars, leftOut).map((part) => {
    const payload = renderText(part, options);
    return { payload, chars: payload.length };
  });
}
