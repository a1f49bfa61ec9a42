import { describe, expect, it } from "vitest";
import { passageOf } from "../../../src/summarize/passage.ts";
import { isStatement } from "../../../src/summarize/statements.ts";
import { langOf } from "./build.ts";

const states = (text: string) => isStatement(passageOf(text), langOf(text));

describe("isStatement", () => {
  it.each([
    "أعادت البلدية فتح الجسر الشرقي صباح الاثنين.",
    "The bridge reopened on Monday after repairs.",
    "The council says the bridge is safe.",
    "15-year-old pupils walked over the bridge on Monday.",
    "أكدت البلدية في اليوم التالي أن الجسر الشرقي آمن للشاحنات.",
    "يحتاج العمال إلى الأدوات التالية: مصباح وحبل وطعام يومين.",
    "The mayor laid the first stone.",
    "Now they want their bridge back.",
    "More than 12,000 people gave to the repairs through Helphand.com this week.",
    "أعادت البلدية فتح الجسر الشرقي صباح الاثنين بعد شهرين من أعمال الصيانة والتجديد",
  ])("accepts %s", (text) => expect(states(text)).toBe(true));

  it.each([
    ["a question", "هل يتحمل الجسر الشرقي كل هذه الشاحنات؟"],
    ["a call", "Do not cross the eastern bridge today!"],
    ["a heading", "أعمال الصيانة في الجسر"],
    ["an introduction to a list", "وجاءت أسماء الفائزين في المسابقة على النحو الآتي:"],
    [
      "an introduction to a list with its first item",
      "وطلبت البلدية من أصحاب المحال إحضار الأوراق التالية: أولا صورة عن عقد الإيجار.",
    ],
    ["an introduction to a list with its first item", "Walkers need the following: 1. a lamp that burns all night."],
    ["an item of a numbered list", "2-حادث انهيار الجسر الشرقي في المدينة وإصابة عاملين."],
    ["a prayer", "خاطرة: اللهم احفظ أهل المدينة من كل شر وأعدهم إلى بيوتهم."],
    ["a wish", "جعله الله من أهل السعادة وأقر به أعين والديه."],
    ["an invitation", "اقرأ أيضا تفاصيل أعمال الصيانة في الجسر الشرقي."],
    ["an invitation", "Read more about the repairs of the eastern bridge."],
    ["a caption", "Ambulances at the eastern bridge after the floods of March."],
    ["a caption", "الوزير سامي الخطيب خلال افتتاح الجسر الجديد."],
    ["a source without its statement", "وفقا لما نشرته وكالة الساحل للأنباء."],
    ["an address", "The full report is at www.example.org for all to read."],
    ["an address", "Tickets were sold out at example.com on Monday."],
    ["a table row", "2019 14 2020 18 2021 22 2022 31 المجموع."],
    ["too little", "بدأت الأعمال أمس."],
  ])("rejects %s: %s", (_, text) => expect(states(text)).toBe(false));
});
