import { describe, expect, it } from "vitest";
import type { MissedPolicy } from "../../../src/contracts/schedule.ts";
import { LOOK_BACK_DAYS, nextDueMs, planDue } from "../../../src/schedule/plan.ts";
import { createZones } from "../../../src/schedule/zone.ts";

const zones = createZones();
const MINUTE = 60_000;
const at = (time: string): number => Date.parse(`2026-03-${time}Z`);
const subscription = (missed: MissedPolicy, graceMinutes = 60, zone = "UTC") => ({
  schedule: { days: [1, 2, 3, 4, 5, 6, 7] as const, times: ["08:00", "12:00"], zone },
  missed,
  graceMinutes,
});
const plan = (missed: MissedPolicy, from: string, to: string, grace?: number) => {
  const { run, skipped, nextMs } = planDue(subscription(missed, grace), at(from), at(to), zones);
  const name = ({ date, time }: { date: string; time: string }) => `${date.slice(8)} ${time}`;
  return {
    run: run.map(({ slot, late }) => `${name(slot)}${late ? " late" : ""}`),
    merged: run.flatMap(({ merged }) => merged.map(name)),
    skipped: skipped.map(name),
    expires: run.map(({ expiresMs }) => new Date(expiresMs).toISOString().slice(8, 16)),
    next: nextMs === null ? null : new Date(nextMs).toISOString().slice(8, 16),
  };
};

describe("planning", () => {
  it.each<MissedPolicy>(["late", "merge", "skip"])("posts what is on time, whatever the policy (%s)", (missed) => {
    const found = plan(missed, "10T07:00", "10T08:03", 0);
    expect(found).toEqual({ run: ["10 08:00"], merged: [], skipped: [], expires: ["10T08:05"], next: "10T12:00" });
  });

  it("posts late what is within the grace, and skips the rest", () => {
    expect(plan("late", "09T07:00", "10T08:30")).toMatchObject({
      run: ["10 08:00 late"],
      skipped: ["09 08:00", "09 12:00"],
      expires: ["10T09:00"],
    });
    expect(plan("late", "09T07:00", "10T08:30", 24 * 60).run).toEqual(["09 12:00 late", "10 08:00 late"]);
  });

  it("merges all that was missed into the newest, which has its whole grace from now", () => {
    expect(plan("merge", "08T07:00", "10T10:30")).toMatchObject({
      run: ["10 08:00 late"],
      merged: ["08 08:00", "08 12:00", "09 08:00", "09 12:00"],
      skipped: [],
      expires: ["10T11:30"],
    });
  });

  it("merges into a slot that is on time", () => {
    expect(plan("merge", "09T09:00", "10T08:00")).toMatchObject({
      run: ["10 08:00"],
      merged: ["09 12:00"],
      expires: ["10T09:00"],
    });
  });

  it("skips what is not on time where nobody wants it late", () => {
    expect(plan("skip", "09T07:00", "10T08:30")).toMatchObject({
      run: [],
      skipped: ["09 08:00", "09 12:00", "10 08:00"],
    });
  });

  it("does nothing twice, and nothing again when the clock was set back", () => {
    expect(plan("late", "10T08:00", "10T08:01").run).toEqual([]);
    expect(plan("late", "10T08:30", "10T07:30")).toMatchObject({ run: [], skipped: [], next: "10T08:00" });
  });

  it("looks back no further than some weeks, whatever the clock was", () => {
    const { run, skipped } = planDue(subscription("skip"), 0, at("10T10:00"), zones);
    expect(run.length + skipped.length).toBe(2 * LOOK_BACK_DAYS);
  });

  it("plans nothing without a zone", () => {
    const lost = subscription("late", 60, "Mars/Olympus");
    expect(planDue(lost, 0, at("10T10:00"), zones)).toEqual({ run: [], skipped: [], nextMs: null });
    expect(nextDueMs(lost.schedule, 0, zones)).toBeNull();
  });

  it("says when there is something to do again", () => {
    expect(nextDueMs(subscription("late").schedule, at("10T08:00"), zones)).toBe(at("10T12:00"));
    expect(nextDueMs(subscription("late").schedule, at("10T08:00") - MINUTE, zones)).toBe(at("10T08:00"));
  });
});
