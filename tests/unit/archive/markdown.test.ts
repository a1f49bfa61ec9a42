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

  it.each<[string, string]>([
    ["a colon too many", '---\ntitle: Harbour: a bridge opens\ndate: 2026-03-02\nsource: "The Quay"\n---\n\n'],
    ["a name twice", '---\ntitle: "Harbour: a bridge opens"\ntitle: x\ndate: 2026-03-02\nsource: The Quay\n---\n\n'],
    ["old Macs' line ends", "---\rtitle: 'Harbour: a bridge opens'\rdate: 2026-03-02\rsource: The Quay\r---\r\r"],
    [
      "TOML over several lines",
      '+++\ntitle = """\nHarbour: a bridge\nopens"""\ntags = [\n "a",\n]\ndate = 2026-03-02\n[params]\nsource = "The Quay"\n+++\n',
    ],
    ["fields without rules", "Title: Harbour: a bridge opens\nDate: 2026-03-02\nSource: The Quay\n\n"],
    [
      "fields apart",
      "Title: Harbour: a bridge opens\n\nSource: The Quay\n\nPublished Time: 2026-03-02\n\nMarkdown Content:\n",
    ],
  ])("takes fields written with %s", (_, head) => {
    expect(read(`${head}The council opened a *new* bridge.\n`)).toMatchObject({
      title: "Harbour: a bridge opens",
      published: { date: "2026-03-02" },
      outlet: "The Quay",
      text: "The council opened a new bridge.",
    });
  });

  it("takes title, author and date from a block of lines that begin with a per cent sign", () => {
    expect(read("% Harbour opens its bridge\n% Ada Moor\n% 2 March 2026\n\nA bridge opened.\n")).toMatchObject({
      title: "Harbour opens its bridge",
      byline: "Ada Moor",
      published: { date: "2026-03-02" },
      text: "A bridge opened.",
    });
    expect(read("% of the votes were counted.\n")?.text).not.toBe("");
  });

  it.each([
    ['{{< figure src="x.jpg" >}}\n{{% notice note %}}\nA bridge opened.\n{{% /notice %}}', "A bridge opened."],
    ["{% include a.html x='1' %}A bridge {{ site.x }}opened.\n{: .lead}", "A bridge opened."],
    ["[A bridge]{.big} opened. <!--more-->", "A bridge opened."],
    ['import X from "../x"\nexport const y = 1\n\n<X data={y} />\n\nA bridge opened.', "A bridge opened."],
    [":::note\nA bridge opened.\n:::", "A bridge opened."],
    ['!!! note "Mind"\n\nA bridge opened.', "A bridge opened."],
    ["> [!info]- Summary\n> A bridge opened.", "A bridge opened."],
    ["![[bridge.png]]\nA [[bridges|bridge]] ==opened==. ^p1", "A bridge opened."],
    ["{كذا} قال 5 < 7 و a == b", "{كذا} قال 5 < 7 و a == b"],
  ])("leaves out what only site generators and note programs understand: %j", (markdown, text) => {
    expect(read(`# Harbour opens its bridge\n\n${markdown}\n`)?.text).toBe(text);
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

  it.each([
    "#",
    "\u00a0",
    " ",
    "\r",
    "\t#",
    "--",
    "| --",
    "[",
    "\n",
    "<!--",
    "{{",
    "{%",
    "==a",
    "[[",
    ":",
    "<A ",
    "'''",
  ])("is not kept busy by a heading full of %j", (mark) => {
    const heading = `# Harbour${mark.repeat(100_000 / mark.length)}x`;
    expect(spentMs(() => articleOfMarkdown(`${heading}\n\nA bridge opened.\n`, null))).toBeLessThan(2_000);
  });
});
