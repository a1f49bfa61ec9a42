import type { Lang } from "../contracts/article.ts";

/** Pronouns and connectives that point at the sentence before, with or without و or ف. */
const ARABIC =
  /^[وف]?(?:هو|هي|هم|هما|هن|هذا|هذه|ذلك|تلك|هؤلاء|كما|لكن|لكنه|لكنها|غير أن|إلا أن|بل|ثم|أيضا|كذلك|لذلك|لذا|حيث|إذ|مما|بينما|فيما|إنه|إنها|إنهم|أنه|أنها|بدوره|بدورها|من جه[ةت](?:ه|ها|هم|هما| ثانية| أخرى)|من جانب(?:ه|ها|هم| آخر)|من ناحيت(?:ه|ها|هم)|في (?:هذا |ال)?سياق (?:متصل|آخر|ذاته|نفسه)|على صعيد (?:آخر|متصل)|بدورهم|في المقابل|بعد ذلك|قبل ذلك|مع ذلك|رغم ذلك|في غضون ذلك|إلى ذلك|فيه|فيها|منه|منها|له|لها|لهم|به|بها)(?![\p{L}\p{M}])/u;

/** A verb of saying or adding whose speaker was named before: "وأضاف أن", "وقال:", "وتابع". */
const SPEAKER_BEFORE =
  /^[وف]?(?:(?:أردف|أردفت|استطرد|استطردت)(?![\p{L}\p{M}])|(?:أضاف|أضافت|تابع|تابعت|قال|قالت|أكد|أكدت|أوضح|أوضحت|ذكر|ذكرت|أشار|أشارت|شدد|شددت|لفت|لفتت|رأى|رأت|اعتبر|اعتبرت|بين|بينت|نفى|نفت)\s*(?:[:،,«"“]|(?:إن|أن|إنه|إنها|أنه|أنها|إلى|على|ب)(?![\p{L}\p{M}])))/u;

const ENGLISH =
  /^["'“‘]?(?:he|she|it|they|his|her|its|their|this|that|these|those|but|and|so|also|however|then|thus|therefore|meanwhile|moreover|in addition|the latter|the former|such)\b/i;

/** True for a sentence that cannot be understood alone because it begins by pointing at the one before it. */
export function pointsBack(sentence: string, lang: Lang): boolean {
  if (lang === "en") return ENGLISH.test(sentence);
  return ARABIC.test(sentence) || SPEAKER_BEFORE.test(sentence);
}
