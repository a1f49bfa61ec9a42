import { afterAll, beforeAll, expect, it } from "vitest";
import {
  isAnswerable,
  type SampleQuestion,
  type SampleQuestions,
  sampleQuestions,
} from "../../scripts/sample-questions.ts";
import type { Archive } from "../../src/archive/store.ts";
import { answerQuestion } from "../../src/conversation/answer.ts";

let samples: SampleQuestions;
beforeAll(async () => {
  samples = await sampleQuestions();
});
afterAll(() => samples.close());

const whole = () => samples.archiveOf("whole", () => true);

/** Every second one, where asking all would take long. */
const isTaken = (q: SampleQuestion) => isAnswerable(q) && samples.questions.indexOf(q) % 2 === 0;

/** The stories that an answer quotes; none where there is no answer. */
function quoted({ text }: SampleQuestion, archive: Archive): readonly (string | undefined)[] {
  const { search, get, span, respell } = archive;
  const { sentences } = answerQuestion(text, { search, getArticle: get, span, respell });
  return sentences.map(({ articleId }) => samples.storyOf(articleId));
}

/** 0..1: share of the questions that `asked` takes for which `holds`. */
function share(asked: (q: SampleQuestion) => boolean, holds: (q: SampleQuestion) => boolean): number {
  const all = samples.questions.filter(asked);
  expect(all.length).toBeGreaterThan(30);
  return all.filter(holds).length / all.length;
}

it("knows every article and every story that it asks about", () => {
  const { articles } = whole().span();
  const known = samples.stories.map(
    (story) => samples.archiveOf(`only ${story}`, (one) => one === story).span().articles,
  );
  expect(known.every((count) => count > 0)).toBe(true);
  expect(known.reduce((sum, count) => sum + count)).toBe(articles);
  expect([...new Set(samples.questions.map(({ story }) => story))].sort()).toEqual(
    [...samples.stories, "~", "-"].sort(),
  );
});

it.each(["ar", "en"])("answers what the archive tells, from the story asked about: %s", (lang) => {
  const right = share(
    (q) => q.lang === lang && isAnswerable(q),
    (q) => quoted(q, whole())[0] === q.story,
  );
  expect(right).toBeGreaterThan(0.85);
});

it("answers in one language what is told in the other only", () => {
  const right = share(
    (q) => isTaken(q) && samples.toldAbroad(q) !== null,
    (q) => quoted(q, samples.toldAbroad(q) ?? whole())[0] === q.story,
  );
  expect(right).toBeGreaterThan(0.7);
});

it("refuses once the story is not in the archive", () => {
  const answered = share(isTaken, (q) => quoted(q, without(q)).length > 0);
  expect(answered).toBeLessThan(0.05);
});

it("refuses what the archive has nothing about", () => {
  const answered = share(
    ({ story }) => story === "-",
    (q) => quoted(q, whole()).length > 0,
  );
  expect(answered).toBeLessThan(0.12);
});

const without = ({ story }: SampleQuestion) => samples.archiveOf(`without ${story}`, (one) => one !== story);
