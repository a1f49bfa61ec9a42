import { findNumbers } from "../language/numbers.ts";

const ONES = "ثلاث أربع خمس ست سبع ثمان تسع عشر".split(" ");
/** الخمسة عشر, الثلاثة, الخمسين: the article hides the number. */
const DEFINITE = new RegExp(
  `(?<!\\p{L})([وفبل]?)ال(?=(?:أحد|إحدى|اثن[يا]) عشرة?(?!\\p{L})|(?:عشرين|عشرون|(?:${ONES.join("|")})(?:ية|ة|ين|ون)?)(?!\\p{L}))`,
  "gu",
);
const HOURS = "الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة".split(" ");
const HOUR = /الساعة\s+(\p{L}+)(\s+عشرة)?/gu;
const DECADES = "عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين".split(" ");
const CENTURIES = [1700, 1800, 1900, 2000];
const PARTS = "ثلث ربع خمس سدس سبع ثمن تسع عشر".split(" ");
/** وخمسهم, ثلثا: a fraction gives the number that English says as an ordinal. */
const FRACTION = new RegExp(`(?<!\\p{L})[وبل]?(?:ال)?(${PARTS.join("|")})(?:هم|ها|ه|ا|ي|ان|ين)?(?!\\p{L})`, "gu");
/** ألفا موظف, مئتي شخص: a dual before its noun. */
const DUAL = /(?<!\p{L})[وبل]?(ألف|مئت|مائت)[اي](?!\p{L})/gu;
const MARKS = /[\u064b-\u0652]/g;

/** A definite number in an Arabic text as an indefinite one, which is read as a number. Length changes. */
export const withoutArticles = (text: string): string => text.replace(MARKS, "").replace(DEFINITE, "$1");

/** Values that Arabic words give without being numbers by themselves: definite ones, hours of the day, decades. */
export function hintedNumbers(text: string): readonly number[] {
  const plain = text.replace(MARKS, "");
  const hours = [...plain.matchAll(HOUR)].flatMap(([, hour = "", teen]) => {
    const value = hour === "الحادية" ? 1 : HOURS.indexOf(hour) + 1;
    return value === 0 ? [] : [teen ? value + 10 : value];
  });
  const decades = DECADES.flatMap((ten, i) => {
    const value = (i + 2) * 10;
    return new RegExp(`${ten}ي?ات`, "u").test(plain) ? [value, ...CENTURIES.map((century) => century + value)] : [];
  });
  const parts = [...plain.matchAll(FRACTION)].map(([, part = ""]) => PARTS.indexOf(part) + 3);
  const duals = [...plain.matchAll(DUAL)].map(([, word = ""]) => (word === "ألف" ? 2000 : 200));
  return [
    ...findNumbers(withoutArticles(text), "ar").map(({ value }) => value),
    ...hours,
    ...decades,
    ...parts,
    ...duals,
  ];
}
