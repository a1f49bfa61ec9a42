import { describe, expect, it } from "vitest";
import { type Link, linkAcross } from "../../../src/stories/across.ts";
import { bridgeTo, createHearing } from "../../../src/stories/bridge.ts";
import type { Side } from "../../../src/stories/centres.ts";
import { SETTINGS } from "../../../src/stories/settings.ts";
import { toVectors } from "../../../src/stories/vectors.ts";

/** Each text, as its terms, a cluster of its own. `mark`: "*" for everyday words. */
function side(texts: readonly string[], mark = ""): Side {
  const space = toVectors(
    texts.map((terms) => `2\t1${mark} ${terms}`),
    SETTINGS,
  );
  return { ...space, clusters: texts.map((_, i) => [i]), days: texts.map(() => null) };
}

const linked = (ar: readonly string[], en: readonly string[], settings = SETTINGS): readonly Link[] =>
  linkAcross(side(ar), side(en), settings).map(({ ar, en }) => ({ ar, en }));

describe("links across languages", () => {
  it("join the only two articles of a window", () => {
    expect(linked(["#1 #2 #3 #4"], ["#1 #2 #3 #4"])).toHaveLength(1);
    expect(linked(["#1 #2 #3 #4"], ["#5 #6 #7 #8"])).toHaveLength(0);
  });

  const twoSided = "#5 #6 #7 #15 #16 #17";
  const quake = "#5 #6 #7 #8 #9 #10";

  it("join two stories of one language to one of the other where they are alike themselves", () => {
    const alike = "#8 #9 #10 #15 #16 #17";
    expect(linked([twoSided], [quake, alike])).toHaveLength(2);
  });

  it("do not chain: a story that touches two unlike ones goes to one of them", () => {
    const unlike = "#15 #16 #17 #18 #19 #20";
    expect(linked([twoSided], [quake, unlike])).toHaveLength(1);
    expect(linked([quake, unlike], [twoSided])).toHaveLength(1);
  });

  it("rest on names rather than on everyday words, whose rendering may be another sense", () => {
    const linksOf = (crossEveryday: number) =>
      linkAcross(side(["فندق لاجئ"], "*"), side(["hotel refuge"], "*"), { ...SETTINGS, crossEveryday });
    expect(linksOf(1)).toHaveLength(1);
    expect(linksOf(0.05)).toHaveLength(0);
  });
});

describe("the bridge from Arabic terms to English ones", () => {
  const words = ["sullivan", "duplanti", "ledecki", "harbour"];
  const bridge = bridgeTo(new Map(words.map((word, i) => [word, i])));
  const heard = (term: string) => bridge(term, false).map(([number]) => words[number]);

  it("hears a name that no lexicon has", () => {
    expect(heard("ليديك")).toEqual(["ledecki"]);
  });

  it("hears a name from which stemming took an ending in one of the languages", () => {
    expect(heard("سوليف")).toEqual(["sullivan"]);
    expect(heard("دوبلانتيس")).toEqual(["duplanti"]);
  });

  it("does not hear in a short word what many words sound like", () => {
    expect(heard("رب")).toEqual([]);
  });

  it("tells names and loanwords, which sound alike, from words with a rendering", () => {
    const soundAlike = createHearing();
    expect(soundAlike("هاميلتون", "hamilton")).toBe(true);
    expect(soundAlike("سفر", "travel")).toBe(false);
  });
});
