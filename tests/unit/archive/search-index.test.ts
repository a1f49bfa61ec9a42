import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSearchIndex } from "../../../src/archive/search-index.ts";
import { runs } from "../../support/property-runs.ts";
import { searchBench } from "../../support/search-bench.ts";
import { spentMs } from "../../support/spent.ts";

const LONE_SURROGATE = /\p{Surrogate}/u;

const bench = searchBench();
const { put, found, stored } = bench;

/** Articles of everyday subjects, so that the words of a query tell them apart. */
function putNews(): void {
  put(
    1,
    "أعلنت وزارة التعليم بدء العام الدراسي في المدارس الحكومية يوم الأحد.\nوقال الوزير إن الكتب وصلت إلى جميع المناطق.",
  );
  put(2, "فاز فريق الساحل بكأس الدوري بعد مباراة طويلة انتهت بركلات الترجيح.");
  put(3, "ارتفع سعر القمح في الأسواق العالمية بسبب الجفاف الذي ضرب الحقول.");
  put(4, "The health ministry opened a new hospital in the north of the country on Monday.");
  put(5, "A strike by train drivers stopped all railways between the capital and the coast.");
}

describe("search", () => {
  it("finds an article by words in other forms", () => {
    putNews();
    expect(found("متى تبدأ المدرسة؟")[0]).toBe(1);
    expect(found("hospitals of the ministry")[0]).toBe(4);
  });

  it("finds Arabic articles by English words and English ones by Arabic words", () => {
    putNews();
    expect(found("wheat prices rise")[0]).toBe(3);
    expect(found("إضراب القطارات")[0]).toBe(5);
  });

  it("finds a name in the other script by its sound, although no table has it", () => {
    putNews();
    put(6, "وصلت الباحثة زورلينا كفاستنتروف إلى المؤتمر.");
    put(7, "The engineer Drobnik Talvastor showed the bridge.");
    expect(found("Zorlina Kvastentrov")[0]).toBe(6);
    expect(found("من هو دروبنيك تالفاستور؟")[0]).toBe(7);
  });

  it("finds words written together or apart", () => {
    put(1, "يقع فندق عبد الرحيم قرب البحر الميت في الجنوب.");
    put(2, "افتتح متجر فيسبوك فرعا آخر.");
    expect(found("البحرالميت")).toContain(1);
    expect(found("الفيس بوك")).toContain(2);
  });

  it("ranks a title above a mention, and words that stand together above scattered ones", () => {
    put(1, "تحدث رئيس البلدية عن مشروع الجسر الجديد وعن غيره من المشاريع في المدينة القديمة.");
    put(2, "بدأ العمل صباحا وانتهى مساء في المدينة القديمة.", "مشروع الجسر الجديد");
    expect(found("مشروع الجسر")).toEqual([2, 1]);
    put(3, "لم يكن في المدينة ماء كاف، وقال أحد السكان إن النهر بعيد والطريق وعرة وصعبة.");
    put(4, "قال أحد السكان إن ماء النهر كاف، ولم تكن الطريق إلى المدينة وعرة أو صعبة.");
    expect(found("ماء النهر")[0]).toBe(4);
  });

  it("gives scores between 0 and 1, best first", () => {
    putNews();
    const scores = bench.index.search("كأس الدوري وسعر القمح", 10).map(({ score }) => score);
    expect(scores).toHaveLength(2);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
  });

  it("shows the sentence that speaks of what was asked", () => {
    putNews();
    const [hit] = bench.index.search("الكتب", 1);
    expect(hit?.snippet).toBe("وقال الوزير إن الكتب وصلت إلى جميع المناطق.");
    expect(stored.get(1)?.text.slice(hit?.start, hit?.end)).toBe(hit?.snippet);
  });

  it("finds nothing for words that no article has, for function words and for signs", () => {
    putNews();
    for (const query of [
      "",
      "   ",
      "؟!",
      "في من على",
      "the of and",
      "زقنبوط",
      '" OR * NEAR(',
      "'; DROP TABLE search_doc; --",
    ])
      expect(bench.index.search(query, 10)).toEqual([]);
  });
});

describe("put and remove", () => {
  it("forgets a removed article and the old text of a replaced one", () => {
    putNews();
    expect(found("كأس الدوري")).toEqual([2]);
    bench.index.remove(2);
    expect(found("كأس الدوري")).toEqual([]);
    put(3, "افتتح معرض الزهور في الحديقة العامة.");
    expect(found("القمح")).toEqual([]);
    expect(found("معرض الزهور")).toEqual([3]);
  });

  it("finds what a batch added, replaced and removed, and nothing of one that failed", () => {
    const { index, db } = bench;
    putNews();
    index.batch(() => {
      put(6, "افتتح معرض الزهور في الحديقة العامة.");
      put(6, "افتتح متحف السيارات في المدينة القديمة.");
      put(7, "غادرت سفينة الأطباء الجزيرة.");
      index.remove(7);
      index.remove(2);
    });
    expect(found("متحف السيارات")).toEqual([6]);
    for (const gone of ["معرض الزهور", "سفينة الأطباء", "كأس الدوري"]) expect(found(gone)).toEqual([]);
    const fails = () => {
      put(8, "تأخر القطار بسبب الضباب الكثيف.");
      throw new Error("full");
    };
    expect(() => db.transaction(() => index.batch(fails))).toThrow("full");
    index.batch(() => put(9, "هبطت الطائرة بسلام."));
    expect(found("الضباب الكثيف")).toEqual([]);
    expect(found("هبطت الطائرة")).toEqual([9]);
  });

  it("sees what another index on the same tables wrote", () => {
    putNews();
    expect(found("معرض الزهور")).toEqual([]);
    const other = createSearchIndex(bench.db, () => null);
    other.put(9, { title: null, text: "افتتح معرض الزهور في الحديقة العامة." });
    bench.index.put(10, { title: null, text: "نص آخر" });
    expect(found("معرض الزهور")).toEqual([9]);
  });
});

describe("any text", () => {
  it("is indexed and searched, and the snippet is a part of the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.string({ unit: "grapheme", maxLength: 60 }),
        (text, query) => {
          put(1, text);
          for (const { start, end, snippet } of [...bench.index.search(query, 3), ...bench.index.search(text, 3)]) {
            expect(text.slice(start, end)).toBe(snippet);
            expect(LONE_SURROGATE.test(snippet)).toBe(false);
          }
        },
      ),
      { numRuns: runs(150) },
    );
  });

  it("answers a query of ten thousand words as quickly as a long sentence", () => {
    putNews();
    const query = Array.from({ length: 10_000 }, (_, i) => `كلمة${i} القمح`).join(" ");
    expect(spentMs(() => expect(found(query)).toEqual([3]))).toBeLessThan(1000);
  });
});

describe("a slip of the hand", () => {
  const meant = (query: string) => bench.index.respell(query).map((one) => `${one.typed} ${one.meant}`);

  it.each([
    ["new hosptial", 4, "hosptial hospital"],
    ["raiways", 5, "raiways railways"],
    ["سعر القمحح", 3, "القمحح القمح"],
    ["المدارسس", 1, "المدارسس المدارس"],
  ])("in %s finds what was meant, and says so", (query, rowid, told) => {
    putNews();
    expect(found(query)[0]).toBe(rowid);
    expect(meant(query)).toEqual([told]);
  });

  it("finds articles of the other language, too", () => {
    putNews();
    // "Wheat" stands in no article, its Arabic word does.
    expect(found("wheaat")[0]).toBe(3);
    expect(meant("wheaat")).toEqual(["wheaat wheat"]);
  });

  it("is not seen in words that are spelt as they should be, or are too far from any", () => {
    putNews();
    for (const query of ["hospital", "school", "القمح", "زلزال", "Trabolt", "مدرستها", "خلالها"])
      expect(meant(query)).toEqual([]);
  });

  it("is not looked for in a text of another language", () => {
    putNews();
    expect(meant("hosptial raiways coaast druvers capitall")).toEqual([]);
  });

  it("says where the word stands", () => {
    putNews();
    const query = "what about the «hosptial», then?";
    const [one] = bench.index.respell(query);
    expect(query.slice(one?.start, one?.end)).toBe("hosptial");
  });

  it("survives any text", () => {
    putNews();
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        for (const { start, end, typed } of bench.index.respell(text)) expect(text.slice(start, end)).toBe(typed);
      }),
      { numRuns: runs(60) },
    );
  });
});
