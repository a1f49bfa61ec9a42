import type { Article } from "../contracts/article.ts";
import type { Story } from "../contracts/story.ts";
import type { StorySummary, Summarizer, SummaryOptions, SummarySentence } from "../contracts/summarizer.ts";
import { tokenise } from "../language/tokens.ts";
import { agreeing } from "./agreement.ts";
import { articleLang } from "./article-lang.ts";
import { type Candidate, candidatesOf, contentTerms, sentencesPerArticle } from "./candidates.ts";
import { type Chosen, chooseSentences } from "./choice.ts";
import { differencesOf } from "./differences.ts";
import { factsOf } from "./facts.ts";
import { headlineOf } from "./headline.ts";
import { shortestStart } from "./last-resort.ts";
import { valueOne } from "./one-article.ts";
import { quotesOf } from "./quotes.ts";
import { valueSeveral } from "./several-articles.ts";
import type { Valuation } from "./valuation.ts";
import { standing, withdrawnBy } from "./withdrawn.ts";

/** The articles that a summary is made from: originals in one language, the wanted one where the story has it, else the lead's. */
function sourcesOf(story: Story, options: SummaryOptions): readonly Article[] {
  const originals = story.articles.filter((article) => article.duplicateOf === null);
  const all = standing(originals.length > 0 ? originals : story.articles);
  const [lead] = all;
  if (lead === undefined) return [];
  const wanted = options.prefer ?? articleLang(lead);
  const same = all.filter((article) => articleLang(article) === wanted);
  return same.length > 0 ? same : all;
}

/** A story as it is read: its articles, and their usable sentences in order. */
interface Reading {
  readonly articles: readonly Article[];
  readonly candidates: readonly Candidate[];
}

/** @param withdrawn tells the terms of what a correction takes back */
function read(articles: readonly Article[], withdrawn: (terms: ReadonlySet<string>) => boolean, most: number): Reading {
  const limit = Math.min(most, sentencesPerArticle(articles.length));
  const all = (lenient: boolean): readonly Candidate[] =>
    articles
      .flatMap((article, at) => candidatesOf(article, at, articleLang(article), limit, lenient))
      .filter(({ terms }) => !withdrawn(terms));
  const strict = all(false);
  const candidates = strict.length > 0 ? strict : all(true);
  return { articles, candidates };
}

/**
 * Articles, by index, that a digest prefers: the lead was chosen to speak for the story, and the latest one, where it is of
 * a later day, says how the story stands.
 */
function preferredOf(articles: readonly Article[]): ReadonlySet<number> {
  const day = (at: number): string => (articles[at]?.published.date ?? "").slice(0, 10);
  let latest = 0;
  for (let at = 1; at < articles.length; at++) if (day(at) > day(latest)) latest = at;
  return new Set([0, day(0) === "" ? 0 : latest]);
}

const NONE: ReadonlySet<number> = new Set();

function valued(
  { articles, candidates }: Reading,
  { words }: SummaryOptions,
  preferred: ReadonlySet<number>,
): Valuation {
  const titles = articles.map((article) => contentTerms(tokenise(article.title ?? "")));
  const [first] = titles;
  if (first !== undefined && titles.length === 1) return valueOne(candidates, first, words);
  return valueSeveral(candidates, { titles, preferred });
}

/** Candidates, the worthiest first. */
function ranked(candidates: readonly Candidate[], { alone }: Valuation): readonly Candidate[] {
  const order = [...candidates.keys()].sort((a, b) => (alone[b] as number) - (alone[a] as number));
  return order.map((i) => candidates[i] as Candidate);
}

/** Shown sentences with the articles that say the same. */
function statements(chosen: readonly Chosen[], { articles, candidates }: Reading): readonly SummarySentence[] {
  const id = (at: number): string => articles[at]?.id ?? "";
  const texts = chosen.map(({ form }) => form.text());
  const said = chosen.map(({ candidate }, k) => ({ article: candidate.article, text: texts[k] as string }));
  const others = articles.length > 1 ? agreeing(said, candidates) : [];
  return chosen.map(({ candidate: { article, lang }, form: { start, end } }, k) => ({
    text: texts[k] as string,
    lang,
    evidence: { articleId: id(article), start, end },
    cites: [article, ...(others[k] ?? [])].map(id),
  }));
}

function sentencesOf(
  reading: Reading,
  valuation: Valuation,
  { words, sentences }: SummaryOptions,
): readonly SummarySentence[] {
  const chosen = chooseSentences(reading.candidates, valuation, words, sentences);
  const isEmpty = chosen.length === 0 && sentences !== 0;
  return statements(isEmpty ? shortestStart(reading.candidates, words) : chosen, reading);
}

/** Usable sentences of an article that a digest of few sentences reads: those that it may show and as many that bear them out. */
const DIGEST_SENTENCES = 10;

/** A value made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Each part of a summary is made when it is first read: whoever wants a headline alone does not wait for the rest. */
function summarize(story: Story, options: SummaryOptions): StorySummary {
  const isDigest = options.sentences !== undefined;
  const reading = once(() =>
    read(sourcesOf(story, options), withdrawnBy(story.articles), isDigest ? DIGEST_SENTENCES : Infinity),
  );
  // A digest has room for a few; a long summary tells all of the story and needs no preference.
  const valuation = once(() => valued(reading(), options, isDigest ? preferredOf(reading().articles) : NONE));
  const sentences = once(() => sentencesOf(reading(), valuation(), options));
  const headline = once(() => headlineOf(reading().articles, reading().candidates));
  const facts = once(() => factsOf(sentences(), reading().articles));
  const quotes = once(() => quotesOf(ranked(reading().candidates, valuation()), reading().articles));
  const differences = once(() => differencesOf(reading().candidates, reading().articles));
  return {
    get headline() {
      return headline();
    },
    get sentences() {
      return sentences();
    },
    get facts() {
      return facts();
    },
    get quotes() {
      return quotes();
    },
    get differences() {
      return differences();
    },
  };
}

/** The extractive summarizer: chooses sentences, shortens them by deleting spans, and never writes a word. Pure. */
export function createSummarizer(): Summarizer {
  return { summarize };
}
