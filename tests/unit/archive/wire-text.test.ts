import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { cleanArticle } from "../../../src/archive/clean/clean-article.ts";
import { bareArticle } from "../../../src/archive/raw-article.ts";
import { createReader } from "../../../src/archive/reader.ts";
import { textParts } from "../../../src/archive/text-parts.ts";
import type { Article } from "../../../src/contracts/article.ts";

const now = new Date("2026-12-01T12:00:00Z");
const TITLE = "قطار سريع يربط العاصمة بالساحل";
const A1 = "أعلنت وزارة النقل افتتاح خط القطار السريع بين العاصمة والساحل بعد ست سنوات من العمل المتواصل.";
const A2 = "وقالت الوزيرة إن تكلفة المشروع بلغت ملياري دينار بزيادة عن التقديرات الأولى بسبب ارتفاع أسعار الحديد.";
const HEADLINE = "Harbour town votes to rebuild its market";
const E1 = "Councillors voted on Tuesday night to rebuild the covered market that last winter's floods wrecked.";
const E2 = "The plan will cost an estimated £7.4 million and is expected to take eighteen months to complete.";

function read(...lines: readonly string[]): Article {
  const article = cleanArticle(bareArticle("/a.txt", lines.join("\n")), { now });
  if (article === null) throw new Error("no text");
  return article;
}

describe("reports as agencies send them", () => {
  it.each<[string, readonly string[], Partial<Article>]>([
    [
      "initials at the end",
      [TITLE, "", `بيروت, 3-6-2026 (أ ف ب) - ${A1}`, "", A2, "", "س ع/م د/ن ب"],
      { dateline: "بيروت", agencies: ["أ ف ب"] },
    ],
    [
      "day and month in numbers",
      [`الكويت - 3 - 6 (كونا) -- ${A1}`, "", `${A2} (النهاية) س ح / م ع`],
      { dateline: "الكويت", agencies: ["كونا"] },
    ],
    [
      "place, day and agency without marks",
      [`رام الله 3-6-2026 وفا- ${A1}`, A2, "", "-", "س.ح/م.ع"],
      { dateline: "رام الله", agencies: ["وفا"] },
    ],
    [
      "two calendars and a mark of the end",
      [TITLE, "", "الرياض 17 ذو الحجة 1447 هـ الموافق 03 يونيو 2026 م واس", A1, A2, "// انتهى //", "11:20 ت م", "0045"],
      { title: TITLE, dateline: "الرياض", agencies: ["واس"] },
    ],
    [
      "the agency between bars",
      [TITLE, "", `القاهرة في 3 يونيو /أ ش أ/ ${A1}`, A2, "أ ش أ"],
      { title: TITLE, dateline: "القاهرة", agencies: ["أ ش أ"] },
    ],
    [
      "a month by two names",
      [TITLE, "", `أربيل 3 حزيران/يونيو (رويترز) - ${A1}`, A2],
      { dateline: "أربيل", agencies: ["رويترز"] },
    ],
    [
      "a correspondent without a name",
      [TITLE, "", "مراسلنا – عمان", "", A1, "", A2],
      { dateline: "عمان", byline: null },
    ],
    [
      "the author's name at the end",
      [TITLE, "", "دمشق-سانا", "", A1, "", A2, "", "سامر حداد"],
      { byline: "سامر حداد", agencies: ["سانا"] },
    ],
  ])("lose what is not the text: %s", (_, lines, expected) => {
    expect(read(...lines)).toMatchObject({ text: `${A1}\n${A2}`, ...expected });
  });

  it.each<[string, readonly string[], Partial<Article>]>([
    [
      "a place in capitals with its country",
      [
        HEADLINE,
        "",
        "By NORA WHITFIELD",
        "Associated Press",
        "",
        `EASTMERE, England (AP) _ ${E1}`,
        "",
        E2,
        "",
        "___",
        "",
        "Associated Press writer Tom Reed contributed to this report.",
        "",
        "-- 30 --",
      ],
      { byline: "NORA WHITFIELD", dateline: "EASTMERE" },
    ],
    [
      "notes under a release",
      [
        "PRESS RELEASE",
        "",
        HEADLINE,
        "",
        "20 May 2026",
        "",
        E1,
        "",
        E2,
        "",
        "ENDS",
        "",
        "Notes to editors:",
        "1. Eastmere is a town of 12,000 people on the northern coast.",
        "Contact: press@eastmere.example",
      ],
      {},
    ],
    [
      "fields of a newspaper archive",
      [
        "1 of 12 DOCUMENTS",
        "",
        "The Shoreline",
        "",
        "May 20, 2026 Wednesday",
        "",
        HEADLINE,
        "",
        "BYLINE: Nora Whitfield",
        "",
        "LENGTH: 312 words",
        "",
        E1,
        "",
        E2,
        "",
        "LOAD-DATE: May 20, 2026",
        "",
        "LANGUAGE: ENGLISH",
        "",
        "Copyright 2026 The Shoreline",
        "All Rights Reserved",
      ],
      { byline: "Nora Whitfield", outlet: "The Shoreline" },
    ],
    [
      "a mail with its signature",
      [
        "From: Nora Whitfield <nora@shoreline.example>",
        "To: desk@shoreline.example",
        `Subject: ${HEADLINE}`,
        "Date: Wed, 20 May 2026 06:00:00 +0100",
        "Content-Type: text/plain; charset=utf-8",
        "",
        E1,
        "",
        E2,
        "",
        "-- ",
        "Nora Whitfield",
        "Shoreline",
      ],
      { byline: "Nora Whitfield" },
    ],
  ])("lose what is not the text: %s", (_, lines, expected) => {
    expect(read(...lines)).toMatchObject({ title: HEADLINE, text: `${E1}\n${E2}`, ...expected });
  });

  it("keeps what only looks like a note or a mark", () => {
    const notes =
      "Notes to editors of the three papers were found in the archive, the council's historian said on Monday.";
    expect(read(HEADLINE, "", E1, "", notes, "", E2).text).toBe([E1, notes, E2].join("\n"));
    expect(read(HEADLINE, "", E1, "", "- No.", "", E2).text).toBe([E1, "- No.", E2].join("\n"));
  });

  it("loses the marks before paragraphs of a channel's post", () => {
    const post = read(`🔴 ${TITLE}`, "", `▪️ ${A1}`, `▪️ ${A2}`, "", "#قطار #نقل");
    expect(post).toMatchObject({ title: TITLE, text: `${A1}\n${A2}` });
  });

  it("joins lines that a mail has broken, also of a short text", () => {
    const broken = [E1.replace("that ", "that\n"), "", E2.replace("take ", "take\n")];
    expect(read(`Title: ${HEADLINE}`, "Date: 2026-05-20", "", ...broken).text).toBe(`${E1}\n${E2}`);
  });
});

describe("several articles in one text", () => {
  const one = [HEADLINE, "", "20 May 2026", "", E1, "", E2];
  const two = [TITLE, "", "3 يونيو 2026", "", A1, "", A2];

  it.each<[string, readonly string[]]>([
    ["rules between them", [...one, "", "==========", "", ...two]],
    ["rules around them", ["*****", ...one, "*****", ...two, "*****"]],
    [
      "their fields",
      [
        `Title: ${HEADLINE}`,
        "Date: 2026-05-20",
        "",
        E1,
        "",
        E2,
        "",
        `العنوان: ${TITLE}`,
        "التاريخ: 2026-06-03",
        "",
        A1,
        "",
        A2,
      ],
    ],
    ["numbers of documents", ["1 of 2 DOCUMENTS", "", ...one, "", "2 of 2 DOCUMENTS", "", ...two]],
  ])("are told apart by %s", (_, lines) => {
    const articles = textParts(lines.join("\n")).map((part) => read(part));
    expect(articles.map(({ title, text, published }) => [title, text, published.date])).toEqual([
      [HEADLINE, `${E1}\n${E2}`, "2026-05-20"],
      [TITLE, `${A1}\n${A2}`, "2026-06-03"],
    ]);
  });

  it.each<[string, readonly string[]]>([
    ["a rule between sections", [...one, "", "-----", "", "Background", "", A1]],
    ["a rule under the headline", [HEADLINE, "=====", "", "20 May 2026", "", E1, "", E2]],
    ["a title quoted in the text", [...one, "", "Title: a word that the council avoids, its critics say.", "", E2]],
  ])("are one where they are one: %s", (_, lines) => {
    expect(textParts(lines.join("\n"))).toEqual([lines.join("\n")]);
  });
});

describe("text files", () => {
  const folder = mkdtempSync(join(tmpdir(), "mujaz-wire-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;

  async function readFile(name: string, text: string): Promise<readonly Article[]> {
    const inside = join(folder, `${count++}`);
    mkdirSync(inside);
    writeFileSync(join(inside, name), text);
    const articles: Article[] = [];
    for await (const event of createReader({ now: () => now }).read([inside]))
      if (event.kind === "articles") articles.push(...event.articles);
    return articles;
  }

  it.each([
    ["a.md", `---\ntitle: "${HEADLINE}"\ndate: 2026-05-20\nauthor:\n  name: Nora Whitfield\n---\n`],
    ["a.txt", `---\ntitle: ${HEADLINE}\ndate: 2026-05-20\nauthor: Nora Whitfield\n---\n`],
    ["a.md", `+++\ntitle = "${HEADLINE}"\ndate = 2026-05-20 # day\nauthor = 'Nora Whitfield'\ntags = ["a"]\n+++\n`],
    ["a.md", `{\n  "title": "${HEADLINE}",\n  "date": "2026-05-20",\n  "author": "Nora Whitfield"\n}\n\n`],
  ])("have their front matter read: %s %s", async (name, front) => {
    expect(await readFile(name, `${front}\n${E1}\n\n${E2}\n`)).toMatchObject([
      { title: HEADLINE, byline: "Nora Whitfield", published: { date: "2026-05-20" }, text: `${E1}\n${E2}` },
    ]);
  });

  it("keep a paragraph between two rules that is no front matter", async () => {
    const [article] = await readFile("a.md", `---\n${E1}\n---\n\n${E2}\n`);
    expect(article?.text).toBe(`${E1}\n${E2}`);
  });

  it("give each of several articles its place and its own id", async () => {
    const articles = await readFile(
      "a.txt",
      `Title: A\nDate: 2026-05-20\n\n${E1}\n\nTitle: B\nDate: 2026-05-21\n\n${E2}\n`,
    );
    expect(articles.map(({ path }) => path?.replace(/.*#/, "#"))).toEqual(["#1", "#2"]);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2);
  });
});
