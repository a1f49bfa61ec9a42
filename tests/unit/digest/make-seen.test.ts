import { describe, expect, it } from "vitest";
import { createArchiveStore } from "../../../src/archive/store.ts";
import type { Article } from "../../../src/contracts/article.ts";
import type { SeenStory } from "../../../src/contracts/digest.ts";
import { type DigestDeps, type DigestRequest, makeDigest } from "../../../src/digest/make.ts";
import { seenOf } from "../../../src/digest/seen.ts";
import { specialWindow } from "../../../src/digest/special-window.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { extractFeatures } from "../../../src/stories/features.ts";
import { groupStories } from "../../../src/stories/group.ts";
import { createSummarizer } from "../../../src/summarize/summarizer.ts";
import { DAY, news } from "../stories/news.ts";

const NOW = "2026-03-20T06:00:00Z";
const request: DigestRequest = {
  recipe: "daily",
  title: { ar: "", en: "" },
  span: "all",
  stories: 3,
  words: 60,
  sentences: 2,
};

function archiveOf(articles: readonly Article[]) {
  const archive = createArchiveStore(openDatabase(":memory:"), { features: extractFeatures });
  archive.put(articles.map((article) => ({ ...article, path: null })));
  const translator = {
    id: "none",
    supports: () => false,
    translate: async (requests: readonly unknown[]) => requests.map(() => null),
    close: async () => {},
  };
  const deps: DigestDeps = {
    store: archive,
    group: groupStories,
    summarizer: createSummarizer(),
    pair: (_story, made) => made,
    translator,
    shows: () => true,
    factsLine: () => null,
    clock: { now: () => new Date(NOW) },
    hash: (text) => text,
  };
  return { archive, deps };
}

const LATER = news(
  "flood-later",
  "ar",
  11,
  "الخابور ينحسر: عودة 120 عائلة إلى منازلها في الحسكة",
  "عادت 120 عائلة أجلاها الدفاع المدني إلى أحياء الحسكة الأربعاء بعدما انحسرت مياه نهر الخابور عن المنازل.\nوفتح الجسر القديم أمام السيارات، وأعلن المحافظ صرف تعويضات للمتضررين.",
);

describe("makeDigest for a chat", () => {
  it("gives each story once, and the next ones in its place", async () => {
    const { deps } = archiveOf(DAY);
    const all = await makeDigest(deps, { ...request, stories: 50 });
    let seen: readonly SeenStory[] = [];
    const given: string[] = [];
    for (let round = 0; round < all.counts.stories; round++) {
      const made = await makeDigest(deps, { ...request, stories: 1, seen });
      expect(made.counts.seen).toBe(round);
      expect(made.omitted.stories).toBe(all.counts.stories - round - 1);
      given.push(...made.stories.map(({ id }) => id));
      seen = [...seen, ...made.stories.map((story) => seenOf(story, NOW))];
    }
    expect(given).toEqual(all.stories.map(({ id }) => id));
    expect((await makeDigest(deps, { ...request, seen })).stories).toEqual([]);
  });

  it("replays day by day, and tells a story again only for what is new", async () => {
    const { archive, deps } = archiveOf([...DAY, LATER]);
    let seen: readonly SeenStory[] = [];
    const told: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const ask = { kind: "replay", now: NOW, timeZone: "Asia/Damascus", span: "24h", cursor } as const;
      const special = specialWindow(ask, archive);
      if (special === null) break;
      cursor = special.cursor;
      const made = await makeDigest(deps, { ...request, special, stories: 9, seen });
      expect(made.window.days).toEqual([cursor]);
      const flood = made.stories.find((s) => s.sources.some(({ articleId }) => articleId === LATER.id));
      if (flood) {
        expect(flood.update).toMatchObject({ since: "2026-03-09T20:00:00Z", newArticles: [1] });
        // It says what is new, from the article that is new, and still names the sources of before.
        expect(new Set(flood.evidence.map(({ source }) => source))).toEqual(new Set([1]));
        expect(flood.sources.map(({ articleId }) => articleId)).toContain("flood-1");
      }
      told.push(...made.stories.map(({ id, update }) => `${cursor} ${id}${update ? " again" : ""}`));
      seen = [...seen, ...made.stories.map((story) => seenOf(story, `${cursor}T20:00:00Z`))];
    }
    expect(told.filter((line) => line.includes("s-flood-1"))).toEqual([
      "2026-03-09 s-flood-1",
      "2026-03-11 s-flood-1 again",
    ]);
  });

  it("groups each year of this day by itself", async () => {
    const again = DAY.filter(({ id }) => id.startsWith("flood")).map((article) => ({
      ...article,
      id: `old-${article.id}`,
      published: { ...article.published, date: `2025${article.published.date?.slice(4)}` },
      text: article.text.replace("120", "95"),
    }));
    const { archive, deps } = archiveOf([...DAY, ...again]);
    const ask = {
      kind: "on-this-day",
      now: "2027-03-09T06:00:00Z",
      timeZone: "UTC",
      span: "24h",
      cursor: null,
    } as const;
    const made = await makeDigest(deps, { ...request, special: specialWindow(ask, archive) ?? never(), stories: 9 });
    expect(made.window.days).toEqual(["2025-03-09", "2026-03-09"]);
    const years = made.stories.map((s) => new Set(s.sources.map(({ published }) => published.date?.slice(0, 4))));
    expect(years.every((of) => of.size === 1)).toBe(true);
    expect(new Set(years.flatMap((of) => [...of]))).toEqual(new Set(["2025", "2026"]));
  });
});

function never(): never {
  throw new Error("no window");
}
