import { describe, expect, it } from "vitest";
import type { StoryDigest } from "../../../src/contracts/digest.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { applyFix, fixTargets, proposeFix } from "../../../src/translate/fix.ts";
import { createGlossary } from "../../../src/translate/glossary.ts";
import { createMemory } from "../../../src/translate/memory.ts";
import { parseMemoryCsv, writeMemoryCsv } from "../../../src/translate/memory-csv.ts";
import { createSqliteMemoryStore } from "../../../src/translate/sqlite-memory.ts";

const half = (text: string, origin: string) => ({ text, origin, cites: [1], rough: origin === "builtin" });
const story = {
  headline: { ar: "وصول الوفد إلى دمشق", en: "Delegation arrives in Damascus" },
  headlineOrigin: { ar: "source", en: "neural" },
  summary: {
    ar: [
      half("وصل الوفد إلى دمشق اليوم.", "source"),
      half("قال الوزير ذلك.", "source"),
      half("25 شخصا · بيروت", "facts"),
    ],
    en: [
      half("The delegation reached Beirut today.", "builtin"),
      half("The minister said so.", "source"),
      half("25 people died in Beirut.", "source"),
    ],
  },
} as unknown as StoryDigest;

const open = () => createSqliteMemoryStore(openDatabase(":memory:"));
const by = { editor: "Huda", now: "2026-01-02T03:04:05.000Z", glossary: createGlossary([]) };

describe("correcting a translation", () => {
  it("offers what was translated, or could not be, and not what an outlet says itself", () => {
    expect(fixTargets(story).map(({ part, from, to, engine }) => [part, from, to, engine])).toEqual([
      [0, "ar", "en", "neural"],
      [1, "ar", "en", "builtin"],
      [3, "en", "ar", "facts"],
    ]);
  });

  it("shows what is doubted, and approved sentences that are much like it", () => {
    const memory = open();
    memory.put([
      {
        ar: "وصل الوفد إلى حلب اليوم.",
        en: "The delegation arrived in Aleppo today.",
        origin: "editor",
        date: by.now,
        editor: null,
      },
      { ar: "ارتفعت أسعار النفط", en: "Oil prices rose", origin: "import", date: by.now, editor: null },
    ]);
    const [, target] = fixTargets(story);
    if (!target) throw new Error("no target");
    const proposal = proposeFix(memory, target);
    expect(proposal.isTranslation).toBe(true);
    expect(proposal.flags.map(({ kind, detail }) => `${kind}: ${detail}`)).toEqual(["name: دمشق", "name: Beirut"]);
    expect(proposal.hints.map(({ pair, likeness }) => [pair.en, likeness])).toEqual([
      ["The delegation arrived in Aleppo today.", 0.8],
    ]);
  });

  it("keeps the correction, with who and when, and the next digest has it", async () => {
    const memory = open();
    const [, target] = fixTargets(story);
    if (!target) throw new Error("no target");
    const result = applyFix(memory, target, " The delegation  reached Damascus today. ", by);
    expect(result).toMatchObject({ kept: true, flags: [], pair: { editor: "Huda", origin: "editor", date: by.now } });
    const [again] = await createMemory(memory).translate([{ text: target.source, from: "ar", to: "en" }]);
    expect(again).toMatchObject({ text: "The delegation reached Damascus today.", engine: "memory" });
  });

  it("takes a correction of facts into Arabic", () => {
    const memory = open();
    const target = fixTargets(story)[2];
    if (!target) throw new Error("no target");
    expect(applyFix(memory, target, "توفي 25 شخصا في بيروت.", by).kept).toBe(true);
    expect([...memory.all()].map(({ ar }) => ar)).toEqual(["توفي 25 شخصا في بيروت."]);
  });

  it("takes nothing that is empty, in the wrong language, or the same again", () => {
    const target = fixTargets(story)[0];
    if (!target) throw new Error("no target");
    const problem = (text: string, engine = "neural") => {
      const result = applyFix(open(), { ...target, engine }, text, by);
      return result.kept ? null : result.problem;
    };
    expect(problem("  ")).toBe("empty");
    expect(problem("وصول الوفد")).toBe("wrong-language");
    expect(problem("Delegation arrives in Damascus", "memory")).toBe("unchanged");
    expect(problem("Delegation arrives in Damascus")).toBeNull();
  });

  it("asks about names that are new, or written in a new way", () => {
    const target = {
      part: 1,
      source: "قال الوزير سامر البرغوثلي في درعا",
      from: "ar",
      to: "en",
      translation: "",
      engine: "builtin",
    } as const;
    const correction = "Minister Samer Barghouthly said in Deraa";
    const terms = (glossary = createGlossary([])) => {
      const result = applyFix(open(), target, correction, { ...by, glossary });
      return result.kept ? result.terms : [];
    };
    expect(terms()).toEqual([
      { ar: "سامر البرغوثلي", en: "Samer Barghouthly", note: "" },
      { ar: "درعا", en: "Deraa", note: "" },
    ]);
    expect(terms(createGlossary([{ ar: "درعا", en: "Deraa", note: "" }])).map(({ ar }) => ar)).toEqual([
      "سامر البرغوثلي",
    ]);
  });
});

describe("the memory as CSV", () => {
  it("comes back as it was", () => {
    const memory = open();
    memory.put([
      { ar: 'قال "نعم"،', en: "he said, “yes”", origin: "editor", date: "2026-01-01T00:00:00Z", editor: "هدى" },
      { ar: "=نعم", en: "yes", origin: "import", date: "2026-01-02T00:00:00Z", editor: null },
    ]);
    const csv = [...writeMemoryCsv(memory.all())].join("");
    expect(parseMemoryCsv(csv)).toEqual({ pairs: [...memory.all()], skipped: [] });
  });

  it("reads two columns in either order, and says which lines hold no pair", () => {
    const { pairs, skipped } = parseMemoryCsv("نعم,yes\nno,لا\nربما,\nyes,no\n");
    expect(pairs).toMatchObject([
      { ar: "نعم", en: "yes", origin: "import", editor: null },
      { ar: "لا", en: "no", origin: "import", editor: null },
    ]);
    expect(skipped).toEqual([3, 4]);
  });
});
