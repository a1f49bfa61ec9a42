import { describe, expect, it } from "vitest";
import { findNumbers } from "../../../src/language/numbers.ts";

function numbers(text: string, lang: "ar" | "en"): string[] {
  return findNumbers(text, lang).map(({ value, unit, counted }) =>
    [value, unit, counted].filter((part) => part !== null).join(" "),
  );
}

describe("findNumbers in Arabic", () => {
  it.each([
    ["قتل 35 مدنيا و4 جنود", ["35 مدنيا", "4 جنود"]],
    ["١٬٢٣٤ قتيلا و٣٫٥ كيلومتر", ["1234 قتيلا", "3.5 كيلومتر"]],
    ["1.500 شخص", ["1500 شخص"]],
    ["بنسبة 12.5% ثم 45 في المئة ثم 7 بالمئة", ["12.5 percent", "45 percent", "7 percent"]],
    ["4.5 مليار دولار", ["4500000000 money دولار"]],
    ["ثلاثة وعشرون ألفا ومئتان وخمسون شخصا", ["23250 شخصا"]],
    ["مئتان وخمسون بيتا", ["250 بيتا"]],
    ["خمسة عشر عاملا واثنا عشر طفلا", ["15 عاملا", "12 طفلا"]],
    ["مائة وخمسة وثلاثون بابا", ["135 بابا"]],
    ["ألف وخمسمئة زائر", ["1500 زائر"]],
    ["مليونان ومئتا ألف زائر", ["2200000 زائر"]],
    ["أربعة ملايين ونصف المليون نازح", ["4500000 نازح"]],
    ["نصف مليون نازح", ["500000 نازح"]],
    ["331 ألفا و500 مسافر و3 ملايين و200 ألف زائر", ["331500 مسافر", "3200000 زائر"]],
    ["من 15 إلى 60 ألف ريال", ["15", "60000 money ريال"]],
    ["بين 20 و30 جنديا", ["20 جنديا", "30 جنديا"]],
    ["35 من المدنيين", ["35 المدنيين"]],
    ["ارتفع عدد القتلى إلى 35", ["35 القتلى"]],
    ["الجولة الثالثة والقرن السادس عشر والذكرى الحادية والعشرين", ["3 ordinal", "16 ordinal", "21 ordinal"]],
    ["فاز 35 بقيادة المدرب و20 سنويا", ["35", "20"]],
    ["2000 شخص", ["2000 شخص"]],
  ])("reads %s", (text, expected) => {
    expect(numbers(text, "ar")).toEqual(expected);
  });

  it.each([
    "الساعة 10:30",
    "دبابة تي-72",
    "عام 2011",
    "8 ديسمبر 2017",
    "2017",
    "آلاف السنين",
    "5ر12 ألف مستخدم",
    "سنة 1981 اختير",
    "الساعة 0750",
  ])("leaves %s alone", (text) => {
    expect(numbers(text, "ar")).toEqual([]);
  });
});

describe("findNumbers in English", () => {
  it.each([
    ["35 Syrian civilians", ["35 Syrian civilians"]],
    ["twenty-three thousand troops", ["23000 troops"]],
    ["three hundred and five men", ["305 men"]],
    ["two dozen rockets", ["24 rockets"]],
    ["half a million people", ["500000 people"]],
    ["$3bn and 4.5 billion euros", ["3000000000 money $", "4500000000 money euros"]],
    ["12 per cent, 12%", ["12 percent", "12 percent"]],
    ["1,234.5 tonnes", ["1234.5 tonnes"]],
    ["the third round, 2nd place", ["3 ordinal round", "2 ordinal place"]],
    ["20-30 fighters", ["20 fighters", "30 fighters"]],
    ["about 300 were killed", ["300"]],
  ])("reads %s", (text, expected) => {
    expect(numbers(text, "en")).toEqual(expected);
  });

  it.each(["T-72", "Covid-19", "in 2011", "10:30", "one man", "the 2012 Olympics", "several thousand words"])(
    "leaves %s alone",
    (text) => {
      expect(numbers(text, "en")).toEqual([]);
    },
  );
});

it("spans the number with its unit, without what it counts", () => {
  const text = "خسر 3 ملايين دولار و20 كتابا";
  expect(findNumbers(text, "ar").map((mention) => mention.text)).toEqual(["3 ملايين دولار", "20"]);
});

describe("parts, duals and compounds", () => {
  it.each<[string, "ar" | "en", readonly number[]]>([
    ["يضم ربع مليون كتاب", "ar", [250_000]],
    ["خسر ثلاثة أرباع المليون", "ar", [750_000]],
    ["a quarter of a million books", "en", [250_000]],
    ["three quarters of a million books", "en", [750_000]],
    ["one and a half million books", "en", [1_500_000]],
    ["a million and a half", "en", [1_500_000]],
    ["two and a half years", "en", [2.5]],
    ["two-thirds of farmers", "en", []],
    ["ثلاثة أرباع المزارعين", "ar", []],
    ["مليونا دولار", "ar", [2_000_000]],
    ["ألفا لاجئ", "ar", [2000]],
    ["خمسون ألفا", "ar", [50_000]],
    ["the twenty-first flood", "en", [21]],
    ["the thirteenth and the fiftieth", "en", [13, 50]],
    ["twenty first-class seats", "en", [20, 1]],
    ["a 5,000-strong crowd and a 12-year-old boy", "en", [5000, 12]],
    ["a 2-D picture of a T-72", "en", []],
    ["5km of road", "en", [5]],
  ])("%s", (text, lang, values) => {
    expect(findNumbers(text, lang).map(({ value }) => value)).toEqual(values);
  });

  it("takes a percent sign on either side", () => {
    for (const shown of ["35%", "%35", "٪35", "35 ٪"])
      expect(findNumbers(`ارتفع ${shown} هذا العام`, "ar")).toMatchObject([
        { value: 35, unit: "percent", text: shown },
      ]);
  });
});

describe("numbers in words, one after the other", () => {
  it.each<[string, "ar" | "en", readonly number[]]>([
    ["ثلاثة آلاف ومئتان وستة ناخبين", "ar", [3206]],
    ["مئة ألف وخمسمئة كتاب", "ar", [100_500]],
    ["ثلاثة ملايين وستمئة وخمسين ألف نسمة", "ar", [3_650_000]],
    ["ألفين وثلاثمئة بيت", "ar", [2300]],
    ["مئة وعشرة آلاف", "ar", [110_000]],
    ["تسعة عشر ألف رجل", "ar", [19_000]],
    ["خمسة وستة رجال", "ar", [5, 6]],
    ["عشرون وثلاثون رجلا", "ar", [20, 30]],
    ["مليون وربع المليون", "ar", [1_250_000]],
    ["12 ألفا و12 ألفا", "ar", [12_000, 12_000]],
    ["المركز الحادي عشر", "ar", [11]],
    ["three thousand two hundred and six voters", "en", [3206]],
    ["one hundred and twenty-five thousand homes", "en", [125_000]],
    ["two million three hundred thousand people", "en", [2_300_000]],
    ["ten million and five men", "en", [10_000_005]],
    ["fifteen hundred men", "en", [1500]],
    ["forty and fifty men", "en", [40, 50]],
    ["nineteen ninety men", "en", [19, 90]],
    ["twelve thirteen men", "en", [12, 13]],
  ])("%s", (text, lang, values) => {
    expect(findNumbers(text, lang).map(({ value }) => value)).toEqual(values);
  });
});

describe("separators between digits", () => {
  it.each<[string, "ar" | "en", readonly number[]]>([
    ["1,234,567 people", "en", [1_234_567]],
    ["1,234,567.25 tonnes", "en", [1_234_567.25]],
    ["1.234,5 tonnes", "en", [1234.5]],
    ["12,34,567 voters", "en", [1_234_567]],
    ["0.500 per cent", "en", [0.5]],
    ["12,5 metres", "en", [12.5]],
    ["1.2.3 people", "en", []],
    ["1,234,56 people", "en", []],
    ["aged 5,6,7", "en", []],
    ["٢٬٥٠٠٫٥ طن", "ar", [2500.5]],
    ["٢٫٥٠٠ طن", "ar", [2.5]],
    ["2.500 مليون دولار", "ar", [2_500_000]],
    ["2.500 في المئة", "ar", [2.5]],
    ["15 000 ناخب", "ar", [15_000]],
  ])("%s", (text, lang, values) => {
    expect(findNumbers(text, lang).map(({ value }) => value)).toEqual(values);
  });
});

describe("what is counted", () => {
  const counts = (text: string, lang: "ar" | "en") =>
    findNumbers(text, lang).map(({ text: n, counted }) => [n, counted]);

  it("may have a name before its noun", () => {
    expect(counts("closed two small Central Valley railways and a bridge", "en")).toEqual([
      ["two", "small Central Valley railways"],
    ]);
    expect(counts("the 26 Indian ocean reports", "en")).toEqual([["26", "Indian ocean reports"]]);
    expect(counts("14 Peruvian and foreign climbers", "en")).toEqual([["14", null]]);
  });

  it("is a unit with its multiple", () => {
    expect(counts("كاميرا بدقة 20 ميغا بكسل", "ar")).toEqual([["20", "ميغا بكسل"]]);
  });

  it("is nothing behind a model's number", () => {
    expect(counts("بين 10-15 قتيلا", "ar").map(([n]) => n)).toEqual(["10", "15"]);
    expect(counts("ordered 747-8 Cargo planes", "en").map(([n]) => n)).toEqual(["747"]);
  });
});
