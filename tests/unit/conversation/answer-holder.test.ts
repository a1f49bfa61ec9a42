import { describe, expect, it } from "vitest";
import { createArchiveStore } from "../../../src/archive/store.ts";
import { answerQuestion } from "../../../src/conversation/answer.ts";
import { holdsAsked } from "../../../src/conversation/answer-kinds.ts";
import { parseQuestion } from "../../../src/conversation/answer-question.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { anArticle } from "../../support/builders.ts";

const holds = (question: string, text: string, language: "ar" | "en", title: string | null = null): boolean =>
  holdsAsked(text, parseQuestion(question), anArticle({ text, title, language }));

describe("who has an office", () => {
  it.each([
    ["who is the mayor of Zarda?", "Mayor Salim Barakat opened the market in Zarda.", "en"],
    ["who was the referee?", "Salim Barakat, the Jordanian referee, watched a replay.", "en"],
    ["who is her coach?", "Her father and coach, Yazan, said so.", "en"],
    ["who is the new head of the ferry union?", "“No ferry sails,” said union head Salim Barakat.", "en"],
    ["من هو رئيس بلدية زردة؟", "قال رئيس بلدية زردة سامي بوزيد إن السوق سيفتح.", "ar"],
    ["من مدرب الفريق", "وقال المدرب سامي بوزيد إن الفريق تعب.", "ar"],
  ] as const)("%s is told by: %s", (question, text, language) => {
    expect(holds(question, text, language)).toBe(true);
  });

  it.each([
    ["who is the mayor of Zarda?", "Salim Barakat opened the market in Zarda.", "en"],
    ["who is the mayor of Zarda?", "The mayor opened the market in Zarda.", "en"],
    ["who is the defence minister of Iran?", "Defence minister James Mattis spoke in Paris.", "en"],
    ["من هو رئيس بلدية زردة؟", "قال سليم بركات إن سوق زردة سيفتح.", "ar"],
    ["من هو مدير سد زردة؟", "ونفت إدارة سد زردة ما قاله سليم بركات.", "ar"],
    ["who is the director of the Zarda dam?", "ونفت إدارة سد زردة ما قاله سليم بركات.", "ar"],
    ["من هو وزير الدفاع الإيراني", "قال وزير الدفاع جيمس ماتيس إن القوات ستبقى.", "ar"],
  ] as const)("%s is not told by: %s", (question, text, language) => {
    expect(holds(question, text, language)).toBe(false);
  });

  it("is told by a title that names whose office it is", () => {
    const text = "Coach Salim Barakat rested four players.";
    expect(holds("who is the coach of Zarda?", text, "en", "Zarda win again")).toBe(true);
  });

  it.each([
    "who was arrested for the theft?",
    "who wrote the book?",
    "who was the first mayor of Zarda?",
    "من القائد الذي فتح المدينة",
    "من هو سليم بركات",
    "من فاز بالسباق",
    "من هم الأنصار",
  ])("is not what %s asks", (question) => {
    expect(parseQuestion(question).role).toBeNull();
  });
});

it("does not take a word that the lexicon has for a short name that sounds like it", () => {
  const archive = createArchiveStore(openDatabase(":memory:"), { features: () => "" });
  const text =
    "The governor, Salim Ben Barakat, denied that the gates of the Zarda dam had been opened without warning.";
  archive.put([anArticle({ id: "a".repeat(16), language: "en", title: "Governor speaks", text })]);
  const { search, get: getArticle, span, respell } = archive;
  expect(answerQuestion("من بنى سد زردة؟", { search, getArticle, span, respell }).reason?.code).toBe("not-sure");
});
