import { describe, expect, it } from "vitest";
import { windowBefore } from "../../../src/digest/window.ts";

describe("windowBefore", () => {
  it.each([
    ["7d", "2026-03-14", "2026-03-08T00:00:00Z"],
    ["24h", "2026-03-14", "2026-03-14T00:00:00Z"],
    ["24h", "2026-03-14T18:30:00Z", "2026-03-13T18:30:00Z"],
    ["1d", "2026-02", "2026-02-28T00:00:00Z"],
    ["1d", "2025", "2025-12-31T00:00:00Z"],
  ])("counts %s back from the end of %s", (span, newest, from) => {
    expect(windowBefore(span, newest)).toEqual({ from, to: null });
  });

  it("is open where nothing is dated, and for all", () => {
    expect(windowBefore("7d", null)).toEqual({ from: null, to: null });
    expect(windowBefore("all", "2026-03-14")).toEqual({ from: null, to: null });
  });
});
