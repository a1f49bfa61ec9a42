import { expect, it } from "vitest";
import { createFloodWatch } from "../../../../adapters/telegram/flood.ts";

/** A watch with a clock of its own, and the chats that it has paused; null is everything. */
function watch() {
  let nowMs = Date.parse("2026-03-10T06:00:00Z");
  const paused: (readonly [chat: string | null, ms: number])[] = [];
  const throttle = {
    acquire: async () => {},
    pause: (chat: string | null, ms: number) => void paused.push([chat, ms]),
    waitMs: () => 0,
  };
  const refused = createFloodWatch(throttle, { now: () => new Date(nowMs) });
  return {
    paused,
    refused(chat: string, afterMs: number) {
      nowMs += afterMs;
      refused(chat, 30_000);
    },
  };
}

it("rests one chat alone, however often it is refused", () => {
  const { refused, paused } = watch();
  for (const afterMs of [0, 10, 10, 10]) refused("1", afterMs);
  expect(paused).toEqual(Array(4).fill(["1", 30_000]));
});

it("rests everything once three chats are refused within a second", () => {
  const { refused, paused } = watch();
  for (const chat of ["1", "2", "3"]) refused(chat, 500);
  expect(paused).toEqual([
    ["1", 30_000],
    ["2", 30_000],
    ["3", 30_000],
    [null, 30_000],
  ]);
});

it("does not count refusals of long ago", () => {
  const { refused, paused } = watch();
  for (const chat of ["1", "2", "3", "4"]) refused(chat, 600);
  expect(paused.filter(([chat]) => chat === null)).toEqual([]);
});
