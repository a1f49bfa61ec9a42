import { expect, it } from "vitest";
import type { DateMention } from "../../../src/language/dates.ts";
import { dateInBoth } from "../../../src/summarize/dates-shown.ts";

const shown = (date: string, precision: DateMention["precision"] = "day") =>
  dateInBoth({ date, precision, start: 0, end: 0, basis: "printed" } as unknown as DateMention);

it("writes a date as exactly as it is known, with Latin digits", () => {
  expect(shown("2017-12-08")).toEqual({ ar: "8 ديسمبر 2017", en: "8 December 2017" });
  expect(shown("2017-12-08T21:30:00Z", "time")).toEqual({ ar: "8 ديسمبر 2017", en: "8 December 2017" });
  expect(shown("2017-12", "month")).toEqual({ ar: "ديسمبر 2017", en: "December 2017" });
  expect(shown("2017", "year")).toEqual({ ar: "2017", en: "2017" });
  expect(shown("soon", "unknown")).toEqual({ ar: "soon", en: "soon" });
});

it("names every month as Node.js does", () => {
  const format = (locale: string, at: Date) =>
    new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" }).format(at);
  for (let month = 0; month < 12; month++) {
    const at = new Date(Date.UTC(2026, month, 9));
    const expected = { ar: format("ar-u-ca-gregory-nu-latn", at), en: format("en-GB-u-ca-gregory", at) };
    expect(shown(at.toISOString().slice(0, 10))).toEqual(expected);
  }
});
