import type { Lang } from "../contracts/article.ts";
import type { TranslationFlag } from "../contracts/translator.ts";
import type { TranslationPair } from "./checks.ts";

/** Words that surely negate a clause. */
const STRICT: Readonly<Record<Lang, RegExp>> = {
  ar: /(?:^|[^\p{L}])[وف]?(?:لم|لن|ليس|ليست|ليسوا|لست|لسنا|لا)(?=[^\p{L}]|$)/gu,
  en: /\b(?:not|never|cannot|no longer|nor|neither)\b|n['’]t\b/gi,
};
/** Words that may stand for a negation of the other language. */
const WIDE: Readonly<Record<Lang, RegExp>> = {
  ar: /لم|لن|ليس|لست|لسنا|(?:^|[^\p{L}])[وف]?(?:أ?لا|ما|غير|عدم|دون|بدون|بلا|إلا)(?=[^\p{L}]|$)|كلا|نفى|نفت|نفي|ينفي|تنفي|رفض|امتنع|يستبعد|استبعد|تعذر|فشل/u,
  en: /\b(?:no|not|never|cannot|none|nobody|nothing|nor|neither|without|unable|lack\w*|non|refus\w+|den(?:y|ied|ies)|fail\w*|except|only|still|remain\w*|inevitabl\w+|undoubtedly|un\w{4,})\b|n['’]t\b|non-/i,
};
/** لا that negates nothing: لا يزال "still", لا سيما "especially", لا بد "must". */
const IDIOMS = /لا\s+(?:[يت]?زال\S*|سيما|بد|شك|محالة)/gu;

/** Flags a negation that only one side has: the meaning may be the opposite. */
export function checkNegation({ source, translation, from, to }: TranslationPair): readonly TranslationFlag[] {
  return [...lost(source, from, translation, to), ...lost(translation, to, source, from)];
}

function lost(text: string, lang: Lang, other: string, otherLang: Lang): readonly TranslationFlag[] {
  const found = text.replace(IDIOMS, " ").match(STRICT[lang]);
  if (!found || WIDE[otherLang].test(other)) return [];
  return [{ kind: "negation", detail: (found[0] ?? "").trim() }];
}
