import type { Article } from "../contracts/article.ts";
import type { Story } from "../contracts/story.ts";
import type { StorySummary, Summarizer, SummaryOptions, SummarySentence } from "../contracts/summarizer.ts";
import { tokenise, words } from "../language/tokens.ts";
import { agreeing, indexTerms } from "./agreement.ts";
import { articleLang } from "./article-lang.ts";
import { type Candidate, candidatesOf, contentTerms, sentencesPerArticle } from "./candidates.ts";
import { type Chosen, chooseSentences, type Rated } from "./choice.ts";
import { differencesOf } from "./differences.ts";
import { factsOf } from "./facts.ts";
import { headlineOf } from "./headline.ts";
import { shortestStart } from "./last-resort.ts";
import { quotesOf } from "./quotes.ts";
import { relevanceOf } from "./relevance.ts";

/** The articles that a summary is made from: originals in one language, the wanted one where the story has it, else the lead's. */
function sourcesOf(story: Story, options: SummaryOptions): readonly Article[] {
  const originals = story.articles.filter((article) => article.duplicateOf === null);
  const all = originals.length > 0 ? originals : story.articles;
  const [lead] = all;
  if (lead === undefined) return [];
  const wanted = options.prefer ?? articleLang(lead);
  const same = all.filter((article) => articleLang(article) === wanted);
  return same.length > 0 ? same : all;
}

function readCandidates(articles: readonly Article[]): readonly Candidate[] {
  const limit = sentencesPerArticle(articles.length);
  const read = (lenient: boolean): readonly Candidate[] =>
    articles.flatMap((article, at) => candidatesOf(article, at, articleLang(article), limit, lenient));
  const strict = read(false);
  return strict.length > 0 ? strict : read(true);
}

function rate(candidates: readonly Candidate[], articles: readonly Article[]): readonly Rated[] {
  const relevance = relevanceOf(
    candidates,
    articles.map((article) => contentTerms(tokenise(article.title ?? ""))),
  );
  return candidates.map((candidate, i) => ({ candidate, relevance: relevance[i] ?? 0 }));
}

/** Shown sentences with the articles that say the same. */
function statements(
  chosen: readonly Chosen[],
  candidates: readonly Candidate[],
  articles: readonly Article[],
): readonly SummarySentence[] {
  const index = indexTerms(candidates);
  const id = (at: number): string => articles[at]?.id ?? "";
  return chosen.map(({ candidate, form }) => {
    const statement = { article: candidate.article, terms: contentTerms(tokenise(form.text)), norms: words(form.text) };
    const others = agreeing(statement, candidates, index);
    const evidence = { articleId: id(candidate.article), start: form.start, end: form.end };
    return { text: form.text, lang: candidate.lang, evidence, cites: [candidate.article, ...others].map(id) };
  });
}

function summarize(story: Story, options: SummaryOptions): StorySummary {
  const articles = sourcesOf(story, options);
  const candidates = readCandidates(articles);
  const rated = rate(candidates, articles);
  const chosen = chooseSentences(rated, options.words, options.sentences);
  const shown = chosen.length > 0 ? chosen : shortestStart(candidates, options.words);
  const sentences = statements(shown, candidates, articles);
  const ranked = [...rated].sort((a, b) => b.relevance - a.relevance).map(({ candidate }) => candidate);
  return {
    headline: headlineOf(articles, candidates),
    sentences,
    facts: factsOf(sentences, articles),
    quotes: quotesOf(ranked, articles),
    differences: differencesOf(candidates, articles),
  };
}

/** The extractive summarizer: chooses sentences, shortens them by deleting spans, and never writes a word. Pure. */
export function createSummarizer(): Summarizer {
  return { summarize };
}
