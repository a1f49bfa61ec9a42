import type { Article } from "../contracts/article.ts";
import { splitSentences, type TextSpan } from "../language/sentences.ts";
import { holdsAsked } from "./answer-kinds.ts";
import { likenessIn, textWords } from "./answer-likeness.ts";
import { pointsBack } from "./answer-openings.ts";
import type { ParsedQuestion } from "./answer-question.ts";
import { sameStory } from "./answer-rival.ts";
import { langOf } from "./article-lang.ts";
import type { AskedWord } from "./asked-word.ts";

/** What is read of one article: news is shorter, and an answer in a book is no news. */
const MOST_CHARS = 60_000;

/** An article that the search found. */
export interface FoundArticle {
  readonly article: Article;
  /** Its search score, 0..1. */
  readonly score: number;
}

/** A sentence of an article with what it says for the question. */
export interface Candidate extends TextSpan {
  readonly article: Article;
  readonly text: string;
  /** Place among the article's sentences. */
  readonly index: number;
  /** 0..1: weighted share of the question's words in the sentence. */
  readonly overlap: number;
  /** 0..1: weighted share of the question's words in the sentence, its neighbours and the title. */
  readonly around: number;
  /**
   * How many of the question's words the sentence has, each as surely as it has it; words that only frame a question
   * are none.
   */
  readonly matched: number;
  /** 0..1: share of the question's names and numbers that the whole article lacks. */
  readonly missing: number;
  /**
   * 0..1: weighted share of the question's words that the whole article lacks; words that only frame a question are
   * none.
   */
  readonly lacking: number;
  /**
   * 0..1: share of the question's words that are no names which neither the sentence nor its neighbours nor the title
   * say.
   */
  readonly unsaid: number;
  /** Whether it holds the kind of thing that is asked for; false where it has no word of the question. */
  readonly holdsAsked: boolean;
  readonly score: number;
  /** The score without what the sentence has from its article's subject. */
  readonly byItself: number;
}

interface Sentence extends TextSpan {
  readonly found: FoundArticle;
  readonly text: string;
  readonly index: number;
  /** Per question word: how surely the sentence, and it with its neighbours and the title, has it. */
  readonly own: readonly number[];
  readonly around: readonly number[];
  /** The same for the sentence, given what its article is about. */
  readonly given: readonly number[];
  /** The same for the whole article. */
  readonly anywhere: readonly number[];
}

function sentencesOf(found: FoundArticle, asked: readonly AskedWord[]): readonly Sentence[] {
  const { article } = found;
  const spans = splitSentences(article.text.slice(0, MOST_CHARS));
  const texts = spans.map(({ start, end }) => article.text.slice(start, end));
  const own = texts.map((text) => {
    const inText = textWords(text);
    return asked.map((word) => likenessIn(inText, word));
  });
  const titleWords = textWords(article.title ?? "");
  const title = asked.map((word) => likenessIn(titleWords, word));
  const topic = title.map((value, w) => Math.max(value, own[0]?.[w] ?? 0));
  const anywhere = title.map((value, w) => Math.max(value, ...own.map((values) => values[w] ?? 0)));
  return spans.map((span, index) => ({
    ...span,
    found,
    text: texts[index] ?? "",
    index,
    own: own[index] ?? [],
    around: title.map((value, w) => Math.max(value, ...[index - 1, index, index + 1].map((i) => own[i]?.[w] ?? 0))),
    given: topic.map((value, w) => Math.max(own[index]?.[w] ?? 0, value * GIVEN)),
    anywhere,
  }));
}

/**
 * Weights of the question's words among these sentences: a word that half of them hold tells them apart less than one
 * that two of them hold (inverse sentence frequency).
 */
function localWeights(sentences: readonly Sentence[], asked: readonly AskedWord[]): readonly number[] {
  return asked.map(({ weight }, w) => {
    const holding = sentences.reduce((sum, { own }) => sum + (own[w] ?? 0), 0);
    return weight * Math.log(1 + sentences.length / (1 + holding));
  });
}

function share(values: readonly number[], weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return all === 0 ? 0 : values.reduce((sum, value, w) => sum + value * (weights[w] ?? 0), 0) / all;
}

/**
 * What a sentence's surroundings, the kind of answer it holds, its article and its place count beside its own words
 * (1). Results are flat around these values.
 */
const SURROUNDINGS = 0.2;
const KIND = 0.3;
/**
 * A number with the unit asked for, or of what is counted, is far more often the answer than any number; so is the name
 * beside an office.
 */
const EXACT_KIND = 0.6;
/** What a sentence has of the words that its article's title or beginning have: the article is about them. */
const GIVEN = 0.8;
const ARTICLE = 2;
const EARLY = 0.05;
/** "What happened in Tunisia?" is answered by the beginning of a report. */
const EARLY_NEWS = 0.5;
const EARLY_SENTENCES = 8;
/** Of articles that say much the same, the reader's own language and the newest come first: counts of victims grow. */
const OWN_LANGUAGE = 0.1;
const NEWEST = 0.05;
const NEWEST_STATE = 0.6;
/**
 * How surely the opening must have each of those words; less where it is asked whether something is so by now ("over",
 * "ended").
 */
const TOLD = 0.7;
const TOLD_STATE = 0.6;
/** A first sentence ends before that. */
const OPENING_CHARS = 1000;
/** A sentence that stands for itself is preferred to one that needs the sentence before it. */
const POINTS_BACK = 0.1;

/** How surely a word has to be there. */
const SAID = 0.5;

/** Whether the question measures or counts something, or asks who has an office. */
export const isExact = ({ measures, counted, role }: ParsedQuestion): boolean =>
  measures.length > 0 || counted !== null || role !== null;

/** The sentences of the articles found, best first. */
export function scoreSentences(found: readonly FoundArticle[], question: ParsedQuestion): readonly Candidate[] {
  const sentences = found.flatMap((one) => sentencesOf(one, question.words));
  const weights = localWeights(sentences, question.words);
  const telling = weights.map((weight, w) => (question.words[w]?.frames ? 0 : weight));
  const distinctive = question.words.map((word) => (word.distinctive ? 1 : 0));
  const plain = question.words.map((word) => (word.distinctive || word.frames ? 0 : 1));
  const hasNames = distinctive.includes(1);
  const newest = newestDay(question.asksState ? sameStory(found) : found);
  const told = new Set(
    found.flatMap(({ article }) => {
      const isTold = question.happens
        ? tellsOf(article, question)
        : question.asksState && dayOf(article) === newest && tellsOf(article, question, TOLD_STATE);
      return isTold ? [article] : [];
    }),
  );
  const newer = question.asksState ? NEWEST_STATE : NEWEST;
  const scored = sentences.map(
    ({ found: { article, score: passage }, text, index, own, around, given, anywhere, ...span }) => {
      const overlap = share(own, weights);
      const holds = (isExact(question) ? given : own).some((value) => value > 0) && holdsAsked(text, question, article);
      const early = (told.has(article) ? EARLY_NEWS : EARLY) * (1 - Math.min(index, EARLY_SENTENCES) / EARLY_SENTENCES);
      const language = langOf(article) === question.lang ? OWN_LANGUAGE : 0;
      const recent = newest !== null && dayOf(article) === newest ? newer : 0;
      const leaning = pointsBack(text, langOf(article)) ? POINTS_BACK : 0;
      const near = share(around, weights);
      const saying = around.map((value) => (value >= SAID ? 1 : 0));
      const inherited = share(given, weights);
      const score =
        inherited +
        SURROUNDINGS * near +
        (holds ? (isExact(question) ? EXACT_KIND : KIND) : 0) +
        ARTICLE * passage +
        early +
        language +
        recent -
        leaning;
      const missing = hasNames ? 1 - share(anywhere, distinctive) : 0;
      const lacking = 1 - share(anywhere, telling);
      const matched = own.reduce((sum, value, w) => sum + (question.words[w]?.frames ? 0 : value), 0);
      return {
        ...span,
        article,
        text,
        index,
        overlap,
        around: near,
        matched,
        missing,
        lacking,
        unsaid: plain.includes(1) ? 1 - share(saying, plain) : 0,
        holdsAsked: holds,
        score,
        byItself: score - inherited + overlap,
      };
    },
  );
  return scored.sort((a, b) => b.score - a.score);
}

/** Whether an article's title or first sentence has all that the question asks for news of: it reports just that. */
export function tellsOf({ title, text }: Article, { words: asked }: ParsedQuestion, least: number = TOLD): boolean {
  const [first] = splitSentences(text.slice(0, OPENING_CHARS));
  const opening = textWords(`${title ?? ""} ${text.slice(0, first?.end ?? 0)}`);
  return asked.every((word) => word.frames || likenessIn(opening, word) >= least);
}

/** The day of publication, or as much of it as is known; null where nothing is. */
const dayOf = ({ published }: Article): string | null => published.date?.slice(0, 10) ?? null;

/** The latest day of publication; null when none is known. */
function newestDay(found: readonly FoundArticle[]): string | null {
  const days = found.flatMap(({ article }) => dayOf(article) ?? []);
  return days.sort().at(-1) ?? null;
}
