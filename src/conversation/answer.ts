import type { Article } from "../contracts/article.ts";
import { type ParsedQuestion, parseQuestion } from "./answer-question.ts";
import { type Candidate, scoreSentences } from "./answer-sentences.ts";
import type { Answer, AnswerDeps, AnswerSentence, NoAnswer, NoAnswerCode } from "./answer-types.ts";

/** Articles that are read for the answer. */
const MOST_ARTICLES = 8;
/** Below this share of the question's words there is no answer. */
const LEAST_CONFIDENCE = 0.5;
/** A further sentence is quoted only when it is nearly as good as the first. */
const NEARLY = 0.85;
const MOST_SENTENCES = 3;
const MOST_NEAREST = 3;

/** Answers a question by quoting the archive, or says why not. */
export function answerQuestion(question: string, deps: AnswerDeps): Answer {
  const parsed = parseQuestion(question);
  const span = deps.span();
  if (span.articles === 0) return refuse(question, parsed, "empty-archive", deps, []);
  if (parsed.words.length === 0) return refuse(question, parsed, "no-words", deps, []);
  const hits = deps.search(question, MOST_ARTICLES);
  const found = hits.flatMap(({ articleId, score }) => {
    const article = deps.getArticle(articleId);
    return article === null ? [] : [{ article, score }];
  });
  if (found.length === 0) return refuse(question, parsed, "nothing-found", deps, []);
  const candidates = found.flatMap(({ article, score }) => scoreSentences(article, score, parsed));
  candidates.sort((a, b) => b.score - a.score);
  const [best] = candidates;
  const articles = found.map(({ article }) => article);
  if (best === undefined || best.overlap < LEAST_CONFIDENCE)
    return refuse(question, parsed, "not-sure", deps, articles);
  return {
    question,
    lang: parsed.lang,
    sentences: choose(candidates, best).map(quote),
    confidence: best.overlap,
    reason: null,
  };
}

function choose(candidates: readonly Candidate[], best: Candidate): readonly Candidate[] {
  const texts = new Set<string>();
  const chosen = candidates.filter((candidate) => {
    const fresh = !texts.has(candidate.text) && candidate.score >= best.score * NEARLY;
    texts.add(candidate.text);
    return fresh;
  });
  return chosen.slice(0, MOST_SENTENCES);
}

function quote({ article, start, end, text }: Candidate): AnswerSentence {
  const lang = article.language === "en" ? "en" : "ar";
  return { text, lang, articleId: article.id, evidence: { articleId: article.id, start, end } };
}

function refuse(
  question: string,
  { lang, words }: ParsedQuestion,
  code: NoAnswerCode,
  deps: AnswerDeps,
  articles: readonly Article[],
): Answer {
  const reason: NoAnswer = {
    code,
    searched: words.map(({ token }) => token.text),
    span: deps.span(),
    nearest: articles.slice(0, MOST_NEAREST).map(({ id }) => id),
  };
  return { question, lang, sentences: [], confidence: 0, reason };
}
