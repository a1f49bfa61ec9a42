import type { ArchiveSpan } from "../contracts/archive.ts";
import type { Lang } from "../contracts/article.ts";
import type { Place } from "../contracts/conversation.ts";
import type { MessageDoc } from "../contracts/document.ts";
import { formatDate } from "../i18n/dates.ts";
import { text } from "../i18n/text.ts";
import { block, plain } from "../render/spans.ts";

/** Who this is, how to go on, and how far the archive reaches. */
export function startView(place: Place, span: ArchiveSpan, lang: Lang, timeZone: string): MessageDoc {
  const { articles, from, to } = span;
  const reach =
    from === null || to === null
      ? text(lang, "chat.greeting.undated", { articles })
      : text(lang, "chat.greeting", {
          articles,
          from: formatDate(from, lang, timeZone),
          to: formatDate(to, lang, timeZone),
        });
  const lines = [text(lang, "chat.start"), ...(place.kind === "group" ? [text(lang, "chat.start.group")] : []), reach];
  return {
    sections: [{ story: null, blocks: lines.map((line) => block("text", lang, [plain(line)])) }],
    buttons: [
      [
        { label: text(lang, "button.digest"), action: "digest" },
        { label: text(lang, "button.subscribe"), action: "subscribe" },
        { label: text(lang, "button.help"), action: "help" },
      ],
    ],
  };
}
