import { afterAll, beforeAll, expect, it } from "vitest";
import {
  isAnswerable,
  type SampleQuestion,
  type SampleQuestions,
  sampleQuestions,
  tells,
} from "../../scripts/sample-questions.ts";
import type { Archive } from "../../src/archive/store.ts";
import { answerQuestion } from "../../src/conversation/answer.ts";

let samples: SampleQuestions;
beforeAll(async () => {
  samples = await sampleQuestions();
});
afterAll(() => samples.close());

const whole = () => samples.archiveOf("whole", () => true);

/** Every third one: asking all would take long. */
const isTaken = (q: SampleQuestion) => samples.questions.indexOf(q) % 3 === 0;
const isAsked = (q: SampleQuestion) => isTaken(q) && isAnswerable(q);
/** Every fourth story: each needs archives of its own. */
const isOfSome = (q: SampleQuestion) => isAnswerable(q) && samples.stories.indexOf(q.story) % 4 === 0;

function sentencesFor({ text }: SampleQuestion, archive: Archive) {
  const { search, get, span, respell } = archive;
  return answerQuestion(text, { search, getArticle: get, span, respell }).sentences;
}

const isAnswered = (q: SampleQuestion, archive: Archive): boolean => sentencesFor(q, archive).length > 0;

/** Whether a question is answered from the story that it asks about, by what it asks. */
function isRight(q: SampleQuestion, archive: Archive): boolean {
  const sentences = sentencesFor(q, archive);
  const [first] = sentences;
  return (
    first !== undefined &&
    samples.storyOf(first.articleId) === q.story &&
    tells(q, sentences.map(({ text }) => text).join(" "))
  );
}

/** 0..1: share of the questions that `asked` takes for which `holds`. */
function share(asked: (q: SampleQuestion) => boolean, holds: (q: SampleQuestion) => boolean): number {
  const all = samples.questions.filter(asked);
  expect(all.length).toBeGreaterThan(30);
  return all.filter(holds).length / all.length;
}

it("knows every article and every story that it asks about", () => {
  const counts = samples.stories.map((story) => samples.countOf(story));
  expect(counts.every((count) => count > 0)).toBe(true);
  expect(counts.reduce((sum, count) => sum + count)).toBe(whole().span().articles);
  expect([...new Set(samples.questions.map(({ story }) => story))].sort()).toEqual(
    [...samples.stories, "~", "-"].sort(),
  );
});

it.each(["ar", "en"])("answers what the archive tells, by what was asked: %s", (lang) => {
  const right = share(
    (q) => q.lang === lang && isAsked(q),
    (q) => isRight(q, whole()),
  );
  expect(right).toBeGreaterThan(0.7);
});

it("answers in one language what is told in the other only", () => {
  const right = share(
    (q) => isOfSome(q) && samples.toldAbroad(q) !== null,
    (q) => isRight(q, samples.toldAbroad(q) ?? whole()),
  );
  expect(right).toBeGreaterThan(0.55);
});

it("refuses once the story is not in the archive", () => {
  const answered = share(isOfSome, (q) => isAnswered(q, without(q)));
  expect(answered).toBeLessThan(0.07);
});

it("refuses what the archive has nothing about", () => {
  const answered = share(
    ({ story }) => story === "-",
    (q) => isAnswered(q, whole()),
  );
  expect(answered).toBeLessThan(0.08);
});

it("mostly refuses what the archive names and does not tell", () => {
  const answered = share(
    (q) => isTaken(q) && q.story === "~",
    (q) => isAnswered(q, whole()),
  );
  expect(answered).toBeLessThan(0.36);
});

const without = ({ story }: SampleQuestion) => samples.archiveOf(`without ${story}`, (one) => one !== story);
