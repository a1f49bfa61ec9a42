import { describe, expect, it } from "vitest";
import { foldedWords } from "../../../src/archive/folded-words.ts";
import { bandsOf, hashSequence, shinglesOf } from "../../../src/archive/shingles.ts";
import { words } from "../../../src/language/tokens.ts";

/** Pairs of shingle sets of 300 that share the given part of their union; a fixed generator. */
function pairs(count: number, jaccard: number): readonly [Int32Array, Int32Array][] {
  let state = 42;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state ^ (state >>> 15);
  };
  const shared = Math.round((600 * jaccard) / (1 + jaccard));
  return Array.from({ length: count }, () => {
    const both = Array.from({ length: shared }, next);
    const own = () => Int32Array.from([...both, ...Array.from({ length: 300 - shared }, next)]);
    return [own(), own()];
  });
}

describe("bandsOf", () => {
  /** Part of the pairs that have a band in common. */
  const found = (jaccard: number) => {
    const all = pairs(200, jaccard);
    return all.filter(([a, b]) => bandsOf(a).some((band) => bandsOf(b).includes(band))).length / all.length;
  };

  it("brings nearly all edited copies together and keeps unrelated texts apart", () => {
    expect(found(0.7)).toBe(1);
    expect(found(0.5)).toBeGreaterThan(0.97);
    expect(found(0.3)).toBeGreaterThan(0.75);
    expect(found(0.01)).toBeLessThan(0.03);
  });

  it("gives whole numbers that SQLite and JavaScript hold exactly", () => {
    for (const [a] of pairs(20, 0.5)) for (const band of bandsOf(a)) expect(Number.isSafeInteger(band)).toBe(true);
    expect(bandsOf(new Int32Array())).toEqual([]);
  });

  it("stays the same from version to version: stores hold the bands", () => {
    expect(bandsOf(Int32Array.of(1, 2, 3)).slice(0, 3)).toEqual([4312331382681873, 1173715011445165, 1218364913103633]);
  });
});

describe("foldedWords", () => {
  const texts = [
    "قالَ الرئيسُ: «لا»، وأضـاف إنَّه ١٢٣ – U.S. café 3.5%",
    "\u202bنص\u202c بعلامات\u200f اتجاه\u200d و\ufeffفواصل",
    "ﻻ إله آلة ٱلكتاب مدرسة ی ک ے",
    "𝔘nicode 😀 emoji𐤀 mixed",
    "",
    " \n\t ",
    "word",
  ];

  it.each(texts)("finds the words that the tokeniser finds: %j", (text) => {
    const { hashes, starts, ends } = foldedWords(text);
    expect(hashes.length).toBe(words(text).length);
    const again = Array.from(starts, (start, i) => words(text.slice(start, ends[i])).join(""));
    expect(again).toEqual(words(text));
  });

  it("hashes equal folded forms alike and others apart", () => {
    const one = (text: string) => hashSequence(foldedWords(text).hashes);
    expect(one("مُدرِّسة الأحياء ١٢")).toBe(one("مدرسه الاحياء، 12"));
    expect(one("مدرسة الأحياء 12")).not.toBe(one("مدرسة الأحياء 13"));
    expect(one("نهر بحر")).not.toBe(one("بحر نهر"));
    expect(one("ab c")).not.toBe(one("a bc"));
  });

  it("makes one shingle for each three words in a row", () => {
    expect(shinglesOf(foldedWords("a b").hashes).length).toBe(0);
    const [first, , third] = shinglesOf(foldedWords("a b c a b c").hashes.slice(0, 5));
    expect(shinglesOf(foldedWords("A, b; C").hashes)[0]).toBe(first);
    expect(third).not.toBe(first);
  });
});
