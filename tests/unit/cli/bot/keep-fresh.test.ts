import { describe, expect, it } from "vitest";
import { keepFresh } from "../../../../src/cli/bot/keep-fresh.ts";
import type { ArchiveSpan } from "../../../../src/contracts/archive.ts";

const span = (articles: number): ArchiveSpan => ({ articles, duplicates: 0, outlets: 1, from: null, to: null });

/** Runs as many rounds as there are results, an hour apart. */
async function rounds(results: readonly (number | Error)[]) {
  const abort = new AbortController();
  const logged: string[] = [];
  const first: unknown[] = [];
  const failed: string[] = [];
  let at = 0;
  let n = 0;
  const write = (message: string) => void logged.push(message);
  const fresh = keepFresh({
    engine: {
      async refresh() {
        const result = results[n++] ?? 0;
        if (result instanceof Error) throw result;
        return span(result);
      },
    },
    everyMs: 3_600_000,
    sleep: async (ms) => {
      at += ms;
      if (n >= results.length) abort.abort();
    },
    now: () => at,
    log: { debug: write, info: write, warn: write, error: write },
    signal: abort.signal,
    onFirst: (result) => first.push(result),
    onFailed: ({ message }) => failed.push(message),
  });
  await fresh.ended;
  return { state: fresh.state(), logged, first, failed };
}

describe("keepFresh", () => {
  it("knows when it read, and when something new came", async () => {
    const { state, first } = await rounds([5, 5, 7, 7]);
    expect(state).toEqual({ readAt: 3 * 3_600_000, newAt: 2 * 3_600_000 });
    expect(first).toEqual([span(5)]);
  });

  it("goes on after a failure, and says so", async () => {
    const { state, logged, first, failed } = await rounds([new Error("no such folder"), 3]);
    expect(failed).toEqual(["no such folder"]);
    expect(logged).toHaveLength(1);
    expect(first).toHaveLength(1);
    expect(state.readAt).toBe(3_600_000);
  });
});
