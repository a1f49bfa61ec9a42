import fc from "fast-check";
import { expect, it } from "vitest";
import { asciiSource } from "../../../scripts/ascii-source.ts";

/** What a piece of program means. */
const meaning = (code: string): unknown => new Function(`return ${code};`)();

it.each([
  ["a string", '"قال: \\"نعم\\" 👍🏽"'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the program under test has the template.
  ["a template", "`${'س'}–${1 + 1}\\n٫`"],
  ["an escape for nothing", '"\\ا\\\\ا\\\\\\ا"'],
  ["names and keys", "(() => { const naïve = 1; return { ف: naïve, œ: 2 }; })()"],
  ["comments", '/* عن */ 1 // "ما'],
])("means the same: %s", (_name, code) => {
  const ascii = asciiSource(code);
  expect(ascii).toMatch(/^[\0-\x7f]*$/);
  expect(meaning(ascii)).toEqual(meaning(code));
});

it.each([
  ["a class", "/^[\\u0621-يa]+$/", "سلام", "salām"],
  ["beyond 0xFFFF", "/^[😀-😎]$/u", "😃", "🚀"],
  ["String.raw of an expression", "new RegExp(String.raw`^\\d[٫٬]\\d$`)", "1٫5", "1.5"],
])("matches the same: %s", (_name, code, yes, no) => {
  const expression = meaning(asciiSource(code)) as RegExp;
  expect([expression.test(yes), expression.test(no)]).toEqual([true, false]);
});

it("keeps every string", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(JSON.parse(asciiSource(JSON.stringify(text)))).toBe(text);
    }),
  );
});
