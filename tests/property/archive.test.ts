import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanCharacters, cleanLine, MAX_TITLE_CHARS } from "../../src/archive/clean/characters.ts";
import { cleanArticle } from "../../src/archive/clean/clean-article.ts";
import { bodyLines } from "../../src/archive/clean/parts.ts";
import { createStreamDecoder, decodeBytes } from "../../src/archive/decode.ts";
import { articleOfHtml } from "../../src/archive/html.ts";
import { articleOfRecord } from "../../src/archive/json-article.ts";
import { createArraySplitter, createLineSplitter } from "../../src/archive/json-items.ts";
import { parseRecord } from "../../src/archive/json-lenient.ts";
import { recordsOf } from "../../src/archive/json-records.ts";
import { articleOfMarkdown } from "../../src/archive/markdown.ts";
import { bareArticle, type RawArticle } from "../../src/archive/raw-article.ts";
import { runs } from "../support/property-runs.ts";

const now = new Date("2026-06-01T12:00:00Z");

/** Pieces that articles, pages and attacks are made of, in any order. */
const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    ..."قال الوزير إن الأمر انتهى.|الرئيسية|شارك|دمشق - سانا:|| وكالات|1187246|٨ مارس ٢٠٢٦|كتب: سامر|By Ada Moor|WASHINGTON (AP) —|اقرأ أيضا|(رويترز)|ـــ|\u202e|\u200f|\u0000|\ud800|ﻻ|می\u200cشود|كتاب\u200cها|<p>|</div>|<script>|&amp;#x202e;|**|# |---|Title: x|«نعم»|…|©|https://x.example/2026/01/02/a".split(
      "|",
    ),
  ),
  fc.constantFrom("\n", "\r\n", "\n\n", " ", "\t", "\u2028"),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

function expectClean(value: string): void {
  expect(value).toBe(value.normalize("NFC"));
  const unjointed = value.replace(/(?<=[\u0620-\u06ff])\u200c(?=[\u0620-\u06ff])/g, "");
  expect(unjointed).not.toMatch(/[\r\p{Default_Ignorable_Code_Point}]|(?!\n)\p{Cc}/u);
  expect(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value)).toBe(false);
}

function expectArticle(raw: RawArticle | null): void {
  const article = raw === null ? null : cleanArticle(raw, { now });
  if (article === null) return;
  expect(article.text).not.toBe("");
  expectClean(article.text);
  expect(article.text.split("\n").every((line) => line !== "" && line === line.trim())).toBe(true);
  for (const shown of [
    article.title,
    article.outlet,
    article.section,
    article.byline,
    article.dateline,
    ...article.agencies,
  ]) {
    if (shown === null) continue;
    expectClean(shown);
    expect(shown.trim()).not.toBe("");
    expect(shown).not.toContain("\n");
    expect(shown.length).toBeLessThanOrEqual(MAX_TITLE_CHARS);
  }
  expect(article.published.date === null).toBe(article.published.precision === "unknown");
  expect(article.id).toMatch(/^[0-9a-f]{16}$/);
}

describe("cleaning any text at all", () => {
  it("takes the letters of old typesetting for letters where it decides on joints", () => {
    const once = cleanCharacters("می\u200cشود \ufef2\ufef2\ufef2");
    expect(cleanCharacters(once)).toBe(once);
  });

  it.each([
    ["a letter beyond the first plane", "A\u0640\u0640\u{2f800}", "A\u4e3d"],
    ["a mark that makes a sign of its own", "\u2190\u0338\u0640", "\u219a-"],
    ["a mark that a stretch kept from its sign", "\u2190\u0640\u0338\u0640", "\u219a-"],
    ["a mark that a stretch kept from its letter", "\u0627\u0640\u0653\u0640 ", "\u0622\u0640 "],
  ])("takes a stretch beside %s for what it is", (_, value, clean) => {
    expect(cleanCharacters(value)).toBe(clean);
    expect(cleanCharacters(clean)).toBe(clean);
  });

  it("gives clean characters, and the same when done again", () => {
    fc.assert(
      fc.property(text, (value) => {
        const once = cleanCharacters(value);
        expectClean(once);
        expect(cleanCharacters(once)).toBe(once);
      }),
    );
  });

  it("leaves no joint where a line is cut", () => {
    expect(cleanLine(`${"𐀀".repeat(5)}می\u200cشود`, 14)).toBe(`${"𐀀".repeat(5)}می…`);
    expect(cleanLine("می\u200cشود \u0643\u0643\u0643 یییی", 11)).toBe("میشود \u0643\u0643\u0643…");
  });

  it("gives one short line, and the same when done again", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 60 }), (value, max) => {
        const once = cleanLine(value, max);
        if (once === null) return;
        expect(once.length).toBeLessThanOrEqual(max);
        expectClean(once);
        expect(cleanLine(once, max)).toBe(once);
      }),
    );
  });

  it.each(["plain", "fields", "page"] as const)("never throws and keeps the article's invariants: %s", (kind) => {
    fc.assert(
      fc.property(text, fc.option(text), fc.option(text), (body, title, byline) => {
        expectArticle({ ...bareArticle("/news/a.txt", body), kind, title, byline, outlet: byline, section: title });
      }),
    );
  });

  it("keeps every letter that no rule names: words of the text stand in the source, in order", () => {
    const word = fc.constantFrom("وصل", "الوفد", "مساء", "ثم", "غادر", "the", "train", "left", "late");
    const sentence = fc.array(word, { minLength: 8, maxLength: 30 }).map((words) => `${words.join(" ")}.`);
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
        const article = cleanArticle(bareArticle("/a.txt", sentences.join("\n\n")), { now });
        expect(article?.text).toBe(bodyLines(sentences.join("\n\n")).join("\n"));
      }),
    );
  });

  it("reads markup of any shape", () => {
    fc.assert(fc.property(text, (value) => expectArticle(articleOfMarkdown(value, "/a.md"))));
    fc.assert(
      fc.property(text, (value) => expectArticle(articleOfHtml(value, "/a.html"))),
      { numRuns: runs(40) },
    );
  });

  it("reads JSON values of any shape", () => {
    const key = fc.constantFrom("title", "text", "content", "date", "author", "source", "url", "articles", "name", "x");
    const value = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("node"), { maxLength: 3 }),
        fc.dictionary(key, tie("node"), { maxKeys: 4 }),
      ),
    })).node;
    fc.assert(
      fc.property(value, (json) => {
        for (const record of recordsOf(json)) expectArticle(articleOfRecord(record, "/a.json#1"));
      }),
    );
  });
});

describe("decoding and splitting", () => {
  it("gives Unicode text back whatever encoding it is in", () => {
    const arabic = fc.array(fc.constantFrom(..."ابتثجحخدذرزسشصضطظعغفقكلمنهويةى ،.".split("")), {
      minLength: 30,
      maxLength: 80,
    });
    fc.assert(
      fc.property(arabic, (letters) => {
        const value = letters.join("");
        const wide = Buffer.from(value, "utf16le");
        expect(decodeBytes(Buffer.from(value, "utf8"))).toBe(value);
        expect(decodeBytes(wide)).toBe(value);
        expect(decodeBytes(Buffer.from(wide).swap16())).toBe(value);
      }),
    );
  });

  it("never throws on bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void decodeBytes(bytes)));
  });

  it("parses every record that is JSON as it is, and never hangs on another", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(parseRecord(text)).toEqual(JSON.parse(text));
      }),
    );
    const junk = fc.array(fc.constantFrom('"', "\\", ",", "{", "}", "[", "]", ":", "NaN", "a", " ", "\n"), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(junk, (pieces) => {
        try {
          parseRecord(pieces.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
    );
  });

  it("does not depend on where a stream is cut", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.integer({ min: 1, max: 9 }), (value, size) => {
        const bytes = Buffer.from(`{"a":"${value.replace(/\p{Cc}/gu, "")}"}`);
        const decoder = createStreamDecoder();
        let read = "";
        for (let at = 0; at < bytes.length; at += size) read += decoder.push(bytes.subarray(at, at + size)) ?? "";
        expect(read + decoder.end()).toBe(bytes.toString("utf8"));
      }),
    );
  });

  it("finds the same records however the text is cut", () => {
    const record = fc.dictionary(
      fc.string({ maxLength: 4 }),
      fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())),
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), fc.integer({ min: 1, max: 50 }), (records, size) => {
        const cut = (value: string) => value.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
        const texts = records.map((item) => JSON.stringify(item));
        const lines = createLineSplitter(10_000);
        const found = [...cut(texts.join("\n")).flatMap((part) => lines.push(part)), ...lines.end()];
        expect(found.map((item) => item.text)).toEqual(texts);
        const array = createArraySplitter(1, 10_000);
        const inside = [...cut(JSON.stringify(records)).flatMap((part) => array.push(part)), ...array.end()];
        expect(inside.map((item) => item.text)).toEqual(texts);
      }),
    );
  });
});
