import { describe, expect, it } from "vitest";
import { cleanCharacters, cleanLine, linesOf } from "../../../src/archive/clean/characters.ts";
import { unwrap } from "../../../src/archive/clean/unwrap.ts";

describe("characters of a text", () => {
  it.each([
    ["line ends of every kind", "a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne"],
    ["spaces of every kind", "a\tb\u00a0c\u3000d", "a b c d"],
    ["colours and titles of a terminal", "\u001b[31mred\u001b[0m \u001b]0;title\u0007text", "red text"],
    ["half of a pair", "a\ud83dz\ude00 \u{1f600}", "az \u{1f600}"],
    ["marks of direction and joints", "a\u202eb\u200fc\u200cd\ufeff", "abcd"],
    ["shapes of letters", "\ufe8d\ufefb", "الا"],
    ["stretched words", "مـــرفأ", "مرفأ"],
    ["a dash of kashidas", "قال ـــ أمس", "قال - أمس"],
    ["one that ends a word", "لـ«النهار» 1437هـ", "لـ«النهار» 1437هـ"],
    ["a letter and its mark apart", "e\u0301", "\u00e9"],
  ])("%s", (_, text, expected) => {
    expect(cleanCharacters(text)).toBe(expected);
    expect(cleanCharacters(expected)).toBe(expected);
  });

  it("are lines without spaces around them, empty ones kept", () => {
    expect(linesOf("  a   b  \n\n\t c")).toEqual(["a b", "", "c"]);
  });
});

describe("one line", () => {
  it("is nothing where nothing can be seen", () => {
    for (const nothing of [null, "", " \n\t", "\u200f\u200b"]) expect(cleanLine(nothing)).toBeNull();
  });

  it("has single spaces and no line ends", () => {
    expect(cleanLine(" A flood \n\n closes\tthe  quay ")).toBe("A flood closes the quay");
  });

  it("is whole up to its length, and cut at a word beyond it", () => {
    expect(cleanLine("one two three", 13)).toBe("one two three");
    expect(cleanLine("one two six three", 14)).toBe("one two six…");
    expect(cleanLine("one two six, three", 15)).toBe("one two six…");
    expect(cleanLine("الأول، الثاني، الثالث", 18)).toBe("الأول، الثاني…");
  });

  it("is cut inside a word only where that is very long, and never inside a character", () => {
    expect(cleanLine(`one ${"x".repeat(50)}`, 20)).toBe(`one ${"x".repeat(15)}…`);
    const faces = cleanLine("\u{1f600}".repeat(50), 20) ?? "";
    expect(() => encodeURIComponent(faces)).not.toThrow();
    expect(faces.length).toBeLessThanOrEqual(20);
  });
});

describe("lines that a column has broken", () => {
  const LINES = [
    "Heavy rain flooded three streets of the port on Monday and the",
    "harbour master closed the eastern quay for a day, while ferries",
    "to the islands waited in the bay until the wind had gone down and",
    "pilots could board them again.",
  ];
  const SECOND = [
    "Nobody was hurt, the civil defence said on Tuesday in a statement",
    "and the school beside the fish market will open again on Thursday,",
    "two days later than the council had planned.",
  ];

  it("are paragraphs again, parted where an empty line is", () => {
    expect(unwrap([...LINES, "", ...SECOND])).toEqual([LINES.join(" "), "", SECOND.join(" ")]);
  });

  it("stay apart where one ends short of the column", () => {
    expect(unwrap([...LINES, ...SECOND])).toEqual([LINES.join(" "), SECOND.join(" ")]);
  });

  it.each<[string, readonly string[]]>([
    ["a few lines", LINES.slice(0, 3)],
    ["verses", ["Roses are red,", "violets are blue,", "sugar is sweet,", "and so are you"]],
    ["paragraphs of a line each", LINES.map((line) => `${line} ${line}.`)],
    ["sentences of a line each", LINES.map((line) => `${line.slice(0, 60).trim()}.`)],
    ["one line that is much longer", [...LINES, LINES.join(" ")]],
  ])("are not %s", (_, lines) => {
    expect(unwrap(lines)).toEqual(lines);
  });
});
