import { describe, expect, it } from "vitest";
import { openDatabase } from "../../../src/store/database.ts";
import { createMemory, type MemoryPair, memoryKey } from "../../../src/translate/memory.ts";
import { createSqliteMemoryStore } from "../../../src/translate/sqlite-memory.ts";

const pair = (ar: string, en: string, date = "2026-01-01T00:00:00Z"): MemoryPair => ({
  ar,
  en,
  origin: "editor",
  date,
  editor: "Huda",
});

describe("memoryKey", () => {
  it("ignores marks, quotation marks of other kinds, spacing and invisible characters", () => {
    expect(memoryKey("قالَ  «نعم»\u200f")).toBe(memoryKey('قال "نعم"'));
  });
  it("keeps letters, digits and punctuation apart", () => {
    expect(memoryKey("قتل 5")).not.toBe(memoryKey("قتل 6"));
    expect(memoryKey("وصل.")).not.toBe(memoryKey("وصل؟"));
    expect(memoryKey("علي")).not.toBe(memoryKey("على"));
  });
});

const open = () => createSqliteMemoryStore(openDatabase(":memory:"));

describe("memory", () => {
  it("answers in both directions, never rough", async () => {
    const store = open();
    store.put([pair("وصل الوفد «أمس».", "The delegation arrived yesterday.")]);
    const memory = createMemory(store);
    const [toEnglish, toArabic, unknown] = await memory.translate([
      { text: 'وصلَ الوفد "أمس".', from: "ar", to: "en" },
      { text: "The  delegation arrived yesterday.", from: "en", to: "ar" },
      { text: "غير معروف", from: "ar", to: "en" },
    ]);
    expect(toEnglish).toMatchObject({ text: "The delegation arrived yesterday.", engine: "memory", rough: false });
    expect(toArabic?.text).toBe("وصل الوفد «أمس».");
    expect(unknown).toBeNull();
  });

  it("prefers the newest pair, and replaces one with the same texts", () => {
    const store = open();
    store.put([pair("نعم", "yes", "2026-01-02T00:00:00Z"), pair("نعم", "aye", "2026-01-01T00:00:00Z")]);
    expect(store.find("ar", memoryKey("نعم"))?.en).toBe("yes");
    store.put([pair("نعم", "aye", "2026-01-03T00:00:00Z")]);
    expect(store.find("ar", memoryKey("نعم"))?.en).toBe("aye");
    expect([...store.all()].length).toBe(2);
  });

  it("removes a pair", () => {
    const store = open();
    store.put([pair("نعم", "yes")]);
    expect(store.remove("نعم", "yes")).toBe(true);
    expect(store.remove("نعم", "yes")).toBe(false);
    expect(store.find("ar", memoryKey("نعم"))).toBeNull();
  });
});
