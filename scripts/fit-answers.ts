import type { Archive } from "../src/archive/store.ts";
import { articlesOf, BACKGROUND_RANK, searchFor } from "../src/conversation/answer.ts";
import { evidenceOf, type Signs, signsOf } from "../src/conversation/answer-confidence.ts";
import { parseQuestion } from "../src/conversation/answer-question.ts";
import { quote } from "../src/conversation/answer-quote.ts";
import { scoreSentences } from "../src/conversation/answer-sentences.ts";
import { withNewestCount } from "../src/conversation/answer-updates.ts";
import { standardQuestion } from "../src/language/question-words.ts";
import { type Fit, fitLogistic } from "./logistic.ts";
import { percent, printLine } from "./parallel-text.ts";
import { isAnswerable, type SampleQuestion, type SampleQuestions, sampleQuestions, tells } from "./sample-questions.ts";

/** In which direction a sign may speak; `background` is taken off `score`. */
type Directions = Readonly<Partial<Record<keyof Signs, number>>>;

/**
 * Whether what is asked about is told at all: fitted without the questions that name what is told and ask for what is
 * not.
 */
const TOLD: Directions = {
  score: 1,
  above: 1,
  lead: 1,
  matched: 1,
  missing: -1,
  lacking: -1,
  lacksKind: -1,
  mentions: -1,
  reports: 1,
  across: 0,
};
/** Whether what is asked of it is told: fitted to all questions, on top of the others. */
const ANSWERED: Directions = { unsaid: -1, nameless: -1, unexplained: -1, unmeasured: -1, other: -1 };
const PRIOR = 3;
const FOLDS = 10;

type Kind = "told" | "told abroad" | "left out" | "something else" | "not told of it";

/** A question, asked of one archive. */
interface Asked {
  readonly kind: Kind;
  readonly fold: number;
  readonly signs: Signs;
  /** The best sentence is of the story asked about. */
  readonly isTold: boolean;
  /** And it tells what was asked. */
  readonly isGood: boolean;
}

const namesOf = (directions: Directions) => Object.keys(directions) as (keyof Signs)[];
const signOf = (signs: Signs, name: keyof Signs): number =>
  name === "score" ? signs.score - signs.background : signs[name];
const valuesOf = ({ signs }: Asked, of: Directions) => namesOf(of).map((name) => signOf(signs, name));

function ask(question: SampleQuestion, kind: Kind, fold: number, archive: Archive, samples: SampleQuestions): Asked[] {
  const asked = standardQuestion(question.text);
  const parsed = parseQuestion(asked);
  const hits = archive.search(searchFor(asked, parsed), BACKGROUND_RANK);
  const found = articlesOf(hits, { ...archive, getArticle: archive.get }, () => true);
  const candidates = scoreSentences(found, parsed);
  const [best] = candidates;
  if (best === undefined) return [];
  const signs = signsOf(found, candidates, best, parsed, hits[BACKGROUND_RANK - 1]?.score ?? 0);
  const quoted = quote(withNewestCount(candidates, parsed), found, parsed);
  const isTold = samples.storyOf(best.article.id) === question.story;
  return [{ kind, fold, signs, isTold, isGood: isTold && tells(question, quoted.map(({ text }) => text).join(" ")) }];
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

/** The two fits, the second on top of the first. */
interface Fits {
  readonly told: Fit;
  readonly answered: Fit;
}

const sumOf = (values: readonly number[], { weights, needed }: Fit): number =>
  values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), -needed);
const directionsOf = (of: Directions) => namesOf(of).map((name) => of[name] ?? 0);

function fitTo(rows: readonly Asked[]): Fits {
  const plain = rows.filter(({ kind }) => kind !== "not told of it");
  const told = fitLogistic(
    { rows: plain.map((row) => valuesOf(row, TOLD)), good: plain.map(({ isTold }) => isTold) },
    directionsOf(TOLD),
    PRIOR,
  );
  const answered = fitLogistic(
    {
      rows: rows.map((row) => valuesOf(row, ANSWERED)),
      good: rows.map(({ isGood }) => isGood),
      offsets: rows.map((row) => sumOf(valuesOf(row, TOLD), told)),
    },
    directionsOf(ANSWERED),
    PRIOR,
  );
  return { told, answered };
}

/** Whether a question would be answered. */
const isAnswered = (row: Asked, { told, answered }: Fits): boolean =>
  sumOf(valuesOf(row, TOLD), told) + sumOf(valuesOf(row, ANSWERED), answered) >= 0;

/** How many of each kind are answered by what was fitted to the others, and how many rightly. */
function crossValidate(rows: readonly Asked[]): void {
  const answered = new Set<Asked>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const fits = fitTo(rows.filter((row) => row.fold !== fold));
    for (const row of rows) if (row.fold === fold && isAnswered(row, fits)) answered.add(row);
  }
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const all = rows.filter((row) => row.kind === kind);
    const some = all.filter((row) => answered.has(row));
    const right = some.filter(({ isGood }) => isGood).length;
    printLine(`answered: ${kind}`, `${percent(some.length, all.length)}, rightly ${percent(right, all.length)}`);
  }
}

/**
 * What people ask, for want of knowing: half of it is told, a third of that in the other language only; the other half
 * is no longer told, about something else, and not told of what is named, in equal parts.
 */
const SHARES: Readonly<Record<Kind, number>> = {
  told: 1 / 3,
  "told abroad": 1 / 6,
  "left out": 1 / 6,
  "something else": 1 / 6,
  "not told of it": 1 / 6,
};
/**
 * Steps in which what is needed for an answer is looked for, and what a wrong answer may count in right ones held back.
 */
const STEP = 0.1;
const COSTS = [1, 1.5, 2] as const;
/** A loss that is hardly more than the least. */
const NEARLY = 1.02;

/**
 * What the program's own weights need, from and to, for the least loss: right answers held back, and wrong ones given
 * at `cost` each.
 */
function leastLoss(rows: readonly Asked[], cost: number): readonly [best: number, from: number, to: number] {
  const counts = new Map<Kind, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const sums = rows.map(({ signs, isGood, kind }) => ({
    sum: evidenceOf(signs),
    faults: [isGood ? 1 : 0, isGood ? 0 : cost] as const,
    share: SHARES[kind] / (counts.get(kind) ?? 1),
  }));
  const lossAt = (needed: number): number =>
    sums.reduce((all, { sum, faults, share }) => all + share * faults[sum >= needed ? 1 : 0], 0);
  const losses = Array.from({ length: 80 }, (_, i) => ({ needed: (i + 1) * STEP, loss: lossAt((i + 1) * STEP) }));
  const least = Math.min(...losses.map(({ loss }) => loss));
  const near = losses.filter(({ loss }) => loss <= least * NEARLY).map(({ needed }) => needed);
  return [losses.find(({ loss }) => loss === least)?.needed ?? 0, near[0] ?? 0, near.at(-1) ?? 0];
}

const samples = await sampleQuestions();
const rows = samples.questions.flatMap((question, i) => askAll(question, i, samples));
samples.close();
const fits = fitTo(rows);
for (const [fit, of] of [[fits.told, TOLD] as const, [fits.answered, ANSWERED] as const])
  for (const [i, name] of namesOf(of).entries()) printLine(name, (fit.weights[i] ?? 0).toFixed(2));
printLine("needed", (fits.told.needed + fits.answered.needed).toFixed(2));
for (const cost of COSTS) {
  const [best, from, to] = leastLoss(rows, cost).map((needed) => needed.toFixed(1));
  printLine(`needed where a wrong answer costs ${cost}`, `${best} (${from}-${to})`);
}
crossValidate(rows);
