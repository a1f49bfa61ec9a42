import type { Article } from "../contracts/article.ts";
import { countWords } from "../language/tokens.ts";
import type { Affinities } from "./affinity.ts";

/** Weights of what makes a lead article; they sum to 1. Being central counts most: the lead must speak for the story. */
const CENTRAL = 0.5;
const COMPLETE = 0.25;
const EARLY = 0.15;
const KNOWN = 0.1;

/** From this many words a text tells the whole event; more is no merit. */
const FULL_WORDS = 300;

/**
 * The number of the member that leads a story: the one closest to the others, then complete, early, and from a known
 * outlet. `members` are numbers into `articles`, earliest first.
 */
export function chooseLead(
  members: readonly number[],
  articles: readonly Article[],
  affinities: readonly Affinities[],
): number {
  const inStory = new Set(members);
  const closeness = members.map((member) => {
    let sum = 0;
    for (const [other, affinity] of affinities[member] ?? []) if (inStory.has(other)) sum += affinity;
    return sum;
  });
  const closest = Math.max(...closeness, 1e-9);
  let lead = members[0] as number;
  let best = -1;
  members.forEach((member, i) => {
    const article = articles[member] as Article;
    const complete = Math.min(1, countWords(article.text) / FULL_WORDS);
    const known = (article.outlet === null ? 0 : 0.5) + (article.title === null ? 0 : 0.5);
    const value =
      CENTRAL * ((closeness[i] ?? 0) / closest) +
      COMPLETE * complete +
      (EARLY * (members.length - i)) / members.length +
      KNOWN * known;
    if (value > best) {
      best = value;
      lead = member;
    }
  });
  return lead;
}
