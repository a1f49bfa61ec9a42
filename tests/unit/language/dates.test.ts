import { describe, expect, it } from "vitest";
import { findDates, parseDate } from "../../../src/language/dates.ts";

function dates(text: string, published: string | null = null): string[] {
  return findDates(text, { published }).map(({ text: shown, date }) => `${shown} = ${date}`);
}

describe("findDates: absolute dates", () => {
  it.each([
    ["في 8 ديسمبر 2017 صباحا", ["8 ديسمبر 2017 = 2017-12-08"]],
    ["في ٨ كانون الأول ٢٠١٧", ["٨ كانون الأول ٢٠١٧ = 2017-12-08"]],
    ["يوم 5 تشرين الثاني/نوفمبر 2017", ["5 تشرين الثاني/نوفمبر 2017 = 2017-11-05"]],
    ["يوم 5 نوفمبر (تشرين الثاني) 2017", ["5 نوفمبر (تشرين الثاني) 2017 = 2017-11-05"]],
    [
      "12 جويلية 2019 و3 غشت 2020 و4 شتنبر 2020",
      ["12 جويلية 2019 = 2019-07-12", "3 غشت 2020 = 2020-08-03", "4 شتنبر 2020 = 2020-09-04"],
    ],
    ["الخامس والعشرين من يناير 2011", ["الخامس والعشرين من يناير 2011 = 2011-01-25"]],
    ["في الأول من آذار من عام 2015", ["الأول من آذار من عام 2015 = 2015-03-01"]],
    ["منذ مارس 2011", ["مارس 2011 = 2011-03"]],
    ["منذ عام 2003 وسنة 2005", ["2003 = 2003", "2005 = 2005"]],
    ["12/7/2005 و2005-07-12", ["12/7/2005 = 2005-07-12", "2005-07-12 = 2005-07-12"]],
    ["15 رمضان 1438 هـ", ["15 رمضان 1438 = 2017-06-10"]],
    [
      "On March 15, 2011 and 8th of December 2017",
      ["March 15, 2011 = 2011-03-15", "8th of December 2017 = 2017-12-08"],
    ],
    ["since 2011, in May 2012, on Dec. 8, 2017", ["2011 = 2011", "May 2012 = 2012-05", "Dec. 8, 2017 = 2017-12-08"]],
    ["13/4/2017", ["13/4/2017 = 2017-04-13"]],
  ])("reads %s", (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it.each([
    "31 فبراير 2017",
    "8 ديسمبر 2999",
    "30/2/2017",
    "3/4/2017",
    "31 رمضان 1438",
    "8 ديسمبر",
    "he may 5 times march 3 miles",
    "أمس الجمعة",
    "في 2000 قرية",
    "الساعة 10:30",
  ])("gives nothing for %s without more knowledge", (text) => {
    expect(dates(text)).toEqual([]);
  });
});

describe("findDates: dates that the day of publication fixes", () => {
  const published = "2017-12-09T08:00:00Z";

  it.each([
    ["قال أمس", "أمس = 2017-12-08"],
    ["قال أمس الأول", "أمس الأول = 2017-12-07"],
    ["قال أول أمس", "أول أمس = 2017-12-07"],
    ["قتل أمس الجمعة", "أمس الجمعة = 2017-12-08"],
    ["اليوم السبت", "اليوم السبت = 2017-12-09"],
    ["السبت الماضي", "السبت الماضي = 2017-12-02"],
    ["الاثنين المقبل", "الاثنين المقبل = 2017-12-11"],
    ["قال الوزير الخميس", "الخميس = 2017-12-07"],
    ["سيجتمع الوزراء يوم الخميس", "الخميس = 2017-12-14"],
    ["الشهر الماضي", "الشهر الماضي = 2017-11"],
    ["العام المقبل", "العام المقبل = 2018"],
    ["في 17 يناير", "17 يناير = 2018-01-17"],
    ["في 17 أكتوبر", "17 أكتوبر = 2017-10-17"],
    ["yesterday", "yesterday = 2017-12-08"],
    ["on Monday", "Monday = 2017-12-04"],
    ["last Saturday", "Saturday = 2017-12-02"],
    ["They will meet on Monday", "Monday = 2017-12-11"],
    ["last year", "last year = 2016"],
  ])("reads %s", (text, expected) => {
    expect(dates(text, published)).toEqual([expected]);
    expect(findDates(text, { published })[0]?.relative).toBe(true);
  });

  it.each(["في اليوم التالي", "روسيا اليوم", "اليوم الأول", "أحد الرجال", "sat down"])(
    "does not take %s for a date",
    (text) => {
      expect(dates(text, published)).toEqual([]);
    },
  );

  it("needs a day of publication, not a month", () => {
    expect(dates("أمس", "2017-12")).toEqual([]);
  });

  it("lets the publication date decide between day and month in English", () => {
    expect(dates("3/4/2017", "2017-04-05")).toEqual(["3/4/2017 = 2017-04-03"]);
    expect(dates("3/4/2017", "2017-03-05")).toEqual(["3/4/2017 = 2017-03-04"]);
  });
});

describe("parseDate", () => {
  it.each([
    ["2017-12-08T10:15:00+03:00", "2017-12-08T07:15:00Z", "time"],
    ["2017-12-08T10:15:00Z", "2017-12-08T10:15:00Z", "time"],
    ["2017-12-08 10:15", "2017-12-08", "day"],
    ["20171208", "2017-12-08", "day"],
    ["Fri, 08 Dec 2017 10:15:00 GMT", "2017-12-08T10:15:00Z", "time"],
    ["1512728100", "2017-12-08T10:15:00Z", "time"],
    ["1512728100000", "2017-12-08T10:15:00Z", "time"],
    ["08 ديسمبر 2017", "2017-12-08", "day"],
    ["الثلاثاء , 10 مارس 2026", "2005-07-12", "day"],
    ["٠٨/١٢/٢٠١٧", "2017-12-08", "day"],
    ["الجمعة 20 ربيع الأول 1439 هـ - 8 ديسمبر 2017 م", "2017-12-08", "day"],
    ["نشر في: 8 كانون الأول/ديسمبر 2017 - 10:15 بتوقيت غرينتش", "2017-12-08T10:15:00Z", "time"],
    ["Published: December 8, 2017 at 3:15 PM EST", "2017-12-08T20:15:00Z", "time"],
    ["2017-12", "2017-12", "month"],
    ["2017", "2017", "year"],
  ])("reads the date line %s", (text, date, precision) => {
    expect(parseDate(text)).toEqual({ date, precision, whole: true });
  });

  it("says when the string holds more than a date", () => {
    expect(parseDate("قتل 5 أشخاص في 8 ديسمبر 2017 شمال المدينة")).toEqual({
      date: "2017-12-08",
      precision: "day",
      whole: false,
    });
  });

  it.each(["31 فبراير 2017", "2017-02-31", "2999-01-01", "8 ديسمبر 2999", "123456", "", "قال الرئيس"])(
    "is null for %s",
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );
});
