import { creditOf } from "./credit.ts";
import type { Credit, KnownNames } from "./credit-parts.ts";
import { dateOfLine, type LineDate } from "./date-line.ts";
import { type Furniture, furnitureOf, isBare, isMachineText, phraseOf } from "./furniture.ts";
import { isSection } from "./sections.ts";

/**
 * What a line of an article file is. `plain` lines are short and end no sentence: titles, sections, decks, crossheads.
 */
export type Line =
  | { readonly kind: "body" | "plain"; readonly text: string; readonly repeated: boolean }
  | { readonly kind: "date"; readonly text: string; readonly date: LineDate }
  | { readonly kind: "credit"; readonly text: string; readonly credit: Credit }
  | { readonly kind: "furniture"; readonly text: string };

const SENTENCE_END = /[.!?؟…]["”»'’)\]]*$/;
/** A line as long as this is a paragraph whatever ends it: the longest headlines with a kicker stay below. */
const PARAGRAPH_CHARS = 200;
/** Shorter lines that end like a sentence may still be headlines ("Who won?"). */
const SENTENCE_WORDS = 8;
/** Longest line looked at as a byline or dateline. */
const MAX_CREDIT_CHARS = 130;

/** True for a line of running text: it ends a sentence, or is too long for anything else. */
export function isSentence(text: string): boolean {
  if (text.length >= PARAGRAPH_CHARS) return true;
  return SENTENCE_END.test(text) && text.split(" ").length >= SENTENCE_WORDS;
}

/** Lines of the other articles of a folder or outlet that say "this recurs": see `recurring.ts`. */
export type RecurringLines = (line: string) => boolean;

/** What telling lines apart knows of the article. */
export interface LineContext {
  readonly known: KnownNames;
  readonly recurs: RecurringLines;
  /** How many lines at the head and at the tail may hold bylines and dates. */
  readonly edge: number;
}

function classify(text: string, furniture: Furniture | null, atEdge: boolean, context: LineContext): Line {
  const date = atEdge ? dateOfLine(text, context.known.arabic) : null;
  if (date !== null) return { kind: "date", text, date };
  if (furniture !== null || isBare(text) || isMachineText(text)) return { kind: "furniture", text };
  if (atEdge && text.length <= MAX_CREDIT_CHARS) {
    const credit = creditOf(text, context.known);
    if (credit !== null) return { kind: "credit", text, credit };
    if (context.recurs(text) && !isSection(text)) return { kind: "furniture", text };
  }
  return { kind: isSentence(text) ? "body" : "plain", text, repeated: false };
}

/** Lists of other articles: the head's line, and the short lines under it. Returns how many lines to set aside. */
function listLength(lines: readonly string[], from: number): number {
  let end = from + 1;
  while (end < lines.length && !isSentence(lines[end] as string)) end++;
  // In the middle of an article only a short list is one; a long run of short lines is the article's own (a poem, a
  // table).
  return end === lines.length || end - from <= MAX_INNER_LIST ? end - from : 1;
}

const MAX_INNER_LIST = 7;
/** Longer lines repeat word for word or not at all; shorter ones are compared by their words. */
const MAX_FOLDED_CHARS = 140;

function repeatKey(text: string): string {
  return text.length > MAX_FOLDED_CHARS ? text : phraseOf(text);
}

/** Shorter lines may say the same twice and mean it. */
const MIN_PARAGRAPH_CHARS = 60;

/**
 * Classifies the non-empty lines of an article. A paragraph printed twice, or a label at head or foot, is dropped the
 * second time; the first one is marked.
 */
export function classifyLines(lines: readonly string[], context: LineContext): readonly Line[] {
  const found: Line[] = [];
  const seen = new Map<string, number>();
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i] as string;
    const furniture = furnitureOf(text);
    if (furniture === "list-head") {
      const length = listLength(lines, i);
      for (const item of lines.slice(i, i + length)) found.push({ kind: "furniture", text: item });
      i += length - 1;
      continue;
    }
    const atEdge = i < context.edge || i >= lines.length - context.edge;
    const key = repeatKey(text);
    const before = key === "" ? undefined : seen.get(key);
    // Of what is shorter than a paragraph only labels are repeats: "No." may be an answer twice.
    const isRepeat = text.length >= MIN_PARAGRAPH_CHARS || (atEdge && !SENTENCE_END.test(text));
    if (before !== undefined && isRepeat) {
      const first = found[before] as Line;
      if (first.kind === "plain") found[before] = { ...first, repeated: true };
      continue;
    }
    if (key !== "") seen.set(key, found.length);
    found.push(classify(text, furniture, atEdge, context));
  }
  return found;
}
