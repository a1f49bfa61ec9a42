import type { Article } from "../contracts/article.ts";
import type { DigestSource } from "../contracts/digest.ts";
import type { Answer, AskResult } from "./answer-types.ts";

/** A quoted sentence in both languages: its own exact, the other as the ladder of translators gave it. */
export interface AnswerTexts {
  readonly ar: string;
  readonly en: string;
}

/** An article as a source of an answer, or as one to look at instead. */
export function sourceOf(article: Article, n: number): DigestSource {
  const { id, title, outlet, published, url, path } = article;
  return { n, articleId: id, title, outlet, published, url, path };
}

/**
 * The public form of an answer. `texts` runs in parallel with `answer.sentences`; each language's answer is its
 * sentences with their source numbers.
 */
export function assembleAnswer(
  answer: Answer,
  texts: readonly AnswerTexts[],
  getArticle: (id: string) => Article | null,
): AskResult {
  const { reason, readAs } = answer;
  if (reason !== null) return { answer: null, evidence: [], sources: [], reason, readAs };
  const ids = [...new Set(answer.sentences.map(({ articleId }) => articleId))];
  const number = (id: string): number => ids.indexOf(id) + 1;
  const join = (lang: "ar" | "en"): string =>
    answer.sentences.map(({ articleId }, i) => `${texts[i]?.[lang] ?? ""} [${number(articleId)}]`).join(" ");
  return {
    answer: { ar: join("ar"), en: join("en") },
    evidence: answer.sentences.map(({ evidence, text }) => ({ ...evidence, text, source: number(evidence.articleId) })),
    sources: ids.flatMap((id) => {
      const article = getArticle(id);
      return article === null ? [] : [sourceOf(article, number(id))];
    }),
    reason: null,
    readAs,
  };
}
