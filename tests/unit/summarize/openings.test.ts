import { describe, expect, it } from "vitest";
import { tokenise } from "../../../src/language/tokens.ts";
import { readOpening } from "../../../src/summarize/openings.ts";
import { passageOf } from "../../../src/summarize/passage.ts";
import { marksOf } from "../../../src/summarize/quotations.ts";
import { langOf } from "./build.ts";

const openingOf = (text: string) => {
  const passage = passageOf(text);
  return readOpening(passage, langOf(text), marksOf(passage));
};
const stance = (text: string) => openingOf(text).stance;
const shown = (text: string) => {
  return text.slice(tokenise(text)[openingOf(text).skip]?.start ?? 0);
};

describe("readOpening", () => {
  it.each([
    "أعلن وزير النقل سامي الخطيب افتتاح الجسر الجديد.",
    "وزير المالية يعرض الموازنة على البرلمان غدا.",
    "واشنطن تعلن موقفها من الاتفاق بعد أيام.",
    "بالإضافة إلى الجسر الجديد، افتتح الوزير مدرستين.",
    "ليبيا تعيد فتح الجسر الجديد.",
    "يأتي الزوار إلى الميناء كل صيف.",
    "بين الحريق وافتتاح الجسر مر عامان.",
    "أوتاوا تعيد فتح الجسر الجديد.",
    "من جهة أخرى",
    "فرانسوا دوبوا يفتتح المعرض مساء اليوم.",
    "نيكاراغوا ترسل فريقا طبيا إلى المنطقة.",
    "إن الجسر الجديد يخدم سبعة أحياء.",
    "يتكون المعرض من ثلاث قاعات وحديقة.",
    "تستقبل المدينة هذا العام ستة معارض من هذا النوع.",
    "Firefighters contained the blaze before dawn.",
    "The harbour reopened on Monday after two days.",
  ])("lets a sentence stand first: %s", (text) => expect(stance(text)).toBe("free"));

  it.each([
    "وأضاف أن الأعمال تنتهي في الصيف.",
    "أضاف سامي الخطيب أن الأعمال تنتهي في الصيف.",
    "وأوضح أن السبب عطل في الشبكة.",
    "وهو أول جسر من نوعه في المدينة.",
    "جسدوا في لوحاتهم تاريخ الميناء القديم.",
    "ويأملون أن يعود المعرض في الصيف.",
    "وأن الأعمال في الميناء بدأت قبل أسبوعين.",
    "كما تعهدت الوزارة بتعويض المتضررين.",
    "لكن النقابة رفضت العرض.",
    "معربا عن ارتياحه لنتائج الزيارة.",
    "وبعد ذلك عاد العمال إلى مواقعهم.",
    "وقال المصدر إن الخبر غير دقيق.",
    "الذي كان أول جسر من نوعه في المدينة.",
    "ليصل عدد الجسور في المدينة إلى سبعة.",
    "بالإضافة إلى مظلات وألعاب جديدة للأطفال.",
    "فمن جهة، أوضح مسؤولون أن الأعمال تسير حسب الخطة.",
    "من ناحية، تسير الأعمال في الجسر حسب الخطة.",
    "جاء ذلك خلال حفل أقيم في المدينة مساء الأحد.",
    "وتأتي هذه الزيارة بعد شهرين من افتتاح الجسر.",
    "ويأتي الإغلاق بعد أسبوع من الحريق.",
    "وكان في استقباله بالمطار رئيس البلدية.",
    "وكان قد ارتفع درهمين يوم الثلاثاء.",
    "وبينت أنه أعيد فتح الطريق مساء.",
    "وقدم شكره لجميع من شارك في الحفل.",
    "وعبر عن سعادته بما شاهده في المعرض.",
    "في حين تعددت الأقسام في المعرض الكبير.",
    "He also promised a second bridge.",
    "It will open in May.",
    "But the union refused the offer.",
    "As a result the port stayed shut.",
    "Now it asks for the keys.",
    "«نعمل كل يوم من أجل سكان الحي القديم».",
  ])("sees what points back: %s", (text) => expect(stance(text)).toBe("leaning"));

  it.each([
    "وقال الخطيب إن الأعمال تسير حسب الخطة.",
    "The minister said work was on time.",
    "Mavros said he would not appeal.",
    "وعد المجلس إقرار هذا القانون مخالفة للدستور.",
  ])("sees who was introduced before: %s", (text) => expect(stance(text)).toBe("anchored"));

  it("leaves out a caption that ran into the text", () => {
    const said = "وأوضح الدكتور أنور سليم مدير المعهد أن الأعمال تسير حسب الخطة.";
    expect(shown(`د. أنور سليم ${said}`)).toBe(said);
    const other = "رحب أنور سليم بالقرار وأوضح الدكتور سامي الخطيب أن الأعمال تسير حسب الخطة.";
    expect(shown(other)).toBe(other);
  });

  it("lets a sentence with a conjunction follow any other", () => {
    expect(stance("ونالت الممثلة سلمى حاتم جائزة أفضل دور.")).toBe("joined");
    expect(stance("وقال علي حداد إن الأعمال تسير حسب الخطة.")).toBe("joined");
  });

  it.each([
    ["من جهة أخرى، أعلنت البلدية إغلاق السوق.", "أعلنت البلدية إغلاق السوق."],
    ["وفي السياق نفسه أكدت الشركة موعد الرحلة.", "أكدت الشركة موعد الرحلة."],
    ["Meanwhile, Norway doubled its pledge.", "Norway doubled its pledge."],
  ])("skips a linking phrase: %s", (text, rest) => expect(shown(text)).toBe(rest));

  it("keeps an English link before a small letter, because nothing is recased", () => {
    expect(shown("Meanwhile, the council met.")).toBe("Meanwhile, the council met.");
    expect(stance("Meanwhile, the council met.")).toBe("leaning");
  });
});
