import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { ar } from "../../../src/i18n/ar.ts";
import { formatDate, formatMoment, formatPublished } from "../../../src/i18n/dates.ts";
import { en, type MessageKey } from "../../../src/i18n/en.ts";
import { text } from "../../../src/i18n/text.ts";

const keys = Object.keys(en) as MessageKey[];

interface Shape {
  readonly names: Set<string>;
  readonly plurals: Map<string, Set<string>>;
}

function shapeOf(source: string): Shape {
  const shape: Shape = { names: new Set(), plurals: new Map() };
  const visit = (elements: ReturnType<typeof parse>): void => {
    for (const element of elements) {
      if (element.type === TYPE.argument) shape.names.add(element.value);
      if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
      shape.names.add(element.value);
      if (element.type === TYPE.plural) shape.plurals.set(element.value, new Set(Object.keys(element.options)));
      for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(parse(source, { ignoreTag: true }));
  return shape;
}

describe("catalogue", () => {
  it("has every key in both languages", () => {
    expect(Object.keys(ar).sort()).toEqual([...keys].sort());
  });

  it("has the keys of one first word in one file, and each once", async () => {
    for (const language of ["en", "ar"]) {
      const fileOf = new Map<string, string>();
      let texts = 0;
      for (const file of readdirSync(`src/i18n/${language}`)) {
        const path = `../../../src/i18n/${language}/${file}`;
        for (const key of Object.values<object>(await import(path)).flatMap((part) => Object.keys(part))) {
          const word = key.slice(0, key.indexOf("."));
          expect(fileOf.get(word) ?? file, `${language}: ${key}`).toBe(file);
          fileOf.set(word, file);
          texts++;
        }
      }
      expect(texts).toBe(keys.length);
    }
  });

  it.each(keys)("%s takes the same values in both languages", (key) => {
    expect([...shapeOf(ar[key]).names].sort()).toEqual([...shapeOf(en[key]).names].sort());
  });

  it("uses all six Arabic plural forms wherever something is counted", () => {
    const counted = keys.flatMap((key) => [...shapeOf(ar[key]).plurals.values()].map((forms) => [key, forms] as const));
    expect(counted.length).toBeGreaterThan(30);
    for (const [key, forms] of counted)
      expect([...forms], key).toEqual(expect.arrayContaining(["zero", "one", "two", "few", "many", "other"]));
  });

  it("holds no text that nothing shows", () => {
    const code = ["src", "adapters"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts") && !/^i18n.(?:ar|en)\b/.test(file))
        .map((file) => readFileSync(join(folder, file), "utf8")),
    );
    /** Named whole, or made from its beginning: `button.${name}`. */
    const shown = (key: string) =>
      code.some((text) => text.includes(`"${key}"`) || text.includes(`\`${key.slice(0, key.lastIndexOf(".") + 1)}\${`));
    expect(keys.filter((key) => !shown(key))).toEqual([]);
  });

  it("counts as Arabic does", () => {
    const counted = [1, 2, 3, 11, 100].map((n) => text("ar", "digest.omitted", { n }));
    expect(counted).toEqual(["وقصة أخرى", "وقصتان أخريان", "و3 قصص أخرى", "و11 قصة أخرى", "و100 قصة أخرى"]);
  });

  it("inserts values as data", () => {
    expect(text("en", "chat.unknown", { command: "{x} <b>" })).toContain("{x} <b>");
  });
});

describe("dates", () => {
  it.each([
    ["2017", "2017", "2017"],
    ["2017-12", "December 2017", "ديسمبر 2017"],
    ["2017-12-08", "8 December 2017", "8 ديسمبر 2017"],
    ["2017-12-08T23:30:00Z", "9 December 2017", "9 ديسمبر 2017"],
  ])("shows %s as exactly as it is known", (date, english, arabic) => {
    expect(formatDate(date, "en", "Asia/Riyadh")).toBe(english);
    expect(formatDate(date, "ar", "Asia/Riyadh")).toBe(arabic);
  });

  it.each([
    ["Asia/Beirut", "8 آب 2026"],
    ["Africa/Cairo", "8 أغسطس 2026"],
    ["Africa/Tunis", "8 أوت 2026"],
    ["Africa/Casablanca", "8 غشت 2026"],
  ])("names months as in %s", (zone, arabic) => {
    expect(formatDate("2026-08-08", "ar", zone)).toBe(arabic);
    expect(formatDate("2026-08-08", "ar", zone, "common")).toBe("8 أغسطس 2026");
  });

  it("shows a moment in the reader's zone and language", () => {
    expect(formatMoment("2026-11-20T22:30:00Z", "en", "Asia/Beirut")).toBe("Saturday 21 November, 00:30");
    expect(formatMoment("2026-11-20T22:30:00Z", "ar", "Asia/Beirut")).toBe("السبت 21 تشرين الثاني الساعة 00:30");
    expect(formatMoment("soon", "en", "UTC")).toBeNull();
  });

  it("says when a date is unknown", () => {
    expect(formatPublished({ date: null, precision: "unknown", basis: "none" }, "ar", "UTC")).toBe("تاريخ غير معروف");
  });
});
