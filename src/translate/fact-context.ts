import type { Lang } from "../contracts/article.ts";

/** How exact a number is, by the words right before it. */
const BOUNDS: readonly (readonly [ar: RegExp, en: RegExp, inArabic: string, inEnglish: string])[] = [
  [/(?:أكثر من|ما يزيد (?:على|عن)|يتجاوز|يفوق)\s*$/u, /(?:more than|over|above)\s*$/i, "أكثر من", "more than"],
  [/(?:ما لا يقل عن|لا تقل عن)\s*$/u, /(?:at least|no fewer than|no less than)\s*$/i, "ما لا يقل عن", "at least"],
  [/(?:أقل من|دون)\s*$/u, /(?:less than|fewer than|under|below)\s*$/i, "أقل من", "less than"],
  [/(?:نحو|حوالي|قرابة|زهاء|ما يقارب|ما يقرب من)\s*$/u, /(?:about|around|some|nearly|almost)\s*$/i, "نحو", "about"],
];

/** "more than", "about" … in the other language; empty where the number stands alone. */
export function boundOf(before: string, from: Lang, to: Lang): string {
  for (const [ar, en, inArabic, inEnglish] of BOUNDS) {
    if ((from === "ar" ? ar : en).test(before)) return to === "ar" ? inArabic : inEnglish;
  }
  return "";
}

/** Up to two words ("more than", a title) may stand between the deed and the number. */
const GAP = "(?:\\s+(?:أكثر|من|ما|لا|يقل|عن|نحو|حوالي|قرابة)){0,4}\\s*$";
const DEEDS: readonly (readonly [before: RegExp, english: string])[] = [
  [new RegExp(`(?:^|\\s)[وف]?(?:قتل|قتلت|مقتل|بمقتل|لمقتل|ومقتل|مصرع|استشهاد|استشهد|بحياة)${GAP}`, "u"), "killed"],
  [new RegExp(`(?:^|\\s)[وف]?(?:أصيب|أصيبت|إصابة|بإصابة|جرح|بجرح)${GAP}`, "u"), "injured"],
  [new RegExp(`(?:^|\\s)[وف]?(?:اعتقل|اعتقلت|اعتقال|باعتقال|توقيف|أوقفت|تعتقل|يعتقل)${GAP}`, "u"), "arrested"],
  [new RegExp(`(?:^|\\s)[وف]?(?:نزح|نزوح|تشريد)${GAP}`, "u"), "displaced"],
  [new RegExp(`(?:^|\\s)[وف]?(?:إنقاذ|أنقذ|أنقذت)${GAP}`, "u"), "rescued"],
];
/** A deed that did not happen, or is only spoken of, is no fact: لم يقتل, قد يقتل, خطة لاعتقال. */
const DOUBT = /(?:^|\s)(?:لم|لن|لا|قد|دون|بدون|عدم|نفى|نفت|خطة|محاولة|تهديد|احتمال)(?:\s+\S+){0,2}\s*$/u;

/** لقي 27 شخصا مصرعهم: the word that says it follows those counted. */
const KILLED_AFTER = /^(?:\s+[^\s،.]+){1,6}?\s+(?:مصرعهم|حتفهم|مصرعه|حتفه)(?=[\s،.]|$)/u;
const MET = /(?:^|\s)[وف]?(?:لقي|لقيت|يلقى)(?:\s+\S+){0,4}\s*$/u;

/** What happened to those counted, where the words around say it and nothing makes it doubtful; Arabic only. */
export function deedOf(before: string, after: string): string {
  if (MET.test(before) && KILLED_AFTER.test(after)) return "killed";
  const found = DEEDS.find(([pattern]) => pattern.test(before));
  if (!found) return "";
  const start = before.search(found[0]);
  return DOUBT.test(before.slice(0, start + 1)) ? "" : found[1];
}
