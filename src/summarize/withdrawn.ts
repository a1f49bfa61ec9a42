import type { Article } from "../contracts/article.ts";
import { isCorrectionTitle } from "../language/corrections.ts";
import type { Term } from "../language/term.ts";
import { tokenise } from "../language/tokens.ts";
import { contentTerms } from "./candidates.ts";
import { sharedTerms } from "./overlap.ts";

/** What was printed wrongly stands before the Arabic word, or in the English sentence that has one of these. */
const ARABIC_TURN = /[\s،,.](?:و)?(?:الصحيح|الصواب)(?=[\s،:])/u;
const ENGLISH_TURN = /\b(?:earlier version|wrongly|incorrectly|mistakenly|in error|misstated)\b/i;
/** What leads to the claim itself: "… an article said that". */
const REPORTED = /^[\s\S]*?(?:\s(?:بأن|أنّ?|إنّ?)\s|\b(?:that|said|stated|reported)\s)/u;

const isCorrection = ({ title }: Article): boolean => isCorrectionTitle(title);

const STOPS = [".", "!", "?", "\n"];

/** What stands around an index between full stops or line ends; empty where the index is -1. */
function sentenceAt(text: string, index: number): string {
  if (index < 0) return "";
  const start = 1 + Math.max(...STOPS.map((stop) => text.lastIndexOf(stop, index)));
  const ends = STOPS.map((stop) => text.indexOf(stop, index)).filter((end) => end >= 0);
  return text.slice(start, Math.min(text.length, ...ends));
}

/** Terms of what a correction takes back; empty when it does not say so in a known way. */
function claimOf({ text }: Article): readonly Term[] {
  const turn = ARABIC_TURN.exec(text);
  const told = turn === null ? sentenceAt(text, text.search(ENGLISH_TURN)) : text.slice(0, turn.index);
  return contentTerms(tokenise(told.replace(REPORTED, "")));
}

/** Fewest terms by which a claim can be told, and the share of them that a text which repeats it has. */
const MIN_TERMS = 3;
const REPEATED = 0.75;

/** What the corrections among `articles` take back: true for the terms of a text that says one of those things. */
export function withdrawnBy(articles: readonly Article[]): (terms: readonly Term[]) => boolean {
  const claims = articles
    .filter(isCorrection)
    .map(claimOf)
    .filter((claim) => claim.length >= MIN_TERMS);
  return (terms) => claims.some((claim) => sharedTerms(claim, terms) >= claim.length * REPEATED);
}

/**
 * The articles that a summary may follow: corrections are about a text and not about the event, so they are left out
 * where there is another article, and a title that one of them takes back is no title any more.
 */
export function standing(articles: readonly Article[]): readonly Article[] {
  const news = articles.filter((article) => !isCorrection(article));
  if (news.length === 0 || news.length === articles.length) return articles;
  const withdrawn = withdrawnBy(articles);
  return news.map((article) =>
    withdrawn(contentTerms(tokenise(article.title ?? ""))) ? { ...article, title: null } : article,
  );
}
