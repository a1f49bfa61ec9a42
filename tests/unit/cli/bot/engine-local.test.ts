import { afterEach, describe, expect, it } from "vitest";
import { openPaths } from "../../../../src/cli/archive.ts";
import { createLocalEngine } from "../../../../src/cli/bot/engine-local.ts";
import type { Context } from "../../../../src/cli/context.ts";
import { shareStore } from "../../../../src/cli/store.ts";
import { openTranslator } from "../../../../src/cli/translators.ts";
import { checkConfig } from "../../../../src/config/config.ts";
import { DEFAULT_RECIPE } from "../../../../src/config/recipes.ts";
import type { Engine } from "../../../../src/contracts/engine.ts";
import { digestPeriod } from "../../../../src/render/digest-period.ts";
import { renderText } from "../../../../src/render/text.ts";

const NOW = new Date("2026-03-14T18:00:00Z");

async function openEngine(): Promise<Engine> {
  const { config } = checkConfig(
    { TIMEZONE: "UTC" },
    { cwd: "/nowhere", sampleArchive: "samples", systemTimeZone: "UTC" },
  );
  const recipes = new Map([[DEFAULT_RECIPE.name, DEFAULT_RECIPE]]);
  const context: Context = {
    config: { ...config, translator: "builtin" },
    cwd: "/nowhere",
    recipes: () => recipes,
    lang: "en",
    clock: { now: () => NOW },
    store: shareStore(":memory:"),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: new AbortController().signal,
  };
  const { archive } = await openPaths(context, ["samples"]);
  const translator = openTranslator(context);
  return createLocalEngine({ context, archive, translator, recipes: () => recipes, refresh: async () => false });
}

let engine: Engine;
afterEach(() => engine.close());

describe("the engine", () => {
  it("makes a digest, and leaves out what a chat has had", async () => {
    engine = await openEngine();
    const first = await engine.digest({ stories: 3 });
    expect(first.digest.stories).toHaveLength(3);
    expect(first.seen.map(({ id }) => id)).toEqual(first.digest.stories.map(({ id }) => id));
    const next = await engine.digest({ stories: 3, seen: first.seen, unattended: true });
    const had = new Set(first.digest.stories.map(({ id }) => id));
    expect(next.digest.stories.filter(({ id, update }) => had.has(id) && !update)).toEqual([]);
    expect(next.digest.stories.length).toBeGreaterThan(0);
  });

  it("has nothing on this day in an archive without earlier years, and names no day of its own", async () => {
    engine = await openEngine();
    const { digest } = await engine.digest({ window: "on-this-day", zone: "UTC" });
    expect(digest.stories).toEqual([]);
    expect(digestPeriod(digest, "en", "UTC")).toBeNull();
  });

  it("takes the very days of a period, and nothing between them", async () => {
    engine = await openEngine();
    const days = ["2026-03-09", "2026-03-13"];
    const { digest } = await engine.digest({
      period: { from: "2026-03-09", to: "2026-03-14", days },
      zone: "UTC",
      stories: 30,
    });
    const dates = digest.stories.flatMap((s) => s.sources.map(({ published }) => published.date?.slice(0, 10)));
    expect(digest.window.days).toEqual(days);
    expect([...new Set(dates)].sort()).toEqual(days);
  });

  it("replays the archive day by day, and stops at its end", async () => {
    engine = await openEngine();
    const days: string[] = [];
    let cursor: string | null = null;
    for (let n = 0; n < 40; n++) {
      const made = await engine.digest({ window: "replay", cursor, zone: "Asia/Beirut" });
      if (made.cursor === cursor) {
        expect(made.digest.stories).toEqual([]);
        break;
      }
      days.push(made.cursor as string);
      cursor = made.cursor;
    }
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual([...days].sort());
  });

  it("answers in the language of the question, and finds for both", async () => {
    engine = await openEngine();
    const answer = renderText(await engine.answer("ماذا حدث في الفيضان؟", "ar", "UTC", null), { tty: false });
    expect(answer).toMatch(/[\u0621-\u064a]/);
    const hits = await engine.search("flood", "en", 3, "UTC");
    expect(hits?.sections.length).toBeGreaterThan(0);
    expect(await engine.search("zzzzqqq", "en", 3, "UTC")).toBeNull();
  });

  it("knows what the news is about, and who prints it", async () => {
    engine = await openEngine();
    const topics = await engine.topics("ar", 6);
    expect(topics).toHaveLength(6);
    for (const topic of topics) expect(topic).toMatch(/[\u0621-\u064a]/);
    expect((await engine.outlets()).length).toBe((await engine.span()).outlets);
  });

  it("takes an unknown recipe for the default one", async () => {
    engine = await openEngine();
    expect((await engine.digest({ recipe: "../../etc" })).digest.recipe).toBe("daily");
  });
});
