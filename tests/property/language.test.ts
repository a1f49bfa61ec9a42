import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDates, parseDate } from "../../src/language/dates.ts";
import { detectLanguage } from "../../src/language/detect.ts";
import { isolate, stripControls } from "../../src/language/direction.ts";
import { findNames, findUnknownPeople } from "../../src/language/names.ts";
import { foldText } from "../../src/language/normalise.ts";
import { findNumbers } from "../../src/language/numbers.ts";
import { splitSentences } from "../../src/language/sentences.ts";
import { stem } from "../../src/language/stem.ts";
import { tokenise, words } from "../../src/language/tokens.ts";
import { runs } from "../support/property-runs.ts";
import { spentMs } from "../support/spent.ts";

const pieces = fc.constantFrom(
  "قال",
  "وبوتين",
  "الباب",
  "مدينة",
  "سوريا",
  "محمد",
  "الحلبي",
  "ثلاثة",
  "وعشرون",
  "ألف",
  "مليون",
  "نصف",
  "٣٥",
  "3.5",
  "1,234",
  "2017",
  "31",
  "٣١",
  "نوفمبر",
  "تشرين",
  "الثاني",
  "رمضان",
  "1439",
  "أمس",
  "الجمعة",
  "الماضي",
  "May",
  "12",
  "Vladimir",
  "Putin",
  "U",
  ".",
  "/",
  "-",
  "%",
  "$",
  "(",
  ")",
  "،",
  ":",
  "\n",
  "é",
  "ﻻ",
  "مُ",
  "😀",
  "twenty",
  "dozen",
  "th",
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(" ")),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const langs = fc.constantFrom("ar" as const, "en" as const);

interface Spanned {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function expectSpans(text: string, spans: readonly Spanned[]): void {
  let last = 0;
  for (const { start, end, text: shown } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(start, end)).toBe(shown);
    last = end;
  }
}

describe("what is found in a text", () => {
  it("stands where it says, in order, without overlap", () => {
    fc.assert(
      fc.property(texts, langs, (text, lang) => {
        expectSpans(text, tokenise(text));
        expectSpans(text, findNames(text, lang));
        expectSpans(text, findUnknownPeople(text, lang));
        expectSpans(text, findDates(text, { published: "2017-12-08" }));
        expectSpans(text, findNumbers(text, lang));
      }),
      { numRuns: runs(400) },
    );
  });

  it("holds only dates that exist", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { date } of findDates(text, { published: "2020-02-29" })) {
          const full = `${date}${"-01-01".slice(Math.max(0, date.length - 4))}`;
          expect(new Date(`${full}T00:00:00Z`).toISOString().slice(0, 10)).toBe(full);
        }
      }),
      { numRuns: runs(400) },
    );
  });

  it("holds only finite numbers", () => {
    fc.assert(
      fc.property(texts, langs, (text, lang) => {
        for (const { value } of findNumbers(text, lang)) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe("parseDate", () => {
  const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });

  it("reads every instant and day as it was written", () => {
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().replace(/\.\d+Z$/, "Z");
        const day = iso.slice(0, 10);
        expect(parseDate(iso)).toEqual({ date: iso, precision: "time", whole: true });
        expect(parseDate(date.toUTCString())).toEqual({ date: iso, precision: "time", whole: true });
        expect(parseDate(day)).toEqual({ date: day, precision: "day", whole: true });
      }),
    );
  });

  it("reads what Intl writes in Arabic and English", () => {
    const formats = ["ar-EG", "ar-SY", "ar-MA", "ar-DZ", "ar-AE", "en-GB", "en-US"].map(
      (locale) => new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { timeZone: "UTC", dateStyle: "full" }),
    );
    fc.assert(
      fc.property(days, fc.constantFrom(...formats), (date, format) => {
        expect(parseDate(format.format(date))?.date).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it("converts every Hijri day of the Umm al-Qura calendar", () => {
    const format = new Intl.DateTimeFormat("ar-SA-u-ca-islamic-umalqura", { timeZone: "UTC", dateStyle: "long" });
    const modern = fc.date({ min: new Date("1950-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(modern, (date) => {
        expect(parseDate(format.format(date))?.date).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });
});

describe("folding and stemming", () => {
  it("folds once and for all", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it("never stems a word to nothing", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const word of words(text)) expect(stem(word)).not.toBe("");
      }),
    );
  });
});

describe("direction", () => {
  const mixed = fc.array(
    fc.constantFrom("قال", "نعم", "BBC", "C++", "$3bn", "5-8", "35", "(", ")", "«", "»", ":", "٪", "😀", "\n"),
    { maxLength: 30 },
  );

  it("balances isolates and changes nothing else", () => {
    fc.assert(
      fc.property(mixed, fc.constantFrom("rtl" as const, "ltr" as const), (parts, base) => {
        const text = parts.join(" ");
        const shown = isolate(text, base);
        let depth = 0;
        for (const char of shown) {
          depth += char === "\u2068" ? 1 : char === "\u2069" ? -1 : 0;
          expect(depth === 0 || depth === 1).toBe(true);
          if (char === "\n") expect(depth).toBe(0);
        }
        expect(depth).toBe(0);
        expect(shown.replace(/[\u2068\u2069]/g, "")).toBe(text);
        expect(stripControls(shown)).toBe(text);
      }),
    );
  });

  it("strips once and for all, and detection takes anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(stripControls(stripControls(text))).toBe(stripControls(text));
        expect(["ar", "en", "fa", "ur", "other"]).toContain(detectLanguage(text));
      }),
    );
  });
});

describe("hostile text", () => {
  const units = ["(", '"', "«", ",1", "1,111", "1", ".", ". ", "و", "aا", "محمد ", "ألف ", "1/", "\u064e"];

  it.each(units)("repeated %j costs no more than its length", (unit) => {
    const text = unit.repeat(30_000 / unit.length);
    const spent = spentMs(() => {
      splitSentences(text);
      findNames(text, "ar");
      findUnknownPeople(text, "ar");
      findNumbers(text, "ar");
      findDates(text, { published: "2017-12-08" });
      isolate(text, "rtl");
    });
    // Linear work takes some 100 ms; the limit only has to tell it from quadratic work, which takes minutes.
    expect(spent).toBeLessThan(10_000);
  });
});
