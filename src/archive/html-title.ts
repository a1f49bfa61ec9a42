import { phraseOf } from "./clean/furniture.ts";

/** A page's title in its two parts. */
export interface PageTitle {
  readonly title: string | null;
  /** The site's name, where the page's title carries it. */
  readonly site: string | null;
}

const SEPARATOR = /\s+(?:[|–—»«·:~-]|::|>|\/\/)\s+|\s*\|\s*/;

const countOf = (text: string): number => text.split(" ").length;

/**
 * The pieces of a `<title>` that are the headline, by what the page's headings or metadata say; null when none tells.
 */
function headlineIn(title: string, known: readonly string[]): string | null {
  const whole = phraseOf(title);
  const matches = known.filter((text) => {
    const phrase = phraseOf(text);
    return phrase !== "" && countOf(text) >= 3 && (whole.includes(phrase) || phrase.includes(whole));
  });
  return matches.reduce<string | null>(
    (best, text) => (best === null || text.length > best.length ? text : best),
    null,
  );
}

const isShort = (text: string): boolean => countOf(text) <= 4 && text.length <= 40;

/** "The Quay: Harbour opens …": a name and a colon before the whole headline. */
function siteBefore(title: string, headline: string): string | null {
  const at = title.indexOf(headline);
  const match = /^([^:|]{2,40}):\s+$/.exec(at > 0 ? title.slice(0, at) : "");
  return match !== null && !NO_SITE.test(match[1] as string) ? (match[1] as string) : null;
}

/** Words before a headline that say what the page is. */
const NO_SITE =
  /^(?:print|video|watch|live|photos?|opinion|exclusive|breaking|فيديو|بالفيديو|بالصور|عاجل|خاص|شاهد|طباعة)$/i;

/** What remains of a `<title>` beside the headline, when it is short enough for a name. */
function siteIn(title: string, headline: string): string | null {
  const mine = phraseOf(headline);
  const others = title.split(SEPARATOR).filter((part) => part !== "" && !mine.includes(phraseOf(part)));
  const last = others.findLast((part) => !NO_SITE.test(part) && !phraseOf(part).includes(mine));
  if (last !== undefined && isShort(last)) return last;
  return siteBefore(title, headline);
}

/** Headlines have at least this many words; what a `<title>` holds besides is a name. */
const HEADLINE_WORDS = 5;

/** The number of an issue, in the `<title>` of pages that papers made of each. */
const ISSUE = /^(?:العدد|عدد|issue|no\.?|number|vol\.?)\s*(?:رقم|no\.?)?\s*[:#]?\s*[\d٠-٩]+$/i;
const PAPER = /^(?:صحيفة|جريدة|مجلة)\s+\S/;

/** The paper whose name is all that a `<title>` says, with or without an issue's number; null for any other. */
function mastheadIn(title: string): string | null {
  const parts = title.split(SEPARATOR).filter((part) => part !== "");
  const [name, ...others] = parts.filter((part) => !ISSUE.test(part));
  if (name === undefined || others.length > 0 || !isShort(name)) return null;
  return parts.length > 1 || PAPER.test(name) ? name : null;
}

/** A `<title>` alone: its longest piece is the headline where the others are short enough for names. */
function byLength(title: string): PageTitle {
  const parts = title.split(SEPARATOR).filter((part) => part !== "");
  const longest = parts.reduce((best, part) => (countOf(part) > countOf(best) ? part : best), "");
  if (parts.length < 2 || countOf(longest) < HEADLINE_WORDS) return { title: title === "" ? null : title, site: null };
  const others = parts.filter((part) => part !== longest);
  const edge = parts[0] === longest ? others.at(-1) : others[0];
  return { title: longest, site: edge !== undefined && countOf(edge) <= 4 ? edge : null };
}

/**
 * A headline that carries the site's name at an edge, as metadata often does. Told by a heading that lacks the name, or
 * by the `<title>`, where the name stands at the end too. A heading that says it all settles that nothing is to be cut.
 */
function withoutSite(headline: string, title: string, headings: readonly string[]): PageTitle {
  const known = new Set(headings.map(phraseOf));
  const pieces = headline.split(SEPARATOR);
  if (pieces.length > 1 && !known.has(phraseOf(headline))) {
    const end = phraseOf(title.split(SEPARATOR).at(-1) ?? "");
    for (const site of [pieces.at(-1) as string, pieces[0] as string]) {
      const rest = pieces.filter((piece) => piece !== site).join(" - ");
      const isNamed = known.has(phraseOf(rest)) || (phraseOf(site) === end && countOf(rest) >= HEADLINE_WORDS);
      if (isNamed && countOf(site) <= 4) return { title: rest, site };
    }
  }
  return { title: headline, site: siteIn(title, headline) };
}

/** Structured data cuts headlines at 110 characters; the page's heading has the whole of it. */
function wholeHeadline(headline: string, headings: readonly string[]): string {
  const start = phraseOf(headline);
  const whole = headings.find((text) => phraseOf(text).startsWith(start) && text.length <= headline.length * 2);
  return whole !== undefined && countOf(headline) >= HEADLINE_WORDS ? whole : headline;
}

/**
 * Headline and site name of a page from its `<title>`, its metadata's title and its headings: the headline is what they
 * have in common, the site's name what the `<title>` holds besides. `main` is the page's only first heading, which is
 * its headline where the `<title>` says something else.
 */
export function splitPageTitle(
  title: string,
  metadataTitle: string | null,
  headings: readonly string[],
  main: string | null = null,
): PageTitle {
  const headline = metadataTitle ?? headlineIn(title, headings);
  if (headline !== null) return withoutSite(wholeHeadline(headline, headings), title, headings);
  if (main !== null && countOf(main) >= HEADLINE_WORDS) return { title: main, site: siteIn(title, main) };
  const masthead = mastheadIn(title);
  if (masthead !== null) return { title: null, site: masthead };
  if (title !== "") return byLength(title);
  return { title: headings[0] ?? null, site: null };
}
