import { describe, expect, it } from "vitest";
import { createArchiveStore } from "../../../src/archive/store.ts";
import { answerQuestion } from "../../../src/conversation/answer.ts";
import { likenessIn } from "../../../src/conversation/answer-likeness.ts";
import { parseQuestion } from "../../../src/conversation/answer-question.ts";
import { stem } from "../../../src/language/stem.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { anArticle } from "../../support/builders.ts";

/** How surely a text has the word of the question that contains `part`. */
function likeness(question: string, part: string, ...norms: readonly string[]): number {
  const asked = parseQuestion(question).words.find(({ token }) => token.norm.includes(part));
  if (asked === undefined) throw new Error(`${part} is not asked`);
  return likenessIn(
    norms.map((norm) => ({ norm, stem: stem(norm), capital: false })),
    asked,
  );
}

describe("a question's words", () => {
  it.each([
    ["who coaches Al-Ittihad?", ["coaches", "Ittihad"]],
    ["what does el-Sisi say", ["Sisi"]],
    ["how many live in El Obeid?", ["many", "live", "Obeid"]],
    ["who owns the al dente restaurant?", ["owns", "al", "dente", "restaurant"]],
  ])("%s has no article of a name", (question, words) => {
    expect(parseQuestion(question).words.map(({ token }) => token.text)).toEqual(words);
  });

  it.each([
    ["من هو بوزيد", true],
    ["من هو المدرب", false],
    ["من هي ابنته", false],
  ])("%s asks about a name: %s", (question, isName) => {
    expect(parseQuestion(question).words.map(({ distinctive }) => distinctive)).toEqual([isName]);
  });
});

describe("a known name of a question", () => {
  it.each([
    ["What is the capital of Japan?", "japan", "اليابان"],
    ["What is the capital of Japan?", "japan", "لليابان"],
    ["What did France decide?", "france", "وفرنسا"],
    ["ما هي عاصمة اليابان؟", "يابان", "japan"],
    ["ما هي عاصمة اليابان؟", "يابان", "japanese"],
    ["ما هي عاصمة اليابان؟", "يابان", "اليابانيه"],
    ["متى عاد الوفد من ليبيا؟", "ليبيا", "libya"],
    ["متى عاد الوفد من ليبيا؟", "ليبيا", "الليبي"],
    ["متى مات معمر القذافي؟", "قذافي", "gaddafi"],
  ])("%s: %s is found in %s", (question, part, norm) => {
    expect(likeness(question, part, norm)).toBeGreaterThan(0.5);
  });

  it.each([
    ["What is the capital of Japan?", "japan", "الاب"],
    ["ما هي عاصمة اليابان؟", "يابان", "father"],
    ["ما هي عاصمة اليابان؟", "يابان", "fabian"],
    ["ما هي عاصمة اليابان؟", "يابان", "الاب"],
  ])("%s: %s is not found in %s, whose stem is the same", (question, part, norm) => {
    expect(likeness(question, part, norm)).toBe(0);
  });

  it("that no article has leaves the question without an answer", () => {
    const store = createArchiveStore(openDatabase(":memory:"), { features: () => "" });
    const article = (id: string, text: string) => anArticle({ id, path: `/${id}`, title: null, text });
    store.put([
      article("award", "نال ممثل من العاصمة جائزة عن دور الأب في فيلم جديد.\nوحضر الحفل والد المخرج وإخوته."),
      article("school", "افتتحت البلدية مدرسة جديدة في الحي القديم."),
      article("harbour", "عاد الصيادون إلى الميناء بعد العاصفة."),
    ]);
    const ask = (question: string) =>
      answerQuestion(question, {
        search: store.search,
        respell: store.respell,
        getArticle: store.get,
        span: store.span,
      });
    for (const question of ["What is the capital of Japan?", "ما هي عاصمة اليابان؟"])
      expect(ask(question).sentences).toEqual([]);
    store.put([article("tokyo", "طوكيو عاصمة اليابان، وفيها يقيم أكثر من 13 مليون نسمة.")]);
    for (const question of ["What is the capital of Japan?", "ما هي عاصمة اليابان؟"])
      expect(ask(question).sentences[0]?.text).toContain("طوكيو");
    store.close();
  });
});
