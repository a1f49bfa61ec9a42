import { describe, expect, it } from "vitest";
import type { Features } from "../../../../src/translate/builtin/entry.ts";
import { openLexicon, sharedLexicon } from "../../../../src/translate/builtin/lexicon.ts";
import {
  decodeForm,
  encodeForm,
  hashKey,
  packFeatures,
  unpackFeatures,
} from "../../../../src/translate/builtin/lexicon-file.ts";

describe("compiled lexicon", () => {
  it("packs features without loss", () => {
    const features: Features = {
      number: "d",
      gender: "f",
      tense: "J",
      person: 2,
      construct: true,
      oblique: false,
      passive: true,
    };
    expect(unpackFeatures(packFeatures(features))).toEqual(features);
    expect(unpackFeatures(packFeatures({})).person).toBeUndefined();
  });
  it("packs a form into a byte a letter, and refuses what is not Arabic", () => {
    const bytes = encodeForm("وزير الخارجية");
    expect(bytes && decodeForm(bytes, 0, bytes.length)).toBe("وزير الخارجية");
    expect(encodeForm("كوفيد-19")).toBeNull();
  });
  it("finds a word under every spelling that folds to it, and nothing else", () => {
    const lexicon = sharedLexicon();
    const english = (form: string) => lexicon.lookup(form).map((entry) => entry.en);
    expect(english("مدينة")).toContain("city");
    expect(english("مدينه")).toEqual(english("مدينة"));
    expect(lexicon.lookup("قطاطنذ")).toEqual([]);
  });
  it("finds phrases by their first two words, and knows most pairs that begin none", () => {
    const lexicon = sharedLexicon();
    const phrases = lexicon.phrases("وزير", "الخارجيه");
    expect(phrases.some(({ entry }) => /foreign minister/i.test(entry.en ?? ""))).toBe(true);
    expect(lexicon.mayBegin(hashKey("وزير"), hashKey("الخارجيه"))).toBe(true);
    expect(lexicon.phrases("وزير", "قطاطنذ")).toEqual([]);
    const none = Array.from({ length: 500 }, (_, n) => lexicon.mayBegin(hashKey("قطاطنذ"), hashKey(`ق${n}`)));
    expect(none.filter(Boolean).length).toBeLessThan(100);
  });
  it("refuses other bytes, and says what to do", () => {
    expect(() => openLexicon(new Uint8Array(64))).toThrow(/npm run build/);
  });
});
