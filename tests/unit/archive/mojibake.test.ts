import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unscrambled } from "../../../src/archive/clean/mojibake.ts";
import { westernText } from "../../../src/language/western.ts";

/** UTF-8 read as Latin 1, and as windows-1252, as careless imports do. */
const asLatin = (text: string): string => Buffer.from(text).toString("latin1");
const asWestern = (text: string): string => westernText(asLatin(text));

describe("UTF-8 that was read as windows-1252", () => {
  it.each([
    "أعلنت بلدية المدينة يوم الثلاثاء إعادة فتح الجسر القديم، بكلفة «مليوني دولار».",
    "The council didn’t say “when” – or for how much: £5, 20 °C, naïve café…",
    "ف ق ى ي ـ ٠١٢٣ ﻻ",
  ])("is shown as it was meant: %s", (text) => {
    expect(asWestern(text)).not.toBe(text);
    expect(unscrambled(asWestern(text))).toBe(text);
    expect(unscrambled(asLatin(text))).toBe(text);
  });

  it("is mended where only a part of a text is so", () => {
    expect(unscrambled("She said she didnâ€™t know. «نعم»")).toBe("She said she didn’t know. «نعم»");
  });

  it.each(["À «Paris», été 2026 – « à l’heure »", "ÄÖÜ – “x”", "وقال: «لا»… ثم مضى", "naïve £5 ©2026"])(
    "is not seen in other text: %s",
    (text) => {
      expect(unscrambled(text)).toBe(text);
    },
  );

  it("changes no Arabic text and no ASCII", () => {
    const unit = fc.oneof(
      fc.integer({ min: 0x600, max: 0x6ff }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0, max: 0x7f }).map((code) => String.fromCharCode(code)),
      fc.constantFrom("«", "»", "…", "“", "”", "–", "’"),
    );
    fc.assert(fc.property(fc.string({ unit }), (text) => unscrambled(text) === text));
  });
});
