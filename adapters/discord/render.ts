import type { Part } from "../../src/contracts/adapter.ts";
import type { Lang } from "../../src/contracts/article.ts";
import type { Block, MessageDoc, Section, Span } from "../../src/contracts/document.ts";
import { text } from "../../src/i18n/text.ts";
import { paragraphs } from "../../src/render/directed.ts";
import { fitDocument } from "../../src/render/fit.ts";
import { block, plain } from "../../src/render/spans.ts";
import { splitDocument } from "../../src/render/split.ts";
import { EMBED_CHARS, EMBEDS, MESSAGE_CHARS } from "./limits.ts";
import { blockMarkdown } from "./markdown.ts";
import { toRows } from "./rows.ts";
import type { DiscordPayload } from "./types.ts";

/** Colour of the bar beside an embed; the accent of the HTML page. */
const ACCENT = 0x0b5cad;

/** Lines of one language that stand in one embed. */
interface Card {
  readonly lang: Lang;
  readonly text: string;
}

/** A paragraph of the message, and whether a blank line belongs before it. */
interface Line {
  readonly lang: Lang;
  readonly text: string;
  readonly opens: boolean;
}

/** Fitting measures the same sections again and again. */
const linesBySection = new WeakMap<Section, readonly Line[]>();

function linesOf(section: Section): readonly Line[] {
  const known = linesBySection.get(section);
  if (known) return known;
  const lines = paragraphs(section.blocks).flatMap((b: Block, i): readonly Line[] => {
    const line = blockMarkdown(b);
    // A heading brings its own space along.
    return line === "" ? [] : [{ lang: b.lang, text: line, opens: i === 0 && !line.startsWith("#") }];
  });
  linesBySection.set(section, lines);
  return lines;
}

/**
 * One embed a language and never two languages in one. A digest is read through in one language, so that all its Arabic
 * comes before all its English; elsewhere (a source sentence beside its translation) the order of the blocks counts.
 */
function cardsOf(doc: MessageDoc): readonly Card[] {
  const lines = doc.sections.flatMap(linesOf);
  const first = lines[0]?.lang;
  const ordered = doc.digest
    ? [...lines.filter((l) => l.lang === first), ...lines.filter((l) => l.lang !== first)]
    : lines;
  const cards: Card[] = [];
  for (const { lang, text: line, opens } of ordered) {
    const last = cards.at(-1);
    const joined = `${last?.text}${opens ? "\n\n" : "\n"}${line}`;
    if (last?.lang === lang && joined.length <= EMBED_CHARS) cards[cards.length - 1] = { lang, text: joined };
    else cards.push({ lang, text: line });
  }
  return cards;
}

const charsOf = (cards: readonly Card[]): number => cards.reduce((sum, { text: shown }) => sum + shown.length, 0);

/** Length of a message by Discord's measure; infinite where its embeds are too many or one of them too long. */
function measure(doc: MessageDoc): number {
  const cards = cardsOf(doc);
  const possible = cards.length <= EMBEDS && cards.every((card) => card.text.length <= EMBED_CHARS);
  return possible ? charsOf(cards) : Number.POSITIVE_INFINITY;
}

const fits = (doc: MessageDoc): boolean => measure(doc) <= MESSAGE_CHARS;

/**
 * Addresses count on Discord although nobody sees them. Where room is short, outlets stand bare: a press shows them in
 * full.
 */
function withoutSourceLinks(doc: MessageDoc): MessageDoc {
  const bare = (span: Span): Span => (span.kind === "link" ? plain(span.text) : span);
  const bareBlock = (b: Block): Block => (b.role === "sources" ? { ...b, spans: b.spans.map(bare) } : b);
  const sections = doc.sections.map((s) => ({
    ...s,
    blocks: s.blocks.map(bareBlock),
    ...(s.shorter ? { shorter: s.shorter.map((blocks) => blocks.map(bareBlock)) } : {}),
  }));
  return { ...doc, sections };
}

function fitted(doc: MessageDoc): MessageDoc {
  if (!doc.digest || fits(doc)) return doc;
  return fitDocument(withoutSourceLinks(doc), fits);
}

/** The language that the buttons are in. */
const buttonsLang = (doc: MessageDoc): Lang => doc.digest?.lang ?? doc.sections[0]?.blocks[0]?.lang ?? "en";

function toPart(doc: MessageDoc, lang: Lang): Part<DiscordPayload> {
  const cards = cardsOf(doc);
  const embeds = cards.map(({ text: description }) => ({ description, color: ACCENT }));
  return { payload: { embeds, components: toRows(doc.buttons, lang) }, chars: charsOf(cards) };
}

/** Document → messages, each within Discord's limits: a digest is one, anything else as many as it takes. Pure. */
export function renderDiscord(doc: MessageDoc): readonly Part<DiscordPayload>[] {
  const lang = buttonsLang(doc);
  const whole = fitted(doc);
  if (fits(whole)) return cardsOf(whole).length === 0 ? [] : [toPart(whole, lang)];
  const leftOut = (lost: Block) => block("note", lost.lang, [plain(text(lost.lang, "split.left-out"))]);
  const parts = splitDocument(whole, measure, MESSAGE_CHARS, leftOut);
  return parts.map((part) => toPart(part, lang));
}
