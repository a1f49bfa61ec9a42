import type { ArchiveSpan, SearchHit } from "../contracts/archive.ts";
import type { Article, ArticleLanguage } from "../contracts/article.ts";
import { findDates } from "../language/dates.ts";
import { detectLanguage } from "../language/detect.ts";
import { isOtherLatin } from "../language/other-latin.ts";
import { standardQuestion } from "../language/question-words.ts";
import { mended } from "../language/slips.ts";
import { confidenceOf, signsOf } from "./answer-confidence.ts";
import { daysAsked, isOfDays } from "./answer-days.ts";
import { nearestOf } from "./answer-nearest.ts";
import { type ParsedQuestion, parseQuestion } from "./answer-question.ts";
import { quote } from "./answer-quote.ts";
import { type FoundArticle, scoreSentences } from "./answer-sentences.ts";
import type { Answer, AnswerDeps, NoAnswer, NoAnswerCode } from "./answer-types.ts";
import { withNewestCount } from "./answer-updates.ts";
import { contentWords, leaningOf, mayLean, pointsBackAt, stressNew, withTopic } from "./follow-up.ts";
import type { Today } from "./period-units.ts";

/** Longer than any question: the rest of a pasted text is not read. */
const MOST_CHARS = 1000;
/** Articles that are read for the answer. */
const MOST_READ = 8;
/** The score of the hit at this rank is what the question's everyday words get anywhere in the archive. */
export const BACKGROUND_RANK = 16;
/**
 * A sentence with less of the question than this is not quoted, unless what stands around it has the rest ("the envoy",
 * in the title); more is needed where the archive is too small for a background.
 */
const LEAST_OVERLAP = 0.15;
const LEAST_AROUND = 0.6;
const LEAST_OVERLAP_ALONE = 0.5;

/** Hits among which articles of the days asked about are looked for. */
const MOST_OF_DAYS = 200;

/** Languages of questions. */
const READ: ReadonlySet<ArticleLanguage> = new Set(["ar", "en"]);

/** Who asks, and what of. */
export interface Asking {
  /** Of the one who asks: "yesterday" is the day before it. */
  readonly today?: Today;
  /** What the question before was about, where there was one: "and when?" asks on. */
  readonly topic?: string | null;
}

/** Answers a question by quoting one to three sentences of the archive, or says why it does not. */
export function answerQuestion(question: string, deps: AnswerDeps, { today, topic = null }: Asking = {}): Answer {
  const asked = question.slice(0, MOST_CHARS);
  const leaning = topic === null ? "alone" : leaningOf(asked);
  const alone = (): Answer => answerAlone(question, asked, deps, today);
  if (topic === null || (leaning === "alone" && !mayLean(asked))) return alone();
  const whole = (): Answer => ({
    ...answerAlone(question, withTopic(asked, topic), deps, today, contentWords(topic)),
    about: topic,
  });
  if (leaning === "bare" || (leaning === "leaning" && pointsBackAt(asked))) return whole();
  const [first, second] = leaning === "leaning" ? [whole, alone] : [alone, whole];
  const answer = first();
  if (answer.reason === null) return answer;
  const other = second();
  return other.reason === null ? other : answer;
}

/** @param known how many words at the end say what the question before was about */
function answerAlone(
  question: string,
  text: string,
  deps: AnswerDeps,
  today: Today | undefined,
  known: number = 0,
): Answer {
  const standard = standardQuestion(text);
  const meant = mended(standard, deps.respell(standard));
  const asked = meant === standard ? standard : standardQuestion(meant);
  const days = today === undefined ? null : daysAsked(asked, today);
  const wanted = days?.rest ?? asked;
  const parsed = stressNew(parseQuestion(wanted), known);
  const span = deps.span();
  const told = { question, lang: parsed.lang, about: null, readAs: meant === standard ? null : meant };
  const isForeign = /\p{L}/u.test(question) && (!READ.has(detectLanguage(question)) || isOtherLatin(question));
  const refuse = (code: NoAnswerCode, near: readonly Article[] = []): Answer => ({
    ...told,
    ...refusal(parsed, isForeign && span.articles > 0 ? "other-language" : code, span, isForeign ? [] : near),
  });
  if (span.articles === 0) return refuse("empty-archive");
  if (parsed.words.length === 0) return refuse("no-words");
  const hits = deps.search(searchFor(wanted, parsed), days ? MOST_OF_DAYS : BACKGROUND_RANK);
  const found = articlesOf(
    hits,
    deps,
    (article) => !days || isOfDays(article.published, days.days, today?.zone ?? "UTC"),
  );
  const isElsewhere = days !== null || isOutside(asked, span);
  if (found.length === 0) return refuse(isElsewhere ? "outside-dates" : "nothing-found");
  const best = scoreSentences(found, parsed);
  const background = hits[BACKGROUND_RANK - 1]?.score ?? 0;
  const confidence = best[0] === undefined ? 0 : confidenceOf(signsOf(found, best, best[0], parsed, background));
  const least = span.articles < BACKGROUND_RANK ? LEAST_OVERLAP_ALONE : LEAST_OVERLAP;
  const { overlap = 0, around = 0 } = best[0] ?? {};
  if (confidence < 0.5 || (overlap < least && around < LEAST_AROUND))
    return refuse(isElsewhere ? "outside-dates" : "not-sure", nearestOf(found, best, parsed));
  const sentences = quote(withNewestCount(best, parsed), found, parsed);
  return { ...told, sentences, confidence, reason: null, near: [] };
}

/** What is searched for: the words that frame "what happened in Tunisia" are in every report. */
export function searchFor(question: string, { happens, words }: ParsedQuestion): string {
  const content = words.filter(({ frames }) => !frames);
  return happens && content.length > 0 ? content.map(({ token }) => token.text).join(" ") : question;
}

/** The articles of the first hits that `takes` allows. */
export function articlesOf(
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

/** Whether all dates that the question names lie outside the archive. */
function isOutside(question: string, { from, to }: ArchiveSpan): boolean {
  const dates = findDates(question).filter(({ relative }) => !relative);
  if (dates.length === 0 || from === null || to === null) return false;
  const inside = (date: string): boolean => date >= from.slice(0, date.length) && date <= to.slice(0, date.length);
  return !dates.some(({ date }) => inside(date));
}

function refusal({ words }: ParsedQuestion, code: NoAnswerCode, span: ArchiveSpan, near: readonly Article[]) {
  const reason: NoAnswer = {
    code,
    searched: words.map(({ token }) => token.text),
    span,
    nearest: near.map(({ id }) => id),
  };
  return { sentences: [], confidence: 0, reason, near };
}
