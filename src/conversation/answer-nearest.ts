import type { Article } from "../contracts/article.ts";
import { likenessIn, textWords } from "./answer-likeness.ts";
import type { ParsedQuestion } from "./answer-question.ts";
import type { Candidate, FoundArticle } from "./answer-sentences.ts";

const MOST_NEAREST = 3;

/**
 * An article is worth a look where a sentence of it surely has a word of the question and the article half of its
 * names; where it has no names, most of all its words, or one of them in its title: any article may have one of two
 * somewhere.
 */
const SURE = 0.9;
const MOST_MISSING = 0.5;
const MOST_WORDS = 0.6;

/** Articles to look at where none answers, best first. */
export function nearestOf(
  found: readonly FoundArticle[],
  sentences: readonly Candidate[],
  { words }: ParsedQuestion,
): readonly Article[] {
  const hasNames = words.some(({ distinctive }) => distinctive);
  const content = words.filter(({ frames }) => !frames);
  const isTitled = ({ title }: Article): boolean => {
    const inTitle = textWords(title ?? "");
    return content.some((word) => likenessIn(inTitle, word) >= SURE);
  };
  const isNear = ({ article, matched, missing }: Candidate): boolean =>
    matched >= SURE &&
    (hasNames ? missing <= MOST_MISSING : matched >= content.length * MOST_WORDS || isTitled(article));
  const near = new Set(sentences.flatMap((one) => (isNear(one) ? [one.article] : [])));
  return found.flatMap(({ article }) => (near.has(article) ? [article] : [])).slice(0, MOST_NEAREST);
}
