import type { MessageEntity } from "grammy/types";
import type { Block, MessageDoc, Section, Span } from "../../src/contracts/document.ts";
import { directedText, lineMark, paragraphs } from "../../src/render/directed.ts";
import { joined, joints } from "./inert.ts";

/** Text and what stands out in it; offsets count UTF-16 units. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

type Style = { type: "bold" } | { type: "italic" } | { type: "blockquote" } | { type: "text_link"; url: string };

/**
 * An address as the server takes it, in ASCII; one that is none stays text, since the server would drop it in silence.
 */
function addressOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : null;
}

/** A link that shows its own address may be pressed anyway; a command of the bot should be. */
const mayBePressed = (span: Span): boolean =>
  (span.kind === "link" && span.text === span.url && addressOf(span.url) !== null) ||
  (span.kind === "text" && span.command === true);

/**
 * A line inside a span begins a line of the message: it needs its mark. Other white space is a space, as the server
 * makes it.
 */
const shown = (span: Span, { dir }: Block): string =>
  directedText(span, dir)
    .replaceAll("\t", " ")
    .replaceAll("\n", `\n${lineMark(dir)}`);

function styleOf(span: Span): readonly Style[] {
  if (span.kind === "cite") return [];
  if (span.kind === "link") {
    const url = addressOf(span.url);
    return url === null ? [] : [{ type: "text_link", url }];
  }
  return [...(span.strong ? [{ type: "bold" } as const] : []), ...(span.emphasis ? [{ type: "italic" } as const] : [])];
}

/** White space at the ends of an entity would be cut off by the server, which moves what follows. */
function covering(style: Style, piece: string, offset: number): readonly MessageEntity[] {
  const length = piece.trim().length;
  const start = offset + (piece.length - piece.trimStart().length);
  return length > 0 ? [{ ...style, offset: start, length }] : [];
}

interface Range {
  readonly offset: number;
  readonly length: number;
}

/** A range of a text after the text was joined at those places. */
function moved<R extends Range>(range: R, places: readonly number[]): R {
  const end = range.offset + range.length;
  const offset = range.offset + places.filter((place) => place <= range.offset).length;
  return { ...range, offset, length: end + places.filter((place) => place < end).length - offset };
}

/**
 * One block of the message. What can be pressed is looked for in the whole of it, since it may begin in one span and
 * end in the next.
 */
function blockText(block: Block): FormattedText {
  let text = lineMark(block.dir);
  const entities: MessageEntity[] = [];
  const free: Range[] = [];
  for (const span of block.spans) {
    const piece = shown(span, block);
    for (const style of styleOf(span)) entities.push(...covering(style, piece, text.length));
    if (mayBePressed(span)) free.push({ offset: text.length, length: piece.length });
    text += piece;
  }
  text = text.trimEnd();
  const quote = block.role === "quote" ? covering({ type: "blockquote" }, text, 0) : [];
  const isFree = (place: number) => free.some((range) => range.offset < place && place < range.offset + range.length);
  const places = joints(text).filter((place) => !isFree(place));
  return { text: joined(text, places), entities: [...quote, ...entities].map((entity) => moved(entity, places)) };
}

/** A blank line stands between the two languages of a story; blocks without a letter are no lines. */
function sectionText(section: Section): FormattedText {
  let text = "";
  const entities: MessageEntity[] = [];
  for (const block of paragraphs(section.blocks)) {
    if (block.spans.every((span) => span.kind !== "cite" && span.text.trim() === "")) continue;
    const isGap = block.role === "title" || (section.story !== null && block.role === "headline");
    if (text !== "") text += isGap ? "\n\n" : "\n";
    const line = blockText(block);
    entities.push(...line.entities.map((entity) => ({ ...entity, offset: entity.offset + text.length })));
    text += line.text;
  }
  return { text, entities };
}

/** A section is the same in every cut of its document, and fitting tries many. */
const known = new WeakMap<Section, FormattedText>();

function knownText(section: Section): FormattedText {
  const remembered = known.get(section);
  if (remembered !== undefined) return remembered;
  const made = sectionText(section);
  known.set(section, made);
  return made;
}

/**
 * Document → text with entities. Each line begins with a mark of its direction, since a Telegram message has no
 * attribute for it, and runs of the other direction are isolated. Pure.
 */
export function formatText(doc: MessageDoc): FormattedText {
  let text = "";
  const entities: MessageEntity[] = [];
  for (const section of doc.sections.map(knownText)) {
    if (section.text === "") continue;
    if (text !== "") text += "\n\n";
    entities.push(...section.entities.map((entity) => ({ ...entity, offset: entity.offset + text.length })));
    text += section.text;
  }
  return { text, entities };
}
