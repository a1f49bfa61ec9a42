import type { Article } from "../contracts/article.ts";

/** Weights of what makes a lead article; they sum to 1. Being central counts most: the lead must speak for the story. */
const CENTRAL = 0.5;
const COMPLETE = 0.25;
const EARLY = 0.15;
const KNOWN = 0.1;

/** From this many characters (UTF-16), some 300 words, a text tells the whole event; more is no merit. */
const FULL_CHARS = 1800;

/**
 * The number of the member that leads a story: the one closest to the others, then complete, early, and from a known
 * outlet. `members` are numbers into `articles` and `closeness`, earliest first.
 */
export function chooseLead(
  members: readonly number[],
  articles: readonly Article[],
  closeness: readonly number[],
): number {
  if (members.length === 1) return members[0] as number;
  const closest = Math.max(...members.map((member) => closeness[member] ?? 0)) || 1;
  const merit = (member: number, place: number): number => {
    const { text, outlet, title } = articles[member] as Article;
    const complete = Math.min(1, text.length / FULL_CHARS);
    const early = (members.length - place) / members.length;
    const known = (outlet === null ? 0 : 0.5) + (title === null ? 0 : 0.5);
    return CENTRAL * ((closeness[member] ?? 0) / closest) + COMPLETE * complete + EARLY * early + KNOWN * known;
  };
  let lead = members[0] as number;
  let best = -1;
  members.forEach((member, place) => {
    const value = merit(member, place);
    if (value > best) [lead, best] = [member, value];
  });
  return lead;
}
