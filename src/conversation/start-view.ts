import type { ArchiveSpan } from "../contracts/archive.ts";
import type { Lang } from "../contracts/article.ts";
import type { Place } from "../contracts/conversation.ts";
import type { MessageDoc } from "../contracts/document.ts";
import { formatDate } from "../i18n/dates.ts";
import { text } from "../i18n/text.ts";
import { block } from "../render/spans.ts";
import { interfaceText } from "./interface-text.ts";

/** Who this is, how to go on, and how far the archive reaches. */
export function startView(place: Place, span: ArchiveSpan, lang: Lang, timeZone: string): MessageDoc {
  const { articles, from, to } = span;
  const reach =
    from === null || to === null
      ? interfaceText(lang, "chat.greeting.undated", { articles })
      : interfaceText(lang, "chat.greeting", {
          articles,
          from: formatDate(from, lang, timeZone),
          to: formatDate(to, lang, timeZone),
        });
  const lines = [
    interfaceText(lang, "chat.start"),
    ...(place.kind === "group" ? [interfaceText(lang, "chat.start.group")] : []),
    reach,
  ];
  return {
    sections: [{ story: null, blocks: lines.map((spans) => block("text", lang, spans)) }],
    buttons: [
      [
        { label: text(lang, "button.digest"), action: "digest" },
        { label: text(lang, "button.subscribe"), action: "subscribe" },
        { label: text(lang, "button.help"), action: "help" },
      ],
    ],
  };
}
