import type { RawArticle, RawDate } from "../raw-article.ts";
import { linesOf } from "./characters.ts";
import { type Credit, EMPTY, type KnownNames } from "./credit-parts.ts";
import { datelineOf, signatureOf, withoutRunInTail } from "./dateline.ts";
import { phraseOf } from "./furniture.ts";
import { headRepeats, labelLines, readHead } from "./head.ts";
import { classifyLines, isSentence, type Line, type RecurringLines } from "./lines.ts";
import { outletName, outletOfFooter } from "./outlet.ts";
import { readTail } from "./tail.ts";
import { unwrap } from "./unwrap.ts";

/** An article's body taken apart. */
export interface Parts {
  readonly title: string | null;
  readonly section: string | null;
  readonly paragraphs: readonly string[];
  readonly credits: readonly Credit[];
  /** Outlet named by the article's credits or the page's footer. */
  readonly outlet: string | null;
  readonly dates: readonly RawDate[];
  /** The article's own address, where it stands alone on a line above or below the text. */
  readonly url: string | null;
}

/** An address of a page, not of a site or an account. */
const ADDRESS =
  /^https?:\/\/(?!(?:[\w-]+\.)*(?:facebook|twitter|x|t|youtube|instagram|telegram|linkedin|whatsapp)\.\w+\/)[\w.-]+\.[a-z]{2,}\/\S{5,}$/i;
/** How far from either end it may stand. */
const ADDRESS_LINES = 3;

function addressIn(lines: readonly Line[]): string | null {
  const edges = [...lines.slice(0, ADDRESS_LINES), ...lines.slice(-ADDRESS_LINES)];
  return edges.find(({ kind, text }) => kind === "furniture" && ADDRESS.test(text))?.text ?? null;
}

/** Lines at either end in which bylines, dates and recurring lines are looked for. */
const EDGE_LINES = 14;

/** Marks before the items of a list, and before each paragraph of posts in channels. */
const BULLET = /^(?:[•▪▫■□◾◽◼◻●○◦‣⁃➖➤►▶✅📌🔴🔵🔹🔸🔺🔻⚫⚪🟢🟡]\ufe0f?\s*)+(?=\S)/u;
/** The non-empty lines of a body as paragraphs: what cleaning works on, and what recurring lines are counted in. */
export function bodyLines(body: string): readonly string[] {
  const lines = unwrap(linesOf(body)).filter((line) => line !== "");
  return lines.map((line) => line.replace(BULLET, ""));
}

/** A date line or a date in a credit as a candidate for the publication date. */
export function asRawDate(date: { readonly date: string } | null): readonly RawDate[] {
  return date === null ? [] : [{ value: date.date, basis: "text" }];
}

interface Span {
  readonly title: string | null;
  readonly section: string | null;
  readonly place: string | null;
  readonly author: string | null;
  readonly bodyFrom: number;
  readonly dropped: ReadonlySet<number>;
}

const NOTHING: ReadonlySet<number> = new Set();

/** Where the text starts, and what stands above it. */
function openingOf(lines: readonly Line[], raw: RawArticle, title: string | null): Span {
  if (raw.kind !== "fields" && title === null) {
    const head = readHead(lines);
    // A file of one line may be a headline that somebody kept; a page of one is what is left of its menu.
    if (raw.kind === "plain" || head.bodyFrom < lines.length) return { ...head, dropped: NOTHING };
  }
  const dropped = headRepeats(lines, title, raw.section);
  const bodyFrom = raw.kind === "page" ? labelLines(lines) : 0;
  return { title, section: null, place: null, author: null, bodyFrom, dropped };
}

/** Decks and highlights may stand above the paragraph with the dateline. */
const DECK_LINES = 4;

function trimDateline(paragraphs: string[], credits: Credit[], known: KnownNames): void {
  const sentence = paragraphs.slice(0, DECK_LINES).findIndex(isSentence);
  for (const at of new Set([0, sentence])) {
    const dateline = datelineOf(paragraphs[at] ?? "", known);
    if (dateline === null) continue;
    paragraphs[at] = dateline.rest;
    credits.push(dateline.credit);
    return;
  }
}

/** Takes the dateline off the first paragraph, and furniture and the agency's signature off the last. */
function trimEnds(paragraphs: string[], credits: Credit[], known: KnownNames): void {
  trimDateline(paragraphs, credits, known);
  const last = paragraphs.length - 1;
  if (last < 0) return;
  paragraphs[last] = withoutRunInTail(paragraphs[last] as string);
  const signature = signatureOf(paragraphs[last] as string);
  if (signature === null) return;
  paragraphs[last] = signature.rest;
  credits.push({ ...EMPTY, agencies: [signature.agency] });
}

/** Shorter lines are crossheads, whose words the text has too. */
const PULLED_WORDS = 5;

/** Pull quotes of a page: short lines that say again, word for word, a part of a paragraph. */
function pulledQuotes(lines: readonly Line[]): ReadonlySet<number> {
  const short = lines.flatMap(({ kind, text }, i) =>
    kind === "plain" && text.split(" ").length >= PULLED_WORDS ? [i] : [],
  );
  if (short.length === 0) return NOTHING;
  const paragraphs = lines.filter(({ kind }) => kind === "body").map(({ text }) => ` ${phraseOf(text)} `);
  return new Set(
    short.filter((i) => {
      const phrase = ` ${phraseOf((lines[i] as Line).text)} `;
      return paragraphs.some((paragraph) => paragraph.includes(phrase));
    }),
  );
}

/** Takes a raw article's body apart; `title` is the one its source gave, if any. */
export function partsOf(raw: RawArticle, known: KnownNames, title: string | null, recurs: RecurringLines): Parts {
  const lines = classifyLines(bodyLines(raw.body), { known, recurs, edge: EDGE_LINES });
  const head = openingOf(lines, raw, title);
  const tail = readTail(lines, head.bodyFrom, raw.kind === "page");
  const pulled = raw.kind === "page" ? pulledQuotes(lines) : NOTHING;
  const inText = (line: Line, i: number): boolean =>
    i >= head.bodyFrom &&
    i < tail.bodyTo &&
    !head.dropped.has(i) &&
    !pulled.has(i) &&
    (line.kind === "body" || line.kind === "plain");
  const paragraphs = lines.filter(inText).map((line) => line.text);
  const credits = lines.flatMap((line) => (line.kind === "credit" ? [line.credit] : []));
  const signed = head.author ?? tail.author;
  credits.push({ ...EMPTY, place: head.place, authors: signed === null ? [] : [signed] });
  const named = outletName(credits.find((credit) => credit.outlet !== null)?.outlet ?? null);
  const outlet = named ?? outletOfFooter(tail.footer);
  trimEnds(paragraphs, credits, { ...known, outlet: known.outlet ?? outlet });
  const dates = lines.flatMap((line) => (line.kind === "date" ? asRawDate(line.date) : []));
  return { title: head.title, section: head.section, paragraphs, credits, outlet, dates, url: addressIn(lines) };
}
