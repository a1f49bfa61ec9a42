import { isNumberWord } from "./number-words.ts";
import { hashWords, shinglesOf } from "./shingles.ts";

/** An article as the comparison sees it. */
export interface CopyText {
  /** Folded words of the body (`words` of language/tokens). The headline is left out: outlets change it. */
  readonly words: readonly string[];
  readonly outlet: string | null;
  /** Start of the publication date in epoch milliseconds; null when unknown. */
  readonly startsMs: number | null;
}

/** `copy`: the second copies the first. `fuller`: the first is a cut-down copy of the second. Null: two texts. */
export type CopyVerdict = "copy" | "fuller" | null;

/**
 * Below this many words a text (a headline, a flash) has too few shingles to tell an edited copy from another event told in the
 * same formula; then only identical words count.
 */
export const SHORT_WORDS = 20;

/** Identical texts shorter than this are rubrics ("Breaking", "The weather today"), never copies by themselves. */
const MIN_COPY_WORDS = 4;

/** A short text that comes back later than this is a formula, not the same news. */
const SHORT_COPY_MS = 2 * 24 * 3600 * 1000;

/**
 * Part of the shorter text's shingles that the longer one must hold. A word in fifteen may be edited (each spoils three
 * shingles). Two outlets' own accounts of one event, quotations included, stay below 0.5.
 */
const CONTAINED = 0.8;

/** From this ratio of lengths on two texts count as equally full: the one stored first stays the original. */
const EQUALLY_FULL = 0.8;

/** The least ratio of lengths for a shortened reprint by another outlet, and where the outlets are the same or unknown. */
const SHORTENED = 0.25;
const SHORTENED_HERE = 0.5;

/**
 * Whether two texts are one text printed twice: the same words, a wire report with small edits, an added paragraph or a cut tail.
 * An update is not a copy: a number that changed in place, or new numbers in an outlet's own longer version, make two texts.
 * Broder's containment on word shingles, checked in full (no estimate).
 */
export function judgeCopy(first: CopyText, second: CopyText): CopyVerdict {
  if (first.words.length < SHORT_WORDS || second.words.length < SHORT_WORDS) return judgeShort(first, second);
  const [a, b] = [shinglesOf(first.words), shinglesOf(second.words)];
  const firstIsShorter = a.length < b.length;
  const shorter = firstIsShorter ? cover(first.words, a, b) : cover(second.words, b, a);
  if (shorter.shared < CONTAINED * shorter.size) return null;
  const longer = firstIsShorter ? cover(second.words, b, a) : cover(first.words, a, b);
  if (shorter.numbers.some((n) => !longer.numbers.includes(n))) return null;
  const ratio = shorter.size / longer.size;
  if (
    !isReprint(
      ratio,
      first,
      second,
      longer.numbers.some((n) => !shorter.numbers.includes(n)),
    )
  )
    return null;
  return firstIsShorter && ratio < EQUALLY_FULL ? "fuller" : "copy";
}

/** The same words, not by an outlet's formula that recurs: near in time, where both times are known. */
function judgeShort(first: CopyText, second: CopyText): CopyVerdict {
  if (first.words.length !== second.words.length || first.words.length < MIN_COPY_WORDS) return null;
  if (hashWords(first.words) !== hashWords(second.words)) return null;
  const apart = first.startsMs === null || second.startsMs === null ? 0 : Math.abs(first.startsMs - second.startsMs);
  return apart <= SHORT_COPY_MS ? "copy" : null;
}

/** An outlet that prints more under its own name has an update when the addition brings numbers; another outlet shortens or adds. */
function isReprint(ratio: number, first: CopyText, second: CopyText, newNumbers: boolean): boolean {
  if (first.outlet !== null && second.outlet !== null && first.outlet !== second.outlet) return ratio >= SHORTENED;
  if (first.outlet === null || second.outlet === null) return ratio >= (newNumbers ? EQUALLY_FULL : SHORTENED_HERE);
  return ratio >= SHORTENED_HERE && !newNumbers;
}

interface Coverage {
  /** Distinct shingles, and how many of them the other text holds. */
  readonly size: number;
  readonly shared: number;
  /** Numbers that stand in no shared shingle. */
  readonly numbers: readonly string[];
}

function cover(words: readonly string[], shingles: Int32Array, other: Int32Array): Coverage {
  const theirs = new Set(other);
  const mine = new Set<number>();
  const covered = new Uint8Array(words.length);
  let shared = 0;
  shingles.forEach((shingle, i) => {
    const found = theirs.has(shingle);
    if (found) covered.fill(1, i, i + words.length - shingles.length + 1);
    if (!mine.has(shingle) && found) shared++;
    mine.add(shingle);
  });
  return { size: mine.size, shared, numbers: words.filter((word, i) => covered[i] === 0 && isNumberWord(word)) };
}
