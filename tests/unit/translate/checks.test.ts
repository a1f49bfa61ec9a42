import { describe, expect, it } from "vitest";
import { checkTranslation } from "../../../src/translate/checks.ts";

const flags = (ar: string, en: string) =>
  checkTranslation(ar, en, "ar", "en").map(({ kind, detail }) => `${kind}: ${detail}`);

describe("checkTranslation", () => {
  it.each([
    ["digits of the other system", "قتل ٢٥ شخصا", "25 people were killed"],
    ["number words", "قتل خمسة وعشرون شخصا", "25 people were killed"],
    ["separators and percent", "ارتفعت الأسعار 3,5٪ إلى 1٬250 ليرة", "Prices rose 3.5% to 1,250 liras"],
    ["a dual without a number word", "قتل شخصان", "two people were killed"],
    ["Levantine months", "يوم 8 كانون الأول 2017", "on December 8, 2017"],
    ["a year by itself", "عام 2008", "in 2008"],
    ["an adjective for the country", "أكد في سوريا", "he confirmed on Syrian soil"],
    ["a spelling variant of a name", "قال لافروف", "Lavrov said"],
    ["a negation said otherwise", "لم يوافق", "he refused to agree"],
    ["لا that negates nothing", "لا يزال يعمل", "he keeps working"],
    ["a name in quotation marks", "صحيفة «الرأي»", "the newspaper Al-Rai"],
  ])("accepts %s", (_, ar, en) => {
    expect(flags(ar, en)).toEqual([]);
  });

  it.each([
    ["another number", "قتل 25 شخصا", "52 people were killed", ["number: 25", "number: 52"]],
    ["an added number", "قتل أشخاص", "30 people were killed", ["number: 30"]],
    ["another date", "يوم 8 أيار 2018", "on 9 May 2018", ["date: 8 أيار 2018", "date: 9 May 2018"]],
    ["another day", "وصل الجمعة", "he arrived on Thursday", ["date: الجمعة"]],
    ["another place", "انفجار في دمشق", "an explosion in Beirut", ["name: دمشق", "name: Beirut"]],
    ["a lost negation", "لم يصل الوفد", "the delegation arrived", ["negation: لم"]],
    ["an added negation", "وصل الوفد", "the delegation did not arrive", ["negation: not"]],
    [
      "a lost quotation",
      "قال «لن نقبل هذا الاتفاق أبدا»",
      "he said we will never accept this agreement",
      ["quotation: «لن نقبل هذا الاتفاق أبدا»"],
    ],
    ["nothing", "نعم", " ", ["empty: نعم"]],
    ["letters left over", "وصل الوفد", "the الوفد arrived", ["script: الوفد"]],
  ])("flags %s", (_, ar, en, expected) => {
    expect(flags(ar, en)).toEqual(expected);
  });

  it("checks English sources too", () => {
    const found = checkTranslation("Lavrov said 40 people did not leave", "قال لافروف إن 14 شخصا غادروا", "en", "ar");
    expect(found.map(({ kind }) => kind).sort()).toEqual(["negation", "number", "number"]);
    expect(checkTranslation("Prices rose", "Prices rose", "en", "ar").map(({ kind }) => kind)).toEqual(["script"]);
  });
});
