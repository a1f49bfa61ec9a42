import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Schedule, Weekday } from "../../src/contracts/schedule.ts";
import { parseAction, parseLine } from "../../src/conversation/commands.ts";
import { findZone } from "../../src/conversation/find-zone.ts";
import { readPeriod } from "../../src/conversation/period-text.ts";
import { readSchedule, scheduleText } from "../../src/conversation/schedule-text.ts";
import { smallTalk } from "../../src/conversation/small-talk.ts";
import { COMMANDS } from "../../src/i18n/commands.ts";
import { openBench } from "../support/chat-bench.ts";
import { runs } from "../support/property-runs.ts";

const ZONES = [...Intl.supportedValuesOf("timeZone"), "UTC", "Etc/GMT-3", "Asia/Kolkata", "Europe/Kyiv"];

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);

const ALL_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const from = "2026-03-14";

const weekly: fc.Arbitrary<Schedule> = fc.record({
  days: fc
    .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    .map((days) => days.sort((a, b) => a - b) as readonly Weekday[]),
  times: fc.uniqueArray(time, { minLength: 1, maxLength: 12 }).map((times) => times.sort()),
  zone: fc.constantFrom(...ZONES),
});

const schedule: fc.Arbitrary<Schedule> = fc.oneof(
  weekly,
  fc.tuple(weekly, fc.integer({ min: 2, max: 30 })).map(
    ([plan, count]): Schedule => ({
      ...plan,
      days: ALL_DAYS,
      every: { count, unit: "day", from },
    }),
  ),
  fc
    .tuple(
      weekly.filter(({ days }) => days.length < 7),
      fc.integer({ min: 2, max: 8 }),
    )
    .map(([plan, count]): Schedule => ({ ...plan, every: { count, unit: "week", from } })),
);

/** What people and machines send: other scripts, marks that turn text round, emoji, commands in commands, length. */
const hostile = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.constantFrom(
    "\u202e8:00\u202c",
    "\u2067بيروت\u2069",
    "\u0000\u0007\u001b[2J",
    "👨‍👩‍👧‍👦 ٣ 👍🏽",
    "٩٩٩٩٩٩٩٩٩٩٩٩",
    "-1",
    "1e9",
    "__proto__",
    "constructor",
    "/digest /digest",
    "{n, plural, other {#}}",
    "<b>@everyone</b> [x](javascript:y)",
    "كل كل كل يوم يوم الساعة الساعة",
    "from to from to since until",
    "ـــــــــ",
    "2026-02-31",
    "31/31/2026",
    "NaN",
  ),
  fc.string({ maxLength: 4 }).map((text) => text.repeat(5_000)),
  fc
    .array(
      fc.constantFrom(
        "8",
        "كل",
        "يوم",
        "friday",
        "last",
        "3",
        "weeks",
        "الجمعة",
        "-",
        "to",
        "و",
        "بتوقيت",
        "at",
        "الا",
        "since",
      ),
      {
        maxLength: 12,
      },
    )
    .map((words) => words.join(" ")),
);

describe("schedules in words", () => {
  it("are read back as the same plan, in either language", () => {
    fc.assert(
      fc.property(schedule, fc.constantFrom("ar" as const, "en" as const), (plan, lang) => {
        const { every, ...schedule } = plan;
        expect(readSchedule(scheduleText(plan, lang), "UTC")).toEqual({
          kind: "schedule",
          schedule,
          every: every === undefined ? null : { count: every.count, unit: every.unit },
          perhapsEvening: false,
        });
      }),
      { numRuns: runs(500) },
    );
  });

  it("are a valid plan or a problem, whatever is typed", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const read = readSchedule(text, "Asia/Beirut");
        if (read.kind === "problem") return;
        const { days, times } = read.schedule;
        expect(days.length).toBeGreaterThan(0);
        expect([...new Set(days)].sort((a, b) => a - b)).toEqual(days);
        expect([...new Set(times)].sort()).toEqual(times);
        for (const one of times) expect(one).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      }),
      { numRuns: runs(500) },
    );
  });
});

/** Words of which people make periods, in any order. */
const timeWords = fc
  .array(
    fc.constantFrom(
      ..."from to between and since until last this the end of november may december 2016 2017 29 february 5 weekend -".split(
        " ",
      ),
      ..."من إلى بين منذ حتى قبل شهر نوفمبر آب كانون الثاني والخميس و10 الماضي العام نهاية الأسبوع خلال 3 أيام".split(
        " ",
      ),
    ),
    { maxLength: 8 },
  )
  .map((words) => words.join(" "));
const anyDay = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
  .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));

describe("periods in words", () => {
  it("are days that there are, in order, or none", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, timeWords), anyDay, (text, day) => {
        const { period } = readPeriod(text, { day, zone: "Asia/Beirut" });
        for (const day of [period?.from, period?.to])
          if (day) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        if (period?.from && period.to) expect(period.from < period.to).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe("what is typed or pressed", () => {
  it("is read without a throw", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        parseLine(text);
        parseAction(text);
        findZone(text);
        smallTalk(text);
      }),
      { numRuns: runs(300) },
    );
  });

  it("gets an answer, whatever follows the command", async () => {
    const names = COMMANDS.flatMap((c) => [c.name, c.arabic]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), hostile, fc.boolean(), async (name, argument, ready) => {
        const { hear, errors } = openBench();
        if (ready) await hear("/digest");
        const reply = await hear(`/${name} ${argument}`);
        expect(errors).toEqual([]);
        expect(reply?.doc.sections.length).toBeGreaterThan(0);
        for (const { action } of reply?.doc.buttons.flat() ?? []) expect(parseAction(action), action).not.toBeNull();
      }),
      { numRuns: runs(300) },
    );
  });

  it("is answered when it is no button of ours", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (action) => {
        const { press, errors } = openBench();
        expect((await press(action))?.doc.sections.length).toBeGreaterThan(0);
        expect(errors).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });
});
