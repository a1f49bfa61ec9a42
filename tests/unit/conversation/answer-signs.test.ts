import { expect, it } from "vitest";
import { type Signs, signsOf } from "../../../src/conversation/answer-confidence.ts";
import { parseQuestion } from "../../../src/conversation/answer-question.ts";
import { type Candidate, scoreSentences } from "../../../src/conversation/answer-sentences.ts";
import { anArticle } from "../../support/builders.ts";

function signs(question: string, text: string, language: "ar" | "en"): Signs {
  const found = [{ article: anArticle({ title: null, text, language }), score: 0.9 }];
  const parsed = parseQuestion(question);
  const candidates = scoreSentences(found, parsed);
  return signsOf(found, candidates, candidates[0] as Candidate, parsed, 0);
}

it.each([
  ["who burned down the mill?", "The mill burned down on Monday night. Nobody was inside.", "en", 1],
  ["من أحرق المطحنة", "احترقت المطحنة ليلة الاثنين.", "ar", 1],
  ["who burned down the mill?", "The mill was burned down by Salim Barakat, police said.", "en", 0],
  ["who closed the mill?", "The United Nations closed the mill on Monday.", "en", 0],
] as const)("tells whether anybody is named who can have done it: %s %s", (question, text, language, nameless) => {
  expect(signs(question, text, language).nameless).toBe(nameless);
});

it.each([
  ["what is Qurmasa", "The lorries left at dawn and waited for hours at the port near Qurmasa.", "en", 1],
  ["ما هي قرمسة", "وانتظرت الشاحنات ساعات طويلة أمام الميناء قرب قرمسة.", "ar", 1],
  ["what is Qurmasa", "Qurmasa is a port of 4,000 people.", "en", 0],
  ["what is new in Qurmasa", "The lorries left at dawn and waited for hours at the port near Qurmasa.", "en", 0],
] as const)("tells a thing that is explained from one that is mentioned: %s %s", (question, text, language, is) => {
  expect(signs(question, text, language).unexplained).toBe(is);
});

it.each([
  ["why did the mayor resign", "The mayor opened the market because it was repaired.", "en", 1],
  ["why did the market close", "The market closed because of the flood.", "en", 0],
] as const)("holds a cause to what is said to have happened: %s", (question, text, language, unsaid) => {
  expect(signs(question, text, language).unsaid).toBe(unsaid);
});
