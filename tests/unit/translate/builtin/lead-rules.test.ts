import { describe, expect, it } from "vitest";
import { plainDates } from "../../../../src/translate/builtin/source-dates.ts";
import { english } from "../../../support/translate-ar.ts";

const cases = (title: string, pairs: readonly (readonly [string, string])[]) =>
  describe(title, () => {
    it.each(pairs)("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
  });

cases("offices behind a person's name", [
  [
    "أعرب الأمير فيصل بن سلمان أمير منطقة المدينة المنورة عن شكره للوزير",
    "Prince Faisal bin Salman, the governor of Medina, expressed thanks for the minister",
  ],
  [
    "اجتمع محمد بن سلمان وزير الدفاع في جدة مع الوزير",
    "Mohammed bin Salman, the defence minister, met in Jeddah with the minister",
  ],
  [
    "قالت هيلاري كلينتون وزيرة الخارجية السابقة إنها ستترشح",
    "Hillary Clinton, the former foreign minister, said that she will run",
  ],
  [
    "أعرب الأمير الدكتور فيصل بن مشعل، أمير منطقة القصيم، عن شكره",
    "Prince Dr. Faisal bin Mishal, the governor of Qassim, expressed thanks",
  ],
  // Whom a king receives is not the king.
  ["استقبل الملك سلمان بن عبدالعزيز رئيس وزراء باكستان", "King Salman received Pakistan's prime minister"],
]);

cases("an object far behind its subject", [
  [
    "نظمت لجنة التنمية في المحافظة بالتعاون مع البلدية أمس، برنامجها السنوي",
    "The development committee organised in the governorate in cooperation with the municipality yesterday, its annual programme",
  ],
  ["أغلقت المدارس في العاصمة أمس، بسبب الأمطار", "Schools were closed in the capital yesterday, because of rains"],
]);

cases("orders to be quick", [
  ["طالب الرئيس بسرعة الانتهاء من المشروع", "The president demanded to quickly end the project"],
]);

describe("dates", () => {
  it.each([
    ["في 10 يوليو (تموز) الماضي", "في 10 يوليو الماضي"],
    ["آب/أغسطس وكانون الثاني يناير", "آب وكانون الثاني"],
    ["السادس والعشرين من فبراير", "26 فبراير"],
    ["الثالث عشر من شهر رمضان", "13 رمضان"],
    ["الأول من مايو والعاشر من شهر شوال والثلاثين من آب", "1 مايو و10 شوال و30 آب"],
    ["الحادي والثلاثين من ديسمبر", "31 ديسمبر"],
    ["عام 1436هـ".replace("ـ", ""), "عام 1436\u00a0AH"],
    ["عام 2014م و100 م و1436 ه.", "عام 2014 و100 م و1436\u00a0AH."],
    ["العشرين من العمر في مايو", "العشرين من العمر في مايو"],
  ])("%s → %s", (line, expected) => expect(plainDates(line)).toBe(expected));

  it.each([
    ["وصل الوفد في السادس والعشرين من فبراير 2016", "The delegation arrived on February 26, 2016"],
    ["منذ بداية عام 1436هـ", "Since the beginning of 1436 AH"],
    ["اندلعت الحرب في 10 يوليو (تموز) الماضي", "War broke out on July 10"],
    ["قال مصدر عسكري الأحد إن القوات تقدمت", "A military source said Sunday that forces advanced"],
    ["اختتم اجتماع الثلاثاء", "Tuesday's meeting was concluded"],
  ])("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
});
