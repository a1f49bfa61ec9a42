import { describe, expect, it } from "vitest";
import { openDatabase } from "../../../src/store/database.ts";
import { type MemoryPair, memoryKey } from "../../../src/translate/memory.ts";
import { createSqliteMemoryStore } from "../../../src/translate/sqlite-memory.ts";

const pair = (ar: string, en: string, over: Partial<MemoryPair> = {}): MemoryPair => ({
  ar,
  en,
  origin: "editor",
  date: "2026-03-09T10:00:00Z",
  editor: "سلمى",
  ...over,
});

const open = () => createSqliteMemoryStore(openDatabase(":memory:"));

describe("memory store", () => {
  it("finds a pair from either side, by its key", () => {
    const store = open();
    const kept = pair("فاز الفريق «بالكأس»", "The team won the cup", { editor: null, origin: "import" });
    store.put([kept]);
    expect(store.find("ar", memoryKey('فازَ  الفريق "بالكأس"'))).toEqual(kept);
    expect(store.find("en", memoryKey("The team won the cup"))).toEqual(kept);
    expect(store.find("en", memoryKey("the team won the cup"))).toBeNull();
  });

  it("prefers the newest of several translations, and the later one of the same time", () => {
    const store = open();
    const old = pair("مطر", "rain", { date: "2026-01-01T00:00:00Z" });
    store.put([pair("مطر", "rainfall"), old]);
    expect(store.find("ar", "مطر")?.en).toBe("rainfall");
    store.put([pair("مطر", "showers")]);
    expect(store.find("ar", "مطر")?.en).toBe("showers");
  });

  it("replaces the same two texts, lists pairs oldest first, and removes them", () => {
    const store = open();
    store.put([pair("أ", "a"), pair("ب", "b")]);
    store.put([pair("أ", "a", { editor: "other" })]);
    expect([...store.all()].map(({ ar, editor }) => [ar, editor])).toEqual([
      ["ب", "سلمى"],
      ["أ", "other"],
    ]);
    expect(store.remove("ب", "b")).toBe(true);
    expect(store.remove("ب", "b")).toBe(false);
    expect([...store.all()]).toHaveLength(1);
  });
});
