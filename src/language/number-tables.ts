import type { Lang } from "../contracts/article.ts";

/** A number word: `unit` 1–9, `teen` 10–19, `ten` 20–90, `hundred`, `scale` from a thousand up. */
export interface NumberWord {
  readonly kind: "unit" | "teen" | "ten" | "hundred" | "scale";
  readonly value: number;
}

const ARABIC_UNITS: readonly (readonly [number, string])[] = [
  [1, "واحد واحده احد احدي"],
  [2, "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي"],
  [3, "ثلاث ثلاثه"],
  [4, "اربع اربعه"],
  [5, "خمس خمسه"],
  [6, "ست سته"],
  [7, "سبع سبعه"],
  [8, "ثمان ثماني ثمانيه"],
  [9, "تسع تسعه"],
];
const ARABIC_TENS: readonly (readonly [number, string])[] = [
  [20, "عشر"],
  [30, "ثلاث"],
  [40, "اربع"],
  [50, "خمس"],
  [60, "ست"],
  [70, "سبع"],
  [80, "ثمان"],
  [90, "تسع"],
];
const ARABIC_SCALES: readonly (readonly [number, string, string])[] = [
  [1e3, "الف الاف الفا", "الفان الفين الفي"],
  [1e6, "مليون ملايين مليونا", "مليونان مليونين مليوني"],
  [1e9, "مليار مليارات مليارا بليون بلايين", "ملياران مليارين ملياري"],
  [1e12, "تريليون تريليونات تريليونا ترليون", "تريليونان تريليونين"],
];
const HUNDRED = ["مئه", "مائه", "ميه", "مايه"];

function arabicWords(): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  const put = (names: string, kind: NumberWord["kind"], value: number): void => {
    for (const name of names.split(" ")) words.set(name, { kind, value });
  };
  for (const [value, names] of ARABIC_UNITS) put(names, "unit", value);
  put("عشر عشره", "teen", 10);
  for (const [value, stem] of ARABIC_TENS) put(`${stem}ون ${stem}ين`, "ten", value);
  for (const hundred of HUNDRED) put(`${hundred} ${hundred.slice(0, -1)}ات`, "hundred", 100);
  put("مئتان مئتين مائتان مائتين مئتا مائتا مئتي مائتي", "hundred", 200);
  for (const [value, stem] of ARABIC_TENS) {
    if (value > 20) for (const hundred of HUNDRED) put(`${stem}${hundred} ${stem}ي${hundred}`, "hundred", value * 10);
  }
  for (const [value, names, duals] of ARABIC_SCALES) {
    put(names, "scale", value);
    put(duals, "scale", value * 2);
  }
  return words;
}

const ENGLISH_SMALL =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety";

function englishWords(): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  ENGLISH_SMALL.split(" ").forEach((name, index) => {
    words.set(name, { kind: index < 9 ? "unit" : "teen", value: index + 1 });
  });
  for (const [index, name] of ENGLISH_TENS.split(" ").entries())
    words.set(name, { kind: "ten", value: (index + 2) * 10 });
  words.set("hundred", { kind: "hundred", value: 100 });
  words.set("dozen", { kind: "hundred", value: 12 });
  for (const [name, value] of [
    ["thousand", 1e3],
    ["million", 1e6],
    ["billion", 1e9],
    ["trillion", 1e12],
  ] as const) {
    words.set(name, { kind: "scale", value });
  }
  for (const [name, value] of [
    ["k", 1e3],
    ["mn", 1e6],
    ["bn", 1e9],
    ["tn", 1e12],
  ] as const)
    words.set(name, { kind: "scale", value });
  return words;
}

const TABLES: Readonly<Record<Lang, ReadonlyMap<string, NumberWord>>> = { ar: arabicWords(), en: englishWords() };
const DUAL_SCALES = new Set(ARABIC_SCALES.flatMap(([, , duals]) => duals.split(" ")));

/** The number that a folded word stands for, or null. */
export function wordIn(lang: Lang, norm: string): NumberWord | null {
  return TABLES[lang].get(norm) ?? null;
}

/** Value of a word such as "ملايين" or "billion" after digits; null for other words and for duals ("مليونين"). */
export function scaleOf(norm: string, lang: Lang): number | null {
  const word = wordIn(lang, norm);
  return word?.kind === "scale" && !DUAL_SCALES.has(norm) ? word.value : null;
}

/** "آلاف", "ملايين", "hundreds": how many is not said. */
const VAGUE = new Set("الاف ملايين مليارات بلايين مئات مائات تريليونات".split(" "));
/** "a thousand" is a number, "several thousand" is not. */
const NEEDS_ARTICLE = new Set([
  "hundred",
  "dozen",
  "thousand",
  "million",
  "billion",
  "trillion",
  "k",
  "mn",
  "bn",
  "tn",
]);

/** Whether a scale word that stands alone says how many; `before` is the folded word before it. */
export function isExactAlone(norm: string, before: string): boolean {
  return !VAGUE.has(norm) && (!NEEDS_ARTICLE.has(norm) || /^(?:a|an|one)$/.test(before));
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["نصف", 1 / 2],
  ["half", 1 / 2],
  ["ثلث", 1 / 3],
  ["ربع", 1 / 4],
  ["quarter", 1 / 4],
]);

/** Part of a scale that a word before it says: "نصف مليون", "a quarter of a million"; null for other words. */
export function fractionOf(norm: string): number | null {
  return FRACTIONS.get(norm) ?? null;
}

/** Words after a number that make it the upper half of a fraction ("ثلاثة أرباع", "two-thirds"). */
const PARTS = new Map(
  [
    "",
    "",
    "halves",
    "اثلاث thirds",
    "ارباع quarters",
    "اخماس fifths",
    "اسداس sixths",
    "",
    "اثمان eighths",
    "",
    "اعشار tenths",
  ].flatMap((names, parts) => (names === "" ? [] : names.split(" ").map((name) => [name, parts] as const))),
);

/** How many of the parts that a word names make a whole; null for other words. */
export function partsOf(norm: string): number | null {
  return PARTS.get(norm) ?? null;
}

/** Whether a word can begin a number in words. */
export function beginsNumber(norm: string, lang: Lang): boolean {
  return wordIn(lang, norm) !== null || FRACTIONS.has(norm);
}

/** "ألفا لاجئ": before a noun in the genitive, these are duals without their last letter. */
const SHORT_DUALS = new Set("الفا مليونا مليارا تريليونا".split(" "));

/** Whether a scale word means two of it where a noun follows and no number stands before it. */
export function isShortDual(norm: string): boolean {
  return SHORT_DUALS.has(norm);
}

const ORDINALS = new Map<string, number>(
  [
    "اول اولي first",
    "ثاني ثانيه second",
    "ثالث ثالثه third",
    "رابع رابعه fourth",
    "خامس خامسه fifth",
    "سادس سادسه sixth",
    "سابع سابعه seventh",
    "ثامن ثامنه eighth",
    "تاسع تاسعه ninth",
    "عاشر عاشره tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
  ].flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

for (const [index, name] of ENGLISH_TENS.split(" ").entries())
  ORDINALS.set(name.replace(/y$/, "ieth"), (index + 2) * 10);

/** An ordinal word, with or without the article; null otherwise. */
export function ordinalOf(norm: string): number | null {
  return ORDINALS.get(norm.length > 4 && norm.startsWith("ال") ? norm.slice(2) : norm) ?? null;
}
