import { describe, expect, it } from "vitest";
import type { Adapter } from "../../src/contracts/adapter.ts";
import { DeliveryError } from "../../src/contracts/adapter.ts";
import type { MessageDoc } from "../../src/contracts/document.ts";
import { toDocument } from "../../src/render/document.ts";
import { block, plain } from "../../src/render/spans.ts";
import { aDigest, aStory } from "../support/builders.ts";

/** How a suite gets at one platform: an adapter on a fake of it, what reached it, and a way to make the next send fail. */
export interface AdapterBench {
  open(): Adapter;
  /** Texts that the platform received, as it would show them. */
  received(): readonly string[];
  failNext(): void;
}

const target = (adapter: Adapter) => ({ platform: adapter.id, chat: "test" });
const long: MessageDoc = toDocument(aDigest({ stories: Array.from({ length: 50 }, () => aStory()) }), {
  show: "both",
  timeZone: "UTC",
});
const HOSTILE = "*_[x](y) @everyone </b> & <i>";
const hostile: MessageDoc = {
  sections: [{ story: null, blocks: [block("headline", "en", [plain(HOSTILE)])] }],
  buttons: [],
};

/** One suite for every platform and for its fake; `skip` names a check that does not apply, with the reason. */
export function adapterContract(
  name: string,
  open: () => AdapterBench,
  skip: Readonly<Record<string, string>> = {},
): void {
  const check = (title: string, run: (adapter: Adapter, bench: AdapterBench) => Promise<void> | void) =>
    it.skipIf(title in skip)(title, async () => {
      const bench = open();
      const adapter = bench.open();
      try {
        await run(adapter, bench);
      } finally {
        await adapter.close();
      }
    });

  describe(`adapter contract: ${name}`, () => {
    check("keeps every part within its own limits", (adapter) => {
      for (const part of adapter.render(long)) expect(part.chars).toBeLessThanOrEqual(adapter.limits.maxChars);
    });
    check("renders the same document to the same parts", (adapter) => {
      expect(adapter.render(long)).toEqual(adapter.render(long));
    });
    check("shows hostile headlines literally", async (adapter, bench) => {
      for (const part of adapter.render(hostile))
        await adapter.send(target(adapter), part, new AbortController().signal);
      expect(bench.received().join("")).toContain(HOSTILE);
    });
    check("sends parts in order, each with its own receipt", async (adapter, bench) => {
      const ids = new Set<string>();
      for (const part of adapter.render(long))
        ids.add((await adapter.send(target(adapter), part, new AbortController().signal)).messageId);
      expect(ids.size).toBe(bench.received().length);
    });
    check("turns a refusal into a DeliveryError", async (adapter, bench) => {
      const [part] = adapter.render(hostile);
      bench.failNext();
      await expect(adapter.send(target(adapter), part as never, new AbortController().signal)).rejects.toBeInstanceOf(
        DeliveryError,
      );
    });
    check("does not send once it is aborted", async (adapter, bench) => {
      const [part] = adapter.render(hostile);
      await expect(adapter.send(target(adapter), part as never, AbortSignal.abort())).rejects.toBeInstanceOf(
        DeliveryError,
      );
      expect(bench.received()).toEqual([]);
    });
  });
}
