import { describe, expect, it } from "vitest";
import { renderText } from "../../../src/render/text.ts";
import { aDigest, aStory } from "../../support/builders.ts";
import { DIGEST, openBench } from "../../support/chat-bench.ts";

const manyStories = () =>
  aDigest({ id: DIGEST, stories: Array.from({ length: 13 }, (_, i) => aStory({ id: `s${i}` })) });

describe("inline cards", () => {
  it("are the stories about a topic, in the reader's language", async () => {
    const { conversation, wishes } = openBench(manyStories);
    const page = await conversation.inline("floods", "", "en");
    expect(wishes).toMatchObject([{ topics: ["floods"] }]);
    expect(page.cards).toHaveLength(10);
    expect(page.cards[0]).toMatchObject({
      title: "Flood cuts road to port",
      description: "المرفأ اليوم · 9 March 2026",
    });
    const [card] = page.cards;
    expect(card && renderText(card.doc, { tty: false })).not.toContain("قطع فيضان");
    expect(card?.doc.buttons.flat().map((b) => b.action)).toEqual([
      `sources:1-en@${DIGEST}`,
      `evidence:1-en@${DIGEST}`,
    ]);
  });

  it("are paged out of one digest", async () => {
    const { conversation, wishes } = openBench(manyStories);
    const first = await conversation.inline("", "", "ar");
    const second = await conversation.inline("", first.next, "ar");
    expect(second.cards.map(({ id }) => id)).toEqual([11, 12, 13].map((n) => `${DIGEST}-${n}`));
    expect(second.next).toBe("");
    expect(wishes).toHaveLength(1);
    expect(wishes[0]).not.toHaveProperty("topics");
  });

  it("do not ask the archive again for every letter that comes back", async () => {
    const { conversation, wishes, clock } = openBench(manyStories);
    for (const query of ["f", "fl", "f", "fl"]) await conversation.inline(query, "", "en");
    expect(wishes).toHaveLength(2);
    clock.ms += 61_000;
    await conversation.inline("f", "", "en");
    expect(wishes).toHaveLength(3);
  });

  it.each(["99@0123456789abcdef", "0@ffffffffffffffff", "x", "-1@0123456789abcdef", "10@../../etc"])(
    "survive the offset %s",
    async (offset) => {
      const { conversation } = openBench(manyStories);
      const page = await conversation.inline("q".repeat(5_000), offset, "en");
      expect(page.cards.length).toBeLessThanOrEqual(10);
    },
  );
});

describe("completions", () => {
  it("offer topics, recipes, zones and outlets that hold what is typed, first those that begin with it", async () => {
    const { conversation } = openBench();
    const values = async (...asked: Parameters<typeof conversation.complete>) =>
      (await conversation.complete(...asked)).map(({ value }) => value);
    expect(await values("topic", "eco", "en")).toEqual(["economy"]);
    expect(await values("topic", "الاق", "ar")).toEqual(["الاقتصاد"]);
    expect(await values("recipe", "اسبوع", "ar")).toEqual(["weekly"]);
    expect(await values("recipe", "", "en")).toEqual(["daily", "weekly", "replay"]);
    expect(await values("outlet", "harb", "en")).toEqual(["Harbour Gazette"]);
    expect(await values("zone", "بير", "ar")).toContain("Asia/Beirut");
    expect(await conversation.complete("zone", "Beirut", "ar")).toContainEqual({
      label: "بيروت (Asia/Beirut)",
      value: "Asia/Beirut",
    });
  });

  it("are at most 25 of at most 100 characters, whatever is typed", async () => {
    const { conversation, engine } = openBench();
    Object.assign(engine, { topics: async () => Array.from({ length: 60 }, (_, i) => `${"x".repeat(200)}${i}`) });
    for (const kind of ["topic", "recipe", "zone", "outlet"] as const)
      for (const typed of ["", "x", "\u202e😀", "a".repeat(10_000)]) {
        const choices = await conversation.complete(kind, typed, "en");
        expect(choices.length).toBeLessThanOrEqual(25);
        for (const { label, value } of choices) expect(Math.max(label.length, value.length)).toBeLessThanOrEqual(100);
      }
  });
});
