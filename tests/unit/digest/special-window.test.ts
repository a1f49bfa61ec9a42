import { describe, expect, it } from "vitest";
import { createArchiveStore } from "../../../src/archive/store.ts";
import type { DatePrecision } from "../../../src/contracts/article.ts";
import type { WindowKind } from "../../../src/contracts/schedule.ts";
import { specialWindow, type WindowAsk } from "../../../src/digest/special-window.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { anArticle } from "../../support/builders.ts";

/** An archive of articles with these dates, in their order of arrival. */
function archiveOf(...dates: readonly string[]) {
  const archive = createArchiveStore(openDatabase(":memory:"), { features: () => "" });
  const add = (...more: readonly string[]) =>
    archive.put(
      more.map((date) => {
        const precision = ({ 4: "year", 7: "month", 10: "day" }[date.length] ?? "time") as DatePrecision;
        const text = `نص المقال المنشور بتاريخ ${date} وفيه ما يكفي من الكلمات`;
        return anArticle({ id: date, path: null, text, published: { date, precision, basis: "metadata" } });
      }),
    );
  add(...dates);
  return { archive, add };
}

const ask = (kind: WindowKind, over: Partial<WindowAsk> = {}): WindowAsk => ({
  kind,
  now: "2026-03-14T06:00:00Z",
  timeZone: "Asia/Beirut",
  span: "24h",
  cursor: null,
  ...over,
});

describe("newest", () => {
  it("counts back from the newest article and needs no cursor", () => {
    const { archive } = archiveOf("2019-05-01", "2019-05-03");
    expect(specialWindow(ask("newest"), archive)).toEqual({
      window: { from: "2019-05-03T00:00:00Z", to: null },
      days: null,
      cursor: null,
    });
  });
});

describe("since-last", () => {
  const ids = (archive: ReturnType<typeof archiveOf>["archive"], cursor: string | null, now: string) => {
    const made = specialWindow(ask("since-last", { cursor, now }), archive);
    return {
      cursor: made?.cursor ?? null,
      ids: archive.inWindow(made?.window ?? { from: "", to: "" }).map((a) => a.id),
    };
  };

  it("begins with the newest, and then takes what has come in", () => {
    const { archive, add } = archiveOf("2026-03-10", "2026-03-13");
    const first = ids(archive, null, "2026-03-14T06:00:00Z");
    expect(first.ids).toEqual(["2026-03-13"]);
    // One of them was published before the last digest and came late.
    add("2026-03-14T02:00:00Z", "2026-03-15T05:00:00Z");
    const second = ids(archive, first.cursor, "2026-03-15T06:00:00Z");
    expect(second.ids).toEqual(["2026-03-15T05:00:00Z", "2026-03-14T02:00:00Z"]);
    expect(ids(archive, second.cursor, "2026-03-16T06:00:00Z").ids).toEqual([]);
  });

  it("takes no old archive that is added for news", () => {
    const { archive, add } = archiveOf("2026-03-13");
    const { cursor } = ids(archive, null, "2026-03-14T06:00:00Z");
    add("2012-01-01", "2026-03-14");
    expect(ids(archive, cursor, "2026-03-15T06:00:00Z").ids).toEqual(["2026-03-14"]);
  });

  it("counts arrivals anew in a store that was made anew", () => {
    const { archive } = archiveOf("2026-03-13", "2012-01-01");
    expect(ids(archive, "2026-03-14T06:00:00.000Z#9000", "2026-03-15T06:00:00Z").ids).toEqual(["2026-03-13"]);
  });

  it("begins anew with a cursor that it cannot read", () => {
    const { archive } = archiveOf("2026-03-13");
    expect(ids(archive, "gibberish", "2026-03-14T06:00:00Z").ids).toEqual(["2026-03-13"]);
  });
});

describe("on-this-day", () => {
  it("is the same day of each earlier year that has an article, in the reader's zone", () => {
    const { archive } = archiveOf(
      "2014",
      "2015-03-14",
      "2017-03",
      "2018-03-13T23:00:00Z",
      "2019-03-14T22:30:00Z",
      "2026-03-14",
    );
    expect(specialWindow(ask("on-this-day"), archive)).toEqual({
      window: { from: "2015-03-14", to: "2018-03-15" },
      days: { dates: ["2015-03-14", "2018-03-14"], timeZone: "Asia/Beirut" },
      cursor: null,
    });
  });

  it("is nothing where no earlier year has one", () => {
    expect(specialWindow(ask("on-this-day"), archiveOf("2026-03-14").archive)).toBeNull();
    expect(specialWindow(ask("on-this-day"), archiveOf().archive)).toBeNull();
  });

  it("keeps to leap years on 29 February", () => {
    const { archive } = archiveOf("2016-02-29", "2017-02-28", "2017-03-01", "2020-02-29");
    const made = specialWindow(ask("on-this-day", { now: "2024-02-29T06:00:00Z" }), archive);
    expect(made?.days?.dates).toEqual(["2016-02-29", "2020-02-29"]);
  });
});

describe("replay", () => {
  const replayed = (archive: ReturnType<typeof archiveOf>["archive"], timeZone: string) => {
    const days: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const made = specialWindow(ask("replay", { cursor, timeZone }), archive);
      if (made === null) return days;
      cursor = made.cursor;
      days.push(...(made.days?.dates ?? []));
    }
  };

  it("goes from day to day that has an article, each once", () => {
    const { archive } = archiveOf(
      "2014",
      "2015-01-02",
      "2015-01-02T10:00:00Z",
      "2015-02",
      "2016-07-09T23:30:00Z",
      "2020-12-31",
    );
    expect(replayed(archive, "Asia/Beirut")).toEqual(["2015-01-02", "2016-07-10", "2020-12-31"]);
    expect(replayed(archive, "America/New_York")).toEqual(["2015-01-02", "2016-07-09", "2020-12-31"]);
  });

  it("waits for a day to end, and goes on when more comes in", () => {
    const { archive, add } = archiveOf("2026-03-13", "2026-03-14");
    expect(replayed(archive, "Asia/Beirut")).toEqual(["2026-03-13"]);
    add("2025-01-01");
    const next = specialWindow(ask("replay", { cursor: "2026-03-13", now: "2026-03-15T06:00:00Z" }), archive);
    expect(next?.days?.dates).toEqual(["2026-03-14"]);
  });
});
