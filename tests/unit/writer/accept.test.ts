import { describe, expect, it } from "vitest";
import type { StoryToWrite } from "../../../src/contracts/writer.ts";
import { accept } from "../../../src/writer/accept.ts";
import { aSpan } from "../../support/llm/spans.ts";

const evidence = [
  aSpan("قطع فيضان مفاجئ الطريق إلى ميناء صور الاثنين وأصاب 14 شخصا.", "ar", { sentence: 0 }),
  aSpan("أجلت فرق الإنقاذ 120 عائلة من الأحياء القريبة من الميناء.", "ar", { sentence: 1 }),
  aSpan("أغلقت البلدية ثلاث مدارس في المدينة.", "ar", { sentence: null }),
];
const story: StoryToWrite = { headline: { ar: "", en: "" }, evidence, extracted: 2, words: 60, sentences: 3 };
const headline = { ar: "فيضان يقطع الطريق إلى ميناء صور", en: "Flood cuts road to port of Tyre" };
const flood = {
  ar: "قطع فيضان مفاجئ الطريق إلى ميناء صور الاثنين وأصاب 14 شخصا.",
  en: "A sudden flood cut the road to the port of Tyre on Monday and injured 14 people.",
};
const rescue = {
  ar: "أجلت فرق الإنقاذ 120 عائلة من الأحياء القريبة من الميناء.",
  en: "Rescue teams evacuated 120 families from the neighbourhoods near the port.",
};
const wrong = { ...rescue, en: rescue.en.replace("120", "210") };

describe("accept", () => {
  it("takes what stands the checks, in the writer's order, with what it rests on", () => {
    const answer = {
      headline,
      sentences: [
        { ...rescue, evidence: [2] },
        { ...flood, evidence: [1, 3] },
      ],
    };
    expect(accept(answer, story, evidence)).toEqual({
      headline,
      sentences: [
        { extracted: 1, text: rescue, rests: [1] },
        { extracted: 0, text: flood, rests: [0, 2] },
      ],
      passed: 3,
      of: 3,
      refused: [],
      faults: [],
    });
  });

  it("puts the extracted sentence in the place of one that fails, and keeps the reason", () => {
    const answer = {
      headline,
      sentences: [
        { ...flood, evidence: [1] },
        { ...wrong, evidence: [2] },
      ],
    };
    const { sentences, refused, passed, of } = accept(answer, story, evidence);
    expect(sentences).toEqual([
      { extracted: 0, text: flood, rests: [0] },
      { extracted: 1, text: null, rests: [] },
    ]);
    expect(refused).toEqual([{ what: "sentence", ...wrong, reasons: expect.arrayContaining(["number: 210"]) }]);
    expect([passed, of]).toEqual([2, 3]);
  });

  it("leaves the extracted summary where nothing passes", () => {
    const answer = { headline: wrong, sentences: [{ ...wrong, evidence: [2] }] };
    const { headline: kept, sentences, passed } = accept(answer, story, evidence);
    expect(kept).toBeNull();
    expect(sentences.map(({ extracted, text }) => [extracted, text])).toEqual([
      [0, null],
      [1, null],
    ]);
    expect(passed).toBe(0);
  });

  it.each([
    ["that is not there", [9]],
    ["that is no number", [Number.NaN]],
    ["in part not there", [1, 9]],
    ["of nothing", []],
    ["of further evidence alone", [3]],
  ])("refuses a citation %s", (_, cited) => {
    const { refused, passed } = accept({ headline, sentences: [{ ...flood, evidence: cited }] }, story, evidence);
    expect(refused[0]?.reasons[0]).toMatch(/^citation/);
    expect(passed).toBe(1);
  });

  it("tells no extracted sentence twice", () => {
    const answer = {
      headline,
      sentences: [
        { ...flood, evidence: [1] },
        { ...flood, evidence: [1] },
      ],
    };
    expect(accept(answer, story, evidence).sentences).toHaveLength(1);
  });

  it("keeps to the number of words and sentences", () => {
    const answer = {
      headline,
      sentences: [
        { ...flood, evidence: [1] },
        { ...rescue, evidence: [2] },
      ],
    };
    const short = accept(answer, { ...story, words: 18 }, evidence);
    expect(short.sentences.map(({ text }) => text)).toEqual([flood, null]);
    const one = accept(answer, { ...story, sentences: 1 }, evidence);
    expect(one.sentences).toHaveLength(1);
    expect(one.refused[0]?.reasons[0]).toMatch(/^length/);
  });

  it("shows nothing that nobody sees", () => {
    const hidden = { ...flood, en: `${flood.en}\u200b\u202e` };
    expect(accept({ headline, sentences: [{ ...hidden, evidence: [1] }] }, story, evidence).sentences[0]?.text).toEqual(
      flood,
    );
  });
});
