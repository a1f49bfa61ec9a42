import { holdsAsked, QUOTED } from "./answer-kinds.ts";
import { pointsBack } from "./answer-openings.ts";
import type { ParsedQuestion } from "./answer-question.ts";
import type { Candidate, FoundArticle } from "./answer-sentences.ts";
import type { AnswerSentence } from "./answer-types.ts";
import { langOf } from "./article-lang.ts";

/**
 * A further sentence is quoted only when it is nearly as good as the first, and says nearly as much of what was asked.
 */
const NEARLY = 0.85;
const NEARLY_OVERLAP = 0.7;
/** Less is asked of a further sentence of the same article: what it adds is about the same thing. */
const NEARLY_HERE = 0.75;
const NEARLY_OVERLAP_HERE = 0.5;
const MOST_SENTENCES = 3;
/** A sentence that follows is quoted to complete the best one where it is no longer than this. */
const COMPLETING_CHARS = 400;

/** One to three sentences to quote, of candidates that stand best first. */
export function quote(
  candidates: readonly Candidate[],
  found: readonly FoundArticle[],
  question: ParsedQuestion,
): readonly AnswerSentence[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const chosen = choose(best, candidates);
  const completing = chosen.length < MOST_SENTENCES ? completion(best, chosen, candidates, question) : null;
  const rank = new Map(found.map(({ article }, i) => [article.id, i]));
  const place = ({ article }: Candidate): number => rank.get(article.id) ?? 0;
  const first = place(best);
  const order = (one: Candidate): number => (place(one) === first ? -1 : place(one));
  const kept = (completing === null ? chosen : [...chosen, completing]).slice(0, MOST_SENTENCES);
  return kept
    .sort((a, b) => order(a) - order(b) || a.start - b.start)
    .map(({ article, text, start, end }) => ({
      text,
      lang: langOf(article),
      articleId: article.id,
      evidence: { articleId: article.id, start, end },
    }));
}

/** The best sentence and those that are nearly as good, each with the one that it points back at. */
function choose(best: Candidate, candidates: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = [];
  const texts = new Set<string>();
  // What is added repeats no more than the subject, so it has to be near by its own words.
  const others = candidates.filter((one) => one !== best).sort((a, b) => b.byItself - a.byItself);
  for (const candidate of [best, ...others]) {
    if (chosen.length >= MOST_SENTENCES) break;
    const [score, overlap] =
      candidate.article === best.article ? [NEARLY_HERE, NEARLY_OVERLAP_HERE] : [NEARLY, NEARLY_OVERLAP];
    if (candidate.score < best.score * score || candidate.overlap < best.overlap * overlap) continue;
    const leading = antecedent(candidate, candidates);
    if (leading === null && chosen.length > 0 && pointsBack(candidate.text, langOf(candidate.article))) continue;
    for (const sentence of leading === null ? [candidate] : [leading, candidate]) {
      if (texts.has(sentence.text)) continue;
      texts.add(sentence.text);
      chosen.push(sentence);
    }
  }
  return chosen;
}

/** The sentence before one that points back, when that one can stand first; else null. */
function antecedent(candidate: Candidate, all: readonly Candidate[]): Candidate | null {
  const lang = langOf(candidate.article);
  if (!pointsBack(candidate.text, lang)) return null;
  const before = neighbour(candidate, -1, all);
  return before === null || pointsBack(before.text, lang) ? null : before;
}

const neighbour = ({ article, index }: Candidate, by: number, all: readonly Candidate[]): Candidate | null =>
  all.find((one) => one.article === article && one.index === index + by) ?? null;

const isQuotation = ({ text }: Candidate): boolean => QUOTED.test(text);

/**
 * The sentence beside the best one that has what nothing chosen has: the date, number or place that is asked for, or
 * more of who or what somebody or something is. Null where nothing is missed or no neighbour has it.
 */
function completion(
  best: Candidate,
  chosen: readonly Candidate[],
  all: readonly Candidate[],
  question: ParsedQuestion,
): Candidate | null {
  const after = neighbour(best, 1, all);
  const isFree = (one: Candidate | null): one is Candidate =>
    one !== null && one.text.length <= COMPLETING_CHARS && !chosen.includes(one);
  if (question.defines) return isFree(after) ? after : null;
  // That somebody said something is no quotation yet.
  if (question.asked === "statement" && isFree(after) && isQuotation(after) && !chosen.some(isQuotation)) return after;
  if (question.asked === "thing") return null;
  const holds = ({ text, article }: Candidate): boolean => holdsAsked(text, question, article);
  if (chosen.some(holds)) return null;
  const before = neighbour(best, -1, all);
  return [after, before].filter(isFree).find(holds) ?? null;
}
