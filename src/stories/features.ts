import type { Article } from "../contracts/article.ts";
import { hasRenderings } from "../language/bilingual.ts";
import { BoundedMap } from "../language/bounded-map.ts";
import { kept } from "../language/memos.ts";
import { findNames } from "../language/names.ts";
import { contentStem } from "../language/stem.ts";
import { type Token, tokenise } from "../language/tokens.ts";
import { newsTitle } from "./news-title.ts";

/** First part of every serialised form; raise it when the form or its meaning changes. */
const VERSION = "2";

const LEAD_WORDS = 60;
/**
 * Title and first words of a news text say what happened: they count three times. After the inverted pyramid of news.
 */
export const LEAD_WEIGHT = 3;
export const TITLE_WEIGHT = 3;
const BODY_WEIGHT = 1;

/** The terms that are kept of a long text: the most frequent, and among equals the earliest. */
const MAX_TERMS = 200;

/**
 * Characters (UTF-16) that are read of a text: news tells the event before that. What comes later is background, which
 * reports of other events on the same subject share; from 1,200 to 2,000 nothing else moves, with 1,000 affairs that
 * are told in long texts fall apart.
 */
const READ_CHARS = 1500;

/** Marks a group of everyday words. */
const EVERYDAY = "*";

/** News of one language has some hundred thousand stems; the memo holds the frequent ones. */
const everydayWords = kept(new BoundedMap<boolean>(60_000));

function isEveryday(term: string): boolean {
  const known = everydayWords.get(term);
  if (known !== undefined) return known;
  const code = term.charCodeAt(0);
  const isWord = code > 0x39;
  return everydayWords.set(term, isWord && hasRenderings(term));
}

/** The words of a text with each name of the gazetteer as one term, so that سورية, سوريا and Syria are the same. */
function* termsOf(text: string, article: Article): Generator<readonly [term: string, position: number]> {
  const tokens = tokenise(text);
  const names = findNames(text, article.language === "en" ? "en" : "ar");
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    while (next < names.length && (names[next]?.end ?? 0) <= token.start) next++;
    const name = names[next];
    if (name !== undefined && token.end > name.start) {
      if (tokenStarts(tokens, i, name.start)) yield [`#${name.entry.id}`, i];
    } else if (token.norm.length > 1) {
      const content = contentStem(token.norm);
      if (content !== null) yield [content, i];
    }
  }
}

/**
 * Whether the token at `i` is the first that reaches into a name; a proclitic may stand before it in the same token.
 */
function tokenStarts(tokens: readonly Token[], i: number, nameStart: number): boolean {
  const before = tokens[i - 1];
  return before === undefined || before.end <= nameStart;
}

function countTerms(article: Article): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight);
  const title = article.title === null ? "" : newsTitle(article.title);
  for (const [term] of termsOf(title, article)) add(term, TITLE_WEIGHT);
  // An article without a body has its title as its text: it must not count twice.
  if (article.text === article.title) return counts;
  for (const [term, position] of termsOf(article.text.slice(0, READ_CHARS), article))
    add(term, position < LEAD_WORDS ? LEAD_WEIGHT : BODY_WEIGHT);
  return counts;
}

/**
 * What grouping needs of an article, as one line: computed once, when an article is stored, so that grouping a window
 * reads no text. It holds stems, numbers, and names as `#ID` of the gazetteer, with their weighted counts (> 0). Form:
 * `VERSION` and then groups `COUNT TERM TERM …`, split by tabs, heaviest first; `*` after the count marks a group of
 * everyday words: those that the bilingual lexicon has. Names and numbers are none.
 */
export function extractFeatures(article: Article): string {
  const groups = new Map<string, string[]>();
  const ranked = [...countTerms(article)].sort((a, b) => b[1] - a[1]).slice(0, MAX_TERMS);
  for (const [term, count] of ranked) {
    const head = isEveryday(term) ? `${count}${EVERYDAY}` : `${count}`;
    const group = groups.get(head);
    if (group === undefined) groups.set(head, [term]);
    else group.push(term);
  }
  return [VERSION, ...[...groups].map(([head, terms]) => `${head} ${terms.join(" ")}`)].join("\t");
}

/** Whether a line is of the present form; one of another has to be extracted anew. */
export function isPresentForm(line: string): boolean {
  return line === VERSION || line.startsWith(`${VERSION}\t`);
}
