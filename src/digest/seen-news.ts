import type { Article } from "../contracts/article.ts";
import { isCorrectionTitle } from "../language/corrections.ts";
import { findDates } from "../language/dates.ts";
import { OPENING_CHARS, termsIn } from "./seen-terms.ts";

/** Characters (UTF-16) of the known articles in which a term counts as said; news is told before that. */
const READ_CHARS = 4000;

/**
 * Share of the terms of title and opening that no known article has. Of an article that dates its event later than all
 * known ones a little is enough: less is the same told again. Of one that gives no date more is asked, since outlets
 * differ in their words by about that much.
 */
const NEW_TERMS = 0.25;
const NEW_TERMS_UNDATED = 0.4;

const openingOf = ({ title, text }: Article): string => `${title ?? ""}\n${text.slice(0, OPENING_CHARS)}`;

/**
 * The day of the latest event that title and opening date, no later than the article itself ("on Thursday", "أمس");
 * null where they date none. A report of what has already been told gives that event's day, whenever it is printed.
 */
function eventDay(article: Article): string | null {
  const { date } = article.published;
  if (date === null) return null;
  const days = findDates(openingOf(article), { published: date })
    .filter(({ precision }) => precision === "day" || precision === "time")
    .map((mention) => mention.date.slice(0, 10))
    .filter((day) => day <= date.slice(0, 10));
  return days.sort().pop() ?? null;
}

function share(article: Article, said: ReadonlySet<string>): number {
  const told = [...termsIn(openingOf(article))];
  return told.filter((term) => !said.has(term)).length / Math.max(1, told.length);
}

/** What a chat knows of a story. */
export interface Known {
  /** Articles that it has had, as far as they are stored. */
  readonly articles: readonly Article[];
  readonly terms: readonly string[];
  /** Publication date of the latest, null when not known. */
  readonly to: string | null;
}

/**
 * A test of whether an article states something new besides numbers: it corrects what was told, or it tells, mostly in
 * words that are not known, of an event later than the ones known. Another outlet's account of a known event is no
 * news, however it is worded. Of an account in a language in which nothing is known, only its event's day can be
 * judged.
 */
export function newsAfter({ articles, terms, to }: Known): (article: Article) => boolean {
  const said = new Set(terms);
  for (const { title, text } of articles)
    for (const term of termsIn(`${title ?? ""}\n${text.slice(0, READ_CHARS)}`)) said.add(term);
  const known =
    articles
      .flatMap((article) => eventDay(article) ?? [])
      .sort()
      .pop() ??
    to?.slice(0, 10) ??
    null;
  const languages = new Set(articles.map(({ language }) => language));
  return (article) => {
    if (isCorrectionTitle(article.title)) return true;
    const isComparable = languages.has(article.language);
    const day = eventDay(article);
    if (day !== null) return known !== null && day > known && (!isComparable || share(article, said) >= NEW_TERMS);
    const isLater =
      to === null || article.published.date === null || article.published.date.slice(0, 10) > to.slice(0, 10);
    return isComparable && isLater && share(article, said) >= NEW_TERMS_UNDATED;
  };
}
