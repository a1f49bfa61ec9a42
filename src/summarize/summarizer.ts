import type { Article } from "../contracts/article.ts";
import type { Story } from "../contracts/story.ts";
import type { StorySummary, Summarizer, SummaryOptions, SummarySentence } from "../contracts/summarizer.ts";
import type { Term } from "../language/term.ts";
import type { Token } from "../language/tokens.ts";
import { agreeing, type Statement } from "./agreement.ts";
import { articleLang } from "./article-lang.ts";
import { type Candidate, sentencesPerArticle } from "./candidates.ts";
import { type Chosen, chooseSentences, DIGEST_PLACES } from "./choice.ts";
import { differencesOf } from "./differences.ts";
import { eventFirst } from "./event-first.ts";
import { factsOf } from "./facts.ts";
import { headlineOf } from "./headline.ts";
import { shortestStart } from "./last-resort.ts";
import { valueOne } from "./one-article.ts";
import { quotesOf } from "./quotes.ts";
import { type Depth, dayOf, type Reading, readStory } from "./reading.ts";
import { withoutRetold } from "./retold.ts";
import { valueSeveral } from "./several-articles.ts";
import type { Valuation } from "./valuation.ts";
import { standing, withdrawnBy } from "./withdrawn.ts";

/**
 * The articles that a summary is made from: originals in one language, the wanted one where the story has it, else the
 * lead's.
 */
function sourcesOf(story: Story, options: SummaryOptions): readonly Article[] {
  const originals = story.articles.filter((article) => article.duplicateOf === null);
  const all = standing(originals.length > 0 ? originals : story.articles);
  const [lead] = all;
  if (lead === undefined) return [];
  const wanted = options.prefer ?? articleLang(lead);
  const same = all.filter((article) => articleLang(article) === wanted);
  return same.length > 0 ? same : all;
}

/**
 * Articles, by index, that a digest prefers: the lead was chosen to speak for the story, and the latest one, where it
 * is of a later day, says how the story stands.
 */
function preferredOf(articles: readonly Article[]): ReadonlySet<number> {
  const day = (at: number): string => dayOf(articles[at]);
  let latest = 0;
  for (let at = 1; at < articles.length; at++) if (day(at) > day(latest)) latest = at;
  return new Set([0, day(0) === "" ? 0 : latest]);
}

const NONE: ReadonlySet<number> = new Set();

function valued({ titles, candidates }: Reading, { words }: SummaryOptions, preferred: ReadonlySet<number>): Valuation {
  const [first] = titles;
  if (first !== undefined && titles.length === 1) return valueOne(candidates, first, words);
  return valueSeveral(candidates, { titles, preferred });
}

/** Candidates, the worthiest first. */
function ranked(candidates: readonly Candidate[], { alone }: Valuation): readonly Candidate[] {
  const order = [...candidates.keys()].sort((a, b) => (alone[b] as number) - (alone[a] as number));
  return order.map((i) => candidates[i] as Candidate);
}

function shownWords({ candidate: { article, tokens }, form }: Chosen): Statement {
  return { article, tokens: form.kept.map((at) => tokens[at] as Token) };
}

/** Shown sentences with the articles that say the same. */
function statements(chosen: readonly Chosen[], { articles, candidates }: Reading): readonly SummarySentence[] {
  const id = (at: number): string => articles[at]?.id ?? "";
  const others = articles.length > 1 ? agreeing(chosen.map(shownWords), candidates) : [];
  return chosen.map(({ candidate: { article, lang }, form }, k) => ({
    text: form.text(),
    lang,
    evidence: { articleId: id(article), start: form.start, end: form.end },
    cites: [article, ...(others[k] ?? [])].map(id),
  }));
}

/** Terms of the sentences that are shown. */
function shownTerms(shown: readonly Chosen[]): ReadonlySet<Term> {
  const terms = new Set<Term>();
  for (const { candidate, form } of shown)
    for (const at of form.kept) {
      const stem = candidate.stems[at];
      if (stem != null) terms.add(stem);
    }
  return terms;
}

function sentencesShown(
  reading: Reading,
  valuation: Valuation,
  { words, sentences }: SummaryOptions,
): readonly Chosen[] {
  const days = reading.articles.map(dayOf);
  const chosen = chooseSentences(reading.candidates, valuation, words, sentences, days);
  const isEmpty = chosen.length === 0 && sentences !== 0;
  const shown = isEmpty ? shortestStart(reading.candidates, words) : chosen;
  return eventFirst(sentences === undefined ? shown : withoutRetold(shown), days);
}

/**
 * Usable sentences of each article that a digest of few sentences chooses among: where an article stands alone all that
 * suit one, of two articles fewer each, and where several tell the story the next ones bear the first ones out. Reading
 * on changes next to nothing of what is shown, but for the quotations beside it.
 */
const ALONE = DIGEST_PLACES;
const OF_TWO = 4;
const OF_SEVERAL = 7;
const BESIDE = 10;

function depthOf({ sentences }: SummaryOptions, articles: number): Depth {
  const most = sentencesPerArticle(articles);
  if (sentences === undefined) return { chosen: most, beside: most };
  const chosen = articles < 2 ? ALONE : articles === 2 ? OF_TWO : OF_SEVERAL;
  return { chosen: Math.min(chosen, most), beside: Math.min(BESIDE, most) };
}

/**
 * Each part of a summary is made when it is first read: whoever wants a headline alone does not wait for the rest. A
 * class, since getters of an object literal are defined anew for each object, which costs as much as reading an
 * article's words.
 */
class LazySummary implements StorySummary {
  readonly #story: Story;
  readonly #options: SummaryOptions;
  #reading: Reading | undefined;
  #valuation: Valuation | undefined;
  #choice: readonly Chosen[] | undefined;
  #headline: StorySummary["headline"] | undefined;
  #sentences: StorySummary["sentences"] | undefined;
  #facts: StorySummary["facts"] | undefined;
  #quotes: StorySummary["quotes"] | undefined;
  #differences: StorySummary["differences"] | undefined;

  constructor(story: Story, options: SummaryOptions) {
    this.#story = story;
    this.#options = options;
  }

  get #read(): Reading {
    if (this.#reading !== undefined) return this.#reading;
    const articles = sourcesOf(this.#story, this.#options);
    this.#reading = readStory(articles, withdrawnBy(this.#story.articles), depthOf(this.#options, articles.length));
    return this.#reading;
  }

  get #worth(): Valuation {
    // A digest has room for a few; a long summary tells all of the story and needs no preference.
    const preferred = this.#options.sentences === undefined ? NONE : preferredOf(this.#read.articles);
    this.#valuation ??= valued(this.#read, this.#options, preferred);
    return this.#valuation;
  }

  get #shown(): readonly Chosen[] {
    this.#choice ??= sentencesShown(this.#read, this.#worth, this.#options);
    return this.#choice;
  }

  get headline(): StorySummary["headline"] {
    this.#headline ??= headlineOf(this.#read, () => ({
      terms: shownTerms(this.#shown),
      articles: new Set(this.sentences.flatMap(({ cites }) => cites)),
    }));
    return this.#headline;
  }

  get sentences(): StorySummary["sentences"] {
    this.#sentences ??= statements(this.#shown, this.#read);
    return this.#sentences;
  }

  get facts(): StorySummary["facts"] {
    this.#facts ??= factsOf(this.sentences, this.#read.articles);
    return this.#facts;
  }

  get quotes(): StorySummary["quotes"] {
    this.#quotes ??= quotesOf(
      [...ranked(this.#read.candidates, this.#worth), ...this.#read.rest()],
      this.#read.articles,
    );
    return this.#quotes;
  }

  get differences(): StorySummary["differences"] {
    this.#differences ??= differencesOf(this.#read.candidates, this.#read.articles);
    return this.#differences;
  }
}

/** The extractive summarizer: chooses sentences, shortens them by deleting spans, and never writes a word. Pure. */
export function createSummarizer(): Summarizer {
  return { summarize: (story, options) => new LazySummary(story, options) };
}
