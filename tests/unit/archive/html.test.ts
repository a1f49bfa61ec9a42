import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cleanArticle } from "../../../src/archive/clean/clean-article.ts";
import { decodeBytes } from "../../../src/archive/decode.ts";
import { articleOfHtml } from "../../../src/archive/html.ts";
import type { Article } from "../../../src/contracts/article.ts";

const now = new Date("2026-12-01T12:00:00Z");
const P1 =
  "The harbour council opened a new footbridge on Monday, two years after the old one was closed because of rust in its cables.";
const P2 =
  "Council leader Mira Holt said about 12,000 people would cross it every day, and that work on a second bridge would begin in spring.";
const P3 = "Residents had asked for a cycle lane, which the council says is being studied by its engineers.";
const AR1 =
  "افتتح مجلس المرفأ اليوم جسرا جديدا للمشاة، بعد عامين من إغلاق الجسر القديم بسبب صدأ أصاب كابلاته الرئيسية.";
const AR2 = "وقالت رئيسة المجلس إن نحو اثني عشر ألف شخص سيعبرونه كل يوم، وإن العمل في جسر ثان يبدأ في الربيع المقبل.";

const paragraphs = (...texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join("\n");
const ldJson = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const page = (head: string, body: string) => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

function read(html: string, path = "/news/page.html"): Article {
  const raw = articleOfHtml(html, path);
  if (raw === null) throw new Error("no article");
  const article = cleanArticle(raw, { now });
  if (article === null) throw new Error("no text");
  return article;
}

describe("pages", () => {
  it("take metadata from JSON-LD, also inside a graph and beside other types", () => {
    const graph = {
      "@graph": [
        { "@type": "WebSite", name: "Site" },
        {
          "@type": ["NewsArticle"],
          headline: "Harbour opens its new footbridge &amp; plans another",
          datePublished: "2026-03-02T08:30:00+02:00",
          author: [{ "@type": "Person", name: "Ada Moor" }, { name: "Tom Reed" }],
          publisher: { "@type": "Organization", name: "The Quay" },
          articleSection: "Local",
          inLanguage: "en-GB",
        },
      ],
    };
    const article = read(
      page(ldJson([{ "@type": "BreadcrumbList" }, graph]), `<article>${paragraphs(P1, P2, P3)}</article>`),
    );
    expect(article).toMatchObject({
      title: "Harbour opens its new footbridge & plans another",
      outlet: "The Quay",
      section: "Local",
      byline: "Ada Moor, Tom Reed",
      language: "en",
      published: { date: "2026-03-02T06:30:00Z", precision: "time", basis: "metadata" },
      text: [P1, P2, P3].join("\n"),
    });
  });

  it.each([
    ["in a list of dates", (json: string) => json],
    ["in marks of a comment", (json: string) => `/* <![CDATA[ */ ${json} /* ]]> */`],
    ["in marks of a line comment", (json: string) => `//<![CDATA[\n${json}\n//]]>`],
  ])("comes from structured data %s", (_, wrap) => {
    const json = JSON.stringify({
      "@graph": [
        { "@type": ["NewsArticle"], datePublished: ["2026-03-03T10:00:00Z", "2026-03-04"], dateCreated: "2026-03-02" },
      ],
    });
    const head = `<title>x</title><script type="application/ld+json">${wrap(json)}</script>`;
    expect(read(page(head, `<article>${paragraphs(P1, P2)}</article>`)).published.date).toBe("2026-03-03T10:00:00Z");
  });

  it("survive broken JSON-LD and fall back to Open Graph and time", () => {
    const head = `<title>x</title><script type="application/ld+json">{"@type":"NewsArticle","headline": "a
      b", oops}</script><meta property="og:title" content="Harbour opens its new footbridge"><meta property="og:site_name" content="The Quay">
      <link rel="canonical" href="https://quay.example/2026/03/bridge">`;
    const article = read(
      page(head, `<time datetime="2026-03-02">2 March</time><article>${paragraphs(P1, P2)}</article>`),
    );
    expect(article).toMatchObject({
      title: "Harbour opens its new footbridge",
      outlet: "The Quay",
      url: "https://quay.example/2026/03/bridge",
      published: { date: "2026-03-02", precision: "day", basis: "metadata" },
    });
  });

  it("find title, outlet and printed date of a bare Arabic page", () => {
    const html = page(
      "<title>مجلس المرفأ يفتتح جسرا جديدا للمشاة بعد عامين - صحيفة الرصيف</title>",
      `<div id="menu"><a href="/">الرئيسية</a> <a href="/s">رياضة</a></div><h1>مجلس المرفأ يفتتح جسرا جديدا للمشاة بعد عامين</h1>
       <span class="d">تم النشر في الثلاثاء 3 آذار / مارس 2026 - 10:22 صباحاً</span><div class="txt">${paragraphs(AR1, AR2, AR1.replace("اليوم", "أمس"))}</div>
       <div class="related-posts"><h3>اقرأ أيضا</h3><ul><li><a href="/2">ارتفاع أسعار الخضار في الأسواق</a></li></ul></div>`,
    );
    const article = read(html);
    expect(article).toMatchObject({
      title: "مجلس المرفأ يفتتح جسرا جديدا للمشاة بعد عامين",
      outlet: "الرصيف",
      language: "ar",
      published: { date: "2026-03-03", precision: "day", basis: "text" },
    });
    expect(article.text.startsWith(AR1)).toBe(true);
    expect(article.text).not.toContain("الخضار");
  });

  it("keep the outlet's own day for a time after midnight", () => {
    const head =
      '<meta property="og:title" content="Night train returns to the coast line"><meta property="article:published_time" content="2026-03-03T01:10:00+03:00">';
    expect(read(page(head, `<article>${paragraphs(P1, P2)}</article>`)).published).toEqual({
      date: "2026-03-03",
      precision: "day",
      basis: "metadata",
    });
  });

  it("leave captions, share bars, newsletters, comments and lists of other stories out", () => {
    const body = `<article><h1>Harbour opens its new footbridge</h1><div class="share-bar">Share Facebook Twitter</div>
      <figure><img src="a.jpg"><figcaption>The bridge at dawn, seen from the east side of the old harbour wall.</figcaption></figure>
      ${paragraphs(P1)}<div class="newsletter-box"><p>Get the best stories delivered to your inbox every morning.</p></div>
      ${paragraphs(P2, P3)}<p>Read more: <a href="/3">Ferry prices rise</a></p><p>Follow us on Twitter and Facebook</p></article>
      <section id="comments"><p>What a waste of money, said a reader who had crossed it twice this week already.</p></section>`;
    expect(read(page("<title>Harbour opens its new footbridge | The Quay</title>", body)).text).toBe(
      [P1, P2, P3].join("\n"),
    );
  });

  it("read a page in windows-1256", () => {
    const bytes = readFileSync(new URL("../../fixtures/archive/page.windows-1256.html", import.meta.url));
    const article = read(decodeBytes(bytes) ?? "");
    expect(article).toMatchObject({
      title: "موسم الزيتون يبدأ باكرا هذا العام في التلال الشمالية",
      outlet: "التلال",
      published: { date: "2026-10-03", precision: "day", basis: "text" },
    });
    expect(article.text).toMatch(/^بدأ المزارعون[\s\S]*السابق\.$/);
  });

  it("read fragments, and pages without any paragraph", () => {
    expect(read(`<h1>Harbour opens its new footbridge</h1><div>${P1}<br><br>${P2}</div>`).text).toBe(`${P1}\n${P2}`);
    expect(
      read(`<html><body><table><tr><td>${P1}</td></tr><tr><td>${P2}</td></tr></table></body></html>`).text,
    ).toContain(P2);
  });

  it("show markup of a hostile headline as text or leave it out, and never as markup", () => {
    const head = `<meta property="og:title" content="&lt;script&gt;alert(1)&lt;/script&gt;Bridge \u202eopens <b>today</b> for walkers">`;
    const { title } = read(page(head, `<article>${paragraphs(P1, P2)}</article>`));
    expect(title).toContain("opens today for walkers");
    expect(title).not.toMatch(/[\u202e<>]/);
  });

  it("do not take minutes for a long text six hundred blocks deep", () => {
    const text = `<p>${P1}</p>`.repeat(1500);
    const deep = `${"<table><tr><td>".repeat(600)}${text}${"</td></tr></table>".repeat(600)}`;
    expect(read(page("<title>Harbour opens its new footbridge</title>", deep)).text).toContain(P1);
  });

  it("do not fall over pages nested ten thousand deep", () => {
    const deep = `${"<div>".repeat(10_000)}<p>${P1}</p><p>${P2}</p>${"</div>".repeat(10_000)}`;
    expect(read(page("<title>Harbour opens its new footbridge</title>", deep)).text).toContain(P1);
  });

  it("have no article where there is no text", () => {
    expect(
      articleOfHtml("<html><head><title></title></head><body><script>let a;</script></body></html>", null),
    ).toBeNull();
  });

  it("pass over addresses that are none", () => {
    const head = '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="/relative">';
    expect(
      read(page(head, `<article><h1>Harbour opens its bridge</h1>${paragraphs(P1, P2)}</article>`)).url,
    ).toBeNull();
  });
});

describe("words of a page", () => {
  const FIRST = "The council opened a new bridge over the harbour on Monday, two years later than it had promised.";
  const SECOND = "Ferries run beside it until the autumn, so that lorries need not cross the old town, it said.";

  it("stand apart where a headline breaks", () => {
    const page = `<html><body><h1>Harbour opens<br>its new<span> </span>bridge<div>after two years</div></h1><p>${FIRST}</p><p>${SECOND}</p></body></html>`;
    expect(articleOfHtml(page, null)?.title).toBe("Harbour opens its new bridge after two years");
  });

  it.each([
    ["blank lines", `\n${FIRST.replace("over", "over\n")}\n\n${SECOND}\n`],
    ["indents", `   ${FIRST.replace(" over", "\nover")}\n   ${SECOND}\n`],
    ["nothing", `${FIRST}\n${SECOND}\n`],
  ])("are paragraphs where it is typed with %s between", (_, typed) => {
    expect(articleOfHtml(`<html><body><pre>${typed}</pre></body></html>`, null)?.body).toBe(`${FIRST}\n${SECOND}`);
  });
});
