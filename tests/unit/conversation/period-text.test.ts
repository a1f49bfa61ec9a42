import { describe, expect, it } from "vitest";
import { readPeriod } from "../../../src/conversation/period-text.ts";
import { dayIn } from "../../../src/conversation/period-units.ts";

/** A Sunday. */
const SUNDAY = { year: 2026, month: 11, day: 22 };
const read = (text: string, zone = "Asia/Beirut"): string => {
  const { rest, period } = readPeriod(text, { day: SUNDAY, zone });
  return `${rest}|${period ? `${period.from ?? ""}..${period.to ?? ""}` : "-"}`;
};

describe("readPeriod", () => {
  it.each([
    ["today", "|2026-11-22..2026-11-23"],
    ["economy yesterday", "economy|2026-11-21..2026-11-22"],
    ["day before yesterday", "|2026-11-20..2026-11-21"],
    ["last 3 days", "|2026-11-20..2026-11-23"],
    ["past two weeks sport", "sport|2026-11-09..2026-11-23"],
    ["last 24 hours", "|2026-11-21..2026-11-23"],
    ["7d oil", "oil|2026-11-16..2026-11-23"],
    ["economy last week", "economy|2026-11-09..2026-11-16"],
    ["this month", "|2026-11-01..2026-12-01"],
    ["last year", "|2025-01-01..2026-01-01"],
    ["3 days ago", "|2026-11-19..2026-11-20"],
    ["since monday", "|2026-11-16.."],
    ["economy on friday", "economy|2026-11-20..2026-11-21"],
    ["last monday", "|2026-11-16..2026-11-17"],
    ["5 may", "|2026-05-05..2026-05-06"],
    ["floods in December 2017", "floods|2017-12-01..2018-01-01"],
    ["floods in 2017", "floods|2017-01-01..2018-01-01"],
    ["2017-12-08", "|2017-12-08..2017-12-09"],
    ["8/12/2017", "|2017-12-08..2017-12-09"],
    ["12/31/2017", "|2017-12-31..2018-01-01"],
    ["from 1 May to 5 May", "|2026-05-01..2026-05-06"],
    ["1-5 May 2017", "|2017-05-01..2017-05-06"],
    ["between 2017-12-01 and 2017-12-08", "|2017-12-01..2017-12-09"],
    ["until May 2017", "|..2017-06-01"],
    ["from 5 May to 1 May", "|2026-05-01..2026-05-06"],
    ["from friday to last week", "|2026-11-09..2026-11-21"],
    ["from 2017-12-08 to 2017", "|2017-01-01..2018-01-01"],
  ])("en: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["الاقتصاد أمس", "الاقتصاد|2026-11-21..2026-11-22"],
    ["أخبار اليوم", "|2026-11-22..2026-11-23"],
    ["أول أمس الرياضة", "الرياضة|2026-11-20..2026-11-21"],
    ["آخر ٣ أيام", "|2026-11-20..2026-11-23"],
    ["آخر ثلاثة أيام", "|2026-11-20..2026-11-23"],
    ["آخر يومين", "|2026-11-21..2026-11-23"],
    ["الأسبوع الماضي", "|2026-11-09..2026-11-16"],
    ["الاقتصاد هذا الأسبوع", "الاقتصاد|2026-11-16..2026-11-23"],
    ["اقتصاد الشهر الماضي", "اقتصاد|2026-10-01..2026-11-01"],
    ["منذ الاثنين", "|2026-11-16.."],
    ["منذ أسبوعين", "|2026-11-09.."],
    ["قبل ثلاثة أيام", "|2026-11-19..2026-11-20"],
    ["الجمعة الماضية", "|2026-11-20..2026-11-21"],
    ["أيار 2017", "|2017-05-01..2017-06-01"],
    ["ماي 2017", "|2017-05-01..2017-06-01"],
    ["كانون الأول 2017", "|2017-12-01..2018-01-01"],
    ["من 1 مايو إلى 5 مايو", "|2026-05-01..2026-05-06"],
    ["حلب عام 2016", "حلب|2016-01-01..2017-01-01"],
    ["قبل 2018", "|..2018-01-01"],
  ])("ar: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["friday", "|2026-11-20..2026-11-21"],
    ["الجمعة", "|2026-11-20..2026-11-21"],
    ["يوم الجمعة", "|2026-11-20..2026-11-21"],
    ["الاقتصاد يوم الجمعة", "الاقتصاد|2026-11-20..2026-11-21"],
    ["black friday", "black friday|-"],
    ["صلاة الجمعة", "صلاة الجمعة|-"],
  ])("takes a weekday for a time only where it is one: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["in november", "|2026-11-01..2026-12-01"],
    ["floods since january", "floods|2026-01-01.."],
    ["december", "|2025-12-01..2026-01-01"],
    ["last november", "|2025-11-01..2025-12-01"],
    ["this november", "|2026-11-01..2026-12-01"],
    ["may last year", "|2025-05-01..2025-06-01"],
    ["since the beginning of may", "|2026-05-01.."],
    ["between may and march", "|2026-03-01..2026-06-01"],
    ["from november to february", "|2025-11-01..2026-03-01"],
    ["from january to december", "|2025-01-01..2026-01-01"],
    ["november to february 2017", "|2016-11-01..2017-03-01"],
    ["from december 2016 to february", "|2016-12-01..2017-03-01"],
    ["oil may-june", "oil|2026-05-01..2026-07-01"],
    ["في نوفمبر", "|2026-11-01..2026-12-01"],
    ["منذ يناير", "|2026-01-01.."],
    ["النفط في شهر آب", "النفط|2026-08-01..2026-09-01"],
    ["آذار الماضي", "|2026-03-01..2026-04-01"],
    ["الاقتصاد بتشرين الأول", "الاقتصاد|2026-10-01..2026-11-01"],
    ["من كانون الثاني إلى آذار", "|2026-01-01..2026-04-01"],
    ["بين مايو ويونيو", "|2026-05-01..2026-07-01"],
    ["مايو من العام الماضي", "|2025-05-01..2025-06-01"],
  ])("takes a month without its year for the last one: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    "protest march",
    "what may happen",
    "black september",
    "حرب أكتوبر",
    "باب المندب",
    "شركة نيسان",
    "اليوم العالمي للمرأة",
  ])("takes no word and no name for a month or a day: %s", (text) => {
    expect(read(text)).toBe(`${text}|-`);
  });

  it.each([
    ["from 28 April to 3 May 2017", "|2017-04-28..2017-05-04"],
    ["from 28 December to 3 January 2017", "|2016-12-28..2017-01-04"],
    ["from 1 to 5 May", "|2026-05-01..2026-05-06"],
    ["بين 5 و10 مايو 2017", "|2017-05-05..2017-05-11"],
    ["بين الاثنين والخميس", "|2026-11-16..2026-11-20"],
    ["since last friday", "|2026-11-20.."],
    ["منذ يوم الاثنين", "|2026-11-16.."],
    ["قبل عام 2017", "|..2017-01-01"],
    ["until the end of May 2017", "|..2017-06-01"],
    ["منذ بداية 2017", "|2017-01-01.."],
    ["economy this friday", "economy|2026-11-20..2026-11-21"],
  ])("reads both ends of a stretch, and what leads to them: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["weekend", "|2026-11-21..2026-11-23"],
    ["over the last weekend", "|2026-11-14..2026-11-16"],
    ["نهاية الأسبوع الماضي", "|2026-11-14..2026-11-16"],
    ["this morning", "|2026-11-22..2026-11-23"],
    ["oil last night", "oil|2026-11-21..2026-11-23"],
    ["economy yesterday evening", "economy|2026-11-21..2026-11-22"],
    ["مساء أمس", "|2026-11-21..2026-11-22"],
    ["today's news about oil", "news about oil|2026-11-22..2026-11-23"],
    ["past couple of weeks", "|2026-11-09..2026-11-23"],
    ["last few days", "|2026-11-18..2026-11-23"],
    ["الأيام الأخيرة", "|2026-11-18..2026-11-23"],
    ["الأيام الثلاثة الماضية", "|2026-11-20..2026-11-23"],
    ["اليومين الماضيين", "|2026-11-21..2026-11-23"],
    ["خلال 48 ساعة", "|2026-11-20..2026-11-23"],
    ["الشهر اللي فات", "|2026-10-01..2026-11-01"],
    ["النفط هالأسبوع", "النفط|2026-11-16..2026-11-23"],
  ])("reads what people say for some days: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("has the weekend of the zone", () => {
    expect(read("last weekend", "Asia/Riyadh")).toBe("|2026-11-20..2026-11-22");
  });

  it.each(["the president of Lebanon", "G20 summit", "covid 19", "رئيس الوزراء", "", "last 99999 days"])(
    "finds none in %j",
    (text) => {
      expect(read(text)).toBe(`${text}|-`);
    },
  );

  it("begins the week on Sunday where Friday and Saturday are free", () => {
    expect(read("this week", "Asia/Riyadh")).toBe("|2026-11-22..2026-11-29");
  });
});

describe("dayIn", () => {
  it("is the zone's own day", () => {
    const late = new Date("2026-11-22T23:30:00Z");
    expect(dayIn("UTC", late)).toEqual(SUNDAY);
    expect(dayIn("Asia/Tokyo", late)).toEqual({ ...SUNDAY, day: 23 });
  });
});
