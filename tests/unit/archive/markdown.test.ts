import { describe, expect, it } from "vitest";
import { cleanArticle } from "../../../src/archive/clean/clean-article.ts";
import { articleOfMarkdown, plainOfMarkdown } from "../../../src/archive/markdown.ts";
import { spentMs } from "../../support/spent.ts";

const now = new Date("2026-06-01T12:00:00Z");
const read = (text: string) => cleanArticle(articleOfMarkdown(text, "/news/2026-03-09-bridge.md"), { now });

describe("Markdown", () => {
  it("takes fields from front matter", () => {
    const article = read(
      '---\ntitle: "Harbour opens its new bridge"\ndate: 2026-03-02\nauthor: [Ada Moor, Tom Reed]\nsource: {name: The Quay}\ncategory: Local\nlink: https://quay.example/bridge\n---\n\nThe harbour council *opened* a **new** bridge on [Monday](https://x.example/a_(b)).\n',
    );
    expect(article).toMatchObject({
      title: "Harbour opens its new bridge",
      published: { date: "2026-03-02", basis: "metadata" },
      byline: "Ada Moor, Tom Reed",
      outlet: "The Quay",
      section: "Local",
      url: "https://quay.example/bridge",
      text: "The harbour council opened a new bridge on Monday.",
    });
  });

  it("takes the first heading as title and the file's name as date where there is no front matter", () => {
    const article = read(
      "# جسر جديد في المرفأ\n\nافتتح مجلس المرفأ اليوم جسرا\nجديدا للمشاة قرب السوق القديم.\n\n## في الربيع\n\nيبدأ العمل في جسر ثان.\n",
    );
    expect(article).toMatchObject({
      title: "جسر جديد في المرفأ",
      published: { date: "2026-03-09", basis: "file-name" },
      text: "افتتح مجلس المرفأ اليوم جسرا جديدا للمشاة قرب السوق القديم.\nفي الربيع\nيبدأ العمل في جسر ثان.",
    });
  });

  it("reads on where the front matter is no YAML", () => {
    expect(read("---\n: : [\n---\n# Bridge opens in the harbour\n\nA bridge opened.\n")?.text).toBe("A bridge opened.");
  });

  it.each([
    ["> quoted\n> twice", "quoted twice\n"],
    ["- one\n- two\n1. three", "one\ntwo\nthree\n"],
    ["![alt](a.png) text ![x][y]", " text \n"],
    ["a_snake_case and 2*3*4", "a_snake_case and 2*3*4\n"],
    ["| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n\n| 1 | 2 |\n"],
    ["```\nlet x = *1*;\n```", "let x = *1*;\n"],
    ["x<br>y &amp; z", "x\ny & z\n"],
    ["\\*not emphasis\\*", "*not emphasis*\n"],
    ["## Closed by marks ##", "Closed by marks\n"],
    ["# A port in C#", "A port in C#\n"],
    ["Title\n=====\ntext", "Title\n\ntext\n"],
  ])("reduces %j", (markdown, plain) => {
    expect(plainOfMarkdown(markdown)).toBe(plain);
  });

  it.each(["#", "\u00a0", " ", "\r", "\t#", "--", "| --", "[", "\n"])(
    "is not kept busy by a heading full of %j",
    (mark) => {
      const heading = `# Harbour${mark.repeat(100_000 / mark.length)}x`;
      expect(spentMs(() => articleOfMarkdown(`${heading}\n\nA bridge opened.\n`, null))).toBeLessThan(2_000);
    },
  );
});
