import { describe, expect, it } from "vitest";
import { createRateLimit } from "../../../src/conversation/rate-limit.ts";

const rate = { burst: 2, everyMs: 10_000 };

function open() {
  const clock = { ms: 0 };
  const limit = createRateLimit({ now: () => new Date(clock.ms) });
  return { clock, ask: (...keys: string[]) => limit.ask(keys.map((key) => ({ key, rate }))) };
}

describe("rate limit", () => {
  it("lets a burst through, says once that it is too much, then is silent", () => {
    const { ask } = open();
    expect(["a", "a", "a", "a"].map((key) => ask(key))).toEqual(["yes", "yes", "told", "silent"]);
    expect(ask("b")).toBe("yes");
  });

  it("fills up again with time, and speaks again after a while", () => {
    const { ask, clock } = open();
    for (let i = 0; i < 3; i++) ask("a");
    clock.ms += 10_000;
    expect([ask("a"), ask("a")]).toEqual(["yes", "silent"]);
    clock.ms += 25_000;
    expect(["a", "a", "a"].map((key) => ask(key))).toEqual(["yes", "yes", "told"]);
  });

  it("takes a token of all or of none", () => {
    const { ask } = open();
    ask("person", "chat");
    ask("person", "chat");
    expect(ask("person", "other")).toBe("told");
    expect([ask("other"), ask("other")]).toEqual(["yes", "yes"]);
  });

  it("survives a clock that is set back", () => {
    const { ask, clock } = open();
    clock.ms = 1_000_000;
    for (let i = 0; i < 3; i++) ask("a");
    clock.ms = 0;
    expect(ask("a")).toBe("told");
    clock.ms += 60_000;
    expect(ask("a")).toBe("yes");
  });
});
