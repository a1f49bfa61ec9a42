import { DASHING } from "../language/chars.ts";
import type { TextSpan } from "../language/sentences.ts";

import type { Sentence } from "./sentence.ts";
import { hasTrait } from "./traits.ts";
import { ATTRIBUTES, NEGATES, QUALIFIES, SAYS, SAYS_EN } from "./wording.ts";

const ASIDE_EN =
  /, (?:which|who|whose|where) [^,;:()«“"]{3,90}(?:,(?= (?!the |he |she |it |they |an? )\p{Ll})|(?=, ))|, \d{1,3},(?= )|, (?:a|an|the|former|then) [^,;:()«“"]{3,60},(?= (?:\p{Ll}))|, meanwhile,/gu;
const ASIDE_DASHES = /\s(?:—|–|--)\s[^—–«“"]{3,80}\s(?:—|–|--)(?=\s)/gu;
/**
 * After a bracket that adds to a finished phrase comes a mark, a conjunction or the end; else it may be the phrase
 * itself.
 */
const AFTER_ASIDE = /^(?:\s?[،,.؛;:]|\s*$|\s?و|\s[a-z])/;
/** Longest bracket, in words, that is an aside and not part of the statement. */
const MAX_BRACKET = 8;

/**
 * Asides inside a sentence that can be left out without touching the statement: brackets, dashes, English relative
 * clauses and appositions.
 */
export function asides(sentence: Sentence): readonly TextSpan[] {
  const { text, signs, marks, lang } = sentence;
  const spans: TextSpan[] = [];
  for (const { start, end } of marks.brackets)
    if (text.charAt(start) === "(" && AFTER_ASIDE.test(text.slice(end, end + 3)))
      spans.push({ start: /\s/.test(text.charAt(start - 1)) ? start - 1 : start, end });
  if ((signs & DASHING) !== 0) spans.push(...matchesOf(ASIDE_DASHES, text));
  if (lang === "en" && text.includes(", ")) spans.push(...matchesOf(ASIDE_EN, text));
  if (spans.length === 0) return spans;
  return withoutOverlap(spans.filter((span) => isHarmless(sentence, span)));
}

/** Where a global expression matches; most texts have no match, and for them `matchAll` costs several times as much. */
function matchesOf(pattern: RegExp, text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    spans.push({ start: match.index, end: pattern.lastIndex });
  return spans;
}

function isHarmless({ tokens, marks, lang }: Sentence, span: TextSpan): boolean {
  if (marks.quotes.some((quote) => quote.start < span.end && quote.end > span.start)) return false;
  const inner = tokens.filter((token) => token.start >= span.start && token.end <= span.end);
  const isBracket = marks.brackets.some((bracket) => bracket.end === span.end);
  const before = tokens.findLast((token) => token.end <= span.start)?.norm;
  // "في أسواق (أسواق المدينة)": the bracket completes the phrase before it.
  if (isBracket && inner.some((token) => token.norm === before)) return false;
  if (inner.length === 0 || (isBracket && inner.length > MAX_BRACKET) || inner[0] === tokens[0]) return false;
  return !hasTrait(inner, QUALIFIES | ATTRIBUTES | NEGATES | (lang === "en" ? SAYS_EN : SAYS));
}

function withoutOverlap(spans: readonly TextSpan[]): readonly TextSpan[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const kept: TextSpan[] = [];
  for (const span of sorted) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
