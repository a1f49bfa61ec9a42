import { describe, expect, it } from "vitest";
import { type Quiet, quietNotices } from "../../../../src/cli/bot/watchdog.ts";

const DAY = 24 * 3_600_000;
const NOW = 100 * DAY;
const quiet = (changes: Partial<Quiet>): Quiet => ({
  startedAt: 0,
  lastPostAt: NOW,
  lastArticleAt: NOW,
  firstSlotMs: (after) => after + DAY,
  ...changes,
});

describe("quietNotices", () => {
  it("keeps quiet while posts and articles come", () => {
    expect(quietNotices(quiet({ lastPostAt: NOW - 2 * DAY, lastArticleAt: NOW - DAY }), NOW, 3)).toEqual([]);
  });

  it("barks when nothing was posted or read for days", () => {
    expect(quietNotices(quiet({ lastPostAt: NOW - 3 * DAY, lastArticleAt: NOW - 5 * DAY }), NOW, 3)).toEqual([
      { key: "operator.quiet.posts", values: { days: 3 } },
      { key: "operator.quiet.articles", values: { days: 5 } },
    ]);
  });

  it("expects no post where nobody subscribed, and nothing of the time before the start", () => {
    expect(quietNotices(quiet({ lastPostAt: null, firstSlotMs: () => null }), NOW, 3)).toEqual([]);
    expect(quietNotices(quiet({ startedAt: NOW - DAY, lastPostAt: null, lastArticleAt: null }), NOW, 3)).toEqual([]);
  });

  it("waits for a digest of every week until it is a day late", () => {
    const weekly = (daysAgo: number) =>
      quietNotices(quiet({ lastPostAt: NOW - daysAgo * DAY, firstSlotMs: (after) => after + 7 * DAY }), NOW, 3);
    expect(weekly(7)).toEqual([]);
    expect(weekly(8)).toEqual([{ key: "operator.quiet.posts", values: { days: 8 } }]);
  });

  it("can be turned off", () => {
    expect(quietNotices(quiet({ lastPostAt: null, lastArticleAt: null }), NOW, 0)).toEqual([]);
  });
});
