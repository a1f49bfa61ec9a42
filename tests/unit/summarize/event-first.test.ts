import { describe, expect, it } from "vitest";
import type { Candidate } from "../../../src/summarize/candidates.ts";
import { CandidateReader } from "../../../src/summarize/candidates.ts";
import type { Chosen } from "../../../src/summarize/choice.ts";
import { eventFirst } from "../../../src/summarize/event-first.ts";
import { type Form, formsOf } from "../../../src/summarize/forms.ts";
import { anArticle } from "./build.ts";

const DAY = "2026-03-10";

function chosenOf(candidates: readonly Candidate[]): readonly Chosen[] {
  return candidates.map((candidate) => {
    const forms = formsOf(candidate);
    return { candidate, form: forms[0] as Form, forms };
  });
}

const article = (at: number, ...sentences: readonly string[]): readonly Candidate[] =>
  new CandidateReader(anArticle(sentences.join(" ")), at, 9).take(9);

const lead = article(
  0,
  "شهد حي الميناء في صور ليلة عصيبة بعد انفجار هز أركانه.",
  "لم تتهم وزارة الداخلية أي طرف بالوقوف وراء الانفجار.",
);
const other = article(1, "انفجرت خمس سيارات في حي الميناء بمدينة صور فجر الأحد.", "وقال حداد إن التحقيق بدأ.");
const texts = (chosen: readonly Chosen[]) => chosen.map(({ candidate }) => candidate);

describe("the order of a digest's sentences", () => {
  it("has what happened before what is said of it", () => {
    const chosen = chosenOf([lead[1], other[0], other[1]] as Candidate[]);
    expect(texts(eventFirst(chosen, [DAY, DAY]))).toEqual([other[0], other[1], lead[1]]);
  });

  it("stays where the first article is shown with its opening", () => {
    const chosen = chosenOf([lead[0], lead[1], other[0]] as Candidate[]);
    expect(eventFirst(chosen, [DAY, DAY])).toEqual(chosen);
  });

  it("stays where the other article is of a later day", () => {
    const chosen = chosenOf([lead[1], other[0]] as Candidate[]);
    expect(eventFirst(chosen, [DAY, "2026-03-11"])).toEqual(chosen);
  });

  it("stays where no opening is shown, or nothing", () => {
    const chosen = chosenOf([lead[1], other[1]] as Candidate[]);
    expect(eventFirst(chosen, [DAY, DAY])).toEqual(chosen);
    expect(eventFirst([], [])).toEqual([]);
  });
});
