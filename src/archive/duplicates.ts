import { foldText } from "../language/normalise.ts";
import { type FoldedWords, foldedWords } from "./folded-words.ts";
import { numbersIn } from "./number-words.ts";
import { bandsOf, hashSequence, shinglesOf } from "./shingles.ts";

/** What is known of an article besides its words. */
export interface CopySource {
  readonly outlet: string | null;
  /** Start of the publication date in epoch milliseconds; null when unknown. */
  readonly startsMs: number | null;
}

/** An article as the comparison sees it; made by `copyText`. */
export interface CopyText extends CopySource {
  readonly words: FoldedWords;
  readonly shingles: Int32Array;
}

/**
 * How an article is filed: texts with the same words have the same `exact`, texts worth comparing have a band in
 * common.
 */
export interface CopySignature {
  readonly exact: number;
  readonly bands: readonly number[];
}

/** `copy`: the second copies the first. `fuller`: the first is a cut-down copy of the second. Null: two texts. */
export type CopyVerdict = "copy" | "fuller" | null;

/**
 * Below this many words a text (a headline, a flash) has too few shingles to tell an edited copy from another event
 * told in the same formula; then only identical words count.
 */
const SHORT_WORDS = 20;

/** Identical texts shorter than this are rubrics ("Breaking", "The weather today"), never copies by themselves. */
const MIN_COPY_WORDS = 4;

/** A short text that comes back later than this is a formula, not the same news. */
const SHORT_COPY_MS = 2 * 24 * 3600 * 1000;

/**
 * Part of the shorter text's shingles that the longer one must hold: one word in ten may be edited (each spoils up to
 * three shingles). Chosen by reading pairs from 5,000 newspaper articles of two days: from 0.7 on they were one
 * release or wire text, from 0.5 to 0.7 partly rewritten ones; unlike reports of one event stay below 0.35.
 */
const CONTAINED = 0.7;

/** From this ratio of lengths on two texts count as equally full: the one stored first stays the original. */
const EQUALLY_FULL = 0.8;

/**
 * The least ratio of lengths for a shortened reprint by another outlet, and where the outlets are the same or
 * unknown.
 */
const SHORTENED = 0.25;
const SHORTENED_HERE = 0.5;

/** Prepares an article's text. The headline stays out: outlets change it. */
export function copyText(text: string, { outlet, startsMs }: CopySource): CopyText {
  const words = foldedWords(text);
  return { words, shingles: shinglesOf(words.hashes), outlet, startsMs };
}

/** Short texts have no bands: only identical ones are ever compared. */
export function signatureOf(text: CopyText): CopySignature {
  return { exact: hashSequence(text.words.hashes), bands: countOf(text) < SHORT_WORDS ? [] : bandsOf(text.shingles) };
}

/**
 * Whether two texts are one text printed twice: the same words, a wire report with small edits, an added paragraph or
 * a cut tail. An update is not a copy: a number that changed in place, or new numbers in an outlet's own longer
 * version, make two texts. Broder's containment on word shingles, checked in full (no estimate).
 */
export function judgeCopy(first: CopyText, second: CopyText): CopyVerdict {
  if (countOf(first) < SHORT_WORDS || countOf(second) < SHORT_WORDS) return judgeShort(first, second);
  const firstIsShorter = countOf(first) < countOf(second);
  const [short, long] = firstIsShorter ? [first, second] : [second, first];
  const shorter = cover(short, long);
  if (shorter.shared < CONTAINED * shorter.size) return null;
  const longer = cover(long, short);
  const [itsNumbers, otherNumbers] = [uncoveredNumbers(short, shorter), uncoveredNumbers(long, longer)];
  if (itsNumbers.some((n) => !otherNumbers.includes(n))) return null;
  const ratio = shorter.size / longer.size;
  const newNumbers = otherNumbers.some((n) => !itsNumbers.includes(n));
  if (newNumbers && countOf(short) === countOf(long)) return null;
  if (!isReprint(ratio, first, second, newNumbers)) return null;
  return firstIsShorter && (newNumbers || ratio < EQUALLY_FULL) ? "fuller" : "copy";
}

/** The same words, not by an outlet's formula that recurs: near in time, where both times are known. */
function judgeShort(first: CopyText, second: CopyText): CopyVerdict {
  if (countOf(first) < MIN_COPY_WORDS || signatureOf(first).exact !== signatureOf(second).exact) return null;
  const apart = first.startsMs === null || second.startsMs === null ? 0 : Math.abs(first.startsMs - second.startsMs);
  return apart <= SHORT_COPY_MS ? "copy" : null;
}

/**
 * Another outlet shortens or adds; one that prints more under its own name has an update when the addition brings
 * numbers. Unknown outlets may be one.
 */
function isReprint(ratio: number, first: CopyText, second: CopyText, newNumbers: boolean): boolean {
  if (first.outlet !== null && second.outlet !== null && first.outlet !== second.outlet) return ratio >= SHORTENED;
  return ratio >= SHORTENED_HERE && !newNumbers;
}

interface Coverage {
  /** Distinct shingles, and how many of them the other text holds. */
  readonly size: number;
  readonly shared: number;
  /** By word: 1 where it stands in a shared shingle. */
  readonly covered: Uint8Array;
}

function cover(text: CopyText, other: CopyText): Coverage {
  const theirs = new Set(other.shingles);
  const shared = new Set<number>();
  const covered = new Uint8Array(countOf(text));
  const span = countOf(text) - text.shingles.length + 1;
  text.shingles.forEach((shingle, i) => {
    if (!theirs.has(shingle)) return;
    shared.add(shingle);
    covered.fill(1, i, i + span);
  });
  return { size: new Set(text.shingles).size, shared: shared.size, covered };
}

/** Numbers that stand in no shared shingle. */
function uncoveredNumbers({ words: { text, starts, ends } }: CopyText, { covered }: Coverage): readonly string[] {
  const numbers: string[] = [];
  covered.forEach((isCovered, i) => {
    if (isCovered === 0) numbers.push(...numbersIn(foldText(text.slice(starts[i], ends[i]))));
  });
  return numbers;
}

function countOf(text: CopyText): number {
  return text.words.hashes.length;
}
