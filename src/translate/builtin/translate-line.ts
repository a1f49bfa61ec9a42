import { setAsideAddresses } from "./addresses.ts";
import type { Analyser } from "./analysis.ts";
import { resolvePronouns } from "./antecedents.ts";
import { sayThan } from "./comparison.ts";
import { addSignals, type Signals } from "./confidence.ts";
import { sayOnly } from "./exceptions.ts";
import { splitClitics } from "./item.ts";
import { tagSentence } from "./lattice.ts";
import type { Lexicon } from "./lexicon.ts";
import type { People } from "./people.ts";
import { polish } from "./polish.ts";
import { renderSentence } from "./render-clause.ts";
import { chooseSenses } from "./senses.ts";
import { createSentence } from "./sentence.ts";
import { signalsOf } from "./signals.ts";
import { type SourceToken, sourceTokens } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Most tokens understood as one sentence: longer lines are cut, at punctuation where there is some. */
const MAX_TOKENS = 150;

/** A translated line with what speaks for and against it. */
export interface TranslatedLine {
  readonly text: string;
  readonly signals: Signals;
}

/** What a line is translated with. */
export interface Engine {
  readonly lexicon: Lexicon;
  readonly analyse: Analyser;
  readonly vocabulary: Vocabulary;
  readonly people: People;
}

/** Translates one line. */
export function translateLine(line: string, engine: Engine): TranslatedLine {
  const { text, alone, restore } = setAsideAddresses(line);
  const tokens = sourceTokens(text);
  const words: string[] = [];
  const signals: Signals[] = [];
  for (const part of cutTokens(tokens)) {
    const tagging = tagSentence(part, engine);
    engine.people.remember(tagging.readings);
    const readings = chooseSenses(tagging.readings);
    const sentence = createSentence(sayOnly(sayThan(resolvePronouns(splitClitics(readings)))), engine.lexicon);
    const english = renderSentence(sentence);
    signals.push(signalsOf(tagging));
    words.push(...english, ...lostFigures(part, english));
  }
  return { text: alone ? line : restore(polish(words)), signals: addSignals(signals) };
}

/**
 * Figures that the rules dropped, to be appended in brackets: a number in the wrong place is seen, a lost one is not.
 */
function lostFigures(tokens: readonly SourceToken[], words: readonly string[]): readonly string[] {
  const figures = tokens.filter(({ kind }) => kind === "number").map(({ text }) => text.replace(/%$/, ""));
  if (figures.length === 0) return [];
  const written = words.join(" ");
  return figures.filter((figure) => !written.includes(figure)).map((figure) => `(${figure})`);
}

function cutTokens(tokens: readonly SourceToken[]): readonly (readonly SourceToken[])[] {
  const parts: SourceToken[][] = [];
  let start = 0;
  while (tokens.length - start > MAX_TOKENS) {
    let end = start + MAX_TOKENS;
    while (end > start + MAX_TOKENS / 2 && !/^[.!?؟;؛،,:]$/.test(tokens[end - 1]?.text ?? "")) end -= 1;
    if (end === start + MAX_TOKENS / 2) end = start + MAX_TOKENS;
    parts.push(tokens.slice(start, end));
    start = end;
  }
  parts.push(tokens.slice(start));
  return parts;
}
