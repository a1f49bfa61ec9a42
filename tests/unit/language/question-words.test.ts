import { describe, expect, it } from "vitest";
import { standardQuestion } from "../../../src/language/question-words.ts";
import { asksWhatIs } from "../../../src/language/questions.ts";

describe("standardQuestion", () => {
  it.each([
    ["مين ربح المباراة؟", "من ربح المباراة؟"],
    ["شو صار بالميناء", "ماذا حدث بالميناء"],
    ["وين المعرض؟", "أين المعرض؟"],
    ["ليش أضرب العمال؟", "لماذا أضرب العمال؟"],
    ["امتى يفتح الجسر؟", "متى يفتح الجسر؟"],
    ["قديش سعر الخبز؟", "كم سعر الخبز؟"],
    ["ومين قال هالشي", "ومن قال ذلك"],
    ["وليش؟", "ولماذا؟"],
    ["واش ربح الفريق", "هل ربح الفريق"],
    ["whos the mayor", "who is the mayor"],
    ["What's the toll?", "what is the toll?"],
  ])("%s: %s", (spoken, standard) => {
    expect(standardQuestion(spoken)).toBe(standard);
  });

  it.each(["من فاز بكأس الدوري؟", "Who won the cup?", "قال الوزير إن الحزب صار أقوى مما كان", ""])(
    "leaves alone: %s",
    (question) => {
      expect(standardQuestion(question)).toBe(question);
    },
  );
});

describe("asksWhatIs", () => {
  it.each(["من هو رامي حداد؟", "ماهي حمى الوادي؟", "Who is Mona Trabolt?", "what was the fund"])(
    "yes: %s",
    (question) => {
      expect(asksWhatIs(question)).toBe(true);
    },
  );
  it.each(["من فاز؟", "ماذا قال؟", "Who won?", "Is it open?", "هذا ما هو عليه"])("no: %s", (question) => {
    expect(asksWhatIs(question)).toBe(false);
  });
});
