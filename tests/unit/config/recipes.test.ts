import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseRecipe, RecipeError, recipeJsonSchema } from "../../../src/config/recipes.ts";

const head = "title:\n  ar: موجز\n  en: Digest\n";
const problems = (source: string): readonly string[] => {
  try {
    parseRecipe("x", "digests/x.yaml", source);
    return [];
  } catch (error) {
    if (error instanceof RecipeError) return error.message.split("\n");
    throw error;
  }
};

describe("parseRecipe", () => {
  it("fills in defaults", () => {
    expect(parseRecipe("x", "x.yaml", head)).toMatchObject({
      name: "x",
      window: "7d",
      stories: 5,
      words: 60,
      show: "both",
    });
  });

  it("names file, line and field of a wrong value", () => {
    expect(problems(`${head}stories: many\n`)[0]).toMatch(/^digests\/x\.yaml:4: stories: /);
    expect(problems(`${head}window: a week\n`)[0]).toMatch(/^digests\/x\.yaml:4: window: .*24h or 7d/);
  });

  it("names a field that does not exist, and those that do", () => {
    expect(problems(`${head}\nstoris: 3\n`)[0]).toMatch(
      /^digests\/x\.yaml:5: storis: no such field. Fields here: title, window/,
    );
  });

  it.each([
    ["an alias that nothing is named by", `${head}stories: *nope\n`, 4, "is no valid YAML (*nope names nothing)."],
    ["two documents", `${head}---\n${head}`, 4, "holds several documents. Keep one in a file, without ---."],
  ])("names the place of %s", (_, source, line, said) => {
    expect(problems(source)).toEqual([`digests/x.yaml:${line}: ${said}`]);
  });

  it("refuses aliases that grow without end", () => {
    const level = (n: number, of: string) => `${"abcdefg"[n]}: &${"abcdefg"[n]} [${Array(9).fill(of).join(", ")}]\n`;
    const source = ["1", "*a", "*b", "*c", "*d"].map((of, n) => level(n, of)).join("");
    expect(problems(`${source}${head}`)[0]).toMatch(/^digests\/x\.yaml:\d+: /);
    expect(problems(`${source}${head}topic: *e\n`)[0]).toMatch(/^digests\/x\.yaml:\d+: /);
  });

  it("reports several problems at once", () => {
    expect(problems("title:\n  ar: موجز\nwords: 3\n")).toHaveLength(2);
  });

  it.each([
    ["stories: many", "stories: write a whole number."],
    ["stories: 2.5", "stories: write a whole number."],
    ["stories: 99", "stories: is too much: 50 is the most."],
    ["words: 3", "words: is too little: 15 is the least."],
    ["show: fr", "show: write one of ar, en, both."],
    ["topic: 3", "topic: write a text."],
    ["topic: ''", "topic: is empty. Write something, or remove it."],
    ["outlets: BBC", "outlets: write a list, such as [one, two]."],
    ["languages: [de]", "languages.0: write one of ar, en."],
    ["window: 3", "window: write all, 24h or 7d"],
    ["when: sometimes", "when: write days and times"],
    ["when: 8", "when: write days and times"],
    ["zone: Mars", "zone: give an IANA time zone"],
  ])("says what to write instead of %s", (line, words) => {
    expect(problems(`${head}${line}\n`)[0]).toContain(`digests/x.yaml:4: ${words}`);
  });

  it.each([
    ["", "digests/x.yaml:1: holds no fields."],
    ["words: 60\n", "digests/x.yaml:1: title: is missing."],
    ["title:\n  ar: موجز\n", "digests/x.yaml:2: title.en: is missing."],
    ["title: News\n", "digests/x.yaml:1: title: write its fields below it, indented: ar and en."],
  ])("says what is missing in %j", (source, line) => {
    expect(problems(source)[0]).toContain(line);
  });

  it("says it in Arabic, too", () => {
    let error: unknown;
    try {
      parseRecipe("x", "digests/x.yaml", `${head}stories: many\nwindw: 24h\n`);
    } catch (thrown) {
      error = thrown;
    }
    expect((error as RecipeError).lines("ar")).toMatch(
      /^digests\/x\.yaml:4: stories: اكتب عددا صحيحا\.\ndigests\/x\.yaml:5: windw: لا حقل بهذا الاسم\./,
    );
  });

  it("says where YAML itself breaks", () => {
    expect(problems("title: [\n")[0]).toMatch(/^digests\/x\.yaml:\d+: /);
  });

  it.each([
    ["7d", { kind: "newest", window: "7d" }],
    ["all", { kind: "newest", window: "all" }],
    ["since-last", { kind: "since-last", window: "7d" }],
    ["since-last 24h", { kind: "since-last", window: "24h" }],
    ["on-this-day", { kind: "on-this-day" }],
    ["replay", { kind: "replay" }],
  ])("reads the window %s", (window, expected) => {
    expect(parseRecipe("x", "x.yaml", `${head}window: ${window}\n`)).toMatchObject(expected);
  });

  it.each(["replay 7d", "since-last7d", "on this day", "0d"])("refuses the window %s", (window) => {
    expect(problems(`${head}window: ${window}\n`)[0]).toMatch(/:4: window: /);
  });

  it.each([
    ["daily 8:00", { days: "daily", times: ["08:00"] }],
    ["weekdays 07:30", { days: "workdays", times: ["07:30"] }],
    ["thu, mon 17:00, 09:00", { days: [1, 4], times: ["09:00", "17:00"] }],
    ["[mon 09:00, thu 09:00]", { days: [1, 4], times: ["09:00"] }],
    ["[daily 09:00, daily 17:00]", { days: "daily", times: ["09:00", "17:00"] }],
  ])("reads when: %s", (when, expected) => {
    expect(parseRecipe("x", "x.yaml", `${head}when: ${when}\n`).when).toEqual(expected);
  });

  it.each(["at eight", "daily", "daily 25:00", "[mon 09:00, thu 10:00]", "[]"])("refuses when: %s", (when) => {
    expect(problems(`${head}when: ${when}\n`)[0]).toMatch(/:4: when: /);
  });

  it("has no plan where none is given", () => {
    expect(parseRecipe("x", "x.yaml", head)).toMatchObject({ when: null, missed: "late", grace: 180 });
  });

  it("knows time zones", () => {
    expect(parseRecipe("x", "x.yaml", `${head}zone: Asia/Beirut\n`).zone).toBe("Asia/Beirut");
    expect(problems(`${head}zone: Mars/City\n`)[0]).toMatch(/:4: zone: .*IANA/);
  });

  it("refuses an empty file", () => {
    expect(problems("")).not.toHaveLength(0);
  });
});

describe("recipe.schema.json", () => {
  it("is the published form of the schema", () => {
    expect(JSON.parse(readFileSync("digests/recipe.schema.json", "utf8"))).toEqual(
      JSON.parse(JSON.stringify(recipeJsonSchema())),
    );
  });
});
