import { describe, expect, it } from "vitest";
import { asksForMore, leaningOf, topicAfter, topicOf } from "../../../src/conversation/follow-up.ts";

describe("a question that goes on from another", () => {
  it.each(["and when?", "when", "why?", "ومتى؟", "وين", "طيب ليش", "كم؟", "what happened?"])(
    "%s asks for nothing itself",
    (question) => {
      expect(leaningOf(question)).toBe("bare");
    },
  );

  it.each([
    "and the coach?",
    "how many died",
    "how many died there?",
    "and who scored?",
    "والمدرب؟",
    "وكم عدد الجرحى؟",
    "متى تستأنف؟",
  ])("%s points at something", (question) => {
    expect(leaningOf(question)).toBe("leaning");
  });

  it.each(["what about the army?", "how about Egypt", "ماذا عن الجيش؟", "وماذا عن مصر"])(
    "%s names another thing",
    (question) => {
      expect(leaningOf(question)).toBe("another");
    },
  );

  it.each([
    "who won the Mediterranean cup?",
    "What did Lavrov say about it?",
    "من هو لافروف",
    "who is Mona Trabolt",
    "وزارة الصحة تعلن إغلاق المدارس",
    "what happened to the old dam on the river",
    "!!!",
    "",
  ])("%s stands for itself", (question) => {
    expect(leaningOf(question)).toBe("alone");
  });

  it("keeps the topic until another one comes", () => {
    expect(topicAfter("who won the cup?", null)).toBe("won cup");
    expect(topicAfter("and when?", "won cup")).toBe("won cup");
    expect(topicAfter("and the coach?", "won cup")).toBe("won cup");
    expect(topicAfter("what about the strike?", "won cup")).toBe("strike");
    expect(topicAfter("when?", null)).toBeNull();
    expect(topicOf("ماذا حدث في تونس؟")).toBe("تونس");
  });

  it("knows who wants to read on", () => {
    for (const question of ["more", "Tell me more!", "المزيد", "وبعدين؟", "تفاصيل"])
      expect(asksForMore(question)).toBe(true);
    for (const question of ["more deaths in the flood", "المزيد من القتلى", "and when?"])
      expect(asksForMore(question)).toBe(false);
  });
});
