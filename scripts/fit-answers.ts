import type { Archive } from "../src/archive/store.ts";
import { articlesOf, BACKGROUND_RANK, searchFor } from "../src/conversation/answer.ts";
import { type Signs, signsOf } from "../src/conversation/answer-confidence.ts";
import { parseQuestion } from "../src/conversation/answer-question.ts";
import { scoreSentences } from "../src/conversation/answer-sentences.ts";
import { standardQuestion } from "../src/language/question-words.ts";
import { type Fit, fitLogistic } from "./logistic.ts";
import { percent, printLine } from "./parallel-text.ts";
import { isAnswerable, type SampleQuestion, type SampleQuestions, sampleQuestions } from "./sample-questions.ts";

/** In which direction a sign may speak; `background` is taken off `score`. */
const DIRECTIONS: Readonly<Partial<Record<keyof Signs, number>>> = {
  score: 1,
  above: 1,
  lead: 1,
  matched: 1,
  missing: -1,
  lacking: -1,
  lacksKind: -1,
  whole: 1,
  mentions: -1,
  reports: 1,
  across: 0,
};
const NAMES = Object.keys(DIRECTIONS) as (keyof Signs)[];
const PRIOR = 3;
const FOLDS = 10;

type Kind = "told" | "told abroad" | "left out" | "something else" | "not told of it";

/** A question, asked of one archive. */
interface Asked {
  readonly kind: Kind;
  readonly fold: number;
  readonly values: readonly number[];
  readonly isGood: boolean;
}

function ask(question: SampleQuestion, kind: Kind, fold: number, archive: Archive, samples: SampleQuestions): Asked[] {
  const asked = standardQuestion(question.text);
  const parsed = parseQuestion(asked);
  const hits = archive.search(searchFor(asked, parsed), BACKGROUND_RANK);
  const found = articlesOf(hits, { ...archive, getArticle: archive.get }, () => true);
  const candidates = scoreSentences(found, parsed);
  const [best] = candidates;
  if (best === undefined) return [];
  const signs = signsOf(found, candidates, best, parsed, hits[BACKGROUND_RANK - 1]?.score ?? 0);
  const values = NAMES.map((name) => (name === "score" ? signs.score - signs.background : signs[name]));
  return [{ kind, fold, values, isGood: samples.storyOf(best.article.id) === question.story }];
}

/** A question of all archives that it is fitted with. */
function askAll(question: SampleQuestion, number: number, samples: SampleQuestions): Asked[] {
  const { story, lang } = question;
  const one = (kind: Kind, archive: Archive) => ask(question, kind, number % FOLDS, archive, samples);
  const whole = samples.archiveOf("whole", () => true);
  if (!isAnswerable(question)) {
    const foreign = samples.archiveOf(`not ${lang}`, (_, { language }) => language !== lang);
    const kind = story === "-" ? "something else" : "not told of it";
    return [...one(kind, whole), ...one(kind, foreign)];
  }
  const left = samples.archiveOf(`without ${story}`, (other) => other !== story);
  const across = samples.toldAbroad(question);
  return [...one("told", whole), ...one("left out", left), ...(across ? one("told abroad", across) : [])];
}

const fitTo = (rows: readonly Asked[]): Fit =>
  fitLogistic(
    { rows: rows.map(({ values }) => values), good: rows.map(({ isGood }) => isGood) },
    NAMES.map((name) => DIRECTIONS[name] ?? 0),
    PRIOR,
  );

/** How many of each kind are answered by what was fitted to the others. */
function crossValidate(rows: readonly Asked[]): void {
  const answered = new Set<Asked>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const { weights, needed } = fitTo(rows.filter((row) => row.fold !== fold));
    for (const row of rows.filter((one) => one.fold === fold))
      if (row.values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) >= needed) answered.add(row);
  }
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const all = rows.filter((row) => row.kind === kind);
    printLine(`answered: ${kind}`, percent(all.filter((row) => answered.has(row)).length, all.length));
  }
}

const samples = await sampleQuestions();
const rows = samples.questions.flatMap((question, i) => askAll(question, i, samples));
samples.close();
const { weights, needed } = fitTo(rows);
for (const [i, name] of NAMES.entries()) printLine(name, (weights[i] ?? 0).toFixed(2));
printLine("needed", needed.toFixed(2));
crossValidate(rows);
