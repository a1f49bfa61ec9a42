import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDay, publishedDay, startOfDay } from "../../../src/digest/local-day.ts";
import { runs } from "../../support/property-runs.ts";

const ZONES = ["UTC", "Asia/Beirut", "Africa/Casablanca", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati"];
const day = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2037, 0, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe("startOfDay", () => {
  it("is the first moment of its day in every zone", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...ZONES), (date, zone) => {
        const start = startOfDay(date, zone);
        expect(localDay(start, zone) >= date).toBe(true);
        expect(localDay(start - 1, zone) < date).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  it("is one o'clock where daylight saving begins at midnight", () => {
    expect(new Date(startOfDay("2024-03-31", "Asia/Beirut")).toISOString()).toBe("2024-03-30T22:00:00.000Z");
    expect(new Date(startOfDay("2024-04-01", "Asia/Beirut")).toISOString()).toBe("2024-03-31T21:00:00.000Z");
  });

  it("is the next day's where a zone left one out", () => {
    expect(localDay(startOfDay("2011-12-30", "Pacific/Apia"), "Pacific/Apia")).toBe("2011-12-31");
  });

  it("refuses a zone that does not exist", () => {
    expect(() => startOfDay("2024-03-31", "Asia/Atlantis")).toThrow(RangeError);
  });
});

describe("publishedDay", () => {
  const of = (date: string | null, precision: "time" | "day" | "month" | "unknown") =>
    publishedDay({ date, precision, basis: "metadata" }, "Asia/Beirut");

  it("takes a time to the reader's day, and a date as it stands", () => {
    expect(of("2026-03-14T22:30:00Z", "time")).toBe("2026-03-15");
    expect(of("2026-03-14", "day")).toBe("2026-03-14");
  });

  it("is unknown for what is less exact", () => {
    expect(of("2026-03", "month")).toBeNull();
    expect(of(null, "unknown")).toBeNull();
  });
});
