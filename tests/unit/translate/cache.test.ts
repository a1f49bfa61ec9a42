import { describe, expect, it } from "vitest";
import type { Translation, TranslationRequest, Translator } from "../../../src/contracts/translator.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { createCached, createMemoryCache, type TranslationCache } from "../../../src/translate/cache.ts";
import { createSqliteCache } from "../../../src/translate/sqlite-cache.ts";

const request = (text: string): TranslationRequest => ({ text, from: "ar", to: "en" });
const translation = (text: string): Translation => ({
  text,
  engine: "slow",
  rough: false,
  confidence: null,
  flags: [],
});

function slow(): Translator & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    id: "slow",
    asked,
    supports: () => true,
    translate: async (requests) =>
      requests.map(({ text }) => {
        asked.push(text);
        return text === "؟" ? null : translation(`<${text}>`);
      }),
    close: async () => {},
  };
}

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const caches: readonly (readonly [string, () => TranslationCache])[] = [
  ["in memory", () => createMemoryCache(100)],
  ["in the store", () => createSqliteCache(openDatabase(":memory:"), { now: () => day(1) })],
  [
    "in memory before the store",
    () => createMemoryCache(1, createSqliteCache(openDatabase(":memory:"), { now: () => day(1) })),
  ],
];

describe.each(caches)("translations kept %s", (_, open) => {
  it("are made once, in order, and not at all where the engine had no answer", async () => {
    const engine = slow();
    const cached = createCached(engine, { cache: open(), version: () => "1" });
    await cached.translate([request("أ"), request("؟")]);
    const again = await cached.translate([request("ب"), request("أ"), request("؟")]);
    expect(again.map((given) => given?.text ?? null)).toEqual(["<ب>", "<أ>", null]);
    expect(engine.asked).toEqual(["أ", "؟", "ب", "؟"]);
  });

  it("belong to one version of the engine, and to one direction", async () => {
    const engine = slow();
    let version = "1";
    const cached = createCached(engine, { cache: open(), version: () => version });
    await cached.translate([request("أ")]);
    version = "2";
    await cached.translate([request("أ")]);
    await cached.translate([{ text: "أ", from: "en", to: "ar" }]);
    expect(engine.asked).toHaveLength(3);
  });
});

describe("the cache", () => {
  it("forgets what was unused for longest", () => {
    let today = day(1);
    const cache = createSqliteCache(openDatabase(":memory:"), { now: () => today, most: 4 });
    cache.put([
      ["a", translation("a")],
      ["b", translation("b")],
    ]);
    today = day(2);
    cache.get(["a"]);
    cache.put([
      ["c", translation("c")],
      ["d", translation("d")],
      ["e", translation("e")],
    ]);
    expect([...cache.get(["a", "b", "c", "d", "e"]).keys()]).toContain("a");
    expect(cache.get(["b"]).size).toBe(0);
  });

  it("is passed over when it fails, and says so once", async () => {
    const told: unknown[] = [];
    const broken: TranslationCache = {
      get: () => {
        throw new Error("disk");
      },
      put: () => {
        throw new Error("disk");
      },
    };
    const cached = createCached(slow(), { cache: broken, version: () => "1", onError: (error) => told.push(error) });
    expect((await cached.translate([request("أ")]))[0]?.text).toBe("<أ>");
    expect(told).toHaveLength(1);
  });

  it("asks the engine where there is no version to keep an answer under", async () => {
    const engine = slow();
    const cached = createCached(engine, { cache: createMemoryCache(10), version: () => null });
    await cached.translate([request("أ")]);
    await cached.translate([request("أ")]);
    expect(engine.asked).toHaveLength(2);
  });
});
