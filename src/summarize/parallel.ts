import type { Article, Lang } from "../contracts/article.ts";
import type { Story } from "../contracts/story.ts";
import type { Headline, StorySummary, Summarizer, SummarySentence } from "../contracts/summarizer.ts";
import { otherLang } from "../language/other-lang.ts";
import { countWords } from "../language/tokens.ts";
import { articleLang } from "./article-lang.ts";
import { shortened } from "./forms.ts";
import { type SentenceTerms, sameness, sentenceTerms } from "./same-statement.ts";

/**
 * Least sameness of two texts that stand for each other. On parallel news nine of ten best matches above it are the
 * translation itself, and on the sample archive all are the same statement; below, texts that share a subject but say
 * something else begin.
 */
const SAME = 0.4;
/** The same where both give the same numbers, which two statements on one event seldom share by chance. */
const SAME_COUNT = 0.33;
/** A text that stands for another one is at most this many times as long, so that both halves keep the budget. */
const LONGEST = 1.5;
/** Sentences of the other language that are looked at, in words and per story: the leads and what follows them. */
const POOL_WORDS = 600;
const POOL_SENTENCES = 40;
/** Articles whose headlines are looked at. */
const POOL_HEADLINES = 12;

/** A text of the other language that is still free, in its whole and its shortened forms. */
interface Pooled<T> {
  readonly value: T;
  readonly forms: readonly { readonly text: string; readonly terms: SentenceTerms }[];
}

/** Rarer terms say more; counted over the sentences at hand. */
function weights(all: readonly SentenceTerms[]): (term: string) => number {
  const df = new Map<string, number>();
  for (const { terms } of all) for (const term of terms) df.set(term, (df.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + all.length / (df.get(term) ?? 1));
}

function pooled<T>(value: T, text: string, lang: Lang): Pooled<T> {
  const forms = [text, ...shortened(text, lang)].map((form) => ({ text: form, terms: sentenceTerms(form, lang) }));
  return { value, forms };
}

/**
 * Both halves of a digest say the same: a number that stands in none of the story's statements would be a fact of one
 * half alone.
 */
const addsNoNumber = (said: ReadonlySet<number>, other: SentenceTerms): boolean =>
  [...other.numbers].every((n) => said.has(n));

function sameNumbers({ numbers: a }: SentenceTerms, { numbers: b }: SentenceTerms): boolean {
  return a.size > 0 && a.size === b.size && [...a].every((n) => b.has(n));
}

/** The best of the pool that says what `text` says, taken out of it so that it serves once; null when none does. */
function take<T>(
  text: string,
  lang: Lang,
  pool: Pooled<T>[],
  said: ReadonlySet<number>,
): { readonly value: T; readonly text: string } | null {
  const own = sentenceTerms(text, lang);
  const weight = weights([own, ...pool.flatMap((p) => p.forms.slice(0, 1).map((f) => f.terms))]);
  const most = countWords(text) * LONGEST;
  const scored = pool.flatMap((item) =>
    item.forms
      .filter((form) => countWords(form.text) <= most && addsNoNumber(said, form.terms))
      .map(({ text: form, terms }) => {
        const score = lang === "ar" ? sameness(own, terms, weight) : sameness(terms, own, weight);
        return { item, text: form, score, least: sameNumbers(own, terms) ? SAME_COUNT : SAME };
      }),
  );
  const best = scored.reduce<(typeof scored)[number] | null>((a, b) => (b.score > (a?.score ?? 0) ? b : a), null);
  if (best === null || best.score < best.least) return null;
  pool.splice(pool.indexOf(best.item), 1);
  return { value: best.item.value, text: best.text };
}

function poolOf(
  story: Story,
  articles: readonly Article[],
  lang: Lang,
  summarizer: Summarizer,
): Pooled<SummarySentence>[] {
  const options = { words: POOL_WORDS, sentences: POOL_SENTENCES, prefer: lang };
  const { sentences } = summarizer.summarize({ ...story, articles }, options);
  return sentences.map((sentence) => pooled(sentence, sentence.text, lang));
}

function headlinesOf(
  story: Story,
  articles: readonly Article[],
  lang: Lang,
  summarizer: Summarizer,
): Pooled<Headline>[] {
  const options = { words: 1, sentences: 1, prefer: lang };
  return articles
    .filter((article) => article.title !== null)
    .slice(0, POOL_HEADLINES)
    .map((article) => summarizer.summarize({ ...story, articles: [article] }, options).headline)
    .map((headline) => ({
      value: headline,
      forms: [{ text: headline.text, terms: sentenceTerms(headline.text, lang) }],
    }));
}

/**
 * Gives each statement of a story, and its headline, the sentence of an outlet of the other language that says the
 * same, where the story has one. Such a pair is the outlets' own wording in both languages; the rest is left to
 * translation.
 */
export function withCounterparts(story: Story, summary: StorySummary, summarizer: Summarizer): StorySummary {
  const lang = summary.sentences[0]?.lang ?? summary.headline.lang;
  const articles = story.articles.filter((a) => a.duplicateOf === null && articleLang(a) === otherLang(lang));
  if (articles.length === 0) return summary;
  const shown = [summary.headline, ...summary.sentences];
  const said = new Set(shown.flatMap((s) => [...sentenceTerms(s.text, s.lang).numbers]));
  const pool = poolOf(story, articles, otherLang(lang), summarizer);
  const sentences = summary.sentences.map((sentence): SummarySentence => {
    const found = sentence.lang === lang ? take(sentence.text, lang, pool, said) : null;
    if (found === null) return sentence;
    const { evidence, cites } = found.value;
    return { ...sentence, counterpart: { text: found.text, lang: otherLang(lang), evidence, cites } };
  });
  const titles = headlinesOf(story, articles, otherLang(lang), summarizer);
  const title = take(summary.headline.text, summary.headline.lang, titles, said);
  const headline = title === null ? summary.headline : { ...summary.headline, counterpart: title.value };
  const { facts, quotes, differences } = summary;
  return { headline, sentences, facts, quotes, differences };
}
