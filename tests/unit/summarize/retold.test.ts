import { describe, expect, it } from "vitest";
import { CandidateReader } from "../../../src/summarize/candidates.ts";
import { formsOf } from "../../../src/summarize/forms.ts";
import { withoutRetold } from "../../../src/summarize/retold.ts";
import { anArticle } from "./build.ts";

/** How two sentences, chosen whole, are shown together. */
function shown(...sentences: readonly string[]): readonly string[] {
  const chosen = sentences.map((text, article) => {
    const [candidate] = new CandidateReader(anArticle(text), article, 1).take(1);
    if (candidate === undefined) throw new Error(`no sentence: ${text}`);
    const forms = formsOf(candidate);
    const [form] = forms;
    if (form === undefined) throw new Error(`no form: ${text}`);
    return { candidate, form, forms };
  });
  return withoutRetold(chosen).map(({ form }) => form.text());
}

const PRIZES =
  "نالت الكاتبة سلمى الزين جائزة الرواية في حفل قرطاج، ونال المترجم يوسف القرمي جائزة أفضل ترجمة عن ديوان النورس.";
const APPLAUSE = "وقف الجمهور خمس دقائق تحية لأعمال الراحل منير حاتم";

describe("what a sentence tells again at its end", () => {
  it("is left out, in whatever words, where another sentence tells it", () => {
    expect(shown(PRIZES, `${APPLAUSE}، وحصل المترجم يوسف القرمي على جائزة أحسن ترجمة عن ديوان النورس.`)).toEqual([
      PRIZES,
      `${APPLAUSE}.`,
    ]);
  });

  it("goes from the later of two sentences", () => {
    const first = `${APPLAUSE}، وحصل المترجم يوسف القرمي على جائزة أحسن ترجمة عن ديوان النورس.`;
    expect(shown(first, PRIZES)[1]).not.toContain("القرمي");
    expect(shown(first, PRIZES)[0]).toBe(first);
  });

  it.each([
    ["gives another number", "وحصل المترجم يوسف القرمي على جائزة أحسن ترجمة عن ديوان النورس عام 1998."],
    ["denies it", "ولم يحصل المترجم يوسف القرمي على جائزة أفضل ترجمة عن ديوان النورس."],
    ["is about somebody else", "وحصل المترجم هاني الدباغ على جائزة أحسن إخراج عن مسرحية الصارية."],
  ])("stays where it %s", (_, tail) => {
    const whole = `${APPLAUSE}، ${tail}`;
    expect(shown(PRIZES, whole)[1]).toBe(whole);
  });

  it("stays where the sentence cannot end without it", () => {
    const whole = `${APPLAUSE}، إذا حصل المترجم يوسف القرمي على جائزة أفضل ترجمة عن ديوان النورس.`;
    expect(shown(PRIZES, whole)).toEqual([PRIZES, whole]);
  });

  it("is left out in English too", () => {
    const first = "Selma Zein won the novel prize in Carthage, and Yusuf Qarmi took the award for best translation.";
    const second =
      "The audience stood for five minutes to honour Munir Hatem, while Yusuf Qarmi took the award for best translation.";
    expect(shown(first, second)).toEqual([first, "The audience stood for five minutes to honour Munir Hatem."]);
  });
});
