import type { Lang } from "../contracts/article.ts";
import { UNUSUAL } from "../language/chars.ts";
import type { TextSpan } from "../language/sentences.ts";
import { countWords, readText, type Token } from "../language/tokens.ts";
import { asides } from "./asides.ts";
import type { Candidate } from "./candidates.ts";
import { cuts } from "./clauses.ts";
import { enclosed } from "./quotations.ts";

/** What a form is made from. */
type Source = Pick<Candidate, "text" | "tokens" | "signs" | "lang" | "skip" | "start" | "marks">;

/** One way to show a sentence: its evidence less some spans. */
export interface Form {
  readonly text: () => string;
  readonly words: number;
  /** Tokens of the sentence that are left, by index. */
  readonly kept: readonly number[];
  /** Evidence offsets in the article's text. */
  readonly start: number;
  readonly end: number;
  /** True when nothing but a linking phrase was left out. */
  readonly whole: boolean;
}

/** More ways than this to end a sentence add nothing that a budget could use. */
const MAX_CUTS = 10;
/** Longer texts are lists or pages without marks: no clause boundary means anything there. */
const MAX_WORDS = 400;
/**
 * What belongs to the word before it: a closing mark, and the sign of a share or a degree, which a space may part from
 * its number.
 */
const CLOSERS = /^(?:\s?[%٪‰°]|[»”"')\]])+/u;
/** Space and marks that promise more. */
const LOOSE_END = /[\s،,؛;:–—-]/;
const FINAL = /[.…۔]+\s*$/;

function without(text: string, spans: readonly TextSpan[]): string {
  let shown = "";
  let from = 0;
  for (const span of spans) {
    shown += text.slice(from, span.start);
    from = Math.max(from, span.end);
  }
  return shown + text.slice(from);
}

/**
 * Tokens before `end` and outside the spans, which stand in order and never cut a token: calls back with each, and
 * counts them.
 */
function eachKept(
  tokens: readonly Token[],
  spans: readonly TextSpan[],
  end: number,
  see?: (token: number) => void,
): number {
  let count = 0;
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.end > end) break;
    while (next < spans.length && (spans[next] as TextSpan).end < token.end) next++;
    if (next < spans.length && token.start >= (spans[next] as TextSpan).start) continue;
    count++;
    see?.(i);
  }
  return count;
}

/** Lengthening and vowel marks, which alone are a word but no token. */
const MARKS = /[\u00ad\u0610-\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/;

/** True where each token counts as one word: not a ligature of several, and no word of nothing but marks left out. */
function areWords({ text, tokens, signs }: Source): boolean {
  return (
    (signs & UNUSUAL) === 0 ||
    (text.normalize("NFKC") === text && (!MARKS.test(text) || countWords(text) === tokens.length))
  );
}

/** Dots by which a text trails off, where no quotation closes behind them. */
const TRAILING_OFF = /\s*(?:\.{2,}|…)[.…\s]*$/;
const DOT = 0x2e;
const ELLIPSIS = 0x2026;

function withoutLooseEnd(text: string): string {
  let end = text.length;
  const last = text.charCodeAt(end - 1);
  if (last === ELLIPSIS || (last === DOT && text.charCodeAt(end - 2) === DOT))
    end = TRAILING_OFF.exec(text)?.index ?? end;
  while (end > 0 && LOOSE_END.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/**
 * A sentence up to `end` without some spans. Few forms are ever shown, so what the others say is never put together.
 */
class PartOfSentence implements Form {
  readonly words: number;
  readonly whole: boolean;
  readonly #source: Source;
  readonly #spans: readonly TextSpan[];
  readonly #end: number;
  #kept: readonly number[] | undefined;

  constructor(source: Source, spans: readonly TextSpan[], end: number, whole: boolean, isCounted: boolean) {
    this.#source = source;
    this.#spans = spans;
    this.#end = end;
    this.whole = whole;
    this.words = isCounted ? eachKept(source.tokens, spans, end) : countWords(this.text());
  }

  get start(): number {
    return this.#source.start;
  }

  get end(): number {
    return this.#source.start + this.#end;
  }

  get kept(): readonly number[] {
    if (this.#kept !== undefined) return this.#kept;
    const kept: number[] = [];
    eachKept(this.#source.tokens, this.#spans, this.#end, (token) => kept.push(token));
    this.#kept = kept;
    return kept;
  }

  text(): string {
    return withoutLooseEnd(without(this.#source.text.slice(0, this.#end), this.#spans));
  }
}

/** Forms of a sentence, whole one first: without asides, and ended at each clause boundary that allows it. */
export function formsOf(source: Source): readonly Form[] {
  const { text, tokens, lang, skip, marks, signs } = source;
  const head: TextSpan[] = skip > 0 ? [{ start: 0, end: tokens[skip]?.start ?? 0 }] : [];
  const isCounted = areWords(source);
  const forms: Form[] = [new PartOfSentence(source, head, text.length, true, isCounted)];
  if (!marks.balanced || tokens.length > MAX_WORDS) return forms;
  const add = (spans: readonly TextSpan[], end: number): void => {
    forms.push(new PartOfSentence(source, spans, end, false, isCounted));
  };
  const sentence = { text, tokens: skip > 0 ? tokens.slice(skip) : tokens, marks, lang, signs };
  const inner = asides(sentence).filter((span) => span.start >= (head[0]?.end ?? 0));
  const middles = inner.length > 0 ? [[], inner] : [[]];
  if (inner.length > 0) add([...head, ...inner], text.length);
  for (const cut of spread(cuts(sentence))) {
    const from = endOfKept(text, sentence.tokens, cut.at);
    for (const middle of middles) {
      const kept = middle.filter((span) => span.end <= from);
      if (middle.length > 0 && kept.length === 0) continue;
      if (cut.closes) add([...head, ...kept], from);
      else add([...head, ...kept, { start: from, end: finalStop(text) }], text.length);
    }
  }
  return forms;
}

/** At most MAX_CUTS of the places, over the whole sentence. */
function spread<T>(places: readonly T[]): readonly T[] {
  const step = Math.max(1, places.length / MAX_CUTS);
  return places.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/** Where the words before `at` end: after the last of them and the marks that close with it. */
export function endOfKept(text: string, tokens: readonly Token[], at: number): number {
  const last = tokens[at - 1]?.end ?? 0;
  const next = tokens[at]?.start ?? text.length;
  return last + (CLOSERS.exec(text.slice(last, next))?.[0].length ?? 0);
}

/** Where the sentence's own full stop begins, which a shortened form keeps. */
function finalStop(text: string): number {
  return FINAL.exec(text)?.index ?? text.length;
}

/** The shorter forms of a text that is no sentence of an article, such as a title. */
export function shortened(text: string, lang: Lang): readonly string[] {
  const { tokens, signs } = readText(text);
  return formsOf({ text, tokens, signs, lang, skip: 0, start: 0, marks: enclosed(text) })
    .slice(1)
    .map((form) => form.text());
}
