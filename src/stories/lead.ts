import type { Article } from "../contracts/article.ts";

/**
 * Weights of what makes a lead article; they sum to 1. Being central counts most: the lead must speak for the story.
 */
const CENTRAL = 0.5;
const COMPLETE = 0.25;
const EARLY = 0.15;
const KNOWN = 0.1;

/** From this many characters (UTF-16), some 300 words, a text tells the whole event; more is no merit. */
const FULL_CHARS = 1800;

/**
 * Which of a story's articles leads it: the one closest to the others, then complete, early, and from a known outlet.
 * @param articles earliest first
 * @param closeness of each article to the others
 */
export function chooseLead(articles: readonly Article[], closeness: readonly number[]): number {
  if (articles.length === 1) return 0;
  const closest = Math.max(...closeness) || 1;
  const merit = ({ text, outlet, title }: Article, place: number): number => {
    const complete = Math.min(1, text.length / FULL_CHARS);
    const early = (articles.length - place) / articles.length;
    const known = (outlet === null ? 0 : 0.5) + (title === null ? 0 : 0.5);
    return CENTRAL * ((closeness[place] ?? 0) / closest) + COMPLETE * complete + EARLY * early + KNOWN * known;
  };
  let lead = 0;
  let best = -1;
  articles.forEach((article, place) => {
    const value = merit(article, place);
    if (value > best) [lead, best] = [place, value];
  });
  return lead;
}
