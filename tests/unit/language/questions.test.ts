import { describe, expect, it } from "vitest";
import { askedFor } from "../../../src/language/questions.ts";

describe("askedFor", () => {
  it.each([
    ["من فاز بالانتخابات؟", "person"],
    ["Who won the election?", "person"],
    ["متى يبدأ العام الدراسي؟", "time"],
    ["في أي عام تأسست الشركة؟", "time"],
    ["In what year was it founded?", "time"],
    ["أين تقع المدينة؟", "place"],
    ["من أين جاء الوفد؟", "place"],
    ["Where did they meet?", "place"],
    ["كم عدد القتلى؟", "number"],
    ["بكم بيعت اللوحة؟", "number"],
    ["How many people died?", "number"],
    ["ماذا قال الوزير عن الميزانية؟", "statement"],
    ["What did the minister say about the budget?", "statement"],
    ["ماذا حدث في المرفأ؟", "thing"],
    ["ما أسباب الأزمة؟", "reason"],
    ["floods in the north", "thing"],
  ])("%s: %s", (question, asked) => {
    expect(askedFor(question)).toBe(asked);
  });
});
