import type { Article, Lang } from "../contracts/article.ts";
import type { Story } from "../contracts/story.ts";
import type { Counterpart, Headline, StorySummary, Summarizer, SummarySentence } from "../contracts/summarizer.ts";
import { articleLang } from "./article-lang.ts";
import { type SentenceTerms, sameness, sentenceTerms } from "./same-statement.ts";

/**
 * Least sameness of two sentences that stand for each other. On parallel news nine of ten best matches above it are
 * the translation itself; below, sentences that share a subject but say something else begin.
 */
const SAME_SENTENCE = 0.5;
/** Headlines are short and free in wording, and both stand over the same story. */
const SAME_HEADLINE = 0.42;
/** Sentences of the other language that are looked at, in words and per story: the leads and what follows them. */
const POOL_WORDS = 600;
const POOL_SENTENCES = 40;
/** Articles whose headlines are looked at. */
const POOL_HEADLINES = 12;

const other = (lang: Lang): Lang => (lang === "ar" ? "en" : "ar");

interface Pooled<T> {
  readonly value: T;
  readonly terms: SentenceTerms;
}

/** Rarer terms say more; counted over the sentences at hand. */
function weights(all: readonly SentenceTerms[]): (term: string) => number {
  const df = new Map<string, number>();
  for (const { terms } of all) for (const term of terms) df.set(term, (df.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + all.length / (df.get(term) ?? 1));
}

/** The best of the pool that says what `text` says, taken out of it so that it serves once; null when none does. */
function take<T>(text: string, lang: Lang, pool: Pooled<T>[], least: number): T | null {
  const own = sentenceTerms(text, lang);
  const weight = weights([own, ...pool.map((p) => p.terms)]);
  let best: { readonly at: number; readonly score: number } | null = null;
  pool.forEach(({ terms }, at) => {
    const score = lang === "ar" ? sameness(own, terms, weight) : sameness(terms, own, weight);
    if (score >= least && score > (best?.score ?? 0)) best = { at, score };
  });
  const found = best as { readonly at: number } | null;
  return found === null ? null : (pool.splice(found.at, 1)[0]?.value ?? null);
}

function poolOf(
  story: Story,
  articles: readonly Article[],
  lang: Lang,
  summarizer: Summarizer,
): Pooled<SummarySentence>[] {
  const options = { words: POOL_WORDS, sentences: POOL_SENTENCES, prefer: lang };
  const { sentences } = summarizer.summarize({ ...story, articles }, options);
  return sentences.map((value) => ({ value, terms: sentenceTerms(value.text, lang) }));
}

function headlinesOf(
  story: Story,
  articles: readonly Article[],
  lang: Lang,
  summarizer: Summarizer,
): Pooled<Headline>[] {
  return articles
    .filter((article) => article.title !== null)
    .slice(0, POOL_HEADLINES)
    .map(
      (article) =>
        summarizer.summarize({ ...story, articles: [article] }, { words: 1, sentences: 1, prefer: lang }).headline,
    )
    .map((value) => ({ value, terms: sentenceTerms(value.text, lang) }));
}

/**
 * Gives each statement of a story, and its headline, the sentence of an outlet of the other language that says the same,
 * where the story has one. Such a pair is the outlets' own wording in both languages; the rest is left to translation.
 */
export function withCounterparts(story: Story, summary: StorySummary, summarizer: Summarizer): StorySummary {
  const lang = summary.sentences[0]?.lang ?? summary.headline.lang;
  const articles = story.articles.filter((a) => a.duplicateOf === null && articleLang(a) === other(lang));
  if (articles.length === 0) return summary;
  const pool = poolOf(story, articles, other(lang), summarizer);
  const sentences = summary.sentences.map((sentence): SummarySentence => {
    const found = sentence.lang === lang ? take(sentence.text, lang, pool, SAME_SENTENCE) : null;
    if (found === null) return sentence;
    const counterpart: Counterpart = {
      text: found.text,
      lang: found.lang,
      evidence: found.evidence,
      cites: found.cites,
    };
    return { ...sentence, counterpart };
  });
  const title = take(
    summary.headline.text,
    summary.headline.lang,
    headlinesOf(story, articles, other(lang), summarizer),
    SAME_HEADLINE,
  );
  const headline = title === null ? summary.headline : { ...summary.headline, counterpart: title };
  return { ...summary, headline, sentences };
}
