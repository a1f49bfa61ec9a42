import { PAIRED } from "../language/chars.ts";
import type { TextSpan } from "../language/sentences.ts";
import type { TextRead } from "../language/tokens.ts";

/** Opening marks of quotations and brackets with their closing ones. */
const CLOSING: Readonly<Record<string, string>> = { "«": "»", "“": "”", "(": ")", "[": "]", "{": "}", "„": "”" };
const MARKS = /[«»“”„"()[\]{}]/g;
const MARK = /[«»“”„"()[\]{}]/;
const QUOTES = new Set(["«", "“", '"', "„"]);

/** What stands between paired marks in a sentence. */
export interface Enclosed {
  /** Outermost quotations with their marks, in order. */
  readonly quotes: readonly TextSpan[];
  /** Outermost brackets with their marks, in order; those inside a quotation do not count. */
  readonly brackets: readonly TextSpan[];
  /** False when a mark is opened and not closed, or closed and not opened. */
  readonly balanced: boolean;
}

const NOTHING: Enclosed = { quotes: [], brackets: [], balanced: true };

interface Open {
  readonly mark: string;
  readonly at: number;
}

/**
 * Quotations and brackets of a sentence, which a cut may take whole or not at all. Straight quotes open and close in
 * turn.
 */
export function enclosed(text: string): Enclosed {
  if (!MARK.test(text)) return NOTHING;
  const quotes: TextSpan[] = [];
  const brackets: TextSpan[] = [];
  const stack: Open[] = [];
  let balanced = true;
  MARKS.lastIndex = 0;
  while (MARKS.test(text)) {
    const index = MARKS.lastIndex - 1;
    const mark = text.charAt(index);
    const top = stack.at(-1);
    // “”…”: the mark was struck twice, and nothing is closed yet.
    if (top !== undefined && mark !== '"' && closes(mark, top.mark) && index === top.at + 1) continue;
    if (top !== undefined && closes(mark, top.mark)) {
      stack.pop();
      if (stack.length === 0) (QUOTES.has(top.mark) ? quotes : brackets).push({ start: top.at, end: index + 1 });
    } else if (mark in CLOSING || mark === '"') stack.push({ mark, at: index });
    else balanced = false;
  }
  return { quotes, brackets, balanced: balanced && stack.length === 0 };
}

function closes(mark: string, opening: string): boolean {
  return opening === '"' ? mark === '"' : CLOSING[opening] === mark;
}

/** The same of a passage, most of which have nothing of the kind. */
export const marksOf = ({ text, signs }: TextRead): Enclosed => ((signs & PAIRED) === 0 ? NOTHING : enclosed(text));

/** True when `at` lies strictly inside one of the spans. */
export function isInside(at: number, spans: readonly TextSpan[]): boolean {
  return spans.some((span) => at > span.start && at < span.end);
}
