import { describe, expect, it } from "vitest";
import type { Schedule } from "../../../src/contracts/schedule.ts";
import { nextSlotMs, nextSlots, slotsBetween } from "../../../src/schedule/slots.ts";
import { createZones, type Zone } from "../../../src/schedule/zone.ts";

const zones = createZones();
const zone = (name: string): Zone => zones(name) as Zone;
const daily = (name: string, ...times: readonly string[]): Schedule => ({
  days: [1, 2, 3, 4, 5, 6, 7],
  times,
  zone: name,
});
/** The moments of the slots of a few days around a change, in UTC. */
const moments = (name: string, from: string, days: number, ...times: readonly string[]): readonly string[] => {
  const start = Date.parse(from);
  return slotsBetween(daily(name, ...times), zone(name), start, start + days * 86_400_000).map(
    ({ date, time, at }) => `${date} ${time} ${at.slice(5, 16)}`,
  );
};

describe("a slot's moment", () => {
  it("stays at its local time when the clock changes", () => {
    expect(moments("Europe/Berlin", "2026-03-28T12:00:00Z", 2, "08:00")).toEqual([
      "2026-03-29 08:00 03-29T06:00",
      "2026-03-30 08:00 03-30T06:00",
    ]);
    expect(moments("Europe/Berlin", "2026-10-23T12:00:00Z", 2, "08:00")).toEqual([
      "2026-10-24 08:00 10-24T06:00",
      "2026-10-25 08:00 10-25T07:00",
    ]);
  });

  it("is the next valid one where the clock is set forward over it", () => {
    expect(moments("Europe/Berlin", "2026-03-29T00:00:00Z", 0.9, "01:59", "02:00", "02:30", "03:00", "03:01")).toEqual([
      "2026-03-29 01:59 03-29T00:59",
      "2026-03-29 02:00 03-29T01:00",
      "2026-03-29 02:30 03-29T01:00",
      "2026-03-29 03:00 03-29T01:00",
      "2026-03-29 03:01 03-29T01:01",
    ]);
  });

  it("is the first of two where the clock is set back", () => {
    expect(moments("America/New_York", "2026-11-01T04:30:00Z", 1, "01:00", "01:30", "02:00")).toEqual([
      "2026-11-01 01:00 11-01T05:00",
      "2026-11-01 01:30 11-01T05:30",
      "2026-11-01 02:00 11-01T07:00",
    ]);
  });

  it("is right where the clock changes at midnight", () => {
    // Beirut goes from 00:00 to 01:00, Cairo from 00:00 to 01:00 on a Friday and back from 00:00 to 23:00.
    expect(moments("Asia/Beirut", "2026-03-28T12:00:00Z", 1, "00:00", "00:30")).toEqual([
      "2026-03-29 00:00 03-28T22:00",
      "2026-03-29 00:30 03-28T22:00",
    ]);
    expect(moments("Africa/Cairo", "2026-04-23T12:00:00Z", 1, "00:00", "00:59")).toEqual([
      "2026-04-24 00:00 04-23T22:00",
      "2026-04-24 00:59 04-23T22:00",
    ]);
    expect(moments("Africa/Cairo", "2026-10-29T12:00:00Z", 1, "23:30", "00:00")).toEqual([
      "2026-10-29 23:30 10-29T20:30",
      "2026-10-30 00:00 10-29T22:00",
    ]);
  });

  it("is right where the change is half an hour, and where offsets are odd", () => {
    expect(moments("Australia/Lord_Howe", "2026-10-03T12:00:00Z", 1, "01:59", "02:15", "02:30")).toEqual([
      "2026-10-04 01:59 10-03T15:29",
      "2026-10-04 02:15 10-03T15:30",
      "2026-10-04 02:30 10-03T15:30",
    ]);
    expect(moments("Asia/Kathmandu", "2026-01-01T00:00:00Z", 1, "08:00")).toEqual(["2026-01-01 08:00 01-01T02:15"]);
    expect(moments("Asia/Tehran", "2026-01-01T00:00:00Z", 1, "08:00")).toEqual(["2026-01-01 08:00 01-01T04:30"]);
  });

  it("of a day that a zone left out is the first of the next", () => {
    expect(moments("Pacific/Apia", "2011-12-29T20:00:00Z", 1, "08:00")).toEqual([
      "2011-12-30 08:00 12-30T10:00",
      "2011-12-31 08:00 12-30T18:00",
    ]);
  });
});

describe("a schedule", () => {
  it("keeps to its days, as its zone counts them", () => {
    const fridays: Schedule = { days: [5], times: ["00:30", "23:30"], zone: "Pacific/Auckland" };
    expect(nextSlots(fridays, zone(fridays.zone), Date.parse("2026-03-12T20:00:00Z"), 3)).toEqual([
      { date: "2026-03-13", time: "23:30", zone: fridays.zone, at: "2026-03-13T10:30:00.000Z" },
      { date: "2026-03-20", time: "00:30", zone: fridays.zone, at: "2026-03-19T11:30:00.000Z" },
      { date: "2026-03-20", time: "23:30", zone: fridays.zone, at: "2026-03-20T10:30:00.000Z" },
    ]);
  });

  it("leaves out the moment that it is asked from, and holds the one that it is asked to", () => {
    const at = Date.parse("2026-03-10T06:00:00Z");
    const schedule = daily("Asia/Beirut", "08:00");
    expect(nextSlotMs(schedule, zone(schedule.zone), at)).toBe(at + 86_400_000);
    expect(nextSlotMs(schedule, zone(schedule.zone), at - 1)).toBe(at);
    expect(slotsBetween(schedule, zone(schedule.zone), at - 1, at).length).toBe(1);
    expect(slotsBetween(schedule, zone(schedule.zone), at, at + 1).length).toBe(0);
  });

  it("knows no zone that does not exist", () => {
    expect(zones("Mars/Olympus")).toBeNull();
    expect(zones("")).toBeNull();
    expect(zones("asia/beirut")).not.toBeNull();
  });
});

describe("a schedule of each so many days or weeks", () => {
  const dates = (schedule: Schedule, from: string, days: number): readonly string[] => {
    const start = Date.parse(from);
    return slotsBetween(schedule, zone(schedule.zone), start, start + days * 86_400_000).map(({ date }) => date);
  };

  it("counts days on the calendar, across changes of the clock and of the year", () => {
    const other: Schedule = {
      ...daily("Europe/Berlin", "02:30"),
      every: { count: 2, unit: "day", from: "2026-03-27" },
    };
    expect(dates(other, "2026-03-26T12:00:00Z", 7)).toEqual(["2026-03-27", "2026-03-29", "2026-03-31", "2026-04-02"]);
    const third: Schedule = { ...daily("UTC", "08:00"), every: { count: 3, unit: "day", from: "2025-12-30" } };
    expect(dates(third, "2025-12-29T00:00:00Z", 8)).toEqual(["2025-12-30", "2026-01-02", "2026-01-05"]);
  });

  it("counts weeks from the first slot, so that days that were said together stay together", () => {
    const schedule: Schedule = {
      days: [4, 7],
      times: ["08:00"],
      zone: "Africa/Cairo",
      every: { count: 2, unit: "week", from: "2026-03-15" },
    };
    expect(dates(schedule, "2026-03-14T00:00:00Z", 30)).toEqual([
      "2026-03-15",
      "2026-03-19",
      "2026-03-29",
      "2026-04-02",
      "2026-04-12",
    ]);
  });

  it("finds the next slot however far away it is", () => {
    const far: Schedule = {
      days: [5],
      times: ["18:00"],
      zone: "UTC",
      every: { count: 8, unit: "week", from: "2026-03-13" },
    };
    expect(new Date(nextSlotMs(far, zone("UTC"), Date.parse("2026-03-13T18:00:00Z"))).toISOString()).toBe(
      "2026-05-08T18:00:00.000Z",
    );
    const days: Schedule = { ...daily("UTC", "08:00"), every: { count: 30, unit: "day", from: "2026-03-13" } };
    expect(nextSlots(days, zone("UTC"), Date.parse("2026-03-13T08:00:00Z"), 2).map(({ date }) => date)).toEqual([
      "2026-04-12",
      "2026-05-12",
    ]);
  });
});
