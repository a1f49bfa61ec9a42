import type { Lang } from "../contracts/article.ts";
import type { Place } from "../contracts/conversation.ts";
import type { MessageDoc, Span } from "../contracts/document.ts";
import { formatDate } from "../i18n/dates.ts";
import { text } from "../i18n/text.ts";
import { block } from "../render/spans.ts";
import { emptiness } from "./empty-archive.ts";
import { interfaceText } from "./interface-text.ts";
import type { StatusInfo } from "./types.ts";

type Reach = Pick<StatusInfo, "archive" | "refreshedAt">;

function reachOf(status: Reach, lang: Lang, timeZone: string): readonly Span[] {
  const missing = emptiness(status);
  if (missing !== null) return interfaceText(lang, missing);
  const { articles, from, to } = status.archive;
  if (from === null || to === null) return interfaceText(lang, "chat.greeting.undated", { articles });
  const [first, last] = [formatDate(from, lang, timeZone), formatDate(to, lang, timeZone)];
  return interfaceText(lang, "chat.greeting", { articles, from: first, to: last });
}

/** Who this is, how to go on, and how far the archive reaches. */
export function startView(place: Place, status: Reach, lang: Lang, timeZone: string): MessageDoc {
  const lines = [
    interfaceText(lang, "chat.start"),
    ...(place.kind === "group" ? [interfaceText(lang, "chat.start.group")] : []),
    reachOf(status, lang, timeZone),
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
