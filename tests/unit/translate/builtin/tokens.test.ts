import { describe, expect, it } from "vitest";
import { sourceTokens } from "../../../../src/translate/builtin/tokens.ts";

const texts = (line: string) => sourceTokens(line).map(({ text }) => text);

describe("sourceTokens", () => {
  it("keeps mentions, emoji and abbreviations whole", () => {
    expect(texts("زار @user #tag 👨‍👩‍👧 GPT-4")).toEqual(["زار", "@user", "#tag", "👨‍👩‍👧", "GPT-4"]);
  });
  it("reads both digit systems with their separators", () => {
    expect(texts("٣٫٥٪ و١٬٢٥٠ و۴۲")).toEqual(["3.5%", "و", "1,250", "و", "42"]);
  });
  it("tells the comma of a number from that of a clause", () => {
    expect(texts("غادر 1،250 شخصا، ثم 12، و3")).toEqual(["غادر", "1,250", "شخصا", "،", "ثم", "12", "،", "و", "3"]);
  });
  it("reads a line of plain letters as one that holds marks elsewhere", () => {
    const plain = "قال الوزير، في 12 يوليو: «نعم»؟";
    expect(texts(`${plain} \u0640`)).toEqual(texts(plain));
  });
  it("drops marks, tatweel, controls and direction characters inside words", () => {
    expect(texts("الرَّئِيــس\u200f \u202bقـال\u202c\u0000")).toEqual(["الرئيس", "قال"]);
  });
  it("turns presentation forms into letters", () => {
    expect(texts("ﺍﻟﺮﺋﻴﺲ")).toEqual(["الرئيس"]);
  });
  it("notices a marked passive", () => {
    expect(sourceTokens("قُتل رجل").map(({ passiveMark }) => passiveMark)).toEqual([true, false]);
  });
});
