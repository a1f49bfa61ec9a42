import type { Article, Lang } from "../contracts/article.ts";
import type { Difference } from "../contracts/summarizer.ts";
import { findNumbers } from "../language/numbers.ts";
import { stem } from "../language/stem.ts";
import { words } from "../language/tokens.ts";
import type { Candidate } from "./candidates.ts";
import { numberPhrase } from "./facts.ts";

/** Sentences at the start of an article in which its figures are looked for. */
const MAX_POSITION = 5;
const MAX_ARTICLES = 20;
/** Words, of the fewer, that two sentences must share to speak of the same thing. */
const SAME_CONTEXT = 0.3;
const MIN_CONTEXT = 3;
const MAX_DIFFERENCES = 3;

/** A number that counts something, in one article. */
interface Figure {
  readonly article: number;
  readonly lang: Lang;
  readonly value: number;
  readonly counted: string;
  readonly printed: string;
  /** Terms of the sentence without the noun itself. */
  readonly context: ReadonlySet<string>;
}

function figuresOf(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Figure[]> {
  const byNoun = new Map<string, Figure[]>();
  for (const { article, position, text, lang, terms } of candidates) {
    if (article >= MAX_ARTICLES || position >= MAX_POSITION || !/[\d٠-٩]/.test(text)) continue;
    for (const mention of findNumbers(text, lang)) {
      if (mention.unit !== null || mention.counted === null || mention.value < 2 || !Number.isInteger(mention.value))
        continue;
      const noun = words(mention.counted).map(stem).join(" ");
      const context = new Set(
        terms.map((term) => term.text).filter((term) => !noun.includes(term) && !/\d/.test(term)),
      );
      const figure = {
        article,
        lang,
        value: mention.value,
        counted: mention.counted,
        printed: numberPhrase(text, mention),
        context,
      };
      const known = byNoun.get(noun);
      if (known === undefined) byNoun.set(noun, [figure]);
      else known.push(figure);
    }
  }
  return byNoun;
}

function sameContext(a: Figure, b: Figure): boolean {
  let shared = 0;
  for (const term of a.context) if (b.context.has(term)) shared++;
  return shared >= Math.max(MIN_CONTEXT, SAME_CONTEXT * Math.min(a.context.size, b.context.size));
}

/**
 * The one figure of each article for a noun; an article with two is silent, since its numbers count different things.
 */
function oneEach(figures: readonly Figure[]): readonly Figure[] {
  const values = new Map<number, Set<number>>();
  for (const { article, value } of figures) values.set(article, (values.get(article) ?? new Set()).add(value));
  const first = new Map<number, Figure>();
  for (const figure of figures)
    if (values.get(figure.article)?.size === 1 && !first.has(figure.article)) first.set(figure.article, figure);
  return [...first.values()];
}

/** The first figure of each value. */
function distinct(figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(({ value }, at) => figures.findIndex((other) => other.value === value) === at);
}

function isEra(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

/** How long something lasts is told of many things in one report: two lengths are seldom of the same. */
const SPANS = new Set(
  [
    ..."ثانية ثوان دقيقة دقائق ساعة ساعات يوما يوم أيام أسبوعا أسبوع أسابيع شهرا شهر أشهر شهور عاما عام أعوام سنة سنوات".split(
      " ",
    ),
    ..."seconds minutes hours days weeks months years".split(" "),
  ].map(stem),
);

/** Counts of one thing lie closer together than this factor; a stand's 500 and a stadium's 18,500 are of two. */
const FARTHEST = 10;

function areNear(figures: readonly Figure[]): boolean {
  const values = figures.map(({ value }) => value);
  return Math.max(...values) <= FARTHEST * Math.min(...values);
}

/**
 * Where outlets count the same thing and come to different numbers. Said only when each of them gives one number for
 * the noun and their sentences share their other words; in the order of the story, so that a later count stands last.
 */
export function differencesOf(candidates: readonly Candidate[], articles: readonly Article[]): readonly Difference[] {
  const found: Difference[] = [];
  for (const [noun, figures] of figuresOf(candidates)) {
    if (SPANS.has(noun)) continue;
    const single = oneEach(figures).filter(({ value }) => !isEra(value));
    const [first] = single;
    if (first === undefined) continue;
    const alike = single.filter((figure) => figure === first || sameContext(first, figure));
    if (new Set(alike.map(({ value }) => value)).size < 2 || !areNear(alike)) continue;
    const values = distinct(alike).map(({ printed, article }) => ({
      value: printed,
      articleId: articles[article]?.id ?? "",
    }));
    found.push({
      what: first.lang === "ar" ? { ar: first.counted, en: null } : { ar: null, en: first.counted },
      values,
    });
  }
  return found.slice(0, MAX_DIFFERENCES);
}
