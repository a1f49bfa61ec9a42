import type { Article, Lang } from "../contracts/article.ts";
import { isSpace } from "../language/chars.ts";
import { eachSentence, type TextSpan } from "../language/sentences.ts";
import { newCount, stemTerm, type Term } from "../language/term.ts";
import { countWords, type Token, tokenise } from "../language/tokens.ts";
import { readOpening, type Stance } from "./openings.ts";
import { type Enclosed, enclosed } from "./quotations.ts";
import { isStatement } from "./statements.ts";

/** A sentence that may become evidence. */
export interface Candidate {
  /** Index of its article among those that are summarized. */
  readonly article: number;
  /** Place among all sentences of its article: the one before it has `index - 1`. */
  readonly index: number;
  /** Place among the usable sentences of its article; 0 is the lead. */
  readonly position: number;
  /** Offsets in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lang: Lang;
  /** Words, with offsets into `text`. */
  readonly tokens: readonly Token[];
  /** Stem of each word that is a content word, else null. */
  readonly stems: readonly (Term | null)[];
  /** The distinct ones, of words longer than a letter. */
  readonly terms: readonly Term[];
  readonly stance: Stance;
  /** Its quotations and brackets. */
  readonly marks: Enclosed;
  /** Share of the text that stands in quotations, 0 to 1. */
  readonly quoted: number;
  /** Words of a linking phrase at the start, which is not shown. */
  readonly skip: number;
}

/** Sentences read of each article: all in a small story, the leads alone in a large one, so that cost grows with articles and not with their length. */
export function sentencesPerArticle(articles: number): number {
  return Math.max(3, Math.min(120, Math.floor(600 / articles)));
}

/**
 * Usable sentences of one article, read as they are asked for. With `lenient`, unbalanced quotations and headings count
 * too, for texts that have nothing else. `most`: how many will be asked for at the most.
 */
export function* eachCandidate(
  article: Article,
  at: number,
  lang: Lang,
  most: number,
  lenient = false,
): Generator<Candidate> {
  let index = -1;
  let position = 0;
  for (const sentence of sentencesOf(article.text, most)) {
    index++;
    const { start, end } = trimMarks(article.text, clip(article.text, sentence));
    const text = article.text.slice(start, end);
    const tokens = tokenise(text);
    if (tokens.length === 0 || (!lenient && !isStatement(text, tokens, lang))) continue;
    const marks = enclosed(text);
    if (!lenient && !marks.balanced) continue;
    const opening = readOpening(text, tokens, lang);
    const { skip } = opening;
    // What follows a semicolon explains what stands before it, and an item of a list belongs to the line above the list.
    const stance =
      followsSemicolon(article.text, start) || isListed(article.text, sentence.start) ? "leaning" : opening.stance;
    const stems = contentStems(tokens);
    yield {
      article: at,
      index,
      position: position++,
      start,
      end,
      text,
      lang,
      tokens,
      stems,
      terms: contentTerms(tokens, stems),
      stance,
      marks,
      quoted: marks.quotes.reduce((sum, quote) => sum + quote.end - quote.start, 0) / text.length,
      skip,
    };
  }
}

/** Fewer words than this after a full stop are no sentence: the stop belonged to an initial or an abbreviation. */
const MIN_SENTENCE_WORDS = 3;
const MAX_FRAGMENT_CHARS = 40;

/** Characters read for each sentence wanted, so that the leads of long articles cost no more than those of short ones. */
const CHARS_PER_SENTENCE = 1500;

/** Sentences of a text, or of its beginning where that holds enough of them. */
function sentencesOf(text: string, limit: number): Iterable<TextSpan> {
  const enough = limit * CHARS_PER_SENTENCE;
  if (text.length <= enough) return joinFragments(text, eachSentence(text));
  const head = [...eachSentence(text.slice(0, enough))];
  // The last one may be cut off.
  return head.length > 1 ? joinFragments(text, head.slice(0, -1)) : eachSentence(text);
}

/** Puts fragments of one or two words back to the sentence that they were split from. */
function* joinFragments(text: string, spans: Iterable<TextSpan>): Generator<TextSpan> {
  let last: TextSpan | undefined;
  for (const span of spans) {
    const isJoined = last !== undefined && isFragment(text, last, span);
    if (last !== undefined && !isJoined) yield last;
    last = isJoined && last !== undefined ? { start: last.start, end: span.end } : span;
  }
  if (last !== undefined) yield last;
}

function isFragment(text: string, last: TextSpan, span: TextSpan): boolean {
  if (span.end - span.start > MAX_FRAGMENT_CHARS || text.charAt(last.end - 1) !== ".") return false;
  return (
    !text.slice(last.end, span.start).includes("\n") &&
    countWords(text.slice(span.start, span.end)) < MIN_SENTENCE_WORDS
  );
}

/** Longest text that is treated as one sentence; beyond it stands no sentence but a file without marks. */
const MAX_CHARS = 5000;

/** The span, or as much of it as a sentence may have, up to a space. */
function clip(text: string, { start, end }: TextSpan): TextSpan {
  if (end - start <= MAX_CHARS) return { start, end };
  const space = text.lastIndexOf(" ", start + MAX_CHARS);
  return { start, end: space > start ? space : start + MAX_CHARS };
}

/** A semicolon right before an index, or a space or two before it. */
function followsSemicolon(text: string, at: number): boolean {
  let before = at - 1;
  while (before > at - 3 && isSpace(text.charCodeAt(before))) before--;
  return SEMICOLONS.has(text.charAt(before));
}

const SEMICOLONS = new Set(["؛", ";"]);

const ITEM = /^(?:[*•·▪◆■]|[-–—]\s)/u;
const ITEMS = /^[ \t]*(?:[*•·▪◆■]|[-–—]\s)/gmu;
const LINE_START = /(?:^|\n)[ \t]*$/;
const MAX_INDENT = 8;
/** Share of a text's lines from which items are its paragraphs. */
const PARAGRAPHS = 0.75;

/** True for a line with a bullet, unless nearly all lines of the text have one: then they are its paragraphs. */
function isListed(text: string, at: number): boolean {
  const isItem = ITEM.test(text.slice(at, at + 2)) && LINE_START.test(text.slice(Math.max(0, at - MAX_INDENT), at));
  return isItem && (text.match(ITEMS)?.length ?? 0) < PARAGRAPHS * text.split("\n").length;
}

const LEADING_MARKS = /^[\s\-–—•*·▪◆■.,،؛:|>]+/u;
const TRAILING_MARKS = /[\s،,؛;|]/u;

/** Without bullets before the sentence and separators after it. */
function trimMarks(text: string, { start, end }: TextSpan): TextSpan {
  // Hardly a sentence begins with a mark, and a look at its first character is enough to see that.
  const lead = LEADING_MARKS.test(text.charAt(start))
    ? (LEADING_MARKS.exec(text.slice(start, end))?.[0].length ?? 0)
    : 0;
  let last = end;
  while (last > start && TRAILING_MARKS.test(text.charAt(last - 1))) last--;
  return start + lead < last ? { start: start + lead, end: last } : { start, end };
}

/** Distinct stems of the content words; a word of one letter is a particle or an initial, and says nothing alone. */
export function contentTerms(tokens: readonly Token[], stems = contentStems(tokens)): readonly Term[] {
  const terms: Term[] = [];
  const count = newCount();
  for (let k = 0; k < tokens.length; k++) {
    const stem = stems[k] as Term | null;
    if (stem === null || stem.count === count || (tokens[k] as Token).norm.length === 1) continue;
    stem.count = count;
    terms.push(stem);
  }
  return terms;
}

function contentStems(tokens: readonly Token[]): readonly (Term | null)[] {
  return tokens.map(({ word }) => stemTerm(word));
}
