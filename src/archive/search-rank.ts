import type { PackedText } from "./search-tokens.ts";

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

/** The query prepared for ranking: stemCode → what it is evidence for. */
export interface Signs {
  readonly groups: readonly Group[];
  readonly byCode: ReadonlyMap<number, readonly Sign[]>;
  readonly averageLength: number;
  readonly asked?: "time" | "number" | null;
}

export const R = { K1: 1.2, B: 0.75, TITLE: 2, INEXACT: 0.7, WINDOW: 40, WWINDOW: 0.7, BIGRAM: 0.3, LEAD: 0.3, LEADN: 10, ASK: 1 };

interface Match {
  readonly at: number;
  readonly group: number;
  readonly weight: number;
}

function findMatches(doc: PackedText, { byCode, groups, asked }: Signs): readonly Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < doc.tokens.length; at++) {
    const token = doc.tokens[at] ?? 0;
    if (R.ASK && asked && ((token & 255) === 255 || (asked === "number" && (token & 255) === 254))) matches.push({ at, group: groups.length - 1, weight: 1 });
    const signs = token === 0 ? undefined : byCode.get(token >>> 8);
    if (signs === undefined) continue;
    for (const { group, weight, form } of signs) {
      const exact = form < 0 || (token & 0xff) === form;
      matches.push({ at, group, weight: exact ? weight : weight * R.INEXACT });
    }
  }
  return matches;
}

/** Scores one article against a query, 0..1 of what could be: BM25 over groups, the best window, word pairs that stand together. */
export function rankText(doc: PackedText, signs: Signs): number {
  const matches = findMatches(doc, signs);
  const most = signs.groups.reduce((sum, { idf }) => sum + idf, 0) * (R.K1 + 1 + R.WWINDOW + R.BIGRAM);
  const score =
    frequencyScore(doc, matches, signs) + R.WWINDOW * windowScore(matches, signs) + R.BIGRAM * pairScore(matches, signs);
  return most === 0 ? 0 : score / most;
}

function frequencyScore(doc: PackedText, matches: readonly Match[], { groups, averageLength }: Signs): number {
  const frequency = new Float64Array(groups.length);
  for (const { at, group, weight } of matches)
    frequency[group] = (frequency[group] ?? 0) + weight * (at < doc.titleLength ? R.TITLE : at < doc.titleLength + R.LEADN ? 1 + R.LEAD : 1);
  const norm = R.K1 * (1 - R.B + (R.B * doc.tokens.length) / averageLength);
  let score = 0;
  groups.forEach(({ idf }, g) => {
    const f = frequency[g] ?? 0;
    score += (idf * f * (R.K1 + 1)) / (f + norm);
  });
  return score;
}

function windowScore(matches: readonly Match[], { groups }: Signs): number {
  let best = 0;
  const seen = new Float64Array(groups.length);
  for (let from = 0; from < matches.length; from++) {
    const start = matches[from]?.at ?? 0;
    let score = 0;
    seen.fill(0);
    for (let i = from; i < matches.length; i++) {
      const match = matches[i];
      if (match === undefined || match.at >= start + R.WINDOW) break;
      const gain = match.weight - (seen[match.group] ?? 0);
      if (gain <= 0) continue;
      seen[match.group] = match.weight;
      score += gain * (groups[match.group]?.idf ?? 0);
    }
    best = Math.max(best, score);
  }
  return best;
}

/** Neighbours in the query that stand near each other in the text, in either order: the best occurrence of each pair. */
function pairScore(matches: readonly Match[], { groups }: Signs): number {
  const pairs = new Float64Array(groups.length);
  for (let i = 1; i < matches.length; i++) {
    const b = matches[i];
    for (let j = i - 1; b !== undefined && j >= 0; j--) {
      const a = matches[j];
      if (a === undefined || b.at - a.at > 4) break;
      const apart = Math.abs(b.group - a.group);
      if (apart !== 1 || b.at === a.at) continue;
      const first = Math.min(a.group, b.group);
      const distance = Math.abs((groups[b.group]?.position ?? 0) - (groups[a.group]?.position ?? 0));
      const order = b.group > a.group && b.at - a.at <= distance ? 1 : 0.5;
      const value =
        (order * Math.min(a.weight, b.weight) * ((groups[a.group]?.idf ?? 0) + (groups[b.group]?.idf ?? 0))) / 2;
      pairs[first] = Math.max(pairs[first] ?? 0, value);
    }
  }
  return pairs.reduce((sum, value) => sum + value, 0);
}
