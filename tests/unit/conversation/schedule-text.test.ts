import { describe, expect, it } from "vitest";
import { readSchedule, scheduleText } from "../../../src/conversation/schedule-text.ts";

const read = (text: string, zone = "Europe/Berlin"): string => {
  const found = readSchedule(text, zone);
  if (found.kind === "problem") return found.problem.code;
  const { schedule, every } = found;
  const counted = every === null ? schedule : { ...schedule, every: { ...every, from: "2026-03-14" } };
  return scheduleText(counted, "en").replace(", Berlin time", "");
};

describe("readSchedule", () => {
  it.each([
    ["daily 08:00", "every day at 08:00"],
    ["8", "every day at 08:00"],
    ["every day at 8pm", "every day at 20:00"],
    ["weekdays 7:30", "Monday to Friday at 07:30"],
    ["mon, wed 9:00 and 17:00", "Monday and Wednesday at 09:00 and 17:00"],
    ["mon/wed/fri 7", "Monday, Wednesday and Friday at 07:00"],
    ["mon-fri 8.30 am", "Monday to Friday at 08:30"],
    ["fri to mon at noon", "Friday to Monday at 12:00"],
    ["every day except friday 9am", "Saturday to Thursday at 09:00"],
    ["at 8 and 10 pm", "every day at 20:00 and 22:00"],
    ["every morning at 8", "every day at 08:00"],
    ["thursday evening at 7", "every Thursday at 19:00"],
    ["quarter to nine pm", "every day at 20:45"],
    ["half past eight", "every day at 08:30"],
    ["weekly, fridays 1730", "every Friday at 17:30"],
    ["mon 9:00, thu 9:00", "Monday and Thursday at 09:00"],
    ["8:00 monday and 17:00", "every Monday at 08:00 and 17:00"],
    ["at 20h", "every day at 20:00"],
    ["8:00 every day pls, thanks", "every day at 08:00"],
    ["seven thirty am", "every day at 07:30"],
    ["12 am", "every day at 00:00"],
    ["12 pm", "every day at 12:00"],
    ["fridays 18:00 Asia/Beirut", "every Friday at 18:00, Beirut time"],
    ["fridays 18:00 beirut time", "every Friday at 18:00, Beirut time"],
    ["8am new york time", "every day at 08:00, New York time"],
    ["daily 8:00 utc+3", "every day at 08:00, UTC+3 time"],
  ])("en: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["كل يوم الساعة ٨ مساء", "every day at 20:00"],
    ["كل يوم الساعة ۸ مساءً", "every day at 20:00"],
    ["أيام الأسبوع ٧:٣٠", "Monday to Friday at 07:30"],
    ["الجمعة ٦ مساءً بتوقيت بيروت", "every Friday at 18:00, Beirut time"],
    ["يومي الاثنين والخميس الساعة التاسعة والنصف صباحا", "Monday and Thursday at 09:30"],
    ["كل يوم جمعة الساعة 6 مساء", "every Friday at 18:00"],
    ["كل يوم ٨ الصبح", "every day at 08:00"],
    ["الساعة ثمانية المسا كل يوم", "every day at 20:00"],
    ["كل ليلة الساعة ١١", "every day at 23:00"],
    ["كل يوم الساعة ٨ صباحا من فضلك", "every day at 08:00"],
    ["كل اثنين وخميس الثامنة صباحا", "Monday and Thursday at 08:00"],
    ["من الأحد إلى الخميس ٩ ص", "Sunday to Thursday at 09:00"],
    ["كل يوم ما عدا الجمعة الساعة ٨", "Saturday to Thursday at 08:00"],
    ["الساعة الثامنة إلا ربعا صباحا", "every day at 07:45"],
    ["الثانية عشرة ظهرا", "every day at 12:00"],
    ["الواحدة ظهرا", "every day at 13:00"],
    ["منتصف الليل كل جمعة", "every Friday at 00:00"],
    ["٣ العصر", "every day at 15:00"],
    ["كل يوم الساعة ثمانية ونصف مساء", "every day at 20:30"],
    ["كل مساء الساعة 8", "every day at 20:00"],
    ["١٢:٣٠ ص", "every day at 00:30"],
    ["8:00 و17:30", "every day at 08:00 and 17:30"],
    ["بتوقيت القاهرة كل يوم 8", "every day at 08:00, Cairo time"],
  ])("ar: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["every other day at 8:00", "every other day at 08:00"],
    ["8pm every second day", "every other day at 20:00"],
    ["alternate days 7:30", "every other day at 07:30"],
    ["once every two days at noon", "every other day at 12:00"],
    ["every 3 days 8:00 and 18:00", "every 3 days at 08:00 and 18:00"],
    ["every ten days at 9 am", "every 10 days at 09:00"],
    ["every 1 day 8:00", "every day at 08:00"],
    ["every other friday 18:00", "every other week on Friday at 18:00"],
    ["every second monday and thursday 8 am", "every other week on Monday and Thursday at 08:00"],
    ["fortnightly on sundays 10:00", "every other week on Sunday at 10:00"],
    ["tuesdays every three weeks 10:00 Beirut", "every 3 weeks on Tuesday at 10:00, Beirut time"],
    ["يوم بعد يوم الساعة ٨ مساءً", "every other day at 20:00"],
    ["يوماً بعد يوم ٨:٠٠", "every other day at 08:00"],
    ["كل يومين الساعة ٨ صباحا", "every other day at 08:00"],
    ["مرة كل يومين 7:30", "every other day at 07:30"],
    ["يوم ويوم الساعة 7:30", "every other day at 07:30"],
    ["يوم إيه ويوم لأ الساعة 9 صباحا", "every other day at 09:00"],
    ["كل ثلاثة أيام عند الثامنة مساء", "every 3 days at 20:00"],
    ["كل ٤ أيام ٨:٠٠", "every 4 days at 08:00"],
    ["كل ١٥ يوما ٨:٠٠", "every 15 days at 08:00"],
    ["الجمعة كل أسبوعين ١٨:٠٠", "every other week on Friday at 18:00"],
    ["كل ثاني جمعة الساعة ٦ مساء", "every other week on Friday at 18:00"],
    ["كل ثلاثة أسابيع يوم الأحد ١٠:٠٠", "every 3 weeks on Sunday at 10:00"],
  ])("every so many days or weeks: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["Asia/Riyadh", "Sunday to Thursday"],
    ["Africa/Cairo", "Sunday to Thursday"],
    ["Asia/Beirut", "Monday to Friday"],
    ["Asia/Dubai", "Monday to Friday"],
    ["Africa/Tunis", "Monday to Friday"],
  ])("takes the working week of %s", (zone, days) => {
    expect(read("weekdays 8:00", zone)).toContain(days);
  });

  it.each([
    ["", "no-time"],
    ["daily", "no-time"],
    ["الجمعة", "no-time"],
    ["😀", "no-time"],
    ["25:00", "time"],
    ["8:75", "time"],
    ["8-9", "time"],
    ["12 مساء", "time"],
    ["20:00 صباحا", "time"],
    ["every 2 hours", "unsupported"],
    ["monthly 8:00", "unsupported"],
    ["weekly 8:00", "no-day"],
    ["every other week at 9", "no-day"],
    ["كل أسبوعين الساعة 9", "no-day"],
    ["every 40 days 8:00", "unsupported"],
    ["every 9 weeks on friday 8:00", "unsupported"],
    ["every other day except friday 8:00", "unsupported"],
    ["monday every other day 8:00", "unsupported"],
    ["every other month 8:00", "unsupported"],
    ["every second friday of the month 8:00", "unsupported"],
    ["كل ثلاثة أشهر ٨:٠٠", "unsupported"],
    ["weekdays at 8, weekends at 10", "two-plans"],
    ["الجمعة ٦ مساء والسبت ٩ صباحا", "two-plans"],
    ["daily 8am EST", "zone"],
    ["أسبوعيا الساعة 8", "no-day"],
    ["8 بتوقيت المريخ", "zone"],
    ["daily 8 Mars/City", "zone"],
    ["fridays 18:00 USA", "zone"],
    ["blursday 8:00", "word"],
    ["8:00 then maybe", "word"],
    ["monday to 8:00", "word"],
    [Array.from({ length: 30 }, (_, i) => `${i % 24}:${10 + i}`).join(" "), "too-many"],
  ])("asks back: %s", (text, problem) => {
    expect(read(text)).toBe(problem);
  });

  it.each([
    ["8", true],
    ["الثامنة والنصف", true],
    ["8:00", false],
    ["08", false],
    ["8 am", false],
    ["20", false],
    ["12", false],
  ])("doubts which half of the day %s is: %s", (text, doubt) => {
    expect(readSchedule(text, "UTC")).toMatchObject({ kind: "schedule", perhapsEvening: doubt });
  });
});

describe("scheduleText", () => {
  it("reads well in Arabic", () => {
    const text = (days: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[], times: readonly string[], zone = "Africa/Cairo") =>
      scheduleText({ days, times, zone }, "ar");
    expect(text([1, 2, 3, 4, 5, 6, 7], ["08:00"])).toBe("كل يوم الساعة 08:00 بتوقيت القاهرة");
    expect(text([5], ["18:00"], "Asia/Beirut")).toBe("أيام الجمعة الساعة 18:00 بتوقيت بيروت");
    expect(text([1, 4], ["09:00", "17:30"])).toBe("يومي الاثنين والخميس الساعة 09:00 و17:30 بتوقيت القاهرة");
    expect(text([1, 2, 3, 4, 7], ["07:30"])).toBe("من الأحد إلى الخميس الساعة 07:30 بتوقيت القاهرة");
    expect(text([2, 4, 7], ["07:30"])).toBe("أيام الأحد والثلاثاء والخميس الساعة 07:30 بتوقيت القاهرة");
    const every = (count: number, unit: "day" | "week", days: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[]) =>
      scheduleText({ days, times: ["08:00"], zone: "Africa/Cairo", every: { count, unit, from: "2026-03-14" } }, "ar");
    expect(every(2, "day", [1, 2, 3, 4, 5, 6, 7])).toBe("كل يومين الساعة 08:00 بتوقيت القاهرة");
    expect(every(3, "day", [1, 2, 3, 4, 5, 6, 7])).toBe("كل 3 أيام الساعة 08:00 بتوقيت القاهرة");
    expect(every(2, "week", [5])).toBe("كل أسبوعين يوم الجمعة الساعة 08:00 بتوقيت القاهرة");
    expect(every(3, "week", [4, 7])).toBe("كل 3 أسابيع يومي الأحد والخميس الساعة 08:00 بتوقيت القاهرة");
  });
});
