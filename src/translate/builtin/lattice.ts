import { contextNames } from "./context-names.ts";
import { phraseReadings } from "./phrase-readings.ts";
import { changedReading, looseEntry, type Reading, reading } from "./reading.ts";
import type { SourceToken } from "./tokens.ts";
import { type Rule, ruleAfter, transitionCost } from "./transitions.ts";
import type { Engine } from "./translate-line.ts";
import { fact, type Word } from "./vocabulary.ts";

/** The chosen readings of a sentence, in order, with what they cost. */
export interface Tagging {
  readonly words: readonly Word[];
  readonly readings: readonly Reading[];
  readonly cost: number;
}

/** Partial paths kept at each position; 5 and 16 give the same English for 969 texts of the tests. */
const BEAM = 6;

interface Node {
  readonly reading: Reading;
  readonly cost: number;
  readonly previous: Node | null;
  /** What `ruleAfter` gives for the reading: it is asked for each reading that may follow. */
  readonly rule: Rule;
}

const OPENING = reading(looseEntry("punctuation", "", "."), 0);
const START: Node = { reading: OPENING, cost: 0, previous: null, rule: ruleAfter(OPENING) };

/** Ends what a verb is expected in. */
const endsClause = fact(({ kind, text }) => kind === "other" && /^[.:؛،,!?؟]+$/.test(text));

/**
 * Chooses one reading for every token: the cheapest path through the lattice of word and phrase readings, with the
 * prices of neighbours. A beam search after Viterbi, IEEE Trans. Inf. Theory 13(2), 1967; linear in the tokens.
 */
export function tagSentence(tokens: readonly SourceToken[], engine: Engine): Tagging {
  const words = tokens.map((token) => engine.vocabulary(token));
  const reached: Node[][] = [[START]];
  for (let at = 0; at < words.length; at += 1) reached.push([]);
  let hasVerb = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (endsClause(word)) hasVerb = false;
    const own = hasVerb || at === 0 ? word.readings : word.expectant;
    const first = word.readings[0]?.pos;
    // أن الأطراف تعارض: a clause of its own, which wants its verb.
    hasVerb = first !== "that" && (hasVerb || first === "verb");
    const before = pruned(reached[at] as Node[]);
    if (before.length === 0) continue;
    extend(reached, at, before, words.length === 1 ? own.map(asLabel) : own);
    if (word.kind === "arabic") extendContextually(reached, at, before, words, engine);
  }
  const { path, cost } = trace(reached[words.length] ?? []);
  const readings = path.map((item, index) =>
    index > 0 && path[index - 1]?.borrowed ? changedReading(item, { preposition: "" }) : item,
  );
  return { words, readings, cost };
}

/** Readings that take their neighbours to be seen. */
function extendContextually(
  reached: readonly Node[][],
  at: number,
  before: readonly Node[],
  words: readonly Word[],
  { people }: Engine,
): void {
  extend(reached, at, before, phraseReadings(words, at));
  extend(reached, at, before, people.readings(words, at));
  extend(reached, at, before, contextNames(words, at));
  if (at === 0) extend(reached, at, before, labelReadings(words));
}

/** Goes on from what was reached before a word with each of its readings. */
function extend(reached: readonly Node[][], at: number, before: readonly Node[], candidates: readonly Reading[]): void {
  for (const candidate of candidates) {
    const best = cheapestStep(before, candidate);
    if (best) reached[at + candidate.length - (candidate.borrowed ? 1 : 0)]?.push(best);
  }
}

/** Every token costs 1, so that paths with fewer, longer readings are not cheaper by that alone but by their gain. */
const STEP = 1;

function cheapestStep(before: readonly Node[], candidate: Reading): Node | null {
  let best: Node | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const node of before) {
    const { borrowed } = node.reading;
    if (borrowed && (candidate.preposition !== borrowed || candidate.conjunction)) continue;
    const cost = node.cost + (borrowed ? 0 : transitionCost(node.reading, candidate, node.rule));
    if (cost < bestCost) {
      bestCost = cost;
      best = node;
    }
  }
  return (
    best && { reading: candidate, cost: bestCost + candidate.cost + STEP, previous: best, rule: ruleAfter(candidate) }
  );
}

/** The cheapest few, those of one price in the order in which they were reached. */
function pruned(nodes: Node[]): readonly Node[] {
  if (nodes.length <= BEAM) return nodes;
  for (let at = 1; at < nodes.length; at += 1) {
    const node = nodes[at] as Node;
    let place = Math.min(at, BEAM);
    for (; place > 0 && (nodes[place - 1] as Node).cost > node.cost; place -= 1)
      nodes[place] = nodes[place - 1] as Node;
    nodes[place] = node;
  }
  nodes.length = BEAM;
  return nodes;
}

/** Price of a preposition that nothing follows: at the end بعد is "yet". */
const DANGLING = 1.5;

/** Price of "two of" at the end: بيان توضيحي is an adjective. */
const HALF_DUAL = 2.5;

function dangling({ reading: { pos, suffix, entry } }: Node): number {
  if (pos === "noun" && suffix === "" && entry.construct && entry.number === "d") return HALF_DUAL;
  return pos === "preposition" && suffix === "" ? DANGLING : 0;
}

function trace(last: readonly Node[]): { readonly path: readonly Reading[]; readonly cost: number } {
  let end: Node | null = null;
  for (const node of last) if (end === null || node.cost + dangling(node) < end.cost + dangling(end)) end = node;
  const path: Reading[] = [];
  for (let node = end; node?.previous; node = node.previous) path.push(node.reading);
  return { path: path.reverse(), cost: end?.cost ?? 0 };
}

/** What opens a headline and is followed by dots or a colon: شاهد.. عاجل: */
const LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }),
);
const LABEL = -0.8;

const NONE: readonly Reading[] = [];

function labelReadings([first, second]: readonly Word[]): readonly Reading[] {
  const english = LABELS.get(first?.text ?? "");
  if (first === undefined || english === undefined || !/^(\.{2,}|…|:|\||-)$/.test(second?.text ?? "")) return NONE;
  return [reading(looseEntry("adverb", first.text, english), LABEL)];
}

/** A word by itself is a heading or a label: شخص is a person, not "he diagnosed". */
function asLabel(item: Reading): Reading {
  return item.pos === "verb" ? changedReading(item, { cost: item.cost + LONE_VERB }) : item;
}

/** Price of a verb that is all there is. */
const LONE_VERB = 1.5;
