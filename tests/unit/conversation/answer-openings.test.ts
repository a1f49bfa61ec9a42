import { describe, expect, it } from "vitest";
import { pointsBack } from "../../../src/conversation/answer-openings.ts";

describe("pointsBack", () => {
  it.each([
    "وأضاف أن العمل مستمر.",
    "وقال إن الطريق مغلق.",
    "وأكدت أن الأسعار لن ترتفع.",
    "وقال: «لن نتراجع».",
    "كما افتتح الوزير مدرسة.",
    "لكنه رفض التعليق.",
    "من جهته، نفى المدير الخبر.",
    "من جهتها نفت الشركة الخبر.",
    "وفي سياق متصل، أغلقت المدارس.",
    "هذا القرار يسري غدا.",
  ])("ar: %s", (sentence) => {
    expect(pointsBack(sentence, "ar")).toBe(true);
  });

  it.each([
    "وقال الوزير إن الطريق مغلق.",
    "أضافت الحكومة ضريبة جديدة على السكر.",
    "افتتح الوزير مدرسة.",
    "هشام المدير الجديد للمتحف.",
    "كمال الدين شاعر معروف.",
    "وأكد المدير أن العمل مستمر.",
  ])("ar, stands alone: %s", (sentence) => {
    expect(pointsBack(sentence, "ar")).toBe(false);
  });

  it("en", () => {
    for (const sentence of [
      "He also denied it.",
      "But the road is closed.",
      "“It is over,” she said.",
      "This will cost more.",
    ])
      expect([sentence, pointsBack(sentence, "en")]).toEqual([sentence, true]);
    for (const sentence of ["Helen denied it.", "Butter costs more.", "The road is closed.", "Thistles grow here."])
      expect([sentence, pointsBack(sentence, "en")]).toEqual([sentence, false]);
  });
});
