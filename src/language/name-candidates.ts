import type { Lang } from "../contracts/article.ts";
import { type Found, findKey, type Reading } from "./gazetteer.ts";
import { CAPITAL, hashOn, hashOnB, PART, SEED_A, SEED_B, UPPER, WEAK } from "./name-table.ts";
import { foldText } from "./normalise.ts";
import { stem } from "./stem.ts";
import { FORM, lookUp, STEM } from "./stem-table.ts";
import { isStopword } from "./stopwords.ts";
import type { Token } from "./tokens.ts";

/** A run of words that spells a name, before its readings are weighed. */
export interface Candidate {
  /** Indexes of the first word and of the word after the last. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly readings: readonly Reading[];
}

/**
 * Letters that Arabic writes onto the next word: ways to take them off, longest name first. `add` restores what a
 * contraction lost (للقدس).
 */
const CLITICS: readonly { readonly prefix: string; readonly add: string }[] = [
  { prefix: "و", add: "" },
  { prefix: "ف", add: "" },
  { prefix: "ل", add: "" },
  { prefix: "ب", add: "" },
  { prefix: "ك", add: "" },
  { prefix: "لل", add: "ال" },
  { prefix: "ول", add: "" },
  { prefix: "وب", add: "" },
  { prefix: "ولل", add: "ال" },
  { prefix: "فل", add: "" },
  { prefix: "وك", add: "" },
];

/** Shortest name that a proclitic is taken off for: below it, ordinary words are cut into names (وان، كان). */
const MIN_AFTER_CLITIC = 3;

/** What may stand between the words of one name: a space, a hyphen, an apostrophe, the full stop of an initial. */
const GAP = /^(?:[ \u00a0]+|[-–'’`]|\. ?)$/;

function joins(text: string, left: Token, right: Token): boolean {
  const length = right.start - left.end;
  if (length === 1) {
    const code = text.charCodeAt(left.end);
    if (code === 0x20) return true;
  }
  if (length < 1 || length > 3) return false;
  const gap = text.slice(left.end, right.start);
  return GAP.test(gap) && (!gap.startsWith(".") || left.end - left.start <= 2);
}

/**
 * How many printed characters make the first `count` letters of a word's folded form: tatweel and marks are extra
 * ("لـسوريا").
 */
function printedLength({ text, norm }: Token, count: number): number {
  if (count === 0 || text.length === norm.length) return count;
  for (let length = count; length < text.length; length++) {
    if (foldText(text.slice(0, length)).length === count && foldText(text.charAt(length)) !== "") return length;
  }
  return count;
}

/** The longest name that begins at word `from`, the first word read as `add` + its letters from `skip` on. */
function longestFrom(
  text: string,
  tokens: readonly Token[],
  from: number,
  skip: number,
  add: string,
): Candidate | null {
  const first = tokens[from] as Token;
  let a = hashOn(hashOn(SEED_A, add), first.norm, skip);
  let b = hashOnB(hashOnB(SEED_B, add), first.norm, skip);
  let found = findKey(a, b);
  let best: Candidate | null = null;
  for (let to = from + 1; found !== null; to++) {
    const last = tokens[to - 1] as Token;
    const readings = fitting(found, text, first, last);
    if (readings.length > 0)
      best = { from, to, start: first.start + printedLength(first, skip), end: last.end, readings };
    const next = tokens[to];
    if (!found.longer || next === undefined || !joins(text, last, next)) break;
    a = hashOn(hashOn(a, " "), next.norm);
    b = hashOnB(hashOnB(b, " "), next.norm);
    found = findKey(a, b);
  }
  return best;
}

function fitting(found: Found, text: string, first: Token, last: Token): readonly Reading[] {
  const { readings } = found;
  if (readings.length === 0 || readings.every((reading) => (reading.flags & (CAPITAL | UPPER)) === 0)) return readings;
  const shown = text.slice(first.start, last.end);
  const upper = shown === shown.toUpperCase();
  const capital = /\p{Lu}/u.test(shown);
  return readings.filter(({ flags }) => (flags & UPPER ? upper : !(flags & CAPITAL) || capital));
}

const isWord = (norm: string): boolean => (lookUp(norm) & (FORM | STEM)) !== 0 || (lookUp(stem(norm)) & STEM) !== 0;

/**
 * Three letters after a proclitic make a name only where the whole is no word of its own: "بحلب" but not "كبير", and
 * not "وكسرت" either, which is "كسرت" after a conjunction.
 */
function isCutWord(norm: string, prefix: string): boolean {
  const length = norm.length - prefix.length;
  if (length !== MIN_AFTER_CLITIC) return length < MIN_AFTER_CLITIC;
  return (lookUp(norm) & (FORM | STEM)) !== 0 || (prefix.length === 2 && /^[وف]/.test(norm) && isWord(norm.slice(1)));
}

/**
 * Only everyday words and parts of names: a reading without a proclitic may be the better one ("وجدة": Oujda, or and
 * Jeddah).
 */
function isUnsure({ readings }: Candidate): boolean {
  return readings.every(({ flags }) => (flags & (WEAK | PART)) !== 0);
}

function isBetter(found: Candidate, best: Candidate | null): boolean {
  if (best === null || found.to > best.to) return true;
  return found.to === best.to && isUnsure(best) && !isUnsure(found);
}

/** The best name at a word: whole if that is sure, else the longest after a proclitic. */
function bestAt(text: string, tokens: readonly Token[], from: number, lang: Lang): Candidate | null {
  const { norm } = tokens[from] as Token;
  let best = longestFrom(text, tokens, from, 0, "");
  if (lang === "en" || (best !== null && !isUnsure(best)) || isStopword(norm)) return best;
  for (const { prefix, add } of CLITICS) {
    if (!norm.startsWith(prefix) || isCutWord(norm, prefix)) continue;
    const found = longestFrom(text, tokens, from, prefix.length, add);
    if (found !== null && isBetter(found, best)) best = found;
  }
  return best;
}

/** Runs of words that spell names of the gazetteer, from left to right, the longest at each place, none overlapping. */
export function nameCandidates(text: string, tokens: readonly Token[], lang: Lang): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < tokens.length; ) {
    const candidate = bestAt(text, tokens, from, lang);
    if (candidate !== null) found.push(candidate);
    from = candidate?.to ?? from + 1;
  }
  return found;
}
