import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { evidenceFaults, isDeletion } from "../../scripts/evidence.ts";
import type { Article } from "../../src/contracts/article.ts";
import type { Digest } from "../../src/contracts/digest.ts";
import { inFolder, runCli, runOnSamples } from "../support/run-cli.ts";

const json = async (...args: string[]) => JSON.parse((await runOnSamples([...args, "--json"])).out);

async function articles(): Promise<Map<string, Article>> {
  const { out } = await runOnSamples(["ingest", "samples", "--dry-run", "--json"]);
  const all = out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Article);
  return new Map(all.map((a) => [a.id, a]));
}

describe("isDeletion", () => {
  it.each([
    ["b d", "a b c d", true],
    ["d b", "a b c d", false],
    ["b x", "a b c d", false],
    ["", "a", true],
  ])("%s of %s: %s", (shown, whole, expected) => expect(isDeletion(shown, whole)).toBe(expected));
});

describe("a digest of the whole sample archive", () => {
  it.each([["60"], ["25"], ["120"]])("shows evidence less left-out words only, at %s words", async (words) => {
    const digest = (await json("digest", "samples", "--stories", "100", "--words", words)) as Digest;
    expect(digest.stories.length).toBeGreaterThan(8);
    expect(evidenceFaults(digest, await articles())).toEqual([]);
  });

  it("gives every story a headline, a sentence and a source in both languages", async () => {
    const digest = (await json("digest", "samples", "--stories", "100")) as Digest;
    expect(digest.stories.length).toBeGreaterThan(8);
    for (const story of digest.stories) {
      for (const lang of ["ar", "en"] as const) {
        expect(story.headline[lang].trim()).not.toBe("");
        expect(story.summary[lang].length).toBeGreaterThan(0);
        for (const sentence of story.summary[lang]) {
          expect(sentence.text.trim()).not.toBe("");
          for (const n of sentence.cites) expect(story.sources.map((s) => s.n)).toContain(n);
        }
      }
    }
  });

  it("links articles of both languages in the stories that are told in both", async () => {
    const { stories } = (await json("stories", "samples")) as { stories: { articles: { id: string }[] }[] };
    const languageOf = new Map([...(await articles()).values()].map((a) => [a.id, a.language]));
    const mixed = stories.filter((s) => new Set(s.articles.map((a) => languageOf.get(a.id))).size > 1);
    expect(mixed.length).toBeGreaterThanOrEqual(7);
  });

  it("keeps to one topic where one is asked for", async () => {
    const digest = (await json("digest", "samples", "--topic", "dengue vaccine")) as Digest;
    expect(digest.stories[0]?.headline.ar).toMatch(/لقاح|الضنك/);
    expect(digest.stories.length).toBeLessThanOrEqual(2);
  });

  it("keeps to the days that are asked for", async () => {
    const digest = (await json("digest", "samples", "--from", "2026-03-08", "--to", "2026-03-10")) as Digest;
    const days = digest.stories.flatMap((s) => s.sources.map(({ published }) => published.date?.slice(0, 10)));
    expect([...new Set(days)].sort()).toEqual(["2026-03-08", "2026-03-09"]);
  });
});

describe("questions to the sample archive", () => {
  it.each([
    ["من فاز بكأس المتوسط للأندية؟", /النجم الساحلي/],
    ["Who won the Mediterranean Cup?", /Etoile|النجم/],
    ["كم قتيلا في فيضانات تونس؟", /[47٤٧]|أربعة|سبعة/],
  ])("%s", async (question, expected) => {
    const { answer, evidence, sources } = await json("ask", question, "samples");
    expect(answer.ar + answer.en).toMatch(expected);
    expect(evidence.length).toBe(new Set(evidence.map((e: { text: string }) => e.text)).size);
    expect(sources.length).toBeGreaterThan(0);
  });

  it("says honestly when it is not there", async () => {
    const { answer, reason } = await json("ask", "What is the capital of Mongolia?", "samples");
    expect(answer).toBeNull();
    expect(reason.span.articles).toBeGreaterThan(50);
  });

  it("finds Arabic articles by English words, and the other way round", async () => {
    const { hits } = await json("search", "railway strike", "samples");
    expect(hits.some((h: { title: string }) => /[\u0600-\u06ff]/.test(h.title ?? ""))).toBe(true);
    const { hits: back } = await json("search", "إضراب القطارات", "samples");
    expect(back.some((h: { title: string }) => /[a-z]/i.test(h.title ?? ""))).toBe(true);
  });

  it("answers one line for each line of a batch", async () => {
    const { out } = await runOnSamples(["search", "--batch", "samples", "--json"], "فيضان\n\nvaccine\n");
    const rows = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).hits.length);
    expect(rows).toHaveLength(3);
    expect(rows[1]).toBe(0);
  });
});

describe("start in a pipe", () => {
  it("prints a digest, answers each line, and remembers what was chosen", async () => {
    await inFolder(async (folder) => {
      const first = await runCli(["start"], { cwd: folder, stdin: "/story 1\n/language ar\n" });
      expect(first.code).toBe(0);
      expect(first.out).toContain("News digest");
      expect(first.out.trimEnd()).toMatch(/اللغة: العربية\.$/);
      const second = await runCli(["start"], { cwd: folder, stdin: "/story 2\n/quit\n/never\n" });
      expect(second.out).not.toContain("News digest");
      expect(second.out).toContain("موجز الأخبار");
      expect(second.out.trimEnd()).toMatch(/إلى اللقاء\.$/);
    });
  });
});

describe("doctor", () => {
  it("is content on a fresh machine and names a missing archive", async () => {
    await inFolder(async (folder) => {
      expect((await runCli(["doctor"], { cwd: folder })).code).toBe(0);
      const wrong = await runCli(["doctor"], { cwd: folder, env: { ARCHIVE: "/nowhere/at/all" } });
      expect(wrong.code).toBe(1);
      expect(wrong.out).toContain("/nowhere/at/all");
    });
  });
});

describe("summarize", () => {
  it("keeps the budget, and marks what it had to translate", async () => {
    const folder = "samples/al-marfa-al-yawm";
    const { sentences, words } = await json("summarize", folder, "--words", "80");
    expect(words).toBeLessThanOrEqual(80);
    expect(sentences.every((s: { rough: boolean }) => !s.rough)).toBe(true);
    const { out } = await runOnSamples(["summarize", folder, "--words", "80", "--lang", "en"]);
    expect(out).toMatch(/^≈ /);
    expect(out).toContain("rough machine translation");
  });
});

describe("translate and memory", () => {
  it("gives one line for one line", async () => {
    const { out } = await runOnSamples(["translate"], "قال الوزير إن الجسر مفتوح\n\nالقاهرة\u2028بيروت\n");
    expect(out.split("\n")).toHaveLength(4);
    expect(out.split("\n")[1]).toBe("");
  });

  it("leaves a line empty that nothing can translate, and says so", () =>
    inFolder(async (cwd) => {
      await runCli(["ingest", resolve("samples/orontes-courier")], { cwd });
      const asked = ["translate", "--from", "en", "--to", "ar"];
      const { out, err } = await runCli(asked, { cwd, stdin: "It rained.\n\n" });
      expect(out).toBe("\n\n");
      expect(err).toContain("1 line has no translation");
      const json = (await runCli([...asked, "--json"], { cwd, stdin: "It rained.\n\n" })).out.trim().split("\n");
      expect(json.map((record) => JSON.parse(record))).toMatchObject([
        { source: "It rained.", text: null, engine: null },
        { source: "", text: "" },
      ]);
    }));

  it("works through a very long line in pieces, and gives one line for it", async () => {
    const sentence = "وصل الوفد إلى دمشق وبحث مع الوزير أوضاع 14 قرية.";
    const long = `${`${sentence} `.repeat(600)}\n`;
    const { out: one } = await runOnSamples(["translate"], `${sentence}\n`);
    expect((await runOnSamples(["translate"], `${long}\n${long}`)).out).toBe(
      `${Array(600).fill(one.trim()).join(" ")}\n\n`.repeat(2).slice(0, -1),
    );
    const record = JSON.parse((await runOnSamples(["translate", "--json"], long)).out);
    expect(record).toMatchObject({ engine: "builtin", rough: true, flags: [] });
    expect(record.source === long.slice(0, -1)).toBe(true);
    expect(record.text.split("14")).toHaveLength(601);
  });

  it("prefers an approved pair, and exports what it imported", async () => {
    await inFolder(async (folder) => {
      const file = `${folder}/pairs.tmx`;
      const { writeFileSync } = await import("node:fs");
      writeFileSync(
        file,
        `<?xml version="1.0"?><tmx version="1.4"><header srclang="ar"/><body><tu><tuv xml:lang="ar"><seg>الجسر مفتوح.</seg></tuv><tuv xml:lang="en"><seg>The bridge has opened.</seg></tuv></tu></body></tmx>`,
      );
      expect((await runCli(["memory", "import", file], { cwd: folder })).err).toContain("1 sentence pair imported");
      expect((await runCli(["translate"], { cwd: folder, stdin: "الجسر مفتوح.\n" })).out).toBe(
        "The bridge has opened.\n",
      );
      expect((await runCli(["memory", "export"], { cwd: folder })).out).toContain("<seg>The bridge has opened.</seg>");
    });
  });
});
