import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createSearchIndex, searchSchema } from "../../../src/archive/search-index.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { inFolder } from "../../support/run-cli.ts";
import { searchBench } from "../../support/search-bench.ts";

const bench = searchBench();
const { put } = bench;

const found = (query: string) => bench.found(query, 3);

/** More articles that hold one word of a question than are looked at closely. */
const MANY = 300;
const putMany = (text: (rowid: number) => string) => {
  for (let rowid = 1; rowid <= MANY; rowid++) put(rowid, text(rowid));
};

describe("among hundreds of articles that share a word with the question", () => {
  it.each([1, 150, MANY])("the one that has all of them is found, here number %i", (place) => {
    putMany((rowid) =>
      rowid === place
        ? "افتتح الوزير معرض النحل في القاعة الكبرى أمس."
        : `تحدث الوزير عن المشروع رقم ${rowid} في القاعة أمس.`,
    );
    expect(found("الوزير ومعرض النحل")[0]).toBe(place);
  });

  it("a rare word counts for more than several common ones", () => {
    putMany((rowid) => (rowid === 200 ? "وصل زائر إلى بلدة كفرنبل." : "قال الوزير في القاعة أمس إن المشروع كبير."));
    expect(found("قال الوزير في القاعة عن كفرنبل")[0]).toBe(200);
  });

  it("a question finds the same after others were asked", () => {
    putMany((rowid) => (rowid % 3 === 0 ? `ارتفع سعر القمح في السوق ${rowid}.` : `وصلت السفينة إلى الميناء ${rowid}.`));
    put(MANY + 1, "وصلت سفينة القمح إلى الميناء بعد أن ارتفع السعر.");
    const first = bench.index.search("سفينة القمح", 10);
    expect(first[0]?.rowid).toBe(MANY + 1);
    for (const other of ["سعر السوق", "الميناء", "ارتفع القمح"]) found(other);
    expect(bench.index.search("سفينة القمح", 10)).toEqual(first);
  });
});

describe("numbers of articles", () => {
  it("may be as large as a store's that has dropped many", () => {
    put(3, "ارتفع سعر القمح في السوق.");
    expect(found("القمح")).toEqual([3]);
    put(2_000_000, "ارتفع سعر القمح والشعير في السوق.");
    expect(found("القمح والشعير")).toEqual([2_000_000, 3]);
  });
});

describe("what is found", () => {
  it("follows what is put in and taken out, also where the same was asked before", () => {
    put(1, "ارتفع سعر القمح في السوق.");
    expect(found("القمح")).toEqual([1]);
    put(2, "وصل القمح إلى الميناء.");
    expect([...found("القمح")].sort()).toEqual([1, 2]);
    bench.index.remove(1);
    expect(found("القمح")).toEqual([2]);
    put(2, "وصل الشعير إلى الميناء.");
    expect(found("القمح")).toEqual([]);
  });

  it("follows what another process puts in", () =>
    inFolder(async (folder) => {
      const open = () => openDatabase(join(folder, "mujaz.sqlite"));
      const [ours, theirs] = [open(), open()];
      ours.exec(searchSchema);
      const read = () => ({ title: null, text: "ارتفع سعر القمح في السوق." });
      const [here, there] = [createSearchIndex(ours, read), createSearchIndex(theirs, read)];
      const rowids = () => here.search("القمح", 3).map(({ rowid }) => rowid);
      expect(rowids()).toEqual([]);
      for (const rowid of [1, 2]) {
        there.put(rowid, read());
        expect(rowids()).toHaveLength(rowid);
      }
      ours.close();
      theirs.close();
    }));
});
