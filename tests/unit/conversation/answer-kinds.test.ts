import { describe, expect, it } from "vitest";
import type { Lang } from "../../../src/contracts/article.ts";
import { holdsAsked } from "../../../src/conversation/answer-kinds.ts";
import { otherAsked } from "../../../src/conversation/answer-other.ts";
import { parseQuestion } from "../../../src/conversation/answer-question.ts";
import { anArticle } from "../../support/builders.ts";

const isCounted = (question: string, text: string, language: Lang): boolean =>
  holdsAsked(text, parseQuestion(question), anArticle({ text, language }));

describe("a question that counts", () => {
  it.each<[string, string, Lang]>([
    ["how many houses burned down?", "The fire destroyed 14 houses.", "en"],
    ["how many people died?", "The death toll rose to seven on Tuesday.", "en"],
    ["how many people were injured", "Ten were injured when the roof fell.", "en"],
    ["كم منزلا احترق", "والتهم الحريق 14 منزلا.", "ar"],
    ["كم جرعة يحتاج المريض", "ويعطى اللقاح على جرعتين.", "ar"],
    ["كم مدرسة أغلقت", "وأغلقت المدارس الخمس في البلدة.", "ar"],
    ["how many people were injured", "وقتل سبعة أشخاص وأصيب عشرة آخرون.", "ar"],
    ["كم شخصا مات في الحريق", "ولقي سبعة أشخاص حتفهم في الحريق.", "ar"],
    ["كم بحارا غرق", "Seven sailors were found dead.", "en"],
    ["how many houses burned down?", "والتهم الحريق 14 منزلا.", "ar"],
    ["كم منزلا احترق", "The fire destroyed 14 houses.", "en"],
  ])("%s is answered by: %s", (question, text, language) => {
    expect(isCounted(question, text, language)).toBe(true);
  });

  it.each<[string, string, Lang]>([
    ["how many workers does the railway employ", "Railway workers called off a two-day strike.", "en"],
    ["how many bridges fell", "The flood cut 3 roads near the bridges.", "en"],
    ["كم جسرا انهار", "وأغلقت السلطات خمس مدارس قرب الجسر.", "ar"],
    ["كم جريحا سقط في الإضراب", "واستمر الإضراب 48 ساعة.", "ar"],
    ["how many people were injured in the flood", "Seven people died in the flood.", "en"],
    ["how many sailors drowned", "Twelve sailors returned to the harbour.", "en"],
    ["كم شخصا أصيب في الحريق", "وقتل في الحريق سبعة أشخاص.", "ar"],
    ["كم متظاهرا اعتقل", "وشارك في المسيرة 300 متظاهر.", "ar"],
    ["how many people were arrested", "وقتل في الحريق سبعة أشخاص.", "ar"],
  ])("%s is not answered by: %s", (question, text, language) => {
    expect(isCounted(question, text, language)).toBe(false);
  });
});

describe("a question for another one of what an article tells of", () => {
  const text = "فاز الفريق بالكأس مساء الجمعة على ملعب المدينة.";
  const article = anArticle({ text });

  it.each([
    "who won the cup in 2019",
    "من فاز بالكأس عام 2019؟",
    "where is the next final",
    "من فاز بالكأس الموسم الماضي",
  ])("%s", (question) => {
    expect(otherAsked(question, text, article)).toBe(1);
  });

  it.each(["who won the cup", "من فاز بالكأس عام 2026؟", "who won on Friday"])("is not: %s", (question) => {
    expect(otherAsked(question, text, article)).toBe(0);
  });

  it("is none where the article tells of that one too", () => {
    const both = `${text} وكان قد خسر نهائي 2019.`;
    expect(otherAsked("who won the cup in 2019", both, anArticle({ text: both }))).toBe(0);
  });

  it.each(["who was coach before Samer Qasim?", "من كان مدرب الفريق قبل سامر قاسم؟"])("surely is: %s", (question) => {
    const told = "وقال المدرب سامر قاسم قبل النهائي إن لاعبيه تعبوا.";
    expect(otherAsked(question, told, anArticle({ text: told }))).toBe(2);
    const both = `${told} وكان المدرب السابق رائد منصور قد استقال.`;
    expect(otherAsked(question, both, anArticle({ text: both }))).toBe(0);
  });
});
