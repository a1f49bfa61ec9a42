import { expect, it } from "vitest";
import { doubtTexts } from "../../../src/render/doubts.ts";

it("says what is doubted in a translation, a line a kind", () => {
  const flags = [
    { kind: "number", detail: "25" },
    { kind: "negation", detail: "لم" },
    { kind: "number", detail: "52" },
    { kind: "number", detail: "25" },
  ] as const;
  expect(doubtTexts(flags, "en")).toEqual([
    "a number differs from the source: 25 · 52",
    "a “not” was lost or added: لم",
  ]);
  expect(doubtTexts(flags, "ar")[1]).toBe("نفي سقط أو زيد: لم");
});
