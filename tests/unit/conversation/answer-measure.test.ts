import { describe, expect, it } from "vitest";
import type { Lang } from "../../../src/contracts/article.ts";
import { holdsMeasure, measuresOf } from "../../../src/conversation/answer-measure.ts";
import { foldText } from "../../../src/language/normalise.ts";

const isMeasured = (question: string, text: string, lang: Lang): boolean =>
  holdsMeasure(text, measuresOf(foldText(question)), lang);

describe("a question for a measure", () => {
  it.each<[string, string, Lang]>([
    ["how old is the bridge?", "The bridge is almost 120 years old.", "en"],
    ["how old is the mayor", "Rana Darwish, 58, was elected on Sunday.", "en"],
    ["كم عمر العمدة؟", "وهي طبيبة في الثامنة والأربعين.", "ar"],
    ["how fast was the wind", "The wind reached 90 km/h at noon.", "en"],
    ["كم بلغت سرعة الرياح", "وبلغت سرعة الرياح 90 كيلومترا في الساعة.", "ar"],
    ["how heavy is the stone", "The stone weighs 14 tonnes.", "en"],
    ["how long did the strike last", "They ended a nine-day strike.", "en"],
    ["كم دامت المباراة", "وامتدت المباراة ساعتين.", "ar"],
    ["how tall is the tower", "The tower rises 210 metres.", "en"],
    ["كم كلف الجسر", "وبلغت الكلفة 12 مليون دينار.", "ar"],
    ["how much does bread cost", "والكيلو بسعر 16 قرشا.", "ar"],
    ["what was the turnout", "Turnout was 43 per cent.", "en"],
    ["كم مساحة الحديقة", "وتمتد على 30 كم².", "ar"],
  ])("%s is answered by: %s", (question, text, lang) => {
    expect(isMeasured(question, text, lang)).toBe(true);
  });

  it.each<[string, string, Lang]>([
    ["how old is the spokesman", "About 1,500 people have left, the spokesman said.", "en"],
    ["how fast is the train", "The train carries 600 passengers for 20 dollars.", "en"],
    ["كم ارتفاع السد", "وأخلت السلطات 300 عائلة قرب السد خلال يومين.", "ar"],
    ["how much does a nurse earn", "Nurses ended a nine-day sit-in of 400 people.", "en"],
    ["كم راتب المدرب", "وفاز الفريق بهدفين أمام 13 ألف متفرج.", "ar"],
  ])("%s is not answered by: %s", (question, text, lang) => {
    expect(isMeasured(question, text, lang)).toBe(false);
  });

  it("may be one that no word tells", () => {
    expect(measuresOf(foldText("how much did the index lose?"))).toEqual([]);
    expect(measuresOf(foldText("من فاز بالكأس؟"))).toEqual([]);
  });
});
