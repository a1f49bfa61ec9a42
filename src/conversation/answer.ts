import type { ArchiveSpan, SearchHit } from "../contracts/archive.ts";
import type { Article } from "../contracts/article.ts";
import { findDates } from "../language/dates.ts";
import { daysAsked, isOfDays } from "./answer-days.ts";
import { pointsBack } from "./answer-openings.ts";
import { type ParsedQuestion, parseQuestion } from "./answer-question.ts";
import { rivalScore } from "./answer-rival.ts";
import { type Candidate, type FoundArticle, langOf, scoreSentences } from "./answer-sentences.ts";
import type { Answer, AnswerDeps, AnswerSentence, NoAnswer, NoAnswerCode } from "./answer-types.ts";
import { withNewestCount } from "./answer-updates.ts";
import type { Today } from "./period-units.ts";

/** Longer than any question: the rest of a pasted text is not read. */
const MOST_CHARS = 1000;
/** Articles that are read for the answer. */
const MOST_READ = 8;
/** The score of the hit at this rank is what the question's everyday words get anywhere in the archive. */
const BACKGROUND_RANK = 16;
const BACKGROUND_SHARE = 0.85;
/**
 * How far the best article must stand out from the background, by question and article of one language and of two: a
 * translated word is a weaker sign. Measured on questions of which half had no article.
 */
const STANDS_OUT = 0.31;
const STANDS_OUT_ACROSS = 0.26;
/**
 * How much of the distance to the best article of another story counts beside it. Where the words of the question are found in
 * several stories alike, none of them is the one that was asked for.
 */
const RIVAL_SHARE = 0.5;
/** More is needed of an article that lacks the names and numbers of the question: it may speak of somebody else. */
const NAMES_MISSING = 0.1;
/** An article with this score answers, however many others are as good: a story that twenty outlets tell. */
const SURE = 0.65;
/** A sentence with less of the question than this is not quoted; more is needed where the archive is too small for a background. */
const LEAST_OVERLAP = 0.15;
const LEAST_OVERLAP_ALONE = 0.5;
/** A further sentence is quoted only when it is nearly as good as the first, and says nearly as much of what was asked. */
const NEARLY = 0.85;
const NEARLY_OVERLAP = 0.7;
const MOST_SENTENCES = 3;
const MOST_NEAREST = 3;

/** Hits among which articles of the days asked about are looked for. */
const MOST_OF_DAYS = 200;

/**
 * Answers a question by quoting one to three sentences of the archive, or says why it does not.
 * @param today of the one who asks: "yesterday" is the day before it
 */
export function answerQuestion(question: string, deps: AnswerDeps, today?: Today): Answer {
  const asked = question.slice(0, MOST_CHARS);
  const days = today === undefined ? null : daysAsked(asked, today);
  const wanted = days?.rest ?? asked;
  const parsed = parseQuestion(wanted);
  const span = deps.span();
  const refuse = (code: NoAnswerCode, near: readonly FoundArticle[] = []): Answer =>
    refusal(question, parsed, code, span, near);
  if (span.articles === 0) return refuse("empty-archive");
  if (parsed.words.length === 0) return refuse("no-words");
  const hits = deps.search(wanted, days ? MOST_OF_DAYS : BACKGROUND_RANK);
  const found = articlesOf(
    hits,
    deps,
    (article) => !days || isOfDays(article.published, days.days, today?.zone ?? "UTC"),
  );
  const isElsewhere = days !== null || isOutside(asked, span);
  const [first] = found;
  if (first === undefined) return refuse(isElsewhere ? "outside-dates" : "nothing-found");
  const best = scoreSentences(found, parsed);
  const others = { background: hits[BACKGROUND_RANK - 1]?.score ?? 0, rival: rivalScore(found) };
  const confidence = confidenceOf(first, others, best[0], parsed);
  const least = span.articles < BACKGROUND_RANK ? LEAST_OVERLAP_ALONE : LEAST_OVERLAP;
  if (confidence < 0.5 || (best[0]?.overlap ?? 0) < least)
    return refuse(isElsewhere ? "outside-dates" : "not-sure", found);
  const sentences = quote(withNewestCount(best, parsed), found);
  return { question, lang: parsed.lang, sentences, confidence, reason: null };
}

/** The articles of the first hits that `takes` allows. */
function articlesOf(
  hits: readonly SearchHit[],
  { getArticle }: AnswerDeps,
  takes: (article: Article) => boolean,
): readonly FoundArticle[] {
  const found: FoundArticle[] = [];
  for (const { articleId, score } of hits) {
    const article = found.length < MOST_READ ? getArticle(articleId) : null;
    if (article !== null && takes(article)) found.push({ article, score });
  }
  return found;
}

/** 0..1; from 0.5 on there is an answer. */
function confidenceOf(
  { article, score }: FoundArticle,
  { background, rival }: { readonly background: number; readonly rival: number },
  best: Candidate | undefined,
  { lang }: ParsedQuestion,
): number {
  const needed = (langOf(article) === lang ? STANDS_OUT : STANDS_OUT_ACROSS) + NAMES_MISSING * (best?.missing ?? 0);
  const above = score - background * BACKGROUND_SHARE + RIVAL_SHARE * (score - rival);
  return Math.min(1, Math.max(above / (2 * needed), score / (2 * SURE)));
}

function quote(candidates: readonly Candidate[], found: readonly FoundArticle[]): readonly AnswerSentence[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const chosen: Candidate[] = [];
  const texts = new Set<string>();
  for (const candidate of candidates) {
    if (candidate.score < best.score * NEARLY || chosen.length >= MOST_SENTENCES) break;
    if (candidate.overlap < best.overlap * NEARLY_OVERLAP) continue;
    const leading = antecedent(candidate, candidates);
    if (leading === null && chosen.length > 0 && pointsBack(candidate.text, langOf(candidate.article))) continue;
    for (const sentence of leading === null ? [candidate] : [leading, candidate]) {
      if (texts.has(sentence.text)) continue;
      texts.add(sentence.text);
      chosen.push(sentence);
    }
  }
  const rank = new Map(found.map(({ article }, i) => [article.id, i]));
  const place = ({ article }: Candidate): number => rank.get(article.id) ?? 0;
  const first = place(best);
  const order = (one: Candidate): number => (place(one) === first ? -1 : place(one));
  const kept = chosen.slice(0, MOST_SENTENCES).sort((a, b) => order(a) - order(b) || a.start - b.start);
  return kept.map(({ article: { id }, text, start, end, article }) => ({
    text,
    lang: langOf(article),
    articleId: id,
    evidence: { articleId: id, start, end },
  }));
}

/** The sentence before one that points back, when that one can stand first; else null. */
function antecedent(candidate: Candidate, all: readonly Candidate[]): Candidate | null {
  const lang = langOf(candidate.article);
  if (!pointsBack(candidate.text, lang)) return null;
  const before = all.find(({ article, index }) => article === candidate.article && index === candidate.index - 1);
  return before === undefined || pointsBack(before.text, lang) ? null : before;
}

/** Whether all dates that the question names lie outside the archive. */
function isOutside(question: string, { from, to }: ArchiveSpan): boolean {
  const dates = findDates(question).filter(({ relative }) => !relative);
  if (dates.length === 0 || from === null || to === null) return false;
  const inside = (date: string): boolean => date >= from.slice(0, date.length) && date <= to.slice(0, date.length);
  return !dates.some(({ date }) => inside(date));
}

function refusal(
  question: string,
  { lang, words }: ParsedQuestion,
  code: NoAnswerCode,
  span: ArchiveSpan,
  near: readonly FoundArticle[],
): Answer {
  const reason: NoAnswer = {
    code,
    searched: words.map(({ token }) => token.text),
    span,
    nearest: near.slice(0, MOST_NEAREST).map(({ article }) => article.id),
  };
  return { question, lang, sentences: [], confidence: 0, reason };
}
