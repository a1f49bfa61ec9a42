import { describe, expect, it } from "vitest";
import { factsLine } from "../../../src/translate/facts.ts";
import { figure, money } from "../../../src/translate/figures.ts";

describe("factsLine", () => {
  it("gives speaker, names, numbers with what they count, and dates in Arabic", () => {
    const text = "Sergei Lavrov said on 8 December 2017 that 4,000 civilians had left Idlib.";
    expect(factsLine(text, "en", "ar", null)).toBe("بحسب سيرغي لافروف · إدلب · 4,000 مدني · 8 ديسمبر 2017");
  });
  it("does the same in English", () => {
    const text = "قال سيرغي لافروف يوم 8 كانون الأول 2017 إن أربعة آلاف مدني غادروا إدلب.";
    expect(factsLine(text, "ar", "en", null)).toBe(
      "according to Sergei Lavrov · Idlib · 4,000 civilians · 8 December 2017",
    );
  });
  it("puts the Arabic noun in the form that the number asks for", () => {
    const line = (n: number) => factsLine(`${n} children`, "en", "ar", null);
    expect([line(7), line(25), line(100), line(100_003)]).toEqual(["7 أطفال", "25 طفلا", "100 طفل", "100,003 أطفال"]);
  });
  it("resolves relative dates only when the day of publication is known", () => {
    expect(factsLine("It rained yesterday", "en", "ar", "2026-03-02")).toBe("1 مارس 2026");
    expect(factsLine("It rained yesterday", "en", "ar", null)).toBeNull();
  });
  it("says nothing where nothing is known, also of a figure without what it counts", () => {
    expect(factsLine("14 zorblats", "en", "ar", null)).toBeNull();
    expect(factsLine("Nothing to see here", "en", "ar", null)).toBeNull();
  });
  it("names the person who speaks, not the ministry that he speaks for, and says what is denied", () => {
    const line = (text: string) => factsLine(text, "ar", "en", null);
    expect(line("قال المتحدث باسم الأمم المتحدة أنطونيو غوتيريش إن الوضع صعب")).toBe(
      "according to Antonio Guterres · United Nations",
    );
    expect(line("نفى سيرغي لافروف وجود خلاف")).toBe("denied by Sergei Lavrov");
    expect(line("أعلن الجيش السوداني استعادة نيالا")).toBe("according to the Sudanese army · Nyala");
    expect(factsLine("Sergei Lavrov denied it", "en", "ar", null)).toBe("نفي من سيرغي لافروف");
  });
  it("takes nobody for the speaker who only claims an attack, or comes behind another", () => {
    const line = (text: string) => factsLine(text, "ar", "en", null);
    expect(line("أعلن حزب الله مسؤوليته عن الهجوم")).toBe("Hezbollah");
    expect(line("قال شهود إن حزب الله أعلن سيرغي لافروف")).not.toContain("according to");
  });
  it("leaves out names that are words here", () => {
    const line = (text: string) => factsLine(text, "ar", "en", null);
    expect(line("التآمر على أمن الدولة في تونس")).toBe("Tunisia");
    expect(line("نفذ سلاح الجو غارة على بغداد")).toBe("Baghdad");
    expect(line("خادم الحرمين الشريفين يصل إلى جدة")).not.toContain("Mosques");
  });
  it("tells decades from contracts, and those who met their death", () => {
    const line = (text: string) => factsLine(text, "ar", "en", null);
    expect(line("صراع مستمر منذ أربعة عقود")).toBe("4 decades");
    expect(line("وقعت الشركة ثلاثة عقود")).toBe("3 contracts");
    expect(line("لقي ما لا يقل عن 27 شخصا مصرعهم")).toBe("at least 27 people killed");
    expect(line("هجوم أودى بحياة 32 شخصا")).toBe("32 people killed");
    expect(line("مقتل ثلاثة من كبار القادة")).toBe("3 killed");
  });
  it("says amounts and percentages", () => {
    expect(factsLine("a rise of 3.5% to $2.4 million", "en", "ar", null)).toBe("3.5% · 2.4 مليون دولار");
  });
  it("keeps how exact a number is, and what happened to those it counts", () => {
    const line = (text: string) => factsLine(text, "ar", "en", null);
    expect(line("مقتل ما لا يقل عن تسعة أشخاص في انهيار مبنى")).toBe("at least 9 people killed");
    expect(line("وأصيب أكثر من 20 جنديا")).toBe("more than 20 soldiers injured");
    expect(factsLine("about 300 children", "en", "ar", null)).toBe("نحو 300 طفل");
  });
  it("says nothing of deeds that are denied or only planned", () => {
    expect(factsLine("نفى مقتل ثلاثة جنود", "ar", "en", null)).toBe("3 soldiers");
    expect(factsLine("خطة لاعتقال 20 جنديا", "ar", "en", null)).toBe("20 soldiers");
  });
  it("leaves out numbers that are labels", () => {
    expect(factsLine("سجل الهدف في الدقيقة 89", "ar", "en", null)).toBeNull();
  });
});

describe("figures", () => {
  it("writes big round numbers with their scale", () => {
    expect([figure(4000, "en"), figure(3_500_000, "ar"), figure(1_234_567, "en")]).toEqual([
      "4,000",
      "3.5 مليون",
      "1,234,567",
    ]);
  });
  it("keeps an unknown currency out", () => {
    expect(money(50, "50 doubloons", "ar")).toBe("50");
    expect(money(2e9, "€2bn", "ar")).toBe("2 مليار يورو");
  });
});
