import type { Lang } from "../contracts/article.ts";
import { foldText } from "../language/normalise.ts";
import { checkNegation } from "../translate/check-negation.ts";
import type { Reason } from "./reason.ts";
import { isSupported, type Support, stemsOf, supportOf } from "./support.ts";

const alternatives = (words: string): string => words.trim().split(/\s+/).join("|").replaceAll("_", " ");

/** Words that say that something is not certain, and that a sentence must not leave out. Arabic is folded. */
const HEDGES: Readonly<Record<Lang, RegExp>> = {
  ar: new RegExp(
    `(?<!\\p{L})[وفبل]?(?:${alternatives(`
      ربما لعل (?<!كان\\p{L}*\\s(?:\\p{L}+\\s){0,3})(?<!ل)قد_(?!تم\\s|[تن]\\p{L}{2,}ت(?!\\p{L}))[يتن]\\p{L}+ [يت]حتمل محتمل\\p{L}* مزعوم\\p{L}* [يت]زعم\\p{L}*
      زعم\\p{L}* مزاعم المزاعم [يت]عتقد [يت]رجح (?:ال)?مرجح\\p{L}* انباء_عن غير_موكد\\p{L}* لم_[يت]تاكد [يت]شتبه مشتبه\\p{L}* المشتبه\\p{L}* مفترض\\p{L}*
      ادعي ادعت ادعاء\\p{L}* [يت]دعي اتهم\\p{L}* متهم\\p{L}* المتهم\\p{L}* من_المتوقع متوقع [يت]توقع [يت]قال علي_ما_يبدو [يت]بدو تقارير شائعات اذا لو`)})(?!\\p{L})`,
    "u",
  ),
  en: new RegExp(
    `\\b(?:${alternatives(`
      alleged allegedly allegations? alleges? reportedly apparently possibly perhaps may(?!_(?:of_)?\\d) might could_(?:be|have) probably likely unlikely
      suspected suspects? believed thought unconfirmed unverified purported(?:ly)? supposed(?:ly)? accused accuses? accusing
      claimed_(?!the_li) rumou?r(?:s|ed)? expected planned if unless reports_of said_to seems? appears?`)})\\b`,
    "i",
  ),
};

/** Words that keep a thing uncertain, or say what is so at times only; a sentence with one is hedged enough. */
const HEDGED: Readonly<Record<Lang, RegExp>> = {
  ar: new RegExp(
    `(?<!\\p{L})[وفبل]?(?:${alternatives(`
      قد ممكن [يت]مكن(?:ه|ها|هم|ك|كم|نا)? امكان\\p{L}* الممكن من_شان\\p{L}* عسي غالبا احيانا [يت]كاد مقرر المقرر تقرر [يت]عتزم\\p{L}* [يت]نوي\\p{L}* [يت]فترض\\p{L}* شكوك
      احتمال\\p{L}* اشتب\\p{L}* يظن [يت]ظنون ظن [يت]عتقدون اعتقد\\p{L}* كان_[يت]\\p{L}+ س[يتن]\\p{L}{3,} سوف في_حال طالما عندما`)})(?!\\p{L})`,
    "u",
  ),
  en: new RegExp(
    `\\b(?:${alternatives(`
      can could would should maybe sometimes often usually potential(?:ly)? suggest\\w* hypothe\\w+ theor\\w+ suspicion suspect\\w* seem\\w* appear\\w* set_to
      due_to_\\w+ scheduled slated plans? planning intend\\w* expect\\w* will when whether estimated? doubt\\w* considered poised assum\\w+ claim\\w* argue\\w* wherever whenever`)})\\b`,
    "i",
  ),
};
const isHedged = (text: string, lang: Lang): boolean => says(HEDGES[lang], text) || says(HEDGED[lang], text);

/** Words by which a span gives what it says as somebody's. Arabic is folded. */
const SAYINGS: Readonly<Record<Lang, RegExp>> = {
  ar: /(?<!\p{L})[وف]?(?:قال(?:ت|وا)?|صرح(?:ت)?|زعم(?:ت)?|افاد(?:ت)?|اكد(?:ت)?|وفقا|وفق|بحسب|حسبما|نقلا|ادعت?|اتهمت?)(?!\p{L})/u,
  en: /\b(?:said|says|according to|claimed(?! the li)|alleged|accused|insisted|told)\b/i,
};

/** Words that a sentence may use to say who says it. Arabic is folded. */
const ATTRIBUTIONS: Readonly<Record<Lang, RegExp>> = {
  ar: new RegExp(
    `(?<!\\p{L})[وف]?(?:${alternatives(`
      قال\\p{L}* [يت]قول\\p{L}* قول\\p{L}* قايل\\p{L}* اعلن\\p{L}* [يت]علن\\p{L}* معلن\\p{L}* اعلان صرح\\p{L}* تصريح\\p{L}* ذكر\\p{L}* [يت]ذكر
      افاد\\p{L}* [يت]فيد اكد\\p{L}* [يت]وكد موكد\\p{L}* تاكيد\\p{L}* اوضح\\p{L}* موضح\\p{L}* اضاف\\p{L}* مضيف\\p{L}* اشار\\p{L}* مشير\\p{L}* [يت]شير بين
      وفق\\p{L}* لفق حسب بحسب حسبما نقل\\p{L}* نقلا نفي نفت [يت]نفي كشف\\p{L}* حذر\\p{L}* [يت]حذر دعا دعت اعتبر\\p{L}* معتبر\\p{L}* راي [يت]ري
      اتهم\\p{L}* زعم\\p{L}* [يت]زعم وصف\\p{L}* انتقد\\p{L}* طالب\\p{L}* توقع\\p{L}* اخبر\\p{L}* ابلغ\\p{L}* شدد\\p{L}* جادل\\p{L}* رجح\\p{L}* [يت]رجح اظهر\\p{L}* [يت]ظهر تقرير تقارير مصادر مصدر مسوول\\p{L}* بيان\\p{L}*`)})(?!\\p{L})`,
    "u",
  ),
  en: new RegExp(
    `\\b(?:${alternatives(`
      said says say saying told tells announced? announces announcement statement stated states added adds according reported reports
      report suggest\\w* show(?:s|ed|n) found finds indicated? indicates reveal\\w* agreed implied concluded confirmed confirms warned warns warning insisted declared argued noted explained stressed denied denies denying accused
      accuses accusing claimed claims described called calls urged urges acknowledged admitted sources? spokes\\w+ officials?_say
      assur\\w+ establish\\w+ agrees? thinks? thought stat(?:es|ing) expects? expected believes? estimate[sd]?`)})\\b|:\\s`,
    "i",
  ),
};

/** إذاً is "so", and folds to what "if" folds to. */
const folded = (text: string): string => foldText(text.replace(/إذ(?:اً|ًا)/gu, ""));
const says = (pattern: RegExp, text: string): boolean => pattern.test(folded(text));

/** A pair of one text with itself or another, for the check of translations, which counts negated clauses. */
const negates = (text: string, lang: Lang): boolean =>
  checkNegation({ source: text, translation: "", from: lang, to: lang }).length > 0;
const negationLost = (source: string, from: Lang, translation: string, to: Lang): boolean =>
  checkNegation({ source, translation, from, to }).length > 0;

const CLAUSE = /[،,؛;:()–—]|(?<!\bNos?)[.!?؟](?:\s|$)/u;
/** Share of a clause's words in a sentence from which on the sentence says the clause. */
const TAKEN = 0.6;
const MIN_STEMS = 2;

/** A sentence as something that spans are held against. */
const asSupport = (text: string, lang: Lang, { spans }: Support): Support =>
  supportOf([{ ...(spans[0] as Support["spans"][number]), text, lang, outlet: null }]);

interface Clause {
  readonly text: string;
  readonly lang: Lang;
}

function isTaken(stems: readonly { readonly stem: string }[], lang: Lang, sentence: Support): boolean {
  const taken = stems.filter(({ stem }) => isSupported(stem, lang, sentence)).length;
  return stems.length >= MIN_STEMS && taken >= stems.length * TAKEN;
}

/** Clauses of the spans that a sentence says. */
const clausesTaken = (sentence: Support, { spans }: Support): readonly Clause[] =>
  spans.flatMap(({ text, lang }) =>
    text.split(CLAUSE).flatMap((clause) => (isTaken(stemsOf(clause), lang, sentence) ? [{ text: clause, lang }] : [])),
  );

/** Content words around a hedge that it is about. */
const AFTER = 4;
const BEFORE = 3;

/** Hedges of the spans whose neighbours a sentence says: those that follow, or at the end of a clause those before. */
const hedgesTaken = (sentence: Support, { spans }: Support): readonly string[] =>
  spans.flatMap(({ text, lang }) =>
    text.split(CLAUSE).flatMap((clause) => {
      const plain = folded(clause);
      const hedge = HEDGES[lang].exec(plain);
      if (!hedge) return [];
      const after = stemsOf(plain.slice(hedge.index + hedge[0].length)).slice(0, AFTER);
      const about = after.length >= MIN_STEMS ? after : stemsOf(plain.slice(0, hedge.index)).slice(-BEFORE);
      return isTaken(about, lang, sentence) ? [clause.trim()] : [];
    }),
  );

/** Share of a span's words in a sentence from which on the sentence says the whole span. */
const WHOLE = 0.75;

/**
 * Spans that a sentence says as a whole, with the clauses that negate, so that each of their negations must be in it.
 */
const spansTaken = (sentence: Support, { spans }: Support) =>
  spans.filter(({ text, lang }) => {
    const negated = text.split(CLAUSE).filter((clause) => negates(clause, lang));
    return negated.length > 0 && [text, ...negated].every((part) => shareTaken(part, lang, sentence) >= WHOLE);
  });

function shareTaken(text: string, lang: Lang, sentence: Support): number {
  const stems = stemsOf(text);
  return stems.filter(({ stem }) => isSupported(stem, lang, sentence)).length / Math.max(1, stems.length);
}

/**
 * What a sentence makes more certain, or turns round: a negation that only it or only its source has, a hedge that it
 * leaves out, a statement of somebody's that it gives as its own. A headline names its source less often than a
 * sentence does, and is not held to that.
 */
export function checkClaims(text: string, lang: Lang, support: Support, isHeadline: boolean): readonly Reason[] {
  if (support.spans.length === 0) return [];
  const sentence = asSupport(text, lang, support);
  const clauses = clausesTaken(sentence, support);
  const reasons: Reason[] = [];
  const lost = clauses.find(
    (clause) =>
      negates(clause.text, clause.lang) && !negates(text, lang) && negationLost(clause.text, clause.lang, text, lang),
  );
  const whole = spansTaken(sentence, support).find((span) => negationLost(span.text, span.lang, text, lang));
  if (lost ?? whole) reasons.push({ kind: "negation", detail: (lost ?? whole)?.text.trim() ?? "" });
  const isNew =
    negates(text, lang) &&
    support.spans.every((s) => !negates(s.text, s.lang) && negationLost(s.text, s.lang, text, lang));
  if (isNew) reasons.push({ kind: "negation", detail: text });
  const isAttributed = says(ATTRIBUTIONS[lang], text);
  const [hedged] = hedgesTaken(sentence, support);
  if (hedged && !isHedged(text, lang) && !isAttributed) reasons.push({ kind: "hedge", detail: hedged });
  const said = support.spans.every((span) => says(SAYINGS[span.lang], span.text));
  if (said && !isHeadline && !isAttributed && !isHedged(text, lang))
    reasons.push({ kind: "attribution", detail: text });
  return reasons;
}
