import { phraseOf } from "./furniture.ts";
import type { RecurringLines } from "./lines.ts";

/** Lines counted at either end of an article: where mastheads and footers stand. */
const EDGE_LINES = 6;
/** Longer lines are text: two articles may share a paragraph (a background, a wire copy) without it being furniture. */
const MAX_CHARS = 140;
/** An article without a line as long as this is headlines and labels only, which tell nothing about a frame. */
const MIN_TEXT_CHARS = 60;
/** A line must be in this many different articles, and in this share of them. */
const MIN_ARTICLES = 3;
const MIN_SHARE = 0.25;

/** The lines that recur at the head and foot of the articles of one folder or outlet. */
export interface RecurringProfile {
  /** Counts an article's lines; a copy or another state of an earlier one says nothing. */
  add(lines: readonly string[]): void;
  readonly recurs: RecurringLines;
}

/**
 * How much of a paragraph's start tells it, and the share of an article's paragraphs that makes it a version of others.
 */
const START_CHARS = 60;
const SAME_SHARE = 0.5;

/** Starts of an article's paragraphs. */
const startsOf = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.length >= MIN_TEXT_CHARS).map((line) => line.slice(0, START_CHARS));

/**
 * The longest line stands for the article, so that an archive of copies does not make its own text look like furniture.
 */
function fingerprint(lines: readonly string[]): string {
  return lines.reduce((longest, line) => (line.length > longest.length ? line : longest), "").slice(0, 400);
}

/** @see RecurringProfile */
export function createRecurringProfile(): RecurringProfile {
  const counts = new Map<string, number>();
  const articles = new Set<string>();
  const starts = new Set<string>();
  return {
    add(lines) {
      const print = fingerprint(lines);
      if (print.length < MIN_TEXT_CHARS || articles.has(print)) return;
      // The next state of a story that a site writes on has the same headline, which is no furniture for that.
      const own = startsOf(lines);
      const isVersion = own.filter((start) => starts.has(start)).length > own.length * SAME_SHARE;
      for (const start of own) starts.add(start);
      if (isVersion) return;
      articles.add(print);
      const edges =
        lines.length <= EDGE_LINES * 2 ? lines : [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)];
      const phrases = new Set(edges.filter((line) => line.length <= MAX_CHARS).map(phraseOf));
      phrases.delete("");
      for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    },
    recurs(line) {
      if (line.length > MAX_CHARS) return false;
      const count = counts.get(phraseOf(line)) ?? 0;
      return count >= MIN_ARTICLES && count >= articles.size * MIN_SHARE;
    },
  };
}

/** For a text that stands alone. */
export const NOTHING_RECURS: RecurringLines = () => false;
