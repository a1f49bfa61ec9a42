import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unscrambled } from "../../../src/archive/clean/mojibake.ts";
import { westernText } from "../../../src/language/western.ts";

/** Bytes of Arabic text in an 8-bit page, made by inverting the platform's decoder. */
function encode(text: string, page: string): Uint8Array {
  const decoder = new TextDecoder(page);
  const bytes = new Map(Array.from({ length: 256 }, (_, i) => [decoder.decode(Uint8Array.of(i)), i]));
  return Uint8Array.from(text, (char) => bytes.get(char) ?? 0x3f);
}

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

describe("Arabic that was read in another 8-bit page", () => {
  const HEADLINE = "البلدية تعيد فتح الجسر القديم";
  const TEXT =
    'أعلنت بلدية المدينة، يوم الثلاثاء 3 آذار، إعادة فتح الجسر القديم «بكلفة مليوني دولار»؛ وقال: "ذلك خبر سار".';

  it.each(["windows-1256", "iso-8859-6"])("is shown as it was meant: %s read as windows-1252", (page) => {
    for (const text of [HEADLINE, page === "iso-8859-6" ? TEXT.replace(/[«»]/g, '"') : TEXT]) {
      const latin = Buffer.from(encode(text, page)).toString("latin1");
      expect(unscrambled(latin)).toBe(text);
      expect(unscrambled(westernText(latin))).toBe(text);
      expect(unscrambled(`${latin} \u200f\ufffd`)).toBe(`${text} \u200f\ufffd`);
    }
  });

  it("is shown as it was meant: UTF-8 read as windows-1256", () => {
    for (const text of [HEADLINE, TEXT, `${HEADLINE} – Reuters`]) {
      const scrambled = new TextDecoder("windows-1256").decode(Buffer.from(text));
      expect(scrambled).not.toBe(text);
      expect(unscrambled(scrambled)).toBe(text);
    }
  });

  it.each([
    "Ïðàâèòåëüñòâî îáúÿâèëî î íîâûõ ìåðàõ ïîääåðæêè",
    "Ç êõâÝñíçóç áíáêïßíùóå íÝá ìÝôñá óôÞñéîçò",
    "ÀÉÈÇÙ ET ÇA, DÉJÀ VU À L'ÉLYSÉE",
    "ظلّ ظلُّه ظليلاً، وحظّ طط ظظ ططط",
    "وقال «خط» ثم «حفظ»؟ نعم: الخط، والحظ… والشرط!",
  ])("is not seen in other text: %s", (text) => {
    expect(unscrambled(text)).toBe(text);
  });
});
