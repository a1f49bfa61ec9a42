import { describe, expect, it } from "vitest";
import { renderDiscord } from "../../../adapters/discord/render.ts";
import { renderTelegram } from "../../../adapters/telegram/render.ts";
import type { Digest, DigestSentence, StoryDigest } from "../../../src/contracts/digest.ts";
import { toDocument } from "../../../src/render/document.ts";
import { aDigest, aStory } from "../../support/builders.ts";

/** Statement `i` of story `n` in twenty words of usual length, with its sources. */
const statement = (word: string, n: number, i: number): DigestSentence => ({
  text: `${word} ${n}.${i} ${Array.from({ length: 19 }, (_, w) => `${word}${w}`).join(" ")}.`,
  cites: [i + 1],
  origin: "source",
  rough: false,
});

/** A story as the default recipe makes it: sixty words in three statements a language, six sources, a quotation. */
const fullStory = (n: number): StoryDigest =>
  aStory({
    id: `s${n}`,
    headline: {
      ar: `عنوان القصة رقم ${n} من قصص هذا اليوم في كلمات عدة`,
      en: `Headline of story ${n} of this day in a few words`,
    },
    headlineRough: { ar: false, en: false },
    summary: {
      ar: [0, 1, 2].map((i) => statement("كلمة", n, i)),
      en: [0, 1, 2].map((i) => statement("words", n, i)),
    },
    evidence: [0, 1, 2].map((i) => ({ source: i + 1, start: 0, end: 5, text: "نص ما" })),
    counterparts: [null, null, null],
    differences: [],
    sources: [1, 2, 3, 4, 5, 6].map((s) => ({
      n: s,
      articleId: `a${s}`,
      title: "عنوان",
      outlet: `صحيفة المرفأ ${s}`,
      published: { date: "2026-03-09", precision: "day", basis: "text" },
      url: null,
      path: null,
    })),
    copies: [],
  });

const fullDigest = (stories: number): Digest =>
  aDigest({ stories: Array.from({ length: stories }, (_, i) => fullStory(i + 1)), omitted: { stories: 0 } });

const shownOn = (digest: Digest): string => {
  const parts = renderTelegram(toDocument(digest, { show: "both", timeZone: "UTC" }));
  expect(parts).toHaveLength(1);
  expect(parts[0]?.chars).toBeLessThanOrEqual(4096);
  return (parts[0]?.payload.text ?? "").replace(/[\u200e\u200f\u2060\u2066-\u2069]/g, "");
};

/** Which statements of a story are shown in a language, by their numbers. */
const statementsOf = (shown: string, word: string, n: number): readonly number[] =>
  [0, 1, 2].filter((i) => shown.includes(`${statement(word, n, i).text} [${i + 1}]`));

describe("a digest in both languages that is too long for one message", () => {
  const shown = shownOn(fullDigest(5));

  it("has all five stories, each with its first statement", () => {
    for (const n of [1, 2, 3, 4, 5]) {
      expect(shown).toContain(`Headline of story ${n} of`);
      expect(shown).toContain(`عنوان القصة رقم ${n} من`);
      expect(statementsOf(shown, "words", n)[0]).toBe(0);
    }
  });

  it("says the same in both languages, in whole sentences", () => {
    for (const n of [1, 2, 3, 4, 5]) expect(statementsOf(shown, "words", n)).toEqual(statementsOf(shown, "كلمة", n));
    const sentences = [1, 2, 3, 4, 5].flatMap((n) => [0, 1, 2].map((i) => statement("words", n, i).text));
    const begun = sentences.filter((text) => shown.includes(text.slice(0, 20)));
    expect(begun.length).toBeGreaterThan(4);
    for (const text of begun) expect(shown).toContain(text);
  });

  it("tells more of the first story than of the last", () => {
    expect(statementsOf(shown, "words", 1).length).toBeGreaterThan(statementsOf(shown, "words", 5).length);
  });

  it("names every source that it cites and counts the others", () => {
    for (const story of shown.split(/(?=^1\. عنوان|^[2-5]\. عنوان)/m).slice(1)) {
      const sources = story.split("\n").find((line) => line.includes("صحيفة المرفأ")) ?? "";
      for (const [cite] of story.matchAll(/\[\d\]/g)) expect(sources).toContain(cite);
    }
    expect(shown).toMatch(/و\d مصادر أخرى/);
  });

  it("gives nothing up where there is room", () => {
    const whole = shownOn(fullDigest(2));
    for (const n of [1, 2]) expect(statementsOf(whole, "words", n)).toEqual([0, 1, 2]);
    expect(whole).not.toMatch(/مصادر أخرى/);
  });

  it("leaves a story out only where the shortest forms are too long, and leads to it", () => {
    const parts = renderTelegram(toDocument(fullDigest(20), { show: "both", timeZone: "UTC" }));
    expect(parts).toHaveLength(1);
    const actions = (parts[0]?.payload.keyboard ?? []).flat().map(({ callback_data }) => callback_data);
    const kept = actions.filter((action) => action.startsWith("story:")).length;
    expect(kept).toBeGreaterThan(5);
    expect(actions.some((action) => action.startsWith(`more:${kept + 1}`))).toBe(true);
  });

  it("is one message on Discord, too, with eight stories", () => {
    const parts = renderDiscord(toDocument(fullDigest(8), { show: "both", timeZone: "UTC" }));
    const text = parts[0]?.payload.embeds.map(({ description }) => description).join("\n") ?? "";
    expect(parts).toHaveLength(1);
    expect(text).toContain("Headline of story 8");
  });
});
