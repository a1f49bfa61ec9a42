import type { DomElement } from "./dom.ts";

/** Elements that hold a headline, where pages list articles. */
const HEADINGS = "h1, h2, h3, h4";
/** Headlines have at least this many words; names of sections are links too. */
const HEADLINE_WORDS = 4;

const plain = (element: DomElement): string => (element.textContent ?? "").replace(/\s+/g, " ").trim();

function isLinked(heading: DomElement): boolean {
  if (heading.closest("a") !== null) return true;
  const linked = [...heading.querySelectorAll("a")].reduce((sum, link) => sum + plain(link).length, 0);
  return linked > 0 && linked >= plain(heading).length;
}

/** How much of a teaser's start tells it; a shorter one may stand in an article by chance. */
const START_CHARS = 40;

/** The text that stands under each headline of a page that leads to another page; "" where none does. */
export function teasersOf(body: DomElement): readonly string[] {
  const headings = [...body.querySelectorAll(HEADINGS)].filter(
    (heading) => plain(heading).split(" ").length >= HEADLINE_WORDS && isLinked(heading),
  );
  return headings.map((heading) => {
    const under = (heading.closest("a") ?? heading).nextElementSibling;
    return under === null ? "" : plain(under);
  });
}

/** With fewer headlines that lead elsewhere, a page may be an article with some others beside it. */
const MIN_HEADLINES = 6;
/** Shorter texts may be one teaser. */
const MIN_TEXT_CHARS = 300;
/** In a list teasers are most of the text, in an article with a list under it they are not. */
const MIN_SHARE = 0.6;

/**
 * Whether a page lists articles and is none itself (a front page, a section's page): the text that was found on it is
 * teasers, or hardly any. `teasers` are those of `teasersOf`.
 */
export function isIndexPage(teasers: readonly string[], text: string): boolean {
  if (teasers.length < MIN_HEADLINES) return false;
  const shown = teasers.filter((teaser) => teaser.length >= START_CHARS && text.includes(teaser.slice(0, START_CHARS)));
  const chars = shown.reduce((sum, teaser) => sum + teaser.length, 0);
  return text.length < MIN_TEXT_CHARS || (shown.length >= MIN_HEADLINES && chars >= text.length * MIN_SHARE);
}
