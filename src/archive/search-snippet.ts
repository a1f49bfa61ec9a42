import { splitSentences, type TextSpan } from "../language/sentences.ts";
import { tokenise } from "../language/tokens.ts";

/** Longest snippet; a longer sentence is cut between words. */
const MAX_SNIPPET_CHARS = 320;

/**
 * The sentence that says most of what was asked for. `tokens` are the packed tokens of `text`, in step with
 * `tokenise(text)`; `weights` tells by stemCode what a token adds, once a sentence. An earlier sentence wins a tie.
 */
export function bestSnippet(text: string, tokens: Uint32Array, weights: ReadonlyMap<number, number>): TextSpan {
  const words = tokenise(text);
  let best: TextSpan = { start: 0, end: 0 };
  let bestScore = -1;
  let at = 0;
  for (const span of splitSentences(text)) {
    const seen = new Set<number>();
    let score = 0;
    for (; (words[at]?.start ?? span.end) < span.end; at++) {
      const code = (tokens[at] ?? 0) >>> 8;
      if (seen.has(code)) continue;
      seen.add(code);
      score += weights.get(code) ?? 0;
    }
    if (score <= bestScore) continue;
    best = span;
    bestScore = score;
  }
  return cut(text, best);
}

function cut(text: string, { start, end }: TextSpan): TextSpan {
  if (end - start <= MAX_SNIPPET_CHARS) return { start, end };
  const space = text.lastIndexOf(" ", start + MAX_SNIPPET_CHARS);
  if (space > start) return { start, end: space };
  const limit = start + MAX_SNIPPET_CHARS;
  // A pair of surrogates is one character.
  return { start, end: /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit };
}
