import { isAuthorLine, isPlace } from "./credit-names.ts";
import { phraseOf } from "./furniture.ts";
import type { Line } from "./lines.ts";
import { isSection } from "./sections.ts";

/** What stands above an article's text. */
export interface Head {
  readonly title: string | null;
  readonly section: string | null;
  /** A place alone on a line between headline and text. */
  readonly place: string | null;
  /** A name alone on a line between headline and text. */
  readonly author: string | null;
  /** Index of the first line that belongs to the text. */
  readonly bodyFrom: number;
}

type Plain = Extract<Line, { kind: "plain" | "body" }>;

const countOf = (text: string): number => text.split(" ").length;
const isMeta = (line: Line | undefined): boolean => line?.kind === "date" || line?.kind === "credit";

/** A one-sentence line at the very top is a headline when a date or byline follows it and it is no longer than one. */
const HEADLINE_WORDS = 30;
/** More short lines than this above the first paragraph are a list, a poem, a table: text, not a head. */
const MAX_HEAD_LINES = 7;
/** Section, kicker and headline: what an article without a text may consist of. */
const MAX_BARE_HEAD_LINES = 3;

function isHeadlineAbove(lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  if (line.kind === "body" && (countOf(line.text) > HEADLINE_WORDS || /[.!?؟]\s+\S+\s+\S/.test(line.text)))
    return false;
  const below = lines.slice(at + 1, at + 4);
  const meta = below.findIndex(isMeta);
  return meta >= 0 && below.slice(0, meta).every((other) => other.kind !== "body");
}

/** Index of the first paragraph: the first line of running text that is no headline. Null when there is none. */
function firstParagraph(lines: readonly Line[]): number | null {
  let shortLines = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.kind === "body" && !(shortLines <= 2 && isHeadlineAbove(lines, i))) return i;
    if (line.kind === "plain" || line.kind === "body") shortLines++;
    // A long line without a stop is a paragraph too, unless a date or byline under it says that it was a headline.
    if (line.kind === "plain" && line.text.length > 120 && shortLines > 1 && !isHeadlineAbove(lines, i)) return i;
  }
  return null;
}

/**
 * A line over the headline: one that announces it with a colon or dots, or, in Arabic papers, a shorter line right
 * above.
 */
function isKicker(line: Plain, next: Plain | undefined, adjacent: boolean): boolean {
  if (next === undefined) return false;
  const words = countOf(line.text);
  if (/[:…]$|\.\.$/.test(line.text)) return words <= 10;
  if (!adjacent || !/[\u0600-\u06ff]/.test(line.text)) return false;
  const below = countOf(next.text);
  return words <= 5 && below >= 6 && below <= 20;
}

/**
 * Two decks in one line, upper headline first ("… … …"): too long to be one headline. The lower one is the headline.
 */
const DECK_WORDS = 22;

function mainDeck(text: string): string {
  if (countOf(text) < DECK_WORDS) return text;
  const at = Math.max(text.lastIndexOf("…"), text.lastIndexOf(".."));
  const below = text.slice(at + 1).replace(/^[.\s…]+/, "");
  return at > 0 && countOf(below) >= 4 ? below : text;
}

interface Placed {
  readonly line: Plain;
  readonly at: number;
}

/** A title stands in the file's name, or twice in the text, or first after the section. */
function chooseTitle(lines: readonly Placed[]): Placed | null {
  const repeated = lines.find(({ line }) => line.repeated && countOf(line.text) >= 4);
  if (repeated !== undefined) return repeated;
  for (let i = 0; i < lines.length; i++) {
    const { line, at } = lines[i] as Placed;
    const next = lines[i + 1];
    if (!isKicker(line, next?.line, next?.at === at + 1)) return lines[i] as Placed;
  }
  return lines[0] ?? null;
}

/** Leading lines that name a section: in the vocabulary, or up to three words while a longer line follows. */
function sectionLines(lines: readonly Placed[]): number {
  let count = 0;
  while (count < lines.length) {
    const { line } = lines[count] as Placed;
    const longer = lines.slice(count + 1).some((other) => countOf(other.line.text) >= 4);
    const short = countOf(line.text) <= 3 && line.text.length <= 30 && !/[:؟?!…"«“]/.test(line.text);
    if (!(isSection(line.text) || (short && longer))) break;
    count++;
  }
  return count;
}

/**
 * Finds section, headline and first paragraph in the lines of a plain text. Upper headlines (kickers) and decks between
 * headline and text are left out of both: they say again what headline and lead say, and are no sentences.
 */
export function readHead(lines: readonly Line[]): Head {
  const paragraph = firstParagraph(lines);
  const end = paragraph ?? lines.length;
  const shortLines: Placed[] = [];
  lines.slice(0, end).forEach((line, at) => {
    if (line.kind === "plain" || line.kind === "body") shortLines.push({ line, at });
  });
  // Many short lines with no paragraph below are a list or a poem, and the first line heads it.
  const isBareList = paragraph === null && shortLines.length > MAX_BARE_HEAD_LINES;
  const sections = isBareList ? 0 : sectionLines(shortLines);
  const section = shortLines[0]?.line.text;
  const title = isBareList ? (shortLines[0] ?? null) : chooseTitle(shortLines.slice(sections));
  const below = shortLines.filter(({ at }) => title !== null && at > title.at).map(({ line }) => line.text);
  const isList = paragraph === null || shortLines.length - sections > MAX_HEAD_LINES;
  return {
    title: title === null ? null : mainDeck(title.line.text),
    section: sections > 0 && section !== undefined ? section : null,
    place: below.find(isPlace) ?? null,
    author: below.find(isAuthorLine) ?? null,
    bodyFrom: isList && title !== null ? title.at + 1 : end,
  };
}

/** Headlines are cut at 300 characters. */
const MAX_HEADLINE_CHARS = 320;

/** Lines above the text of an article whose title is known: whatever repeats the title, up to the first paragraph. */
export function headRepeats(lines: readonly Line[], title: string | null, section: string | null): ReadonlySet<number> {
  const repeats = new Set<number>();
  const wanted = phraseOf(title ?? "");
  const topic = phraseOf(section ?? "");
  for (let i = 0; i < Math.min(lines.length, 6); i++) {
    const { text } = lines[i] as Line;
    // Folding a paragraph costs, and no headline is one.
    if (text.length > MAX_HEADLINE_CHARS) continue;
    const phrase = phraseOf(text);
    const same = wanted !== "" && (phrase === wanted || (phrase.length >= 20 && wanted.includes(phrase)));
    if (same || (topic !== "" && phrase === topic)) repeats.add(i);
  }
  return repeats;
}

/** Labels over a page's text are this short ("World", "Highlights", "الموضوع:"); headlines of sections run longer. */
const LABEL_WORDS = 5;

/** How many lines at the top of an extracted page are labels, dates and bylines before the first paragraph. */
export function labelLines(lines: readonly Line[]): number {
  const first = lines.findIndex((line) => line.kind === "body");
  if (first <= 0) return 0;
  const above = lines.slice(0, first);
  const longest = above.findLastIndex((line) => line.kind === "plain" && countOf(line.text) > LABEL_WORDS);
  return longest < 0 ? first : 0;
}
