import { describe, expect, it } from "vitest";
import { cleanArticle } from "../../../src/archive/clean/clean-article.ts";
import { articleOfRecord } from "../../../src/archive/json-article.ts";
import { recordsOf } from "../../../src/archive/json-records.ts";

const now = new Date("2026-06-01T12:00:00Z");
const FIRST = "Councillors voted on Tuesday night to rebuild the covered market that last winter's floods wrecked.";
const SECOND = "Work on the roof begins in August and should take nine months, the mayor said.";
const BODY = `${FIRST}\n${SECOND}`;
const HTML = `<p>${FIRST}</p><p>${SECOND}</p>`;
const ARABIC = "صوّت أعضاء المجلس ليل الثلاثاء على إعادة بناء السوق المسقوفة التي خربتها فيضانات الشتاء الماضي.";
const DAY = "2026-05-20";
const RFC = "Wed, 20 May 2026 06:00:00 GMT";
const TIME = "2026-05-20T06:00:00Z";

/** The articles of an export, with the fields that tests look at. */
const read = (value: unknown) =>
  recordsOf(value).map((record, i) => {
    const raw = articleOfRecord(record, `/news/export.json#${i + 1}`);
    const article = raw === null ? null : cleanArticle(raw, { now });
    if (article === null) throw new Error("no article");
    const { title, text, outlet, byline, url, published, language } = article;
    return { title, text, outlet, byline, url, date: published.date, language };
  });

const whole = { title: "Market", text: BODY, outlet: "Shoreline", url: "https://x.example/2", date: TIME };
const channel = { title: "Shoreline", link: "https://x.example", description: "News of the shore" };

describe("feeds turned into JSON", () => {
  it.each<[string, unknown]>([
    [
      "by a parser of XML",
      {
        "?xml": { "@_version": "1.0" },
        rss: {
          channel: {
            ...channel,
            item: [
              {
                title: "Market",
                link: "https://x.example/2",
                pubDate: RFC,
                "dc:creator": "Nora Whitfield",
                description: `<p>${FIRST}</p>`,
                "content:encoded": HTML,
                guid: { "#text": "https://x.example/?p=2", "@_isPermaLink": "false" },
              },
            ],
          },
        },
      },
    ],
    [
      "with every value in a list",
      {
        rss: {
          $: { version: "2.0" },
          channel: [
            {
              title: ["Shoreline"],
              link: ["https://x.example"],
              item: [
                {
                  title: ["Market"],
                  link: ["https://x.example/2"],
                  pubDate: [RFC],
                  "dc:creator": ["Nora Whitfield"],
                  "content:encoded": [HTML],
                  guid: [{ _: "2", $: { isPermaLink: "false" } }],
                },
              ],
            },
          ],
        },
      },
    ],
    [
      "with every value in an object",
      {
        rss: {
          channel: {
            title: { _text: "Shoreline" },
            item: [
              {
                title: { _cdata: "Market" },
                link: { _text: "https://x.example/2" },
                pubDate: { _text: RFC },
                "dc:creator": { _cdata: "Nora Whitfield" },
                "content:encoded": { _cdata: HTML },
              },
            ],
          },
        },
      },
    ],
    [
      "with the short text under the shorter name",
      {
        feedUrl: "https://x.example/feed",
        ...channel,
        items: [
          {
            creator: "Nora Whitfield",
            title: "Market",
            link: "https://x.example/2",
            isoDate: TIME,
            content: `<p>${FIRST}</p>`,
            contentSnippet: FIRST,
            "content:encoded": HTML,
          },
        ],
      },
    ],
    [
      "as Atom",
      {
        feed: {
          title: { "#text": "Shoreline" },
          entry: [
            {
              title: { "#text": "Market", "@type": "html" },
              link: { "@href": "https://x.example/2", "@rel": "alternate" },
              updated: TIME,
              content: { "#text": HTML, "@type": "html" },
              author: { name: "Nora Whitfield" },
            },
          ],
        },
      },
    ],
    [
      "by a reader, which tells the feed of each",
      {
        title: "Starred items",
        items: [
          {
            title: "Market",
            published: Date.parse(TIME) / 1000,
            canonical: [{ href: "https://x.example/2" }],
            summary: { content: HTML },
            origin: { streamId: "feed/1", title: "Shoreline" },
            author: "Nora Whitfield",
          },
        ],
      },
    ],
    [
      "by another reader",
      {
        total: 1,
        entries: [
          {
            title: "Market",
            url: "https://x.example/2",
            published_at: TIME,
            content: HTML,
            author: "Nora Whitfield",
            feed: { id: 3, title: "Shoreline" },
          },
        ],
      },
    ],
  ])("are whole articles of their outlets: %s", (_, value) => {
    expect(read(value)).toEqual([expect.objectContaining({ ...whole, byline: "Nora Whitfield" })]);
  });

  it("know a blog's entries by their values' odd name, and the link that is the article's own", () => {
    const link = [
      { rel: "self", href: "https://x.example/feeds/2" },
      { rel: "alternate", href: "https://x.example/2" },
    ];
    const entry = { title: { $t: "Market" }, content: { $t: HTML }, published: { $t: TIME }, link };
    expect(read({ feed: { title: { $t: "Shoreline" }, entry: [entry] } })).toEqual([expect.objectContaining(whole)]);
  });
});

describe("texts of editors that keep a tree", () => {
  const words = (text: string) => ({ type: "text", text });
  it.each<[string, unknown]>([
    ["children", [FIRST, SECOND].map((text) => ({ _type: "block", children: [{ _type: "span", text }] }))],
    ["blocks of data", { blocks: [FIRST, SECOND].map((text) => ({ type: "paragraph", data: { text } })) }],
    [
      "blocks of text",
      { blocks: [FIRST, SECOND].map((text) => ({ key: "a", text, type: "unstyled" })), entityMap: {} },
    ],
    [
      "a document",
      {
        type: "doc",
        content: [
          {
            type: "paragraph",
            content: [
              words(FIRST.slice(0, 30)),
              { ...words(FIRST.slice(30, 40)), marks: ["bold"] },
              words(FIRST.slice(40)),
            ],
          },
          { type: "image", attrs: { src: "https://x.example/a.jpg" } },
          {
            type: "bulletList",
            content: [{ type: "listItem", content: [{ type: "paragraph", content: [words(SECOND)] }] }],
          },
        ],
      },
    ],
    [
      "values",
      {
        nodeType: "document",
        content: [FIRST, SECOND].map((value) => ({ nodeType: "paragraph", content: [{ nodeType: "text", value }] })),
      },
    ],
    ["a root", { root: { children: [FIRST, SECOND].map((text) => ({ type: "paragraph", children: [words(text)] })) } }],
    ["models", [FIRST, SECOND].map((text) => ({ type: "text", model: { text } }))],
  ])("are read by paragraphs: %s", (_, body) => {
    for (const name of ["body", "content"])
      expect(read({ items: [{ title: "Market", [name]: body, date: DAY }] }), name).toEqual([
        expect.objectContaining({ title: "Market", text: BODY, date: DAY }),
      ]);
  });
});

describe("exports of systems", () => {
  it("hold authors and tags, which are no articles", () => {
    const posts = [{ title: "Market", slug: "market", html: HTML, plaintext: BODY, published_at: TIME }];
    const tags = [{ name: "City", slug: "city", description: "About the city", url: "https://x.example/tag/city" }];
    const users = [{ name: "Nora Whitfield", bio: "Reporter" }];
    expect(read({ db: [{ meta: {}, data: { posts, users, tags } }] })).toEqual([
      expect.objectContaining({ title: "Market", text: BODY, date: TIME }),
    ]);
  });

  it("hold the site beside its article, as pages do", () => {
    const site = { "@type": "WebSite", name: "Shoreline", url: "https://x.example" };
    const article = {
      "@type": "NewsArticle",
      headline: "Market",
      articleBody: FIRST,
      mainEntityOfPage: { "@id": "https://x.example/2" },
      publisher: { name: "Shoreline" },
    };
    expect(read({ "@graph": [site, article] })).toEqual([
      expect.objectContaining({ title: "Market", text: FIRST, outlet: "Shoreline", url: "https://x.example/2" }),
    ]);
  });

  it("have each field in both languages", () => {
    const entry = {
      sys: { id: "1" },
      fields: { title: { ar: "السوق", "en-US": "Market" }, body: { ar: ARABIC, "en-US": FIRST } },
    };
    const both = [
      expect.objectContaining({ title: "السوق", text: ARABIC, language: "ar" }),
      expect.objectContaining({ title: "Market", text: FIRST, language: "en" }),
    ];
    expect(read({ entries: [entry] })).toEqual(both);
    expect(read([entry.fields])).toEqual(both);
  });

  it("have one field's name with its language and the others without", () => {
    expect(read([{ Headline_Ar: "السوق", Article_Text: ARABIC }])).toEqual([
      expect.objectContaining({ title: "السوق", text: ARABIC }),
    ]);
  });

  it("name the site apart from the address that they call the source", () => {
    const record = { title: "Market", text: BODY, source: "https://x.example/2", date: TIME };
    expect(read([{ ...record, "source-hostname": "Shoreline", hostname: "x.example" }])).toEqual([
      expect.objectContaining(whole),
    ]);
    expect(read([record])[0]).toMatchObject({ outlet: "x.example", url: "https://x.example/2" });
    expect(read([{ ...record, source: "https://x.example" }])[0]).toMatchObject({ outlet: "x.example", url: null });
  });

  it("call fields as crawlers and Arabic data sets do", () => {
    const crawled = { content: BODY, warc_headers: { "warc-target-uri": "https://x.example/2026/05/20/market" } };
    expect(read([crawled])[0]).toMatchObject({ url: "https://x.example/2026/05/20/market", date: DAY });
    expect(
      read([{ story_title: "Market", story_content: HTML, story_date: DAY, story_permalink: "https://x.example/2" }]),
    ).toEqual([expect.objectContaining({ title: "Market", text: BODY, date: DAY, url: "https://x.example/2" })]);
    expect(read([{ العنوان: "السوق", المتن: ARABIC, الوكالة: "الرصيف" }])[0]).toMatchObject({
      text: ARABIC,
      outlet: "الرصيف",
    });
  });

  it("hold tags in brackets, which are no text", () => {
    const content =
      '[vc_row][vc_column width="1/2"][caption id="a"]<img src="a.jpg"> The market in the rain[/caption]' +
      `<p>${FIRST} [sic]</p>[gallery ids="1,2"]<p>[Ours] ${SECOND}</p>[embed]https://x.example/v[/embed][/vc_column][/vc_row]`;
    expect(read([{ title: "Market", content }])[0]?.text).toBe(`${FIRST} [sic]\n[Ours] ${SECOND}`);
    for (const tag of ["[a", "[caption]", "[a b=", "[/a]", "[video"])
      read([{ title: "x", content: tag.repeat(20_000) }]);
  });
});

describe("trees of any depth", () => {
  it("are read, and the others beside them", () => {
    const deep = JSON.parse(`${'{"root":'.repeat(50_000)}{"text":"${FIRST}"}${"}".repeat(50_000)}`);
    const [, other] = read([{ title: "Deep", text: deep, description: SECOND }, whole]);
    expect(other?.text).toBe(BODY);
  });
});
