import { describe, expect, it } from "vitest";
import { creditOf } from "../../../src/archive/clean/credit.ts";
import { datelineOf, withoutRunInTail } from "../../../src/archive/clean/dateline.ts";

const known = { outlet: null, byline: null, arabic: true };

describe("credit lines", () => {
  it.each([
    ["| الرصيف – وكالات", { outlet: "الرصيف", agencies: ["وكالات"] }],
    ["دمشق - سامر حداد - وكالات -", { place: "دمشق", authors: ["سامر حداد"], agencies: ["وكالات"] }],
    ["القاهرة (رويترز)", { place: "القاهرة", agencies: ["رويترز"] }],
    ["واشنطن - د ب أ", { place: "واشنطن", agencies: ["د ب أ"] }],
    ["تونس - الخميس 12 مارس 2026", { place: "تونس", date: { date: "2026-03-12", precision: "day" } }],
    ["كتب: محمد علي", { authors: ["محمد علي"] }],
    ["إعداد: سامي حسن", { authors: ["سامي حسن"] }],
    ["بيروت - مريم الحاج", { place: "بيروت", authors: ["مريم الحاج"] }],
    ["بغداد-واع", { place: "بغداد", agencies: ["واع"] }],
    ["المصدر: الرصيف + وكالات", { outlet: "الرصيف", agencies: ["وكالات"] }],
    ["By Jane Doe and John Smith, Staff Writers", { authors: ["Jane Doe", "John Smith"] }],
    ["By Sarah E. Moor", { authors: ["Sarah E. Moor"] }],
    ["Source: Reuters", { agencies: ["Reuters"] }],
  ])("%s", (line, expected) => {
    expect(creditOf(line, known)).toMatchObject(expected);
  });

  it.each([
    "روسيا - مصر",
    "موسكو: هدوء حذر",
    "تقرير: حرب جديدة",
    "متابعة: ارتفاع الأسعار في مصر",
    "مصر - السعودية في نهائي كأس العرب",
    "وزير الخارجية - بيان",
    "By the numbers: a year of rain",
    "قال الوزير إن الأمر انتهى.",
    "سوريا",
  ])("%s is a headline or a section, not a credit", (line) => {
    expect(creditOf(line, known)).toBeNull();
  });
});

describe("datelines", () => {
  const rest = "أعلن المجلس اليوم افتتاح الجسر الجديد أمام المشاة.";
  const english = "The council opened a new footbridge on Monday.";
  it.each([
    ["دمشق - سانا: ", rest, "دمشق", ["سانا"]],
    ["القاهرة، 3 مارس (رويترز) - ", rest, "القاهرة", ["رويترز"]],
    ["بغداد 9 ديسمبر (رويترز) - ", rest, "بغداد", ["رويترز"]],
    ["صيدا 6 أيار (السدرة) - ", rest, "صيدا", ["السدرة"]],
    ["صيدا 6 أيار 2026 (السدرة) - من مها حداد - ", rest, "صيدا", ["السدرة"]],
    ["القاهرة - أ ف ب - ", rest, "القاهرة", ["أ ف ب"]],
    ["بغداد/ واع / ", rest, "بغداد", ["واع"]],
    ["الرياض – «الرصيف»: ", rest, "الرياض", []],
    ["بيروت: ", rest, "بيروت", []],
    ["المنارة- بيروت: ", rest, "بيروت", []],
    ["سامر حداد- المنارة- بيروت: ", rest, "بيروت", []],
    ["سامر حداد- المنارة: ", rest, null, []],
    ["سامر حداد، رنا الخطيب- المنارة- عين الورد: ", rest, "عين الورد", []],
    ["(رويترز) - ", rest, null, ["رويترز"]],
    ["WASHINGTON (AP) — ", english, "WASHINGTON", ["AP"]],
    ["ST. ALBANS, Vt. (AP) — ", english, "ST. ALBANS", ["AP"]],
    ["NEW YORK, Nov 20 (Reuters) - ", english, "NEW YORK", ["Reuters"]],
    ["Thunder Bay, Ontario – ", english, "Thunder Bay", []],
    ["DUBAI, United Arab Emirates — ", english, "DUBAI", []],
    ["London (AFP) - ", english, "London", ["AFP"]],
  ])("%s", (opening, text, place, agencies) => {
    const found = datelineOf(opening + text, known);
    expect(found?.rest).toBe(text);
    expect(found?.credit).toMatchObject({ place, agencies });
  });

  it.each([
    "وقال الوزير: لا نريد أن نعود إلى الوراء بعد اليوم.",
    "روسيا - التي تدعم الاتفاق - قالت إنها ستحضر الاجتماع.",
    "دمشق – التي تشهد هدوءا – استقبلت الوفد أمس.",
    "الطريق الذي يصل الجبل بالساحل- بيروت: متى يفتح من جديد بعد الشتاء",
    "مدرب الفريق - بعد الفوز: كنا نستحق هذه النتيجة اليوم.",
    "قال الرئيس - وفق سانا - إن الاجتماع سيعقد غدا.",
    "The council – after two years – opened its bridge.",
    "In London, the council - which met on Monday - opened its bridge.",
    "Tuesday, 3 March 2026, was the day the bridge opened.",
    "ما قاله رئيس المجلس أمس - رويترز: الجسر الجديد سيفتح أمام المشاة.",
  ])("%s has none", (paragraph) => {
    expect(datelineOf(paragraph, known)).toBeNull();
  });

  it.each(["", "،", " ،"])("takes a day that was run into the first sentence%s", (comma) => {
    const found = datelineOf(`الثلاثاء 3 مارس 2026${comma} ${rest}`, known);
    expect(found).toMatchObject({ rest, credit: { date: { date: "2026-03-03" } } });
  });

  it("knows the outlet's and the author's own names", () => {
    const mine = { outlet: "الرصيف", byline: "سامر حداد - الرصيف:", arabic: true };
    expect(datelineOf(`الرصيف: ${rest}`, mine)?.rest).toBe(rest);
    expect(datelineOf(`سامر حداد - الرصيف: ${rest}`, mine)?.rest).toBe(rest);
    expect(datelineOf(`الرصيف: ${rest}`, known)).toBeNull();
  });

  it("does not count the outlet itself among the agencies", () => {
    const mine = { outlet: "صحيفة السدرة", byline: null, arabic: true };
    expect(datelineOf(`صيدا 6 أيار (السدرة) - ${rest}`, mine)).toMatchObject({
      rest,
      credit: { place: "صيدا", agencies: [] },
    });
  });

  it("takes furniture that was run into the last paragraph off it", () => {
    expect(withoutRunInTail(`${rest} رابط الخبر بصحيفة الرصيف: افتتاح الجسر`)).toBe(rest);
    expect(withoutRunInTail(`${rest} وقال المدير إن المشاركة كبيرة.`)).toBe(`${rest} وقال المدير إن المشاركة كبيرة.`);
  });
});
