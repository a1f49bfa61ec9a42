import type { Lang } from "../contracts/article.ts";
import { foldText } from "../language/normalise.ts";
import { checkNegation } from "../translate/check-negation.ts";
import type { Reason } from "./reason.ts";
import { isSupported, type Support, stemsOf, supportOf } from "./support.ts";

const alternatives = (words: string): string => words.trim().split(/\s+/).join("|").replaceAll("_", " ");

/** Words that say that something is not certain. Arabic is folded. */
const HEDGES: Readonly<Record<Lang, RegExp>> = {
  ar: new RegExp(
    `(?<!\\p{L})[وفبل]?(?:${alternatives(`
      ربما لعل قد_[يتن]\\p{L}+ [يت]حتمل محتمل\\p{L}* مزعوم\\p{L}* [يت]زعم\\p{L}* زعم\\p{L}* مزاعم المزاعم [يت]عتقد [يت]رجح مرجح\\p{L}* انباء_عن
      غير_موكد\\p{L}* لم_[يت]تاكد [يت]شتبه مشتبه\\p{L}* المشتبه\\p{L}* مفترض\\p{L}* ادعي ادعت ادعاء\\p{L}* [يت]دعي
      اتهم\\p{L}* متهم\\p{L}* المتهم\\p{L}* من_المتوقع متوقع [يت]توقع من_المقرر تقارير شائعات اذا لو`)})(?!\\p{L})`,
    "u",
  ),
  en: new RegExp(
    `\\b(?:${alternatives(`
      alleged allegedly allegations? alleges? reportedly apparently possibly perhaps may might could probably likely unlikely
      suspected suspects? believed thought unconfirmed unverified purported(?:ly)? supposed(?:ly)? accused accuses? accusing claims?
      claimed rumou?r(?:s|ed)? expected planned would if unless reports_of said_to seems? appears?`)})\\b`,
    "i",
  ),
};

/** Words that say who says it. Arabic is folded. */
const ATTRIBUTIONS: Readonly<Record<Lang, RegExp>> = {
  ar: new RegExp(
    `(?<!\\p{L})[وف]?(?:${alternatives(`
      قال\\p{L}* [يت]قول\\p{L}* قول\\p{L}* قايل\\p{L}* اعلن\\p{L}* [يت]علن\\p{L}* معلن\\p{L}* اعلان صرح\\p{L}* تصريح\\p{L}* ذكر\\p{L}* [يت]ذكر
      افاد\\p{L}* [يت]فيد اكد\\p{L}* [يت]وكد موكد\\p{L}* تاكيد\\p{L}* اوضح\\p{L}* موضح\\p{L}* اضاف\\p{L}* مضيف\\p{L}* اشار\\p{L}* مشير\\p{L}* [يت]شير بين
      وفق\\p{L}* لفق حسب بحسب حسبما نقل\\p{L}* نقلا نفي نفت [يت]نفي كشف\\p{L}* حذر\\p{L}* [يت]حذر دعا دعت اعتبر\\p{L}* معتبر\\p{L}* راي [يت]ري
      اتهم\\p{L}* زعم\\p{L}* [يت]زعم وصف\\p{L}* انتقد\\p{L}* طالب\\p{L}* توقع\\p{L}* بيان\\p{L}*`)})(?!\\p{L})`,
    "u",
  ),
  en: new RegExp(
    `\\b(?:${alternatives(`
      said says say saying told tells announced? announces announcement statement stated states added adds according reported reports
      report confirmed confirms warned warns warning insisted declared argued noted explained stressed denied denies denying accused
      accuses accusing claimed claims described called calls urged urges acknowledged admitted sources? spokes\\w+ officials?_say
      expects? expected believes? estimates? estimated`)})\\b|:`,
    "i",
  ),
};

const says = (pattern: RegExp, text: string): boolean => pattern.test(foldText(text));

/** A pair of one text with itself or another, for the check of translations, which counts negated clauses. */
const negates = (text: string, lang: Lang): boolean =>
  checkNegation({ source: text, translation: "", from: lang, to: lang }).length > 0;
const negationLost = (source: string, from: Lang, translation: string, to: Lang): boolean =>
  checkNegation({ source, translation, from, to }).length > 0;

const CLAUSE = /[،,؛;:()–—]|[.!?؟](?:\s|$)/u;
/** Share of a clause's words in a sentence from which on the sentence says the clause. */
const TAKEN = 0.6;
const MIN_STEMS = 2;

/** Clauses of the spans that a sentence says. */
function clausesTaken(
  text: string,
  lang: Lang,
  support: Support,
): readonly { readonly text: string; readonly lang: Lang }[] {
  const sentence = supportOf([{ ...(support.spans[0] as Support["spans"][number]), text, lang, outlet: null }]);
  return support.spans.flatMap((span) =>
    span.text.split(CLAUSE).flatMap((clause) => {
      const stems = stemsOf(clause);
      const taken = stems.filter(({ stem }) => isSupported(stem, span.lang, sentence)).length;
      return stems.length >= MIN_STEMS && taken >= stems.length * TAKEN ? [{ text: clause, lang: span.lang }] : [];
    }),
  );
}

/**
 * What a sentence makes more certain, or turns round: a negation that only it or only its source has, a hedge that it
 * leaves out, a statement of somebody's that it gives as its own. A headline names its source less often than a sentence
 * does, and is not held to that.
 */
export function checkClaims(text: string, lang: Lang, support: Support, isHeadline: boolean): readonly Reason[] {
  if (support.spans.length === 0) return [];
  const clauses = clausesTaken(text, lang, support);
  const reasons: Reason[] = [];
  const lost = clauses.find(
    (clause) =>
      negates(clause.text, clause.lang) && !negates(text, lang) && negationLost(clause.text, clause.lang, text, lang),
  );
  if (lost) reasons.push({ kind: "negation", detail: lost.text.trim() });
  const isNew =
    negates(text, lang) &&
    support.spans.every((s) => !negates(s.text, s.lang) && negationLost(s.text, s.lang, text, lang));
  if (isNew) reasons.push({ kind: "negation", detail: text });
  const isAttributed = says(ATTRIBUTIONS[lang], text);
  const hedged = clauses.find((clause) => says(HEDGES[clause.lang], clause.text));
  if (hedged && !says(HEDGES[lang], text) && !isAttributed) reasons.push({ kind: "hedge", detail: hedged.text.trim() });
  const said = support.spans.every((span) => says(ATTRIBUTIONS[span.lang], span.text));
  if (said && !isHeadline && !isAttributed && !says(HEDGES[lang], text))
    reasons.push({ kind: "attribution", detail: text });
  return reasons;
}
