import type { Article, Lang } from "../contracts/article.ts";
import type { Quote } from "../contracts/summarizer.ts";
import { findNames } from "../language/names.ts";
import type { TextSpan } from "../language/sentences.ts";
import { countWords, words } from "../language/tokens.ts";
import type { Candidate } from "./candidates.ts";
import { readOpening } from "./openings.ts";
import { passageOf } from "./passage.ts";
import { marksOf } from "./quotations.ts";
import { speakerIn, speakerName } from "./speakers.ts";

/** Shorter quotations are words held at arm's length, not statements; longer ones do not fit a digest. */
const MIN_WORDS = 6;
const MAX_WORDS = 45;
/** Quotations handed on; a digest shows one. */
const MAX_QUOTES = 3;
/** Candidates in which quotations are looked for, best first. */
const MAX_SENTENCES = 40;
/** Characters of an article in which its speakers' full names stand. */
const NAMES_CHARS = 800;

/** What introduces a full quotation and not a piece of one: a colon, a comma, "that", "saying", or nothing at all. */
const INTRODUCES =
  /(?:^|[:،,]|(?<![\p{L}\p{M}])(?:أنّ?|إنّ?|ان|أنه|إنه|انه|أنها|إنها|قائلا|قائلاً|قائلة|قائلةً|قوله|قولها|مضيفا|مضيفاً|مؤكدا|مؤكداً|said|says|that|told \p{L}+))\s*$/u;
/** A quotation that hangs on the reporter's sentence by its first word. */
const HANGS =
  /^(?:التي|الذي|الذين|بهدف|بغية|بسبب|نتيجة|من أجل|لأجل|كي|لكي|which|who|to|and|of|for|by)(?![\p{L}\p{M}])/u;
const FIRST_PERSON = /^(?:we|i|our|my|you|نحن|أنا|إننا|إني|إنني)(?![\p{L}\p{M}])/iu;
const THAT = /^(?:أنّ?|إنّ?|ان)\s+/u;
/** "عليه «أن يحمي نفسه»": what somebody is to do, not what was said. */
const TO_DO = /^[أا]ن\s+ي(?!وم)\p{L}{2,}/u;
/** After a straight mark that closes no word stands a word inside the quotation: the mark opens another one. */
const WORD_NEXT = /^[\p{L}\d]/u;

/** What stands between a quotation's marks, without "that", space and commas at its ends. */
function inner(text: string, span: TextSpan): TextSpan {
  let start = span.start + 1;
  let end = span.end - 1;
  start += THAT.exec(text.slice(start, end))?.[0].length ?? 0;
  while (start < end && /[\s.…]/.test(text.charAt(start))) start++;
  while (end > start && /[\s،,]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

interface Found {
  readonly candidate: Candidate;
  readonly span: TextSpan;
  readonly speaker: string;
}

function quotedIn(candidate: Candidate): readonly Found[] {
  const { text, lang, marks } = candidate;
  return marks.quotes.flatMap((quote) => {
    const span = inner(text, quote);
    const length = countWords(text.slice(span.start, span.end));
    if (length < MIN_WORDS || length > MAX_WORDS) return [];
    const isFull = INTRODUCES.test(text.slice(0, quote.start)) || THAT.test(text.slice(quote.start + 1));
    const said = text.slice(span.start, span.end);
    if (WORD_NEXT.test(text.slice(quote.end, quote.end + 2)) || TO_DO.test(text.slice(quote.start + 1))) return [];
    if (!isFull || HANGS.test(said) || pointsBack(said, lang)) return [];
    const speaker = speakerIn({ before: text.slice(0, quote.start), after: text.slice(quote.end) }, lang);
    return speaker === null ? [] : [{ candidate, span, speaker }];
  });
}

/** "And despite that ..." does not stand alone; "We ..." does, since the speaker is named beside it. */
function pointsBack(said: string, lang: Lang): boolean {
  const passage = passageOf(said);
  const { stance } = readOpening(passage, lang, marksOf(passage));
  return !FIRST_PERSON.test(said) && (stance === "leaning" || (lang === "ar" && stance === "joined"));
}

/** Exact quotations whose speaker the sentence itself names, in the order of the candidates given; one a speaker. */
export function quotesOf(ranked: readonly Candidate[], articles: readonly Article[]): readonly Quote[] {
  const found = ranked.slice(0, MAX_SENTENCES).flatMap(quotedIn);
  const quotes: Quote[] = [];
  const heard = new Set<string>();
  for (const { candidate, span, speaker } of found) {
    const article = articles[candidate.article];
    if (article === undefined || quotes.length >= MAX_QUOTES) break;
    const opening = article.text.slice(0, NAMES_CHARS);
    const name = speakerName(
      speaker,
      candidate.lang,
      findNames(`${opening}\n${speaker}`, candidate.lang),
      article.text.slice(0, candidate.end),
    );
    const key = words(name?.ar ?? name?.en ?? "").at(-1) ?? "";
    if (name === null || heard.has(key)) continue;
    heard.add(key);
    const evidence = { articleId: article.id, start: candidate.start + span.start, end: candidate.start + span.end };
    quotes.push({
      speaker: name,
      text: article.text.slice(evidence.start, evidence.end),
      lang: candidate.lang,
      evidence,
    });
  }
  return quotes;
}
