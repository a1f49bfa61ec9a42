import { describe, expect, it } from "vitest";
import { cleanArticle } from "../../../src/archive/clean/clean-article.ts";
import { bareArticle, type RawArticle } from "../../../src/archive/raw-article.ts";

const now = new Date("2026-03-14T18:00:00Z");
const BODY =
  "Heavy rain flooded three streets of the port on Monday, and the harbour master closed the eastern quay for a day.\nNobody was hurt, the civil defence said, and the ferries ran again by the evening of the next day.";

/** An article whose source named its fields. */
const read = (known: Partial<RawArticle>, body = BODY) =>
  cleanArticle({ ...bareArticle("/n/a.html", body), kind: "fields", ...known }, { now });

describe("a title of a page", () => {
  it.each<[string, string | null, string]>([
    ["Flood closes the port quay | Harbour Gazette", "Harbour Gazette", "Flood closes the port quay"],
    ["Flood closes the port quay - Gazette online", "Gazette", "Flood closes the port quay"],
    ["فيضان يغلق رصيف الميناء – صحيفة المرفأ", "صحيفة المرفأ", "فيضان يغلق رصيف الميناء"],
    ["Flood closes the port quay - a day later", "Harbour Gazette", "Flood closes the port quay - a day later"],
    ["Flood closes the port quay | Harbour Gazette", null, "Flood closes the port quay | Harbour Gazette"],
    ["A flood | BBC", "BBC", "A flood"],
    ["Flood closes the port quay: ABCD", "ABC", "Flood closes the port quay: ABCD"],
  ])("%s of %s is %s", (title, outlet, expected) => {
    expect(read({ title, outlet })?.title).toBe(expected);
  });

  it("gives the day that it begins with to the date", () => {
    expect(read({ title: "2026/03/11 Flood closes the quay" })).toMatchObject({
      title: "Flood closes the quay",
      published: { date: "2026-03-11", precision: "day", basis: "text" },
    });
    expect(read({ title: "24/7 ferries to the island" })?.title).toBe("24/7 ferries to the island");
  });
});

describe("an author that a source gives", () => {
  it.each<[string, string | null, string]>([
    ["Halcyon", "Halcyon", "one Latin word is a pen name"],
    ["الميناء", null, "one Arabic word is a paper's or a section's name"],
    ["By Ada Moor and Tom Reed", "Ada Moor, Tom Reed", "names after a label"],
  ])("%s: %s, since %s", (byline, expected) => {
    expect(read({ byline })?.byline).toBe(expected);
  });
});

describe("dates that a source gives", () => {
  const dateOf = (...values: readonly string[]) =>
    read({ dates: values.map((value, i) => ({ value, basis: i === 0 ? "metadata" : "text" })) })?.published;

  it("count in their order, but not where they cannot be", () => {
    expect(dateOf("2026-03-09", "2026-03-10")).toMatchObject({ date: "2026-03-09", basis: "metadata" });
    for (const impossible of ["2999-01-01", "2026-02-31", "1604-03-11", "2026", "soon"])
      expect(dateOf(impossible, "2026-03-10"), impossible).toMatchObject({ date: "2026-03-10", basis: "text" });
  });

  it("may lie two days ahead, as papers and clocks do", () => {
    expect(dateOf("2026-03-16")?.date).toBe("2026-03-16");
    expect(dateOf("2026-03-17")).toEqual({ date: null, precision: "unknown", basis: "none" });
  });

  it("are the outlet's own day shortly after its midnight", () => {
    expect(dateOf("2026-03-11T00:30:00+03:00")).toMatchObject({ date: "2026-03-11", precision: "day" });
    expect(dateOf("2026-03-11T08:30:00+03:00")).toMatchObject({ date: "2026-03-11T05:30:00Z", precision: "time" });
  });
});

describe("a language that a source declares", () => {
  const short = "رئيس الجمهورية في طهران";
  const long = Array.from({ length: 12 }, () => "وقال الوزير إن المدارس التي أغلقت ستفتح أبوابها يوم الأحد.").join(" ");
  it.each<[string | null, string, string | undefined]>([
    [null, short, "ar"],
    ["fa", short, "fa"],
    ["fa-IR", short, "fa"],
    ["FA_ir", short, "fa"],
    ["fa", long, "ar"],
    ["en", short, "ar"],
    ["ar", BODY, "en"],
    ["xx", BODY, "en"],
  ])("%s of %s is %s", (language, body, expected) => {
    expect(read({ language }, body)?.language).toBe(expected);
  });

  it("decides where a text is too short to tell, and its script allows it", () => {
    expect(read({ language: "en" }, "Ok")?.language).toBe("en");
    expect(read({ language: "fa" }, "Ok")?.language).not.toBe("fa");
  });
});
