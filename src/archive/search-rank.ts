import type { Asked } from "../language/questions.ts";
import { isNumberCode, isYearCode, type PackedText } from "./search-tokens.ts";

/** A query word as the ranking sees it. */
export interface Group {
  /** Place among all words of the query. */
  readonly position: number;
  readonly idf: number;
}

/** What a stem in a text is evidence for. */
export interface Sign {
  /** Index of the group. */
  readonly group: number;
  /** 0..1. */
  readonly weight: number;
  /** formCode of the query word where the stem is its own, else -1. */
  readonly form: number;
}

/** The query prepared for ranking. */
export interface Signs {
  readonly groups: readonly Group[];
  /** stemCode → what it is evidence for. */
  readonly byCode: ReadonlyMap<number, readonly Sign[]>;
  readonly averageLength: number;
  readonly asked: Asked;
}

/** Okapi BM25's usual constants (Robertson and Zaragoza, "The probabilistic relevance framework", 2009). */
const K1 = 1.2;
const B = 0.75;
/** A word in the title counts as often as this many in the text; one among the first words of the text as 1.3. */
const TITLE = 2;
const OPENING = 1.3;
const OPENING_WORDS = 10;
/** Another form of the same stem, against the very form of the query. */
const INEXACT = 0.7;
/** Words of about two sentences: an answer stands in one place. */
const WINDOW_WORDS = 40;
/**
 * Weights of the best window and of neighbouring words beside BM25; the latter after the sequential dependence model
 * (Metzler and Croft, 2005), which gives pairs about a fifth of the weight of words.
 */
const WINDOW = 0.7;
const PAIRS = 0.3;
/** What a date or a number in the window is worth to a question for one, in idf. */
const ASKED = 1;
/** Words of a pair may stand so far apart. */
const PAIR_REACH = 4;

interface Match {
  readonly at: number;
  /** Index of the group; -1 for a number that the question may ask for. */
  readonly group: number;
  readonly weight: number;
}

/** Codes of a query as a bit table: most tokens of a text are none of them, and a table of bits says so fastest. */
function bitsOf(byCode: ReadonlyMap<number, unknown>): Uint8Array {
  const bits = new Uint8Array(1 << 16);
  for (const code of byCode.keys()) bits[code & 0xffff] = 1;
  return bits;
}

/** Makes the ranking function of a query: an article's score, 0..1 of what a perfect match would have. */
export function createRanking(signs: Signs): (doc: PackedText) => number {
  const bits = bitsOf(signs.byCode);
  const most = signs.groups.reduce((sum, { idf }) => sum + idf, 0) * (K1 + 1 + WINDOW + PAIRS);
  return (doc) => {
    const matches = findMatches(doc, signs, bits);
    if (matches.length === 0) return 0;
    const score =
      frequencyScore(doc, matches, signs) + WINDOW * windowScore(matches, signs) + PAIRS * pairScore(matches, signs);
    return Math.min(1, score / most);
  };
}

function findMatches({ tokens }: PackedText, { byCode, asked }: Signs, bits: Uint8Array): readonly Match[] {
  const matches: Match[] = [];
  const isAsked = asked === "time" ? isYearCode : asked === "number" ? isNumberCode : null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? 0;
    if (token === 0) continue;
    if (isAsked?.(token)) matches.push({ at, group: -1, weight: 1 });
    if (bits[(token >>> 8) & 0xffff] === 0) continue;
    for (const { group, weight, form } of byCode.get(token >>> 8) ?? []) {
      const exact = form < 0 || (token & 0xff) === form;
      matches.push({ at, group, weight: exact ? weight : weight * INEXACT });
    }
  }
  return matches;
}

function frequencyScore(doc: PackedText, matches: readonly Match[], { groups, averageLength }: Signs): number {
  const frequency = new Float64Array(groups.length);
  const { titleLength } = doc;
  for (const { at, group, weight } of matches) {
    if (group < 0) continue;
    const place = at < titleLength ? TITLE : at < titleLength + OPENING_WORDS ? OPENING : 1;
    frequency[group] = (frequency[group] ?? 0) + weight * place;
  }
  const norm = K1 * (1 - B + (B * doc.tokens.length) / averageLength);
  let score = 0;
  for (let g = 0; g < groups.length; g++) {
    const f = frequency[g] ?? 0;
    score += ((groups[g]?.idf ?? 0) * f * (K1 + 1)) / (f + norm);
  }
  return score;
}

/** The most that one window holds of the query: each group once, by its best match in the window. */
function windowScore(matches: readonly Match[], { groups }: Signs): number {
  let best = 0;
  const seen = new Float64Array(groups.length + 1);
  for (let from = 0; from < matches.length; from++) {
    const end = (matches[from]?.at ?? 0) + WINDOW_WORDS;
    let score = 0;
    seen.fill(0);
    for (let i = from; i < matches.length; i++) {
      const match = matches[i];
      if (match === undefined || match.at >= end) break;
      const slot = match.group < 0 ? groups.length : match.group;
      const gain = match.weight - (seen[slot] ?? 0);
      if (gain <= 0) continue;
      seen[slot] = match.weight;
      score += gain * (groups[match.group]?.idf ?? ASKED);
    }
    best = Math.max(best, score);
  }
  return best;
}

/**
 * Neighbours of the query that stand near each other in the text: the best occurrence of each pair, half for the wrong
 * order.
 */
function pairScore(matches: readonly Match[], { groups }: Signs): number {
  const pairs = new Float64Array(groups.length);
  for (let i = 1; i < matches.length; i++) {
    const later = matches[i];
    for (let j = i - 1; later !== undefined && j >= 0; j--) {
      const earlier = matches[j];
      if (earlier === undefined || later.at - earlier.at > PAIR_REACH) break;
      if (earlier.at === later.at || Math.abs(later.group - earlier.group) !== 1) continue;
      const slot = Math.min(earlier.group, later.group);
      if (slot >= 0) pairs[slot] = Math.max(pairs[slot] ?? 0, pairValue(earlier, later, groups));
    }
  }
  return pairs.reduce((sum, value) => sum + value, 0);
}

function pairValue(earlier: Match, later: Match, groups: readonly Group[]): number {
  const before = groups[earlier.group];
  const after = groups[later.group];
  if (before === undefined || after === undefined) return 0;
  const inOrder = after.position > before.position && later.at - earlier.at <= after.position - before.position;
  return ((inOrder ? 1 : 0.5) * Math.min(earlier.weight, later.weight) * (before.idf + after.idf)) / 2;
}
