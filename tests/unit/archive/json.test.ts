import { describe, expect, it } from "vitest";
import { cleanArticle } from "../../../src/archive/clean/clean-article.ts";
import { articleOfRecord } from "../../../src/archive/json-article.ts";
import { createArraySplitter, createLineSplitter } from "../../../src/archive/json-items.ts";
import { parseRecord } from "../../../src/archive/json-lenient.ts";
import { recordsOf } from "../../../src/archive/json-records.ts";
import { splitterFor } from "../../../src/archive/json-splitter.ts";
import type { Article } from "../../../src/contracts/article.ts";

const now = new Date("2026-06-01T12:00:00Z");
const TEXT = "افتتحت البلدية اليوم سوقا جديدة للخضار قرب المحطة، بعد عامين من الأشغال التي أخّرها نقص المواد.";

function read(record: Record<string, unknown>): Article {
  const raw = articleOfRecord(record, "/news/x.jsonl#1");
  const article = raw === null ? null : cleanArticle(raw, { now });
  if (article === null) throw new Error("no article");
  return article;
}

describe("records of data sets", () => {
  it.each<[string, Record<string, unknown>]>([
    [
      "plain names",
      { title: "سوق جديدة", text: TEXT, date: "2026-05-01", source: "الرصيف", url: "https://x.example/1" },
    ],
    [
      "headline and body",
      { headline: "سوق جديدة", body: TEXT, published_at: "2026-05-01", outlet: "الرصيف", link: "https://x.example/1" },
    ],
    [
      "news-please",
      {
        title: "سوق جديدة",
        maintext: TEXT,
        date_publish: "2026-05-01 00:00:00",
        source_domain: "الرصيف",
        url: "https://x.example/1",
      },
    ],
    [
      "news API",
      {
        title: "سوق جديدة",
        content: TEXT,
        publishedAt: "2026-05-01",
        source: { id: null, name: "الرصيف" },
        url: "https://x.example/1",
      },
    ],
    [
      "schema.org",
      {
        headline: "سوق جديدة",
        articleBody: TEXT,
        datePublished: "2026-05-01",
        publisher: { name: "الرصيف" },
        url: "https://x.example/1",
      },
    ],
    [
      "WordPress",
      {
        title: { rendered: "سوق جديدة" },
        content: { rendered: `<p>${TEXT}</p>` },
        date: "2026-05-01",
        site: "الرصيف",
        link: "https://x.example/1",
      },
    ],
    [
      "paragraph lists",
      { title: "سوق جديدة", paragraphs: [TEXT], date: "2026-05-01", source: "الرصيف", url: "https://x.example/1" },
    ],
    [
      "Arabic names",
      { العنوان: "سوق جديدة", النص: TEXT, التاريخ: "2026-05-01", المصدر: "الرصيف", الرابط: "https://x.example/1" },
    ],
  ])("are recognised by %s", (_name, record) => {
    expect(read(record)).toMatchObject({
      title: "سوق جديدة",
      text: TEXT,
      outlet: "الرصيف",
      url: "https://x.example/1",
      published: { date: "2026-05-01", precision: "day", basis: "metadata" },
      language: "ar",
    });
  });

  it("strip HTML and references from texts and titles, and leave comparisons alone", () => {
    const article = read({
      title: "&quot;السوق&quot; تفتح <b>أبوابها</b> اليوم",
      content: `<div><p>${TEXT}</p><script>x()</script><p>5 &lt; 7 و 3 < 4 في الحساب، كما قال المعلم لتلاميذه أمس.</p></div>`,
    });
    expect(article.title).toBe('"السوق" تفتح أبوابها اليوم');
    expect(article.text).toBe(`${TEXT}\n5 < 7 و 3 < 4 في الحساب، كما قال المعلم لتلاميذه أمس.`);
  });

  it("make an article of a title alone, and of a text without a title", () => {
    expect(read({ title: "سوق جديدة للخضار" })).toMatchObject({ title: "سوق جديدة للخضار", text: "سوق جديدة للخضار" });
    expect(read({ text: `سوق جديدة\n${TEXT}` })).toMatchObject({ title: null, text: `سوق جديدة\n${TEXT}` });
    expect(read({ title: "سوق جديدة للخضار", text: "سوق جديدة للخضار" }).text).toBe("سوق جديدة للخضار");
    expect(articleOfRecord({ id: 4, tags: [] }, null)).toBeNull();
  });

  it("take bylines apart and the same words off the text", () => {
    const article = read({ title: "سوق جديدة", author: "سامر حداد - القاهرة:", text: `سامر حداد - القاهرة: ${TEXT}` });
    expect(article).toMatchObject({ byline: "سامر حداد", dateline: "القاهرة", text: TEXT });
    expect(read({ title: "سوق", author: "رويترز", text: TEXT })).toMatchObject({ byline: null, agencies: ["رويترز"] });
    expect(read({ title: "Market", author: ["Ada Moor", "Tom Reed"], text: "A market opened." }).byline).toBe(
      "Ada Moor, Tom Reed",
    );
  });

  it.each<[unknown, string | null, string]>([
    ["2026-05-01T10:15:00+02:00", "2026-05-01T08:15:00Z", "time"],
    [1777630500, "2026-05-01T10:15:00Z", "time"],
    [1777630500000, "2026-05-01T10:15:00Z", "time"],
    ["Fri, 01 May 2026 10:15:00 GMT", "2026-05-01T10:15:00Z", "time"],
    ["1 أيار 2026", "2026-05-01", "day"],
    ["2026-02-31", null, "unknown"],
    ["2999-01-01", null, "unknown"],
    ["2026-06-09", null, "unknown"],
    ["0000-00-00", null, "unknown"],
    ["yesterday", null, "unknown"],
  ])("understand %s as a date, or leave it unknown", (date, iso, precision) => {
    expect(read({ title: "سوق", text: TEXT, date }).published).toMatchObject({ date: iso, precision });
  });

  it("give ids by address, then by the record's own id, then by place", () => {
    const id = (record: Record<string, unknown>, path = "/news/x.jsonl#1") => {
      const raw = articleOfRecord({ title: "سوق", text: TEXT, ...record }, path);
      return raw === null ? null : cleanArticle(raw, { now })?.id;
    };
    expect(id({ url: "https://x.example/1?utm_source=a#top" })).toBe(
      id({ url: "https://x.example/1" }, "/other.jsonl#9"),
    );
    expect(id({ id: 7 }, "/news/x.jsonl#1")).toBe(id({ id: 7 }, "/news/x.jsonl#5"));
    expect(id({ id: 7 }, "/news/x.jsonl#1")).not.toBe(id({ id: 7 }, "/news/y.jsonl#1"));
    expect(id({}, "/news/x.jsonl#1")).not.toBe(id({}, "/news/x.jsonl#2"));
  });
});

describe("wrapped lists", () => {
  const item = { title: "a", text: "b" };
  it.each<[string, unknown, number]>([
    ["an array", [item, item], 2],
    ["articles", { status: "ok", articles: [item, item] }, 2],
    ["a feed with a title of its own", { title: "Feed", items: [item, item] }, 2],
    [
      "search results",
      {
        hits: {
          total: 2,
          hits: [
            { _id: 1, _source: item },
            { _id: 2, _source: item },
          ],
        },
      },
      2,
    ],
    ["a map by id", { one: item, two: item }, 2],
    ["one article with lists inside", { ...item, images: [{ title: "picture" }], tags: [{ name: "x" }] }, 1],
    ["nothing", { a: [1, "x", null], b: { c: true } }, 0],
  ])("are opened: %s", (_name, value, count) => {
    expect(recordsOf(value)).toHaveLength(count);
  });

  it("do not recurse for ever", () => {
    let deep: unknown = [item];
    for (let i = 0; i < 200; i++) deep = [deep];
    expect(recordsOf(deep)).toEqual([]);
  });
});

describe("splitting", () => {
  const split = (splitter: ReturnType<typeof createLineSplitter>, text: string, size: number) => {
    const items = [];
    for (let at = 0; at < text.length; at += size) items.push(...splitter.push(text.slice(at, at + size)));
    return [...items, ...splitter.end()];
  };

  it.each([1, 3, 1000])("finds lines in pieces of %i", (size) => {
    expect(split(createLineSplitter(10), '{"a":1}\n\n{"long":"xxxxxxxx"}\n{"b":2}', size)).toEqual([
      { place: 1, text: '{"a":1}' },
      { place: 3, text: null },
      { place: 4, text: '{"b":2}' },
    ]);
  });

  it.each([1, 3, 1000])("finds objects of an array in pieces of %i", (size) => {
    const text = '[ {"a":"]}\\"{"},\n{"b":[{"c":1}]} , {"long":"xxxxxxxxxxxxxxxxxxxx"}, {"cut":';
    expect(split(createArraySplitter(1, 20), text, size)).toEqual([
      { place: 1, text: '{"a":"]}\\"{"}' },
      { place: 2, text: '{"b":[{"c":1}]}' },
      { place: 3, text: null },
      { place: 4, text: '{"cut":' },
    ]);
  });
});

describe("shapes of exports", () => {
  const OTHER = "Councillors voted on Tuesday night to rebuild the covered market that last winter's floods wrecked.";
  const articles = (value: unknown) =>
    recordsOf(value).map((record) => {
      const { title, text, outlet, byline, section, url, published, language } = read(record);
      return { title, text, outlet, byline, section, url, date: published.date, language };
    });

  it.each<[string, unknown, Record<string, unknown>]>([
    [
      "paragraphs as objects, a headline in parts",
      {
        article: {
          headline: { main: "Market" },
          body: [
            { type: "p", text: OTHER },
            { type: "p", text: "Work begins." },
          ],
        },
      },
      { title: "Market", text: `${OTHER}\nWork begins.` },
    ],
    [
      "an answer of a newspaper's search",
      {
        response: {
          docs: [
            {
              headline: { main: "Market" },
              lead_paragraph: OTHER,
              byline: { original: "By Nora Whitfield" },
              pub_date: "2026-05-20T06:00:00+0000",
            },
          ],
        },
      },
      { title: "Market", text: OTHER, byline: "Nora Whitfield", date: "2026-05-20T06:00:00Z" },
    ],
    [
      "address and date outside the fields",
      {
        results: [
          {
            webTitle: "Market",
            webUrl: "https://x.example/2",
            webPublicationDate: "2026-05-20T06:00:00Z",
            sectionName: "World",
            fields: { headline: "Market", body: `<p>${OTHER}</p>` },
          },
        ],
      },
      { title: "Market", text: OTHER, url: "https://x.example/2", date: "2026-05-20T06:00:00Z", section: "World" },
    ],
    [
      "a title outside the fields that hold the text",
      { results: [{ webTitle: "Market", webUrl: "https://x.example/2", fields: { body: `<p>${OTHER}</p>` } }] },
      { title: "Market", text: OTHER, url: "https://x.example/2" },
    ],
    [
      "an article by its elements, pictures among them",
      {
        headlines: { basic: "Market" },
        display_date: "2026-05-20T06:00:00Z",
        credits: { by: [{ name: "Nora Whitfield" }] },
        content_elements: [
          { type: "image", url: "https://x.example/a.jpg" },
          { type: "text", content: `<p>${OTHER}</p>` },
        ],
      },
      { title: "Market", text: OTHER, byline: "Nora Whitfield", date: "2026-05-20T06:00:00Z" },
    ],
    [
      "rows below the names of their columns",
      {
        features: [{ name: "title" }, { name: "text" }],
        rows: [{ row_idx: 0, row: { title: "Market", text: OTHER } }],
      },
      { title: "Market", text: OTHER },
    ],
    [
      "Arabic names",
      {
        العنوان: "سوق جديدة",
        الخبر: TEXT,
        "تاريخ النشر": "20/05/2026",
        "اسم الصحيفة": "الرصيف",
        "رابط الخبر": "https://x.example/3",
        "اسم الكاتب": "مازن درويش",
        التصنيف: "محليات",
      },
      {
        title: "سوق جديدة",
        text: TEXT,
        date: "2026-05-20",
        outlet: "الرصيف",
        url: "https://x.example/3",
        byline: "مازن درويش",
        section: "محليات",
      },
    ],
    [
      "a document store",
      { title: "Market", text: OTHER, date: { $date: { $numberLong: "1779256800000" } } },
      { date: "2026-05-20T06:00:00Z" },
    ],
    ["a day in parts", { title: "Market", text: OTHER, year: 2026, month: 5, day: 20 }, { date: "2026-05-20" }],
    ["categories by number", { title: "Market", text: OTHER, categories: [4, 5] }, { section: null }],
    [
      "a feed in JSON",
      {
        version: "https://jsonfeed.org/version/1.1",
        title: "Shoreline",
        items: [{ title: "Market", content_text: OTHER }],
      },
      { outlet: "Shoreline" },
    ],
    [
      "a chat export, where a text is in pieces",
      {
        name: "المدار",
        messages: [
          { id: 1, date: "2026-05-20T06:00:00", from: "المدار", text: [TEXT, { type: "bold", text: " مهم " }, "جدا."] },
        ],
      },
      { text: `${TEXT} مهم جدا.`, outlet: "المدار", date: "2026-05-20" },
    ],
    [
      "a post of a network",
      { full_text: OTHER, created_at: "Wed May 20 06:00:00 +0000 2026" },
      { text: OTHER, date: "2026-05-20T06:00:00Z" },
    ],
  ])("are known: %s", (_, value, expected) => {
    expect(articles(value)).toEqual([expect.objectContaining(expected)]);
  });

  it.each<[string, unknown]>([
    ["columns", { title: { "0": "Market", "1": "سوق" }, text: { "0": OTHER, "1": TEXT } }],
    [
      "names apart from rows",
      {
        columns: ["title", "text"],
        index: [0, 1],
        data: [
          ["Market", OTHER],
          ["سوق", TEXT],
        ],
      },
    ],
    [
      "rows under a head",
      [
        ["title", "text"],
        ["Market", OTHER],
        ["سوق", TEXT],
      ],
    ],
    ["both languages in one record", { title_ar: "سوق", text_ar: TEXT, title_en: "Market", text_en: OTHER }],
    ["records by their ids", { a1: { title: "Market", text: OTHER }, a2: { title: "سوق", text: TEXT } }],
  ])("give each article of a table: %s", (_, value) => {
    expect(new Set(articles(value).map(({ title, text }) => `${title}: ${text}`))).toEqual(
      new Set([`Market: ${OTHER}`, `سوق: ${TEXT}`]),
    );
  });

  it.each([
    ['{"title":"a","text":"b",}', { title: "a", text: "b" }],
    ['{"title":"a","list":[1,2,],"n":NaN}', { title: "a", list: [1, 2], n: null }],
    ['{"text":"one\ntwo\t3"}', { text: "one\ntwo\t3" }],
    ['{"text":"kept: NaN,] ,}"}', { text: "kept: NaN,] ,}" }],
    ['{"title":"a, "}, ', { title: "a, " }],
  ])("are read with what careless programs write: %s", (record, value) => {
    expect(parseRecord(record)).toEqual(value);
  });

  it.each(["{'title':'a'}", '{"title":"a"', '{"title":"a" "text":"b"}', "// x"])(
    "stay wrong where they are wrong: %s",
    (record) => {
      expect(() => parseRecord(record)).toThrow(SyntaxError);
    },
  );

  it("are an array although the file is named as lines", () => {
    const text = `[\n{"title":"a"},\n{"title":"b"}\n]`;
    const splitter = splitterFor(text, { maxChars: 1000, size: text.length, lines: true });
    expect([...splitter.push(text), ...splitter.end()].map((item) => item.text)).toEqual([
      '{"title":"a"}',
      '{"title":"b"}',
    ]);
  });
});
