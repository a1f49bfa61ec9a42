import { describe, expect, it } from "vitest";
import { DeliveryError } from "../../../src/contracts/adapter.ts";
import { remedyFor } from "../../../src/delivery/failure.ts";
import { pauseMs } from "../../../src/delivery/retry.ts";

const target = { platform: "telegram", chat: "-1", thread: "7", threadPerDigest: true };
const remedy = (...[code, options]: [DeliveryError["code"], ConstructorParameters<typeof DeliveryError>[2]?]) =>
  remedyFor(new DeliveryError(code, "no", options), target);

describe("what follows from a refusal", () => {
  it("waits as long as the platform says, or a while", () => {
    expect(remedy("rate-limited", { retryAfterMs: 7000 })).toEqual({ kind: "wait", ms: 7000 });
    expect(remedy("rate-limited")).toEqual({ kind: "wait", ms: 5000 });
  });

  it("tries again, in doubt only where the message may have arrived", () => {
    expect(remedy("unreachable")).toEqual({ kind: "retry", doubt: false });
    expect(remedy("unreachable", { arrived: "maybe" })).toEqual({ kind: "retry", doubt: true });
  });

  it("pauses the whole chat, or the topic alone that is gone", () => {
    const chat = { platform: "telegram", chat: "-1" };
    expect(remedy("forbidden")).toEqual({ kind: "pause", target: chat, reason: "forbidden" });
    expect(remedy("gone")).toEqual({ kind: "pause", target: chat, reason: "deleted" });
    expect(remedy("forbidden", { reason: "kicked" })).toEqual({ kind: "pause", target: chat, reason: "kicked" });
    expect(remedy("gone", { reason: "thread-deleted" })).toEqual({
      kind: "pause",
      target: { ...chat, thread: "7" },
      reason: "thread-deleted",
    });
  });

  it("follows a chat, whatever else is said", () => {
    const to = { platform: "telegram", chat: "-1001" };
    expect(remedy("rejected", { movedTo: "-1001" })).toEqual({ kind: "move", to });
  });

  it("gives up what is not taken for what it says", () => {
    expect(remedy("rejected")).toEqual({ kind: "give-up" });
  });
});

describe("the pause before another try", () => {
  it("doubles up to five minutes, and is at least half of that", () => {
    for (let attempt = 1; attempt <= 20; attempt++) {
      const longest = Math.min(300_000, 2000 * 2 ** (attempt - 1));
      const pause = pauseMs("post", attempt);
      expect(pause).toBeGreaterThanOrEqual(longest / 2);
      expect(pause).toBeLessThanOrEqual(longest);
    }
  });

  it("is not the same for posts that failed together", () => {
    const pauses = Array.from({ length: 100 }, (_, i) => pauseMs(`post ${i}`, 3));
    expect(new Set(pauses).size).toBeGreaterThan(90);
    expect(pauseMs("post 1", 3)).toBe(pauses[1]);
  });
});
