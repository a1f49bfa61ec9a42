import { describe, expect, it } from "vitest";
import { createBreaker } from "../../../src/llm/breaker.ts";

const MINUTE = 60_000;

function bench() {
  let now = 0;
  const breaker = createBreaker(() => now);
  return {
    breaker,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe("createBreaker", () => {
  it("opens after three failures in a row, for a minute", () => {
    const { breaker, pass } = bench();
    for (const code of ["timeout", "unavailable"] as const) breaker.failed(code);
    expect(breaker.restsUntil()).toBeNull();
    breaker.failed("garbage");
    expect(breaker.restsUntil()).toBe(MINUTE);
    pass(MINUTE);
    expect(breaker.restsUntil()).toBeNull();
  });

  it("forgets failures after a success", () => {
    const { breaker } = bench();
    breaker.failed("timeout");
    breaker.failed("timeout");
    breaker.succeeded();
    breaker.failed("timeout");
    expect(breaker.restsUntil()).toBeNull();
  });

  it("rests twice as long each time, at most half an hour", () => {
    const { breaker, pass } = bench();
    const rests: number[] = [];
    let now = 0;
    for (let i = 0; i < 9; i++) {
      breaker.failed("unauthorized");
      const ms = (breaker.restsUntil() ?? 0) - now;
      rests.push(ms / MINUTE);
      pass(ms);
      now += ms;
    }
    expect(rests).toEqual([1, 2, 4, 8, 16, 30, 30, 30, 30]);
  });

  it("waits as long as the server asks", () => {
    const { breaker } = bench();
    breaker.failed("rate-limited", 5 * MINUTE);
    expect(breaker.restsUntil()).toBe(5 * MINUTE);
  });
});
