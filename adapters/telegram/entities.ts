import type { MessageEntity } from "grammy/types";
import type { Block, MessageDoc, Section, Span } from "../../src/contracts/document.ts";
import { directedText, lineMark, paragraphs } from "../../src/render/directed.ts";
import { inert } from "./inert.ts";

/** Text and what stands out in it; offsets count UTF-16 units. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

type Style = { type: "bold" } | { type: "italic" } | { type: "blockquote" } | { type: "text_link"; url: string };

/** A link that shows its own address may be pressed anyway; a command of the bot should be. */
const mayBePressed = (span: Span): boolean =>
  (span.kind === "link" && span.text === span.url) || (span.kind === "text" && span.command === true);

/** A line inside a span begins a line of the message: it needs its mark. Other white space is a space, as the server makes it. */
function shown(span: Span, { dir }: Block): string {
  const directed = directedText(span, dir).replaceAll("\t", " ");
  return (mayBePressed(span) ? directed : inert(directed)).replaceAll("\n", `\n${lineMark(dir)}`);
}

function styleOf(span: Span): readonly Style[] {
  if (span.kind === "link") return [{ type: "text_link", url: span.url }];
  if (span.kind === "cite") return [];
  return [...(span.strong ? [{ type: "bold" } as const] : []), ...(span.emphasis ? [{ type: "italic" } as const] : [])];
}

/** White space at the ends of an entity would be cut off by the server, which moves what follows. */
function covering(style: Style, piece: string, offset: number): readonly MessageEntity[] {
  const length = piece.trim().length;
  const start = offset + (piece.length - piece.trimStart().length);
  return length > 0 ? [{ ...style, offset: start, length }] : [];
}

/** One line of the message, starting at `offset` of its text. */
function blockLine(block: Block, offset: number): FormattedText {
  let text = lineMark(block.dir);
  const entities: MessageEntity[] = [];
  for (const span of block.spans) {
    const piece = shown(span, block);
    for (const style of styleOf(span)) entities.push(...covering(style, piece, offset + text.length));
    text += piece;
  }
  text = text.trimEnd();
  const quote = block.role === "quote" ? covering({ type: "blockquote" }, text, offset) : [];
  return { text, entities: [...quote, ...entities] };
}

/** A blank line stands between the two languages of a story; blocks without a letter are no lines. */
function* lines(section: Section): Iterable<{ readonly block: Block; readonly gap: string }> {
  let first = true;
  for (const block of paragraphs(section.blocks)) {
    if (block.spans.every((span) => span.kind !== "cite" && span.text.trim() === "")) continue;
    yield {
      block,
      gap: !first && (block.role === "title" || (section.story !== null && block.role === "headline")) ? "\n\n" : "\n",
    };
    first = false;
  }
}

/**
 * Document → text with entities. Each line begins with a mark of its direction, since a Telegram message has no
 * attribute for it, and runs of the other direction are isolated. Pure.
 */
export function formatText(doc: MessageDoc): FormattedText {
  let text = "";
  const entities: MessageEntity[] = [];
  for (const section of doc.sections) {
    let first = true;
    for (const { block, gap } of lines(section)) {
      if (text !== "") text += first ? "\n\n" : gap;
      const line = blockLine(block, text.length);
      text += line.text;
      entities.push(...line.entities);
      first = false;
    }
  }
  return { text, entities };
}
