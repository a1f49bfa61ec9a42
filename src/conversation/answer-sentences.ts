import type { Article } from "../contracts/article.ts";
import { findDates } from "../language/find-dates.ts";
import { findNames } from "../language/names.ts";
import { splitSentences, type TextSpan } from "../language/sentences.ts";
import { stem } from "../language/stem.ts";
import { words } from "../language/tokens.ts";
import type { Asked, ParsedQuestion } from "./answer-question.ts";

/** A sentence of an article with what it says for the question. */
export interface Candidate extends TextSpan {
  readonly article: Article;
  readonly text: string;
  /** 0..1: weighted share of the question's words in the sentence. */
  readonly overlap: number;
  readonly score: number;
}

/** Share of the question's weight that words of a text carry. */
export function overlapOf(norms: readonly string[], question: ParsedQuestion): number {
  const stems = new Set(norms.map(stem));
  let found = 0;
  let all = 0;
  for (const { stems: meant, weight } of question.words) {
    let best = 0;
    for (const [other, likeness] of meant) if (likeness > best && stems.has(other)) best = likeness;
    found += best * weight;
    all += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** Whether a sentence holds the kind of thing that is asked for. */
function holds(text: string, asked: Asked, article: Article): boolean {
  const lang = article.language === "en" ? "en" : "ar";
  if (asked === "number") return /\d|[٠-٩]/.test(text);
  if (asked === "time") return findDates(text).length > 0 || /\d{4}/.test(text);
  if (asked === "statement") return /["«“]|\b(?:said|says|told)\b|قال|صرح|أكد|أعلن/.test(text);
  if (asked === "thing") return false;
  const kind = asked === "person" ? "person" : "place";
  return findNames(text, lang).some(({ entry }) => entry.kind === kind);
}

/** What the sentence's surroundings and the kind of answer count beside its own words. */
const CONTEXT = 0.35;
const KIND = 0.15;
const PASSAGE = 0.5;

/** The sentences of one article, scored. `passage` is the article's own search score, 0..1. */
export function scoreSentences(article: Article, passage: number, question: ParsedQuestion): readonly Candidate[] {
  const spans = splitSentences(article.text);
  const texts = spans.map(({ start, end }) => article.text.slice(start, end));
  const title = article.title === null ? [] : words(article.title);
  return spans.map((span, i) => {
    const text = texts[i] ?? "";
    const overlap = overlapOf(words(text), question);
    const around = [...title, ...words(`${texts[i - 1] ?? ""} ${text} ${texts[i + 1] ?? ""}`)];
    const kind = overlap > 0 && holds(text, question.asked, article) ? KIND : 0;
    const score = overlap + CONTEXT * overlapOf(around, question) + kind + PASSAGE * passage;
    return { ...span, article, text, overlap, score };
  });
}
