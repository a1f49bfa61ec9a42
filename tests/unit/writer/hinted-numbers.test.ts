import { expect, it } from "vitest";
import { hintedNumbers } from "../../../src/writer/hinted-numbers.ts";

it.each([
  ["الضحايا التسعة", 9],
  ["السنوات الخمسة عشر الأخيرة", 15],
  ["مندوبيها الخمسين", 50],
  ["أفراد الطاقم الاثني عشر", 12],
  ["حوالي الساعة الخامسة صباحا", 5],
  ["الساعة الحادية عشرة", 11],
  ["منذ سبعينيات القرن الماضي", 1970],
])("reads the number in %s", (text, value) => expect(hintedNumbers(text)).toContain(value));

it("reads none where there is none", () => expect(hintedNumbers("قال الوزير إن الأمر انتهى")).toEqual([]));
