import type { Article, Lang } from "../contracts/article.ts";
import type { StorySummary } from "../contracts/summarizer.ts";
import { PAIRED, TURNING } from "../language/chars.ts";
import { withoutKickers } from "../language/kickers.ts";
import { foldText } from "../language/normalise.ts";
import { newCount, type Term } from "../language/term.ts";
import { countWords, lengthOf, readText, type TextRead, tokenise } from "../language/tokens.ts";
import { articleLang } from "./article-lang.ts";
import { type Candidate, contentTerms } from "./candidates.ts";
import { cannotEnd, opensPhrase } from "./clauses.ts";
import { endOfKept, shortened } from "./forms.ts";
import { type DatedTitle, outdatedAmong } from "./outdated.ts";
import { enclosed, marksOf } from "./quotations.ts";
import { dayOf, type Reading } from "./reading.ts";
import { SAYING } from "./wording.ts";

/** Longest headline in words; outlets' own run to about twelve. */
const MAX_WORDS = 14;
/** Shorter ones are labels and section names. */
const MIN_WORDS = 3;
/** A lead sentence of this length still does as a headline when it cannot be cut any shorter. */
const MAX_LEAD_WORDS = 24;
/** The same for a title. */
const MAX_LONG_WORDS = 20;
/** Worth of such a title against that of a short one. */
const LONG = 0.4;
const MAX_CHARS = 200;
/** In so many titles and leads a term tells of the story; in more of them it tells no more. */
const MOST_TELLING = 20;
/** Fewest and most words that the first words of a longer one keep. */
const MIN_PHRASE = 12;
const MAX_PHRASE = 18;

const PARTS = /\s*(?:\.{2,}|…|\s\/\s|\s\|\s)\s*/u;
const MAY_HAVE_PARTS = /\.\.|[…/|]/;

/** A title, or a part of one, that may be the headline. */
interface TitleForm extends TextRead, DatedTitle {
  readonly at: number;
}

/** What a summary shows: the terms of its sentences, and the articles by id that say what these say. */
interface Shown {
  readonly terms: ReadonlySet<Term>;
  readonly articles: ReadonlySet<string>;
}

/**
 * Chooses and trims the headline from the outlets' titles; from the lead sentence where no title will do.
 * @param shown asked for where several articles have titles
 */
export function headlineOf(
  { articles, candidates, titles }: Omit<Reading, "rest">,
  shown: () => Shown,
): StorySummary["headline"] {
  const forms = articles.flatMap(usableForms);
  const isOutdated = outdatedAmong(forms);
  const told = storyTerms(titles, candidates);
  // All at once: whoever asks for a title's counts begins a count of terms anew.
  const scores = forms.map((form) => scoreOf(form, told) * (form.at === 0 ? LEAD_BONUS : 1));
  const first = forms[0]?.at;
  if (forms.some(({ at }) => at !== first)) {
    const { terms, articles: tellers } = shown();
    forms.forEach((form, k) => {
      const told = (1 + SHOWN * toldShare(form, terms)) * (tellers.has(articles[form.at]?.id ?? "") ? 1 : UNSHOWN);
      scores[k] = (scores[k] as number) * told;
    });
  }
  let best: { readonly text: string; readonly at: number; readonly score: number } | null = null;
  for (let k = 0; k < forms.length; k++) {
    const [form, full] = [forms[k] as TitleForm, scores[k] as number];
    if (full <= (best?.score ?? 0)) continue;
    const score = isOutdated(form) ? full * OUTDATED : full;
    if (score > (best?.score ?? 0)) best = { text: form.text, at: form.at, score };
  }
  const article = articles[best?.at ?? 0];
  if (article === undefined) return { text: "", lang: "ar", articleId: "" };
  return {
    text: clamp(best?.text ?? fromLead(article, candidates)),
    lang: articleLang(article),
    articleId: article.id,
  };
}

/** Those of an article's titles that can be read as a headline. */
function usableForms(article: Article, at: number): readonly TitleForm[] {
  const lang = articleLang(article);
  const day = dayOf(article);
  return titleForms(article).flatMap((text) => {
    const read = readText(text);
    const { tokens, signs } = read;
    const isUsable = tokens.length >= MIN_WORDS && tokens.length <= MAX_LONG_WORDS && marksOf(read).balanced;
    return isUsable ? [{ text, at, lang, tokens, signs, terms: contentTerms(tokens), day }] : [];
  });
}

/** The title of the lead article wins unless another is clearly better. */
const LEAD_BONUS = 1.25;
/** How much more a title is worth that the summary's sentences tell all of. */
const SHOWN = 1;
/** Worth of a title whose article says nothing of what is shown: it may be of another side of the story. */
const UNSHOWN = 0.87;
/** Worth of a title whose count a later day's title corrects. */
const OUTDATED = 0.5;

/** Hostile titles have words of any length. */
function clamp(text: string): string {
  if (text.length <= MAX_CHARS) return text;
  const space = text.lastIndexOf(" ", MAX_CHARS);
  const end = space > 0 ? space : MAX_CHARS;
  return text.slice(0, end).replace(/[\ud800-\udbff]$/, "");
}

/** A count of the story's titles and leads: how many of them have a term is the term's number. */
function storyTerms(titles: readonly (readonly Term[])[], candidates: readonly Candidate[]): number {
  const count = newCount();
  const add = (terms: readonly Term[]): void => {
    for (const term of terms) {
      term.number = term.count === count ? term.number + 1 : 1;
      term.count = count;
    }
  };
  titles.forEach(add);
  for (const { position, terms } of candidates) if (position < 2) add(terms);
  return count;
}

/** A title without kicker and outlet, and its parts where it is two headlines in one. */
function titleForms(article: Article): readonly string[] {
  if (article.title === null) return [];
  const whole = withoutOutlet(withoutKickers(article.title).trim(), article.outlet);
  const parts = MAY_HAVE_PARTS.test(whole) ? whole.split(PARTS).map((part) => part.trim()) : [];
  const forms = parts.length > 1 ? [whole, ...parts] : [whole];
  return forms.flatMap((form) =>
    lengthOf(readText(form)) > MAX_WORDS ? [form, ...shortForms(form, articleLang(article))] : [form],
  );
}

function withoutOutlet(title: string, outlet: string | null): string {
  if (!/[|–—-]/.test(title)) return title;
  const match = /^(.{8,}?)\s*(?:\||\s[-–—]\s)\s*([^|–—]{2,40})$/u.exec(title);
  if (match === null || outlet === null) return title;
  const [tail, name] = [foldText(match[2] ?? ""), foldText(outlet)];
  return tail.includes(name) || name.includes(tail) ? (match[1] ?? title) : title;
}

function shortForms(title: string, lang: Lang): readonly string[] {
  return shortened(title, lang).filter((form) => countWords(form) <= MAX_WORDS);
}

/**
 * Worth of a headline: what it shares with the story, less for forms that do not read as one. `told`: see `storyTerms`.
 */
function scoreOf(form: TitleForm, told: number): number {
  const { tokens, terms } = form;
  let shared = 0;
  for (const term of terms) if (term.count === told) shared += Math.min(term.number, MOST_TELLING);
  const length = tokens.length > MAX_WORDS ? LONG : 1;
  return (shared / Math.sqrt(terms.length + 1)) * manner(form) * length;
}

/** Share of a title's terms that are among those of the summary's sentences. */
function toldShare({ terms }: TitleForm, shown: ReadonlySet<Term>): number {
  let told = 0;
  for (const term of terms) if (shown.has(term)) told++;
  return told / Math.max(1, terms.length);
}

/** Questions, exclamations, bare quotations and parts whose subject stands elsewhere read badly as headlines. */
function manner({ text, tokens, signs, lang }: TitleForm): number {
  const turns = (signs & TURNING) !== 0;
  if (turns && /[?؟]\s*$/.test(text)) return 0.3;
  let factor = turns && /!\s*$/.test(text) ? 0.6 : 1;
  if ((signs & PAIRED) !== 0 && /^[«“"][^»”"]*[»”"]\s*$/.test(text)) factor *= 0.3;
  const first = tokens[0]?.norm ?? "";
  if (lang === "ar" && (SAYING.has(first) || first.startsWith("و"))) factor *= 0.5;
  return tokens.length < 5 ? factor * 0.6 : factor;
}

/**
 * For want of a usable title: the outlet's own where nothing but a mark without its pair is wrong with it, else the
 * lead sentence, as short as its clause boundaries allow and without its full stop.
 */
function fromLead(article: Article, candidates: readonly Candidate[]): string {
  const own = withoutOutlet(withoutKickers(article.title ?? "").trim(), article.outlet);
  const length = countWords(own);
  if (length >= MIN_WORDS && length <= MAX_LONG_WORDS) return own;
  const lead = candidates.find(({ article: at, position }) => at === 0 && position === 0)?.text;
  const text = withoutStop(lead ?? article.title ?? article.text.split("\n", 1)[0] ?? "");
  if (countWords(text) <= MAX_WORDS) return text;
  const forms = shortened(text, articleLang(article)).map(withoutStop);
  return fitting(forms, MAX_WORDS).at(-1) ?? fitting([...forms, text], MAX_LEAD_WORDS)[0] ?? firstWords(text);
}

/** Those of so many words at the most, the shortest first. */
function fitting(texts: readonly string[], most: number): readonly string[] {
  return texts.filter((text) => countWords(text) <= most).sort((a, b) => a.length - b.length);
}

function withoutStop(text: string): string {
  return text.replace(/[.۔\s]+$/u, "");
}

/** "Boeing | 's", "2 | ,100": between tokens, but inside a word or a number. */
const INSIDE = /^[^\s«»“”"()]/u;

/**
 * The first words, up to one that a phrase can end with and before one that begins a new phrase where there is such a
 * place. Dots say that the sentence goes on.
 */
function firstWords(text: string): string {
  const tokens = tokenise(text);
  if (tokens.length === 0) return text;
  const canEnd = (count: number): boolean => {
    const end = endOfKept(text, tokens, count);
    const isWhole = !INSIDE.test(text.slice(end, tokens[count]?.end));
    return isWhole && !cannotEnd(tokens[count - 1]?.norm ?? "") && enclosed(text.slice(0, end)).balanced;
  };
  const most = Math.min(MAX_PHRASE, tokens.length);
  const places = Array.from({ length: most }, (_, i) => most - i).filter(canEnd);
  const atPhrase = places.find((count) => count >= MIN_PHRASE && opensPhrase(tokens[count]?.norm ?? ""));
  const end = endOfKept(text, tokens, atPhrase ?? places[0] ?? most);
  return end < text.length ? `${text.slice(0, end)}…` : text;
}
