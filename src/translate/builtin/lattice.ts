import type { Analyser } from "./analysis.ts";
import { contextNames } from "./context-names.ts";
import { changedEntry } from "./entry.ts";
import type { Lexicon } from "./lexicon.ts";
import type { People } from "./people.ts";
import { foldedWords, phraseReadings } from "./phrase-readings.ts";
import { changedReading, looseEntry, type Reading, reading } from "./reading.ts";
import type { SourceToken } from "./tokens.ts";
import { transitionCost } from "./transitions.ts";

/** The chosen readings of a sentence, in order, with what they cost. */
export interface Tagging {
  readonly readings: readonly Reading[];
  readonly cost: number;
}

/** Partial paths kept at each position; more changed nothing on development sentences. */
const BEAM = 9;

interface Node {
  readonly reading: Reading;
  readonly cost: number;
  readonly previous: Node | null;
}

const START: Node = {
  reading: reading(looseEntry("punctuation", "", "."), 0),
  cost: 0,
  previous: null,
};

/**
 * Chooses one reading for every token: the cheapest path through the lattice of word and phrase readings, with the
 * prices of neighbours. A beam search after Viterbi, IEEE Trans. Inf. Theory 13(2), 1967; linear in the tokens.
 */
export function tagSentence(
  tokens: readonly SourceToken[],
  lexicon: Lexicon,
  analyse: Analyser,
  people: People,
): Tagging {
  const words = foldedWords(tokens);
  const reached: Node[][] = Array.from({ length: tokens.length + 1 }, () => []);
  reached[0] = [START];
  let hasVerb = false;
  for (const [at, token] of tokens.entries()) {
    if (/^[.:؛،,!?؟]+$/.test(token.text)) hasVerb = false;
    const single = tokenReadings(token, analyse);
    const own = hasVerb || at === 0 ? single : expectVerbs(single);
    hasVerb ||= single[0]?.pos === "verb";
    const before = pruned(reached[at] ?? []);
    if (before.length === 0) continue;
    const readings = [
      ...(tokens.length === 1 ? own.map(asLabel) : own),
      ...phraseReadings(lexicon, words, at),
      ...people.readings(tokens, at),
      ...contextNames(tokens, at, lexicon, analyse),
      ...labelReadings(tokens, at),
    ];
    for (const candidate of readings) {
      const best = cheapestStep(before, candidate);
      if (best) reached[at + candidate.length - (candidate.borrowed ? 1 : 0)]?.push(best);
    }
  }
  const { path, cost } = trace(reached[tokens.length] ?? []);
  const readings = path.map((item, index) =>
    path[index - 1]?.borrowed ? changedReading(item, { preposition: "" }) : item,
  );
  return { readings, cost };
}

/** Gain of a present-tense verb where the clause has none so far: شاحنات المساعدات تدخل القطاع. */
const EXPECTED_VERB = 0.25;

function expectVerbs(readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(isExpected)) return readings;
  return readings.map((item) => (isExpected(item) ? changedReading(item, { cost: item.cost - EXPECTED_VERB }) : item));
}

const isExpected = ({ pos, entry, conjunction }: Reading): boolean =>
  pos === "verb" && entry.tense === "I" && entry.person === 3 && conjunction === "";

/** Every token costs 1, so that paths with fewer, longer readings are not cheaper by that alone but by their gain. */
const STEP = 1;

function cheapestStep(before: readonly Node[], candidate: Reading): Node | null {
  let best: Node | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const node of before) {
    const { borrowed } = node.reading;
    if (borrowed && (candidate.preposition !== borrowed || candidate.conjunction)) continue;
    const cost = node.cost + (borrowed ? 0 : transitionCost(node.reading, candidate));
    if (cost < bestCost) {
      bestCost = cost;
      best = node;
    }
  }
  return best && { reading: candidate, cost: bestCost + candidate.cost + STEP, previous: best };
}

function pruned(nodes: Node[]): readonly Node[] {
  return nodes.length > BEAM ? nodes.sort((a, b) => a.cost - b.cost).slice(0, BEAM) : nodes;
}

/** Price of a preposition that nothing follows: at the end بعد is "yet". */
const DANGLING = 1.5;

const dangling = ({ reading: { pos, suffix } }: Node): number =>
  pos === "preposition" && suffix === "" ? DANGLING : 0;

function trace(last: readonly Node[]): { readonly path: readonly Reading[]; readonly cost: number } {
  let end: Node | null = null;
  for (const node of last) if (end === null || node.cost + dangling(node) < end.cost + dangling(end)) end = node;
  const path: Reading[] = [];
  for (let node = end; node?.previous; node = node.previous) path.push(node.reading);
  return { path: path.reverse(), cost: end?.cost ?? 0 };
}

function tokenReadings(token: SourceToken, analyse: Analyser): readonly Reading[] {
  const { text } = token;
  if (token.kind === "arabic") {
    const readings = analyse(text);
    return token.passiveMark ? readings.map(asPassive) : readings;
  }
  if (token.kind === "number") {
    const value = Number.parseFloat(text.replaceAll(",", ""));
    return [reading(looseEntry("number", text, text, { value }), 0, { digits: true })];
  }
  if (token.kind === "latin") return [reading(looseEntry("name", text, text, { number: "s", type: "latin" }), 0)];
  return [reading(looseEntry("punctuation", text, text), 0)];
}

/** What opens a headline and is followed by dots or a colon: شاهد.. عاجل: */
const LABELS: Readonly<Record<string, string>> = {
  شاهد: "watch",
  شاهدوا: "watch",
  بالفيديو: "video",
  فيديو: "video",
  بالصور: "in pictures",
  صور: "pictures",
  عاجل: "breaking",
  دراسة: "study",
  تقرير: "report",
  مصدر: "source",
  مصادر: "sources",
  خبير: "expert",
  خبراء: "experts",
  مسؤول: "official",
  محللون: "analysts",
  رسميا: "official",
  تحليل: "analysis",
  رأي: "opinion",
  مقابلة: "interview",
  حوار: "interview",
};
const LABEL = -0.8;

function labelReadings(tokens: readonly SourceToken[], at: number): readonly Reading[] {
  const english = at === 0 ? LABELS[tokens[0]?.text ?? ""] : undefined;
  if (english === undefined || !/^(\.{2,}|…|:|\||-)$/.test(tokens[1]?.text ?? "")) return [];
  return [reading(looseEntry("adverb", tokens[0]?.text ?? "", english), LABEL)];
}

/** A word by itself is a heading or a label: شخص is a person, not "he diagnosed". */
function asLabel(item: Reading): Reading {
  return item.pos === "verb" ? changedReading(item, { cost: item.cost + LONE_VERB }) : item;
}

/** Price of a verb that is all there is. */
const LONE_VERB = 1.5;

function asPassive(item: Reading): Reading {
  return item.pos === "verb" ? changedReading(item, { entry: changedEntry(item.entry, { passive: true }) }) : item;
}
