import { describe, expect, it } from "vitest";
import { furnitureOf, isBare, isMachineText } from "../../../src/archive/clean/furniture.ts";
import { outletName, outletOfFooter, outletOfPath, outletOfUrl } from "../../../src/archive/clean/outlet.ts";
import { createRecurringProfile } from "../../../src/archive/clean/recurring.ts";

describe("furniture by its wording", () => {
  it.each([
    "زر الذهاب إلى الأعلى",
    "العودة للأعلى",
    "الرجوع إلى أعلى الصفحة",
    "Back to top",
    "شارك المقال على واتساب",
    "شارك",
    "اتصل بنا",
    "سياسة الخصوصية",
    "Contact us",
    "About us",
    "Facebook Twitter WhatsApp",
    "Share this article",
    "تعليقات (12)",
    "أضف تعليقًا",
    "0 تعليق",
    "3 دقائق قراءة",
    "5 min read",
    "عدد المشاهدات: 1532",
    "الوسوم: جسر، مرفأ",
    "Tags: bridge, harbour",
    "Read more: Ferry prices rise",
    "اقرأ أيضاً: ارتفاع الأسعار",
    "Advertisement",
    "We use cookies to improve your experience.",
    "نستخدم ملفات تعريف الارتباط لتحسين تجربتك.",
    "© 2026 The Quay",
    "جريدة الرصيف - كل الحقوق محفوظة",
    "Photo: Reuters",
    "(Image credit: The Quay)",
    "صورة أرشيفية",
    "تابعونا على فيسبوك وتويتر",
    "Sign up for our newsletter",
    "Get the best stories delivered to your inbox.",
    "(Reporting by Ada Moor; Editing by Tom Reed)",
    "صفحة 1 من 3",
    "ـــ المزيد ـــ",
    "2h ago 16.11 GST",
    "To read the full story, subscribe or sign in",
    "Try unlimited access for 4 weeks for £1. Then £35 per month. Cancel anytime during your trial.",
    "لقراءة المقال كاملا اشترك الآن",
    "رجوع | طباعة | أرسل إلى صديق",
    "(السدرة) س ع/ ر م/ ف ق",
  ])("%s", (line) => {
    expect(furnitureOf(line)).toBe("label");
  });

  it.each([
    "أخبار ذات صلة",
    "اقرأ أيضا:",
    "قد يعجبك أيضاً",
    "Related stories",
    "You may also like",
    "More great harbour stories",
  ])("%s heads a list of other articles", (line) => {
    expect(furnitureOf(line)).toBe("list-head");
  });

  it.each([
    "شارك في المؤتمر وزراء من عشر دول.",
    "المزيد من الجسور سيفتتح في الربيع، بحسب الوزارة.",
    "Read more than ten books this year",
    "Top officials met on Monday.",
    "More than 200 people came.",
    "Share prices fell on Monday.",
    "وقال إن الطباعة ستعود إلى الورق.",
    "تعليق الرحلات إلى بيروت",
    "Comment on the budget came late.",
    "Print is not dead, says the editor.",
    "نشر قوات على الحدود",
    "Airlines may cancel any time they like, the court ruled.",
    "To read the full report, the committee needed a week.",
  ])("%s is text", (line) => {
    expect(furnitureOf(line)).toBeNull();
  });

  it("knows lines without a letter and lines for machines", () => {
    expect(["1187246", "* * *", "12:30", "—"].every(isBare)).toBe(true);
    expect(
      ["https://x.example/a", "A-22913", "photo_12.jpg", "a@b.example", "af2ddc8d08603401", "#جسر #مرفأ"].every(
        isMachineText,
      ),
    ).toBe(true);
    expect(["Bridge", "في 2026", "Covid"].some((line) => isBare(line) || isMachineText(line))).toBe(false);
  });
});

describe("outlets", () => {
  it.each([
    ["صحيفة الرصيف", "الرصيف"],
    ["© 2026 The Quay. All rights reserved.", "The Quay"],
    ["جميع الحقوق محفوظة لصحيفة الرصيف ٢٠٢٦", "الرصيف"],
    ["الرصيف ٢٠٢٦", "الرصيف"],
    ["https://www.quay.example/", "quay.example"],
    ["@thequay", "thequay"],
    ["2026", null],
    ["", null],
  ])("%s is %s", (text, name) => {
    expect(outletName(text)).toBe(name);
  });

  it("come from footers, addresses and folders", () => {
    expect(outletOfFooter(["شارك", "صحيفة الرصيف"])).toBe("الرصيف");
    expect(outletOfFooter(["شارك", "الاسم"])).toBeNull();
    expect(outletOfUrl("https://user@www.quay.example:8080/a")).toBe("quay.example");
    expect(outletOfUrl("https://52.16.95.170/a")).toBeNull();
    expect(outletOfPath("/archive/quay.com/2026/a.txt")).toBe("quay.com");
    expect(outletOfPath("/archive/a.b.txt")).toBeNull();
  });
});

describe("lines that recur", () => {
  const body = (i: number) =>
    `الفقرة الأولى من الخبر رقم ${i}، وهي طويلة بما يكفي لتكون نصا لا سطرا في رأس الصفحة ولا في ذيلها، كما هو الحال في كل خبر.`;

  it("are those at the edge of several different articles", () => {
    const profile = createRecurringProfile();
    for (let i = 0; i < 5; i++) profile.add([`عنوان الخبر ${"أبجدهوزحط".charAt(i)}`, body(i), "تصدر عن دار الينابيع"]);
    expect(profile.recurs("تصدر عن دار الينابيع.")).toBe(true);
    expect(profile.recurs("عنوان الخبر أ")).toBe(false);
    expect(profile.recurs(body(1))).toBe(false);
  });

  it("are not the headline of a report that a site writes on", () => {
    const profile = createRecurringProfile();
    for (let i = 0; i < 5; i++) profile.add(["عنوان واحد", `${body(1)} وارتفع العدد إلى ${i}.`, "سطر أخير"]);
    expect(profile.recurs("عنوان واحد")).toBe(false);
  });

  it("are not those of copies", () => {
    const profile = createRecurringProfile();
    for (let i = 0; i < 5; i++) profile.add(["عنوان واحد", body(1), "سطر أخير"]);
    expect(profile.recurs("عنوان واحد")).toBe(false);
  });

  it("stand in three articles at least, and in a quarter of all", () => {
    const profile = createRecurringProfile();
    const add = (i: number, ...lines: readonly string[]) => profile.add([`عنوان ${i}`, body(i), ...lines]);
    for (let i = 0; i < 2; i++) add(i, "سطر أخير");
    expect(profile.recurs("سطر أخير")).toBe(false);
    add(2, "سطر أخير");
    expect(profile.recurs("سطر أخير")).toBe(true);
    for (let i = 3; i < 12; i++) add(i);
    expect(profile.recurs("سطر أخير")).toBe(true);
    add(12);
    expect(profile.recurs("سطر أخير")).toBe(false);
  });

  it("stand at the edges, and are no paragraphs", () => {
    const profile = createRecurringProfile();
    const inner = Array.from({ length: 8 }, (_, i) => `سطر ${i} من الوسط`);
    const background = `خلفية ${"يعرفها كل قارئ ".repeat(10)}`;
    for (let i = 0; i < 4; i++) {
      const edge = Array.from({ length: 6 }, (_, at) => `حافة ${i} ${at}`);
      profile.add([...edge, ...inner, `${body(i)} ${body(i)}`, ...edge.slice(0, 4), "سطر أخير", background]);
    }
    expect(profile.recurs("سطر أخير")).toBe(true);
    expect(profile.recurs("سطر 4 من الوسط")).toBe(false);
    expect(profile.recurs(background)).toBe(false);
    expect(profile.recurs("")).toBe(false);
  });

  it("are not learnt from headlines alone", () => {
    const profile = createRecurringProfile();
    for (let i = 0; i < 4; i++) profile.add([`عنوان ${i}`, "سطر أخير"]);
    expect(profile.recurs("سطر أخير")).toBe(false);
  });
});
