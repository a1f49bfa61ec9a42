import { splitSentences, type TextSpan } from "../language/sentences.ts";
import { tokenise } from "../language/tokens.ts";
import { searchStem } from "./search-stem.ts";

/** A snippet is one sentence, and its neighbour when both fit. */
const MAX_SNIPPET_CHARS = 320;

/** The sentence of `text` that holds most of the query's weight; `weights` by stem. Long sentences are cut between words. */
export function bestSnippet(text: string, weights: ReadonlyMap<string, number>): TextSpan {
  let best: TextSpan = { start: 0, end: 0 };
  let bestScore = -1;
  for (const span of splitSentences(text)) {
    const seen = new Set<string>();
    let score = 0;
    for (const { norm } of tokenise(text.slice(span.start, span.end))) {
      const wordStem = searchStem(norm);
      const weight = weights.get(wordStem);
      if (weight === undefined || seen.has(wordStem)) continue;
      seen.add(wordStem);
      score += weight;
    }
    if (score > bestScore) {
      best = span;
      bestScore = score;
    }
  }
  return cut(text, best);
}

function cut(text: string, span: TextSpan): TextSpan {
  if (span.end - span.start <= MAX_SNIPPET_CHARS) return span;
  const space = text.lastIndexOf(" ", span.start + MAX_SNIPPET_CHARS);
  return { start: span.start, end: space > span.start ? space : span.start + MAX_SNIPPET_CHARS };
}
