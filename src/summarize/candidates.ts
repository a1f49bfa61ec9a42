import type { Article, Lang } from "../contracts/article.ts";
import { classAt, isSpace, WORD } from "../language/chars.ts";
import { endOfLine, sentencesOfLine, type TextSpan } from "../language/sentences.ts";
import { newCount, stemTerm, type Term } from "../language/term.ts";
import { countWordsIn, type Token } from "../language/tokens.ts";
import { articleLang } from "./article-lang.ts";
import { readOpening, type Stance } from "./openings.ts";
import { type Passage, passageWithin } from "./passage.ts";
import { type Enclosed, marksOf } from "./quotations.ts";
import { isStatement } from "./statements.ts";

/** A sentence that may become evidence. */
export interface Candidate extends Passage {
  /** Index of its article among those that are summarized. */
  readonly article: number;
  /** Place among all sentences of its article: the one before it has `index - 1`. */
  readonly index: number;
  /** Place among the usable sentences of its article; 0 is the lead. */
  readonly position: number;
  /** Offsets in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly lang: Lang;
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

/**
 * Sentences read of each article: all in a small story, the leads alone in a large one, so that cost grows with
 * articles and not with their length.
 */
export function sentencesPerArticle(articles: number): number {
  return Math.max(3, Math.min(120, Math.floor(600 / articles)));
}

/** Reads the usable sentences of one article, line by line, as they are asked for. */
export class CandidateReader {
  /** As much of the article's text as is read. */
  readonly #text: string;
  readonly #at: number;
  readonly #lang: Lang;
  readonly #lenient: boolean;
  #hasLists: boolean | undefined;
  #lineStart = 0;
  /** Sentences of the line that is being read, and the next of them. */
  #line: readonly TextSpan[] = [];
  #next = 0;
  #index = -1;
  #position = 0;

  /**
   * @param at index of the article among those that are summarized
   * @param most how many will be asked for at the most
   * @param lenient unbalanced quotations and headings count too, for texts that have nothing else
   */
  constructor(article: Article, at: number, most: number, lenient = false) {
    this.#text = article.text.slice(0, endOfReading(article.text, most));
    this.#at = at;
    this.#lang = articleLang(article);
    this.#lenient = lenient;
  }

  /** The next ones, as many as there are up to `count`. */
  take(count: number): readonly Candidate[] {
    const taken: Candidate[] = [];
    while (taken.length < count) {
      const sentence = this.#nextSentence();
      if (sentence === null) break;
      this.#index++;
      const candidate = this.#read(sentence);
      if (candidate !== null) taken.push(candidate);
    }
    return taken;
  }

  #nextSentence(): TextSpan | null {
    while (this.#next === this.#line.length) {
      if (this.#lineStart > this.#text.length) return null;
      const lineEnd = endOfLine(this.#text, this.#lineStart);
      this.#line = joinFragments(this.#text, sentencesOfLine(this.#text, this.#lineStart, lineEnd));
      this.#next = 0;
      this.#lineStart = lineEnd + 1;
    }
    return this.#line[this.#next++] as TextSpan;
  }

  /** The candidate that a sentence is, null where it is none. */
  #read(sentence: TextSpan): Candidate | null {
    const lang = this.#lang;
    const { start, end } = trimMarks(this.#text, clip(this.#text, sentence));
    const passage = passageWithin(this.#text, { start, end });
    const { text, tokens, signs, traits } = passage;
    if (tokens.length === 0 || (!this.#lenient && !isStatement(passage, lang))) return null;
    const marks = marksOf(passage);
    if (!this.#lenient && !marks.balanced) return null;
    const { stance, skip } = readOpening(passage, lang, marks);
    // What follows a semicolon explains what stands before it, and an item of a list belongs to the line above the
    // list.
    const leans = followsSemicolon(this.#text, start) || this.#isListed(sentence.start);
    const stems = contentStems(tokens);
    return {
      article: this.#at,
      index: this.#index,
      position: this.#position++,
      start,
      end,
      text,
      lang,
      tokens,
      signs,
      traits,
      stems,
      terms: contentTerms(tokens, stems),
      stance: leans ? "leaning" : stance,
      marks,
      quoted: quotedShare(marks, text),
      skip,
    };
  }

  #isListed(start: number): boolean {
    if (!isItem(this.#text, start)) return false;
    this.#hasLists ??= hasLists(this.#text);
    return this.#hasLists;
  }
}

function quotedShare({ quotes }: Enclosed, text: string): number {
  let chars = 0;
  for (const { start, end } of quotes) chars += end - start;
  return chars / text.length;
}

/** Fewer words than this after a full stop are no sentence: the stop belonged to an initial or an abbreviation. */
const MIN_SENTENCE_WORDS = 3;
const MAX_FRAGMENT_CHARS = 40;

/**
 * Characters read for each sentence wanted, so that the leads of long articles cost no more than those of short ones.
 */
const CHARS_PER_SENTENCE = 1500;

/**
 * Where to stop reading a text of which so many sentences are wanted: at its end, or where its beginning holds enough
 * of them.
 */
function endOfReading(text: string, most: number): number {
  const enough = most * CHARS_PER_SENTENCE;
  if (text.length <= enough) return text.length;
  const lineStart = text.lastIndexOf("\n", enough - 1) + 1;
  const spans = sentencesOfLine(text, lineStart, enough);
  // The last one may be cut off.
  return spans.at(-2)?.end ?? (lineStart > 0 ? lineStart - 1 : text.length);
}

/** Puts fragments of one or two words back to the sentence of their line that they were split from. */
function joinFragments(text: string, spans: TextSpan[]): readonly TextSpan[] {
  let kept = 0;
  for (let k = 1; k < spans.length; k++) {
    const [last, span] = [spans[kept] as TextSpan, spans[k] as TextSpan];
    if (isFragment(text, last, span)) spans[kept] = { start: last.start, end: span.end };
    else spans[++kept] = span;
  }
  if (spans.length > 0) spans.length = kept + 1;
  return spans;
}

function isFragment(text: string, last: TextSpan, span: TextSpan): boolean {
  if (span.end - span.start > MAX_FRAGMENT_CHARS || text.charAt(last.end - 1) !== ".") return false;
  return countWordsIn(text, span) < MIN_SENTENCE_WORDS;
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

/** True for the start of a line with a bullet. */
function isItem(text: string, at: number): boolean {
  if (classAt(text, at) === WORD) return false;
  return ITEM.test(text.slice(at, at + 2)) && LINE_START.test(text.slice(Math.max(0, at - MAX_INDENT), at));
}

/** Whether lines with a bullet are items: not where nearly all lines have one, which are paragraphs then. */
function hasLists(text: string): boolean {
  return (text.match(ITEMS)?.length ?? 0) < PARAGRAPHS * text.split("\n").length;
}

const LEADING_MARKS = /^[\s\-–—•*·▪◆■.,،؛:|>]+/u;
const FULL_STOP = 0x2e;
const TRAILING_MARKS = /[\s،,؛;|]/u;

/** Without bullets before the sentence and separators after it. */
function trimMarks(text: string, { start, end }: TextSpan): TextSpan {
  // Hardly a sentence begins with a mark or ends with another than its stop, and one look is enough to see that.
  const lead = classAt(text, start) === WORD ? 0 : (LEADING_MARKS.exec(text.slice(start, end))?.[0].length ?? 0);
  let last = end;
  while (last > start && text.charCodeAt(last - 1) !== FULL_STOP && TRAILING_MARKS.test(text.charAt(last - 1))) last--;
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
  const stems: (Term | null)[] = [];
  for (let k = 0; k < tokens.length; k++) stems.push(stemTerm((tokens[k] as Token).word));
  return stems;
}
