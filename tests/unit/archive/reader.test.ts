import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createReader } from "../../../src/archive/reader.ts";
import type { ReadEvent, ReadOptions } from "../../../src/contracts/archive.ts";
import type { Article } from "../../../src/contracts/article.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mujaz-reader-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const now = () => new Date("2026-06-01T12:00:00Z");
const BODY = "افتتحت البلدية اليوم سوقا جديدة للخضار قرب المحطة، بعد عامين من الأشغال التي أخّرها نقص المواد.";
const story = (title: string) => `${title}\n\n${BODY}\nوقال مدير السوق إن ${title} خبر انتظره التجار منذ زمن طويل.\n`;

function put(name: string, content: string | Uint8Array): string {
  const path = join(root, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function readAll(paths: readonly string[] = [root], options: ReadOptions = {}, maxFileBytes?: number) {
  const events: ReadEvent[] = [];
  const reader = createReader({ now, ...(maxFileBytes === undefined ? {} : { maxFileBytes }) });
  for await (const event of reader.read(paths, options)) events.push(event);
  const articles = events.flatMap((event): readonly Article[] => (event.kind === "articles" ? event.articles : []));
  const failures = events.flatMap((event) => (event.kind === "failed" ? [event] : []));
  return { events, articles, failures, titles: articles.map((article) => article.title) };
}

describe("reading folders", () => {
  it("reads nested folders in order of name and passes over what is hidden or unknown", async () => {
    put("b/two.txt", story("افتتاح السوق الثانية في الحي القديم"));
    put("a/one.txt", story("افتتاح السوق الأولى في الحي الجديد"));
    put(".git/x.txt", story("سطر مخفي لا يقرأ أبدا في الأرشيف"));
    put("node_modules/p/readme.md", "# no");
    put("b/photo.jpg", "x");
    const progress: number[] = [];
    let skipped = 0;
    const { titles, failures } = await readAll([root], {
      onProgress: ({ filesDone, filesSeen, filesSkipped }) => {
        progress.push(filesDone);
        expect(filesSeen).toBe(2);
        skipped = filesSkipped;
      },
    });
    expect(titles).toEqual(["افتتاح السوق الأولى في الحي الجديد", "افتتاح السوق الثانية في الحي القديم"]);
    expect(failures).toEqual([]);
    expect(progress.at(-1)).toBe(2);
    expect(skipped).toBe(1);
  });

  it("follows links once and never goes round", async () => {
    put("a/one.txt", story("خبر واحد في مجلد يشير إلى نفسه"));
    symlinkSync(root, join(root, "a", "loop"));
    symlinkSync(join(root, "a", "one.txt"), join(root, "z-link.txt"));
    symlinkSync(join(root, "gone.txt"), join(root, "broken.txt"));
    const { articles, failures } = await readAll();
    expect(articles).toHaveLength(1);
    expect(failures.map((event) => event.reason.code)).toEqual(["not-found"]);
  });

  it("gives a file the same id through its folder, alone, and named twice", async () => {
    const path = put("a/one.txt", story("خبر واحد يقرأ بأكثر من طريق"));
    const [folder, alone, twice] = [await readAll(), await readAll([path]), await readAll([path, root])];
    expect(alone.articles[0]?.id).toBe(folder.articles[0]?.id);
    expect(twice.articles).toHaveLength(1);
    expect(folder.articles[0]?.path).toBe(path);
  });

  it("reads a file that was named although its extension is unknown", async () => {
    const path = put("talks.arabic", story("خبر في ملف لا تعرف لاحقته"));
    expect((await readAll([path])).titles).toEqual(["خبر في ملف لا تعرف لاحقته"]);
    const page = put(
      "page.aspx",
      `<html><body><h1>A bridge opens</h1><p>${"The bridge opened today. ".repeat(20)}</p></body></html>`,
    );
    expect((await readAll([page])).titles).toEqual(["A bridge opens"]);
  });

  it("says what is wrong with a folder that is empty, missing or holds other things", async () => {
    expect((await readAll()).failures[0]?.reason).toMatchObject({ code: "empty" });
    put("photo.jpg", "x");
    expect((await readAll()).failures[0]?.reason).toMatchObject({ fault: "no-files", values: { n: 1 } });
    expect((await readAll([join(root, "no")])).failures[0]?.reason).toMatchObject({ code: "not-found" });
  });

  it("does not read an unchanged file again, and reads a changed one", async () => {
    const path = put("one.txt", story("خبر يقرأ مرة واحدة فقط"));
    const first = (await readAll()).events[0];
    const stamp = first?.kind === "articles" ? first.stamp : "";
    expect(stamp).not.toBe("");
    expect((await readAll([root], { knownStamp: () => stamp })).events).toEqual([{ kind: "unchanged", path }]);
    utimesSync(path, 1, 1);
    expect((await readAll([root], { knownStamp: () => stamp })).articles).toHaveLength(1);
  });

  it("names the remedy for a file name in another encoding", async () => {
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xe3, 0xde, 0xc7, 0xe1]), Buffer.from(".txt")]),
      "x",
    );
    const { failures } = await readAll();
    expect(failures.map((f) => f.reason.fault)).toEqual(["bad-name"]);
  });

  it("stops when told to", async () => {
    for (let i = 0; i < 5; i++) put(`${i}.txt`, story(`خبر رقم ${i} في مجلد يوقف`));
    const stop = new AbortController();
    const seen: ReadEvent[] = [];
    const reading = async () => {
      for await (const event of createReader().read([root], { signal: stop.signal })) {
        seen.push(event);
        stop.abort();
      }
    };
    await expect(reading()).rejects.toThrow();
    expect(seen).toHaveLength(1);
  });
});

describe("files with trouble in them", () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ["an empty file", "x.txt", "", "empty"],
    ["white space", "x.txt", " \n\t\n", "empty"],
    ["binary bytes", "x.txt", Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256), "binary"],
    ["a picture named .html", "x.html", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2), "binary"],
    ["binary bytes named .json", "x.json", Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256), "binary"],
    ["an empty JSON file", "x.json", "", "empty"],
    ["broken JSON", "x.json", '{"title": "a", ', "bad-json"],
    ["JSON without articles", "x.json", '{"a": [1, 2, 3]}', "no-article"],
    ["only invisible characters", "x.txt", "\u200f\u200b\u202e", "no-article"],
    ["a page without text", "x.html", "<html><script>1</script></html>", "no-article"],
    ["a gzip that is none", "x.jsonl.gz", "not gzip at all", "io"],
  ])("%s fails alone", async (_name, file, content, code) => {
    put(file, content);
    put("y.txt", story("خبر سليم بين ملفات معطوبة"));
    const { failures, titles } = await readAll();
    expect(failures.map((event) => event.reason.code)).toEqual([code]);
    expect(titles).toEqual(["خبر سليم بين ملفات معطوبة"]);
  });

  // Root may read every file.
  it.skipIf(process.getuid?.() === 0)(
    "names a file that may not be read (skipped as root, who may read all)",
    async () => {
      chmodSync(put("x.txt", "secret"), 0);
      expect((await readAll()).failures[0]?.reason.code).toBe("no-permission");
    },
  );

  it("refuses a text larger than an article, and says how large", async () => {
    put("x.txt", "كلمة ".repeat(400));
    const { failures } = await readAll([root], {}, 1000);
    expect(failures[0]?.reason).toEqual({ code: "too-large", fault: "too-large", values: { size: 1, limit: 1 } });
  });

  it("reads a gzipped page and refuses one that unpacks too large", async () => {
    put("x.txt.gz", gzipSync(story("خبر مضغوط يقرأ كغيره من الأخبار")));
    put("z.txt.gz", gzipSync("كلمة ".repeat(100_000)));
    const { titles, failures } = await readAll([root], {}, 100_000);
    expect(titles).toEqual(["خبر مضغوط يقرأ كغيره من الأخبار"]);
    expect(failures[0]?.reason.code).toBe("too-large");
  });
});

describe("JSON files", () => {
  const record = (i: number) => ({ id: `n${i}`, title: `خبر رقم ${i} عن السوق`, text: BODY, date: "2026-05-01" });

  it("lets a bad line fail alone and counts the rest", async () => {
    const bad = Array.from({ length: 8 }, () => "{oops");
    put("x.jsonl", [JSON.stringify(record(1)), ...bad, "", JSON.stringify(record(2)), '{"id":3}'].join("\r\n"));
    const { articles, failures } = await readAll();
    expect(articles.map((article) => article.path?.split("#")[1])).toEqual(["1", "11"]);
    expect(failures.map((event) => event.path.split("#")[1])).toEqual(["2", "3", "4", "5", "6", undefined, undefined]);
    expect(failures[5]?.reason).toMatchObject({ fault: "more-bad-json", values: { n: 3 } });
    expect(failures[6]?.reason).toMatchObject({ code: "no-article" });
  });

  it("leaves out what its editor has not published, and says how much", async () => {
    const records: Record<string, unknown>[] = [
      { title: "Published", status: "publish", "wp:post_type": "post" },
      { title: "Fetched", status: "success", published: "2026-05-01", type: "page" },
      { title: "Shown", status: [{ value: true }], published: true, draft: false },
      { title: "Draft", "wp:status": "draft" },
      { title: "Ghost's draft", status: "draft" },
      { title: "Tomorrow's", post_status: "future" },
      { title: "Drupal's draft", status: [{ value: false }] },
      { title: "Not yet", published: false },
      { title: "market.jpg", "wp:post_type": "attachment" },
      { title: "About us", post_type: "page" },
    ];
    put("export.json", JSON.stringify(records.map((record) => ({ text: BODY, ...record }))));
    put("hugo.md", `---\ntitle: Unfinished\ndraft: true\n---\n${BODY}\n`);
    put("jekyll.md", `---\ntitle: Taken back\npublished: false\n---\n${BODY}\n`);
    const { titles, failures } = await readAll();
    expect(titles).toEqual(["Published", "Fetched", "Shown"]);
    expect(failures.map(({ path, reason }) => [path.slice(root.length + 1), reason.fault, reason.values.n])).toEqual([
      ["export.json", "unpublished", 7],
      ["hugo.md", "unpublished", 1],
      ["jekyll.md", "unpublished", 1],
    ]);
  });

  it("refuses one huge line and reads the others", async () => {
    const huge = JSON.stringify({ ...record(2), text: "كلمة ".repeat(50_000) });
    put("x.jsonl", [JSON.stringify(record(1)), huge, JSON.stringify(record(3))].join("\n"));
    put("y.json", JSON.stringify([record(4), JSON.parse(huge), record(5)]));
    const { articles, failures } = await readAll([root], {}, 20_000);
    expect(articles).toHaveLength(4);
    expect(failures.map((event) => [event.path.slice(-8), event.reason.code])).toEqual([
      ["/x.jsonl#2".slice(-8), "too-large"],
      ["/y.json#2".slice(-8), "too-large"],
    ]);
  });

  it("hands a large file on in batches; only the last carries the stamp", async () => {
    put("x.jsonl", Array.from({ length: 1200 }, (_, i) => JSON.stringify(record(i))).join("\n"));
    const { events, articles } = await readAll();
    const stamps = events.map((event) => (event.kind === "articles" ? event.stamp : "?"));
    expect(articles).toHaveLength(1200);
    expect(new Set(articles.map((article) => article.id)).size).toBe(1200);
    expect(stamps.length).toBeGreaterThan(1);
    expect(stamps.slice(0, -1).every((stamp) => stamp === "")).toBe(true);
    expect(stamps.at(-1)).not.toBe("");
  });

  it("reads a file that grows meanwhile once more, from the start", async () => {
    const path = put("x.jsonl", Array.from({ length: 600 }, (_, i) => JSON.stringify(record(i))).join("\n"));
    const events: ReadEvent[] = [];
    for await (const event of createReader({ now }).read([path])) {
      if (events.length === 0) appendFileSync(path, `\n${JSON.stringify(record(9999))}`);
      events.push(event);
    }
    const last = events.at(-1);
    const ids = events.flatMap((event) => (event.kind === "articles" ? event.articles.map(({ id }) => id) : []));
    expect(last?.kind === "articles" && last.stamp).toBeTruthy();
    expect(new Set(ids).size).toBe(601);
  });

  it("keeps the records of a gzipped file before the place where it breaks off", async () => {
    // Texts that hardly pack, so that the file's end holds the last of them only.
    let seed = 7;
    const noise = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed.toString(36);
    };
    const lines = Array.from({ length: 300 }, (_, i) =>
      JSON.stringify({ title: `Market ${i}`, text: `${BODY} ${Array.from({ length: 40 }, noise).join(" ")}` }),
    );
    const packed = gzipSync(lines.join("\n"));
    put("crawl.jsonl.gz", packed.subarray(0, packed.length - 400));
    const { titles, failures, events } = await readAll();
    expect(titles.length).toBeGreaterThan(250);
    expect(failures.map(({ reason }) => reason.fault)).toEqual(["bad-gzip"]);
    expect(events.every((event) => event.kind !== "articles" || event.stamp === "")).toBe(true);
  });

  it("reads a gzipped JSON lines file", async () => {
    put("x.jsonl.gz", gzipSync([record(1), record(2)].map((item) => JSON.stringify(item)).join("\n")));
    expect((await readAll()).articles).toHaveLength(2);
  });
});

describe("lines that recur through a folder", () => {
  const MASTHEAD = "يومية سياسية مستقلة تصدر عن دار الينابيع";
  const page = (i: number) =>
    `${MASTHEAD}\nافتتاح المدرسة رقم ${i} في الحي الشرقي\n\nقالت الوزارة إن المدرسة رقم ${i} تستقبل تلاميذها من الأسبوع المقبل، وإن الأشغال فيها كلفت مليوني دينار تقريبا، وستليها مدارس أخرى في بقية الأحياء.\nهيئة التحرير ترحب بمراسلاتكم`;

  it("are left out, and a file alone keeps them", async () => {
    for (let i = 1; i <= 6; i++) put(`${i}.txt`, page(i));
    const { articles } = await readAll();
    expect(articles.map((article) => article.title)).toContain("افتتاح المدرسة رقم 3 في الحي الشرقي");
    for (const { text } of articles) expect(text).not.toMatch(/مستقلة|ترحب/);
    for (const { text } of articles) expect(text).toMatch(/^قالت الوزارة/);
  });

  it("are no furniture when the archive is one text many times", async () => {
    for (let i = 1; i <= 6; i++) put(`${i}.txt`, story("افتتاح السوق الجديدة قرب المحطة"));
    const { articles } = await readAll();
    expect(articles.every((article) => article.title === "افتتاح السوق الجديدة قرب المحطة")).toBe(true);
    expect(articles.every((article) => article.text.startsWith(BODY))).toBe(true);
  });
});
