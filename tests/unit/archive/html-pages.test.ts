import { describe, expect, it } from "vitest";
import { cleanArticle } from "../../../src/archive/clean/clean-article.ts";
import { articleOfHtml } from "../../../src/archive/html.ts";
import type { Article } from "../../../src/contracts/article.ts";

const now = new Date("2026-12-01T12:00:00Z");

const EN_TITLE = "Harbour town votes to rebuild its flooded market uphill";
const EN = [
  "Councillors in Eastmere voted on Tuesday night to rebuild the covered market that last winter's floods wrecked, two streets uphill.",
  "The plan, approved by 11 votes to six, will cost an estimated £7.4 million and is expected to take eighteen months to complete.",
  "Traders who have been selling from stalls in a car park said they feared the move would cut passing trade from the seafront by half.",
  "The council will consult residents on the design in June, and a decision on the old hall is due by the end of the year.",
];
const OTHER_TITLE = "Small airline grounds fleet after sensors fail inspection";
const OTHER = [
  "Northern Loop, a regional airline serving 14 small airports, grounded its entire fleet on Friday after inspectors found faulty sensors.",
  "The airline said about 4,200 passengers would be affected over the weekend and promised full refunds or seats on other carriers.",
  "The civil aviation authority said the sensors, made by a supplier that went out of business last year, had been fitted in the spring.",
  "Unions representing pilots and cabin crew said they had raised concerns about the parts as early as April, without an answer.",
  "Flights are expected to resume on Wednesday, once replacements have been fitted and signed off by the authority's own engineers.",
];
const AR_TITLE = "قطار سريع يربط العاصمة بالساحل في أقل من ساعتين";
const AR = [
  "دشنت وزارة النقل، الأربعاء، خط القطار السريع الذي يربط العاصمة بمدن الساحل ويختصر زمن الرحلة من خمس ساعات إلى أقل من ساعتين.",
  "ويمتد الخط على 310 كيلومترات ويمر بسبع محطات، بينها محطتان تحت الأرض شيدتا في مناطق جبلية صعبة خلال ست سنوات من العمل.",
  "وقالت الوزيرة إن تكلفة المشروع بلغت ملياري دينار، بزيادة قدرها 12 في المئة عن التقديرات الأولى بسبب ارتفاع أسعار الحديد.",
  "وشكا مزارعون في بلدة العين من أن التعويضات عن الأراضي التي اقتطعت للمشروع لم تدفع لهم كاملة حتى الآن.",
];

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join("\n");
const arabicPage = (head: string, body: string) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${AR_TITLE} | صحيفة المدار</title>${head}</head><body>${body}</body></html>`;
const englishPage = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>${EN_TITLE} | Shoreline</title>${head}</head><body>${body}</body></html>`;

function read(html: string): Article {
  const raw = articleOfHtml(html, "/news/page.html");
  const article = raw === null ? null : cleanArticle(raw, { now });
  if (article === null) throw new Error("no article");
  return article;
}

describe("what a page prints around its headline", () => {
  it.each([
    ["a label with diacritics", "<span>نُشر في 3 حزيران/يونيو 2026</span>"],
    ["the day after the last change", "<p>آخر تحديث: الخميس 4 يونيو 2026</p><p>نشر في: الأربعاء 3 يونيو 2026</p>"],
    ["two calendars", "<div>الأربعاء - 17 ذو الحجة 1447 هـ - 03 يونيو 2026 م</div>"],
    ["the Hijri day alone", "<div>تاريخ النشر: ١٧ / ١٢ / ١٤٤٧ هـ</div>"],
    ["a Maghrebi month beside the author", "<b>مازن درويش</b><i> · </i><span>الأربعاء 3 جوان 2026 - 10:30</span>"],
    ["words for screen readers and the day again", "<span>Published On 3/6/2026</span><span>3/6/2026</span>"],
    [
      "hours ago and the day in a title",
      '<abbr class="published" title="2026-06-03T10:00:00+03:00">قبل 3 ساعات</abbr>',
    ],
  ])("dates the article: %s", (_, dates) => {
    const article = read(
      arabicPage("", `<main><h1>${AR_TITLE}</h1><div>${dates}</div><div>${paragraphs(AR)}</div></main>`),
    );
    expect(article.published.date?.slice(0, 10)).toBe("2026-06-03");
    expect(article.text).toBe(AR.join("\n"));
  });

  it.each([
    ["Submitted by Samuel Okoro on Thu, 07/23/2026 - 09:14", "Samuel Okoro", "2026-07-23"],
    ["July 23rd, 2026 by Samuel Okoro | Category: Farming | 3 Comments", "Samuel Okoro", "2026-07-23"],
    [
      "By Samuel Okoro , Ines Calder on Thursday, July 23rd, 2026 at 11:08 a.m.",
      "Samuel Okoro, Ines Calder",
      "2026-07-23",
    ],
  ])("tells author and day apart in one line: %s", (line, byline, day) => {
    const article = read(englishPage("", `<h1>${EN_TITLE}</h1><div>${line}</div><div>${paragraphs(EN)}</div>`));
    expect(article.byline).toBe(byline);
    expect(article.published.date).toBe(day);
  });

  it.each([
    [
      "a class",
      '<div class="td-post-author-name"><div>بواسطة</div> <a>هدى الخطيب</a><div> - </div></div>',
      "هدى الخطيب",
    ],
    ["a label", "<dd>كتب بواسطة: <span>هدى الخطيب</span></dd>", "هدى الخطيب"],
    ["a label of interviews", "<p>حوار: سلوى الخطيب</p>", "سلوى الخطيب"],
    [
      "its class, not what the author is",
      '<div class="writer-box"><a>هدى الخطيب</a><p>كاتبة وباحثة في التراث</p></div>',
      "هدى الخطيب",
    ],
  ])("finds the author by %s", (_, line, byline) => {
    expect(read(arabicPage("", `<h1>${AR_TITLE}</h1>${line}<div>${paragraphs(AR)}</div>`)).byline).toBe(byline);
  });

  it("prefers the printed author to the site's own name in the metadata", () => {
    const head = '<meta property="og:site_name" content="Shoreline"><meta name="author" content="Shoreline">';
    const byline = '<div class="TextContributorName">Nora Whitfield</div>';
    expect(read(englishPage(head, `<h1>${EN_TITLE}</h1>${byline}${paragraphs(EN)}`)).byline).toBe("Nora Whitfield");
  });

  it("takes no link above the headline for an author", () => {
    const menu = "<ul><li><a>سمير العلي</a></li><li><a>صباح العالم</a></li></ul>";
    expect(read(arabicPage("", `${menu}<h1>${AR_TITLE}</h1><div>${paragraphs(AR)}</div>`)).byline).toBeNull();
  });

  it("knows the site by a name before the headline, by two colons, or by the copyright at the foot", () => {
    const body = `<h2>${EN_TITLE}</h2>${paragraphs(EN)}`;
    expect(read(`<title>Valley Notes: ${EN_TITLE}</title>${body}`).outlet).toBe("Valley Notes");
    expect(read(`<title>The Coast :: ${EN_TITLE}</title>${body}`)).toMatchObject({
      title: EN_TITLE,
      outlet: "The Coast",
    });
    const footer = "<div>جميع الحقوق محفوظة © 2026 موقع الساحل الإخباري</div>";
    expect(read(`<title>${AR_TITLE}</title><h2>${AR_TITLE}</h2>${paragraphs(AR)}${footer}`).outlet).toBe(
      "الساحل الإخباري",
    );
  });

  it("takes the page's one heading for its headline where the title says something else", () => {
    const html = `<title>Eastmere news | Shoreline</title><h1>${EN_TITLE}</h1>${paragraphs(EN)}`;
    expect(read(html)).toMatchObject({ title: EN_TITLE, outlet: "Shoreline" });
  });
});

describe("metadata", () => {
  it("is made out where a quotation mark breaks the structured data", () => {
    const broken =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"قطار "سريع" يربط","datePublished":"2026-06-03T08:00:00+03:00","author":{"@type":"Person","name":"مازن درويش"},}</script>';
    expect(read(arabicPage(broken, `<h1>${AR_TITLE}</h1>${paragraphs(AR)}`))).toMatchObject({
      byline: "مازن درويش",
      published: { date: "2026-06-03T05:00:00Z", basis: "metadata" },
    });
  });

  it.each(["publishedDate", "published-date", "PUBLISHED_DATE"])("is known however its name is written: %s", (name) => {
    const head = `<meta name="${name}" content="2026-06-03T14:12:09Z">`;
    expect(read(arabicPage(head, `<h1>${AR_TITLE}</h1>${paragraphs(AR)}`)).published.date).toBe("2026-06-03T14:12:09Z");
  });

  it("takes the day of publication that a theme marks as updated too", () => {
    const time = '<time class="entry-date updated" datetime="2026-06-03T20:15:00+00:00">3 يونيو، 2026</time>';
    expect(read(arabicPage("", `<h1>${AR_TITLE}</h1>${time}${paragraphs(AR)}`)).published.date).toBe(
      "2026-06-03T20:15:00Z",
    );
  });

  it("dates a page by its film only where nothing else does", () => {
    const film =
      '<script type="application/ld+json">{"@type":"VideoObject","uploadDate":"2026-05-22T10:00:00Z"}</script>';
    const body = `<h1>${EN_TITLE}</h1>${paragraphs(EN)}`;
    expect(read(englishPage(film, body)).published.date).toBe("2026-05-22T10:00:00Z");
    const head = `${film}<meta name="pubdate" content="2026-05-20T09:00:00Z">`;
    expect(read(englishPage(head, body)).published.date).toBe("2026-05-20T09:00:00Z");
  });

  it("names an author whom only machines are shown", () => {
    const author = '<div itemprop="author" itemscope><meta itemprop="name" content="Ines Calder"></div>';
    expect(read(englishPage("", `${author}<h1>${EN_TITLE}</h1>${paragraphs(EN)}`)).byline).toBe("Ines Calder");
  });
});

describe("what stands around and between a page's paragraphs", () => {
  const story = (title: string, texts: readonly string[]) =>
    `<article><h2>${title}</h2><div>${paragraphs(texts)}</div></article>`;

  it("leaves the next article of an endless page out, also a longer one", () => {
    expect(read(englishPage("", `<main>${story(EN_TITLE, EN)}${story(OTHER_TITLE, OTHER)}</main>`)).text).toBe(
      EN.join("\n"),
    );
  });

  it("keeps the entries of a live report together", () => {
    const entries = EN.map((text, i) => `<article><time>1${i}.20 BST</time><p>${text}</p></article>`).join("");
    expect(read(englishPage("", `<main><h1>${EN_TITLE}</h1><div>${entries}</div></main>`)).text).toBe(EN.join("\n"));
  });

  it("leaves readers' comments out by their heading, however long they are", () => {
    const comment = (i: number) =>
      `<div><b>قارئ ${i}</b><p>بصراحة لا أفهم كيف يقولون إن الخط جاهز ونحن ندفع أجرة الحافلة كل صباح وننتظر ساعة كاملة، للمرة ${i}.</p></div>`;
    const comments = `<h3>التعليقات (18)</h3><div>${Array.from({ length: 18 }, (_, i) => comment(i)).join("")}</div>`;
    expect(read(arabicPage("", `<div><h1>${AR_TITLE}</h1><div>${paragraphs(AR)}</div>${comments}</div>`)).text).toBe(
      AR.join("\n"),
    );
  });

  it("takes a counter of comments above the text for no heading of comments", () => {
    const html = englishPage("", `<div><h1>${EN_TITLE}</h1><p>3 Comments</p><div>${paragraphs(EN)}</div></div>`);
    expect(read(html).text).toBe(EN.join("\n"));
  });

  it.each([
    [
      "a list of links",
      `<section><strong>قصص مقترحة</strong><ul><li><a>انطلاق معرض الكتاب</a></li><li><a>خفض أسعار التذاكر</a></li></ul><p>نهاية القائمة</p></section>`,
    ],
    ["one link", `<p><a><strong>خفض أسعار تذاكر الحافلات خلال العطلة</strong></a></p>`],
    ["words for those who do not see", `<div class="screen-reader-text">list of 3 items</div>`],
    ["a pull quote", `<blockquote>محطتان تحت الأرض شيدتا في مناطق جبلية صعبة</blockquote>`],
    ["an offer to subscribe", `<div><p>هذا المحتوى للمشتركين فقط</p><p>لديك اشتراك؟ سجل الدخول</p></div>`],
  ])("leaves %s between paragraphs out", (_, between) => {
    const body = `${paragraphs(AR.slice(0, 2))}${between}${paragraphs(AR.slice(2))}`;
    expect(read(arabicPage("", `<article><h1>${AR_TITLE}</h1>${body}</article>`)).text).toBe(AR.join("\n"));
  });

  it.each([
    "<p>NNC's Ola Berg contributed to this report.</p>",
    "<p>Thanks for reading Shoreline! Subscribe for free to receive new posts.</p>",
    "<h3>Keep reading with a subscription</h3>",
    "<p>Already a subscriber? Log in</p>",
  ])("leaves the site's own words at the foot out: %s", (foot) => {
    expect(read(englishPage("", `<article><h1>${EN_TITLE}</h1>${paragraphs(EN)}${foot}</article>`)).text).toBe(
      EN.join("\n"),
    );
  });

  it("takes a dateline off the first sentence also under a deck", () => {
    const body = `<p>Traders fear for trade after ninth flood</p><p>EASTMERE (Reuters) - ${EN[0]}</p>${paragraphs(EN.slice(1))}`;
    const article = read(englishPage("", `<article><h1>${EN_TITLE}</h1>${body}</article>`));
    expect(article.text).toBe(["Traders fear for trade after ninth flood", ...EN].join("\n"));
    expect(article.agencies).toEqual(["Reuters"]);
  });

  it("keeps a table's row in one line", () => {
    const table =
      "<table><tr><th>County</th><th>2025</th><th>2026</th></tr><tr><td>Redwater</td><td>142</td><td>98</td></tr></table>";
    const article = read(
      englishPage(
        "",
        `<article><h1>${EN_TITLE}</h1>${paragraphs(EN.slice(0, 3))}${table}${paragraphs(EN.slice(3))}</article>`,
      ),
    );
    expect(article.text).toContain("\nCounty 2025 2026\nRedwater 142 98\n");
  });

  it("keeps lists that are no links", () => {
    const list = "<ol><li>Redwater, where herds shrank by 31%</li><li>Long Draw, down 27%</li></ol>";
    const html = englishPage(
      "",
      `<article><h1>${EN_TITLE}</h1>${paragraphs(EN.slice(0, 2))}${list}${paragraphs(EN.slice(2))}</article>`,
    );
    expect(read(html).text).toContain("Redwater, where herds shrank by 31%\nLong Draw, down 27%");
  });
});

describe("pages that show no text themselves", () => {
  it("are read from the data that a script builds them of", () => {
    const data = { props: { page: { story: { title: EN_TITLE, body: paragraphs(EN) } } } };
    const script = `<script id="data" type="application/json">${JSON.stringify(data)}</script>`;
    expect(read(englishPage("", `<div>Loading…</div>${script}`)).text).toBe(EN.join("\n"));
  });

  it("are read from what a frameset has for browsers without frames", () => {
    const html = `<html><head><title>${AR_TITLE}</title></head><frameset cols="20%,80%"><frame src="a.htm"><noframes><body><h2>${AR_TITLE}</h2>${paragraphs(AR)}</body></noframes></frameset></html>`;
    expect(read(html).text).toBe(AR.join("\n"));
  });

  it("have their references resolved that were escaped twice", () => {
    const escaped = AR.map((text) =>
      text.replace("الأربعاء", "&amp;quot;الأربعاء&amp;quot;").replace("كل ", "كل&amp;nbsp;"),
    );
    const text = read(arabicPage("", `<h1>${AR_TITLE}</h1>${paragraphs(escaped)}`)).text;
    expect(text).toBe(AR.join("\n").replace("الأربعاء", '"الأربعاء"'));
  });
});
