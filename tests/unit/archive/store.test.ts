import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Archive, createArchiveStore } from "../../../src/archive/store.ts";
import type { Article, PublishedDate } from "../../../src/contracts/article.ts";
import { openDatabase } from "../../../src/store/database.ts";
import type { Database } from "../../../src/store/driver.ts";
import { anArticle } from "../../support/builders.ts";

let db: Database;
let store: Archive;
beforeEach(() => {
  db = openDatabase(":memory:");
  store = createArchiveStore(db, { features: (article) => `features of ${article.title}` });
});
afterEach(() => store.close());

const WIRE = `غمرت مياه الأمطار الغزيرة أحياء واسعة من مدينة المرفأ فجر الأحد، وقال مسؤول في الدفاع المدني إن عشرات السكان نقلوا إلى مدارس.
وأغلقت السلطات الطريق الساحلي أمام الشاحنات، ودعت السكان إلى البقاء في بيوتهم حتى مساء الاثنين.`;
const MORE = `${WIRE}\nوتشهد المنطقة أمطارا لم تعرفها منذ عقود، بحسب مركز الأرصاد الذي توقع أن تنحسر العاصفة خلال يومين على الأكثر.`;
const OTHER = `فاز فريق الميناء بكأس الدوري بعد مباراة امتدت إلى ركلات الترجيح أمام ملعب ممتلئ، وأهدى المدرب اللقب إلى جمهور المدينة
الذي انتظر هذه اللحظة أعواما طويلة، بينما غادر الفريق الضيف من دون تصريح.`;

const on = (date: string | null, precision: PublishedDate["precision"] = "day"): PublishedDate => ({
  date,
  precision: date === null ? "unknown" : precision,
  basis: date === null ? "none" : "text",
});
const article = (id: string, over: Partial<Article> = {}) =>
  anArticle({ id, path: `/archive/${id}.txt`, text: OTHER, ...over });
const copy = (id: string, over: Partial<Article> = {}) => article(id, { text: WIRE, outlet: `جريدة ${id}`, ...over });
const links = () => Object.fromEntries(store.inWindow({ from: null, to: null }).map((a) => [a.id, a.duplicateOf]));
/** Rows of the tables that must stay in step. */
const counts = () => {
  const count = (table: string) => Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
  return [count("articles"), count("features"), count("search_doc")];
};

describe("put and get", () => {
  it("gives an article back as it was stored", () => {
    const full = article("a", {
      url: "https://example.org/a",
      section: "محليات",
      byline: "سالم بحري",
      agencies: ["رويترز", "AFP"],
      dateline: "المرفأ",
      published: on("2026-03-09T10:15:00+03:00", "time"),
      language: "ar",
    });
    expect(store.put([full])).toEqual([full]);
    expect(store.get("a")).toEqual(full);
    expect(store.get("b")).toBeNull();
  });

  it("replaces an article in every index", () => {
    store.put([article("a", { title: "قديم" })]);
    store.put([article("a", { title: "جديد", text: WIRE, published: on("2026-04-01") })]);
    expect(store.get("a")?.title).toBe("جديد");
    expect(store.features(["a"]).get("a")).toBe("features of جديد");
    expect(store.search("الدوري", 5)).toEqual([]);
    expect(store.search("الشاحنات", 5).map((hit) => hit.articleId)).toEqual(["a"]);
    expect(store.inWindow({ from: "2026-03-01", to: "2026-03-31" })).toEqual([]);
    expect(counts()).toEqual([1, 1, 1]);
  });

  it("stores a batch whole or not at all", () => {
    const failing = createArchiveStore(db, {
      features: ({ id }) => {
        if (id === "b") throw new Error("no features");
        return "";
      },
    });
    expect(() => failing.put([article("a"), article("b")])).toThrow("no features");
    expect(counts()).toEqual([0, 0, 0]);
    expect(store.put([article("a")])).toHaveLength(1);
  });

  it("keeps hostile text as text", () => {
    const title = `'; DROP TABLE articles; -- <b>*"${"x".repeat(5000)}`;
    store.put([article("a", { title, path: "/archive/it's #1.txt" })]);
    expect(store.get("a")?.title).toBe(title);
  });
});

describe("put: NUL characters", () => {
  it("leaves them out and stores the rest of the batch", () => {
    const [first] = store.put([
      article("a\0", { url: "https://example.org/\0a", title: "a\0b", agencies: ["A\0P"] }),
      article("b", { text: WIRE }),
    ]);
    expect(first).toMatchObject({ id: "a", url: "https://example.org/a", title: "ab", agencies: ["AP"] });
    expect(store.span().articles).toBe(2);
  });
});

describe("duplicates", () => {
  it("links copies to the article stored first, within a batch and across batches", () => {
    const stored = store.put([copy("a"), copy("b"), article("x")]);
    expect(stored.map((a) => a.duplicateOf)).toEqual([null, "a", null]);
    store.put([copy("c")]);
    expect(links()).toEqual({ a: null, b: "a", c: "a", x: null });
    expect(store.span().duplicates).toBe(2);
  });

  it("makes the fuller text the original, and its copies follow", () => {
    store.put([copy("a"), copy("b")]);
    store.put([copy("c", { text: MORE })]);
    expect(links()).toEqual({ a: "c", b: "c", c: null });
  });

  it("frees the copies of an original that changes, and links them anew", () => {
    store.put([copy("a"), copy("b"), copy("c")]);
    store.put([copy("a", { text: OTHER })]);
    expect(links()).toEqual({ a: null, b: null, c: "b" });
    store.put([copy("a")]);
    expect(links()).toEqual({ a: "b", b: null, c: "b" });
  });

  it("frees the copies of an original whose file is gone", () => {
    store.put([copy("a"), copy("b"), copy("c")]);
    store.fileDone("/archive/a.txt", "2", []);
    expect(links()).toEqual({ b: null, c: "b" });
    expect(counts()).toEqual([2, 2, 2]);
  });

  it("files nothing of a file that goes with an original and its copies", () => {
    const inFeed = { path: "/archive/feed.jsonl#1" };
    store.put([copy("a", inFeed), copy("b", { path: "/archive/feed.jsonl#2" }), copy("c")]);
    expect(links()).toEqual({ a: null, b: "a", c: "a" });
    store.fileDone("/archive/feed.jsonl", "2", []);
    expect(links()).toEqual({ c: null });
    store.put([copy("d")]);
    expect(links()).toEqual({ c: null, d: "c" });
  });

  it("never chains, whatever is stored, replaced and removed", () => {
    const texts = [WIRE, MORE, OTHER, `${WIRE}\n${OTHER}`, WIRE.split("\n")[0] ?? ""];
    let seed = 7;
    const next = (n: number) => {
      seed = (seed * 48271) % 0x7fffffff;
      return seed % n;
    };
    for (let i = 0; i < 150; i++) {
      const id = `a${next(12)}`;
      if (next(5) === 0) store.fileDone(`/archive/${id}.txt`, "x", []);
      else store.put([copy(id, { text: texts[next(texts.length)] ?? WIRE })]);
      const now = links();
      for (const original of Object.values(now)) if (original !== null) expect(now[original]).toBeNull();
    }
  });

  it("files one signature for hundreds of copies of one text", () => {
    store.put(Array.from({ length: 400 }, (_, i) => copy(`a${i}`)));
    expect(store.span()).toMatchObject({ articles: 400, duplicates: 399 });
    expect(db.prepare("SELECT count(*) AS n FROM signatures").get()?.n).toBe(1);
  });
});

describe("inWindow", () => {
  const ids = (from: string | null, to: string | null, limit?: number) =>
    store.inWindow({ from, to }, limit).map((a) => a.id);

  beforeEach(() => {
    store.put([
      article("day", { published: on("2026-03-09") }),
      article("time", { published: on("2026-03-09T23:30:00Z", "time"), text: WIRE }),
      article("zone", { published: on("2026-03-10T01:00:00+03:00", "time"), text: "ألف باء تاء ثاء" }),
      article("month", { published: on("2026-03", "month"), text: "جيم حاء خاء دال" }),
      article("year", { published: on("2025", "year"), text: "راء زاي سين شين" }),
      article("none", { published: on(null), text: "صاد ضاد طاء ظاء" }),
      article("false", { published: on("2026-02-31"), text: "عين غين فاء قاف" }),
    ]);
  });

  it("gives the articles of a day, newest first; the end is exclusive", () => {
    expect(ids("2026-03-09", "2026-03-10")).toEqual(["time", "zone", "day", "month"]);
    expect(ids("2026-03-10", "2026-03-11")).toEqual(["month"]);
  });

  it("takes times with a zone", () => {
    expect(ids("2026-03-09T22:00:00Z", "2026-03-09T22:30:00Z")).toEqual(["zone", "day", "month"]);
    expect(ids("2026-03-10T02:30:00+03:00", "2026-03-10T02:31:00+03:00")).toEqual(["time", "day", "month"]);
  });

  it("holds a month and a year wherever the window overlaps them", () => {
    expect(ids("2026-03-31", "2026-04-02")).toEqual(["month"]);
    expect(ids("2026-04-01", "2026-05-01")).toEqual([]);
    expect(ids("2025-12-31", "2026-01-01")).toEqual(["year"]);
  });

  it("leaves undated articles out unless both sides are open, and takes 31 February for no date", () => {
    expect(ids("2020-01-01", null)).not.toContain("none");
    expect(ids(null, "2030-01-01")).not.toContain("false");
    expect(ids(null, null)).toHaveLength(7);
    expect(ids(null, null).slice(-2).sort()).toEqual(["false", "none"]);
  });

  it("keeps to the limit and to open sides", () => {
    expect(ids("2026-01-01", null, 2)).toEqual(["time", "zone"]);
    expect(ids(null, "2026-01-01")).toEqual(["year"]);
    expect(ids(null, null, 0)).toEqual([]);
  });

  it("says which bound is no date", () => {
    expect(() => ids("yesterday", null)).toThrow(/"yesterday" is not a date/);
    expect(() => ids(null, "2026-02-30")).toThrow(RangeError);
  });

  it("tells the span by known dates", () => {
    expect(store.span()).toEqual({
      articles: 7,
      duplicates: 0,
      outlets: 1,
      from: "2025",
      to: "2026-03-09T23:30:00Z",
    });
  });
});

describe("files", () => {
  const item = (id: string, line: number) =>
    article(id, { path: `/archive/feed.jsonl#${line}`, text: `${id} ${OTHER}` });

  it("remembers the stamp of a file that was read whole", () => {
    store.put([article("a")]);
    expect(store.stampOf("/archive/a.txt")).toBeNull();
    store.fileDone("/archive/a.txt", "v1", ["a"]);
    expect(store.stampOf("/archive/a.txt")).toBe("v1");
    store.fileDone("/archive/a.txt", "v2", ["a"]);
    expect(store.stampOf("/archive/a.txt")).toBe("v2");
    expect(store.get("a")).not.toBeNull();
  });

  it("drops what a file no longer holds", () => {
    store.put([item("a", 1), item("b", 2)]);
    store.fileDone("/archive/feed.jsonl", "v1", ["a", "b"]);
    store.put([item("b", 1), item("c", 2)]);
    store.fileDone("/archive/feed.jsonl", "v2", ["b", "c"]);
    expect(Object.keys(links()).sort()).toEqual(["b", "c"]);
    expect(counts()).toEqual([2, 2, 2]);
  });

  it("drops what an interrupted reading had left, once the file is read whole", () => {
    store.put([item("a", 1), item("b", 2)]);
    store.fileDone("/archive/feed.jsonl", "v2", ["b"]);
    expect(Object.keys(links())).toEqual(["b"]);
  });

  it("drops what stood with others on one line of a file", () => {
    store.put([article("a", { path: "/archive/feed.jsonl#1.2" })]);
    store.fileDone("/archive/feed.jsonl", "v1", ["a"]);
    expect(store.heldOnlyBy(["/archive/feed.jsonl"])).toBe(1);
    store.fileDone("/archive/feed.jsonl", "v2", []);
    expect(store.get("a")).toBeNull();
  });

  it("keeps an article that another file holds too", () => {
    store.put([article("a")]);
    store.fileDone("/archive/a.txt", "v1", ["a"]);
    store.fileDone("/archive/again.txt", "v1", ["a"]);
    store.fileDone("/archive/a.txt", "v2", []);
    expect(store.get("a")).not.toBeNull();
    store.fileDone("/archive/again.txt", "v2", []);
    expect(store.get("a")).toBeNull();
  });
});

describe("search and features", () => {
  it("finds articles with a snippet that stands in the text", () => {
    store.put([article("a"), article("b", { text: MORE })]);
    const [hit] = store.search("ركلات الترجيح", 5);
    expect(hit).toMatchObject({ articleId: "a", path: "/archive/a.txt", outlet: "المرفأ اليوم" });
    expect(OTHER.slice(hit?.start, hit?.end)).toBe(hit?.snippet);
  });

  it("shows an original and its copies as one hit", () => {
    store.put([copy("a"), copy("b"), copy("c")]);
    expect(store.search("الطريق الساحلي", 5)).toHaveLength(1);
  });

  it("takes any text for a query", () => {
    store.put([article("a")]);
    for (const query of ["", "   ", '"', "AND OR NOT", "a* ^b (c", 'الدوري" OR 1', "؟؟؟", "x".repeat(10_000)])
      expect(() => store.search(query, 5)).not.toThrow();
  });

  it("gives the features of the ids that are stored", () => {
    store.put([article("a", { title: "أول" }), article("b", { title: "ثان", text: WIRE })]);
    expect(store.features(["b", "nowhere", "a"])).toEqual(
      new Map([
        ["a", "features of أول"],
        ["b", "features of ثان"],
      ]),
    );
    expect(store.features([]).size).toBe(0);
  });
});
