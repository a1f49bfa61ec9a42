import type { Article, Lang } from "../contracts/article.ts";
import type { Story } from "../contracts/story.ts";
import type { StorySummary, Summarizer, SummaryOptions, SummarySentence } from "../contracts/summarizer.ts";
import { tokenise } from "../language/tokens.ts";
import { type Candidate, candidatesOf, contentTerms, sentencesPerArticle } from "./candidates.ts";
import { type Form, formsOf } from "./forms.ts";
import { headlineOf } from "./headline.ts";
import { pickBest } from "./knapsack.ts";
import { relevanceOf, similarity } from "./relevance.ts";

/** Candidates that go into the final choice; the rest are worth too little ever to be chosen. */
const MAX_CHOICE = 80;
/** Cosine from which a sentence repeats a better one. */
const REPEATS = 0.5;
/** Worth of a shortened form against the whole sentence, per word. */
const SHORTENED = 0.95;

export function langOf(article: Article): Lang {
  if (article.language === "ar" || article.language === "en") return article.language;
  return /[\u0600-\u06ff]/.test(article.text.slice(0, 2000)) ? "ar" : "en";
}

export function createSummarizer(): Summarizer {
  return { summarize };
}

function summarize(story: Story, options: SummaryOptions): StorySummary {
  const originals = story.articles.filter((article) => article.duplicateOf === null);
  const all = originals.length > 0 ? originals : story.articles;
  const wanted = options.prefer ?? (all[0] === undefined ? "ar" : langOf(all[0]));
  const same = all.filter((article) => langOf(article) === wanted);
  const articles = same.length > 0 ? same : all;
  const limit = sentencesPerArticle(articles.length);
  const read = (lenient: boolean): readonly Candidate[] =>
    articles.flatMap((article, at) => candidatesOf(article, at, langOf(article), limit, lenient));
  let candidates = read(false);
  if (candidates.length === 0) candidates = read(true);
  const titles = articles.map((article) => contentTerms(tokenise(article.title ?? "")));
  const relevance = relevanceOf(candidates, titles);
  const pool = choose(candidates, relevance);
  const items = pool.map(({ candidate, relevance }, i) => {
    const forms = formsOf(candidate);
    const before = pool[i - 1]?.candidate;
    const follows = before?.article === candidate.article && before.index === candidate.index - 1;
    return {
      candidate,
      forms: forms.map((form) => ({ ...form, worth: relevance * form.words * (form.whole ? 1 : SHORTENED) })),
      needs:
        candidate.stance === "free"
          ? ("nothing" as const)
          : candidate.stance === "joined"
            ? ("any" as const)
            : follows
              ? ("previous" as const)
              : null,
    };
  });
  const usable = items.map((item) => ({
    ...item,
    forms: item.needs === null ? [] : item.forms,
    needs: item.needs ?? ("nothing" as const),
  }));
  const picks = pickBest(usable, options.words, options.sentences ?? usable.length);
  const sentences = picks.map(({ item, form }): SummarySentence => {
    const { candidate, forms } = usable[item] as (typeof usable)[number];
    const chosen = forms[form] as Form;
    const article = articles[candidate.article] as Article;
    return {
      text: chosen.text,
      lang: candidate.lang,
      evidence: { articleId: article.id, start: chosen.start, end: chosen.end },
      cites: [article.id],
    };
  });
  return {
    headline: headlineOf(articles),
    sentences,
    facts: { people: [], places: [], organisations: [], numbers: [], dates: [] },
    quotes: [],
    differences: [],
  };
}

interface Rated {
  readonly candidate: Candidate;
  readonly relevance: number;
}

/** The better candidates, without those that repeat a better one, in the order of the story. */
function choose(candidates: readonly Candidate[], relevance: readonly number[]): readonly Rated[] {
  const rated = candidates.map((candidate, i) => ({ candidate, relevance: relevance[i] ?? 0 }));
  const best = [...rated].sort((a, b) => b.relevance - a.relevance);
  const kept = new Set<Rated>();
  for (const one of best) {
    if (kept.size >= MAX_CHOICE) break;
    if (![...kept].some((other) => similarity(one.candidate.terms, other.candidate.terms) > REPEATS)) kept.add(one);
  }
  return rated.filter((one) => kept.has(one));
}
