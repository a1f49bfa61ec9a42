import { foldText } from "../language/normalise.ts";
import type { Token } from "../language/tokens.ts";
import { trait } from "./traits.ts";

/** A set of folded words from a list as printed. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(foldText));
}

/** Phrases, as their folded words, by the first one; the longest first. */
export type PhraseList = ReadonlyMap<string, readonly (readonly string[])[]>;

/** @param list phrases separated by "|" */
export function phraseList(list: string): PhraseList {
  const byFirst = new Map<string, (readonly string[])[]>();
  const phrases = list.split("|").map((phrase) => phrase.trim().split(/\s+/).map(foldText));
  for (const phrase of phrases.sort((a, b) => b.length - a.length)) {
    const first = phrase[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}

/** Perfect forms (masculine, feminine) of Arabic verbs that report speech, folded. */
const SAYING_VERBS = `قال قالت قالوا أعلن أعلنت أكد أكدت أوضح أوضحت أضاف أضافت ذكر ذكرت أفاد أفادت صرح صرحت كشف كشفت أشار أشارت لفت لفتت
شدد شددت اعتبر اعتبرت رأى رأت نفى نفت أعرب أعربت دعا دعت طالب طالبت حذر حذرت اتهم اتهمت زعم زعمت ادعى ادعت تابع تابعت
نقل نقلت أبلغ أبلغت توقع توقعت نوه نوهت وصف وصفت انتقد انتقدت أدان أدانت أردف أردفت استطرد استدرك استدركت
جدد جددت تساءل روى روت اعترف اعترفت أقر أقرت يقول تقول يرى ترى يؤكد تؤكد يضيف تضيف`;

/** Arabic verbs of saying, folded, without a conjunction. */
export const SAYING: ReadonlySet<string> = wordSet(SAYING_VERBS);

/** Verbs that continue what somebody has said: alone they point back. */
export const CONTINUING: ReadonlySet<string> = wordSet(
  "أضاف أضافت أضافوا تابع تابعت أردف أردفت استطرد استطردت استدرك استدركت واصل واصلت زاد زادت ختم ختمت اختتم يضيف تضيف مضى",
);

/** Participles that hang a reported remark on a sentence ("مشيرا إلى", "معتبرة أن"). */
export const REPORTING_PARTICIPLES: ReadonlySet<string> = wordSet(
  `مشيرا مشيرة مشيرين مؤكدا مؤكدة مؤكدين موضحا موضحة مضيفا مضيفة لافتا لافتة معتبرا معتبرة معتبرين مبينا مبينة معربا معربة داعيا داعية
  مطالبا مطالبة منوها منوهة مشددا مشددة كاشفا كاشفة محذرا محذرة مذكرا قائلا قائلة مستدركا مستطردا متهما متهمة متوقعا متوقعة معلنا معلنة
  موضحين مضيفين متعهدا متعهدة ناقلا ملمحا ملمحة زاعما زاعمة نافيا نافية مستنكرا مستنكرة معبرا معبرة`,
);

/** Arabic words that begin with a و of their own, not with the conjunction. */
const OWN_WAW: ReadonlySet<string> = wordSet(
  `واشنطن وارسو ويلز وليام وليم والتر ويكيبيديا ويليام وودز وول وزير وزيرة وزراء وزارة وزارات وزاري وزارية وقع وقعت وصل وصلت وصول وفاة وفيات وسط وسطاء
  وساطة وحدة وحدات وكالة وكالات وكيل وثيقة وثائق وفد وفود ولي ولاية ولايات ولد ولدت ولادة وافق وافقت وجه وجهت وجهة وصف وصفت وضع وضعت وضعية وعد وعدت وقف وقفت
  ورد وردت واجه واجهت واصل واصلت وزع وزعت وثق وثقت ودع واحد واحدة واقع وباء وجود وجوه وجدت وجد وحش وحيد وداع وراء ورثة ورشة ورق وردة وريث وسائل وسيلة
  وسيط وصفة وطن وطنية وطني وظيفة وظائف وعي وقت وقود وقوع وقائع وقاية وكر ولاء وهم ويل والد والدة والي وارد واردات وحده وجبة وزن وثب وعكة وقفة وطأة وشيك`,
);

/** True when a folded Arabic word carries the conjunction و in front. */
export function hasConjunction(norm: string): boolean {
  return norm.length > 2 && norm.charCodeAt(0) === 0x648 && !OWN_WAW.has(norm);
}

/** Folding makes the name علي and the preposition على one word; as printed they are two. */
export function isAli({ text }: Token): boolean {
  return text === "علي";
}

const WAW = 0x648;
const FA = 0x641;

/** The folded word without a leading و or ف that is a conjunction before one of `known`. */
export function bare(norm: string, known: ReadonlySet<string>): string {
  const first = norm.charCodeAt(0);
  if ((first !== WAW && first !== FA) || known.has(norm)) return norm;
  const rest = norm.slice(1);
  return known.has(rest) ? rest : norm;
}

/**
 * Conditions, hedges and contrasts: a span that holds one is never deleted, because it changes what the rest claims.
 */
const QUALIFIERS: ReadonlySet<string> = wordSet(
  `إذا لو لولا شرط بشرط شريطة طالما ربما لعل يحتمل محتمل محتملة مزعوم مزعومة يزعم يعتقد يرجح مرجح لكن ولكن لكنه لكنها لكنهم ولكنه ولكنها بل
  سوى إلا وإلا باستثناء رغم برغم بالرغم
  if unless whether provided until except but however although though despite allegedly alleged reportedly reported apparently possibly perhaps may might
  could suspected believed likely unlikely unconfirmed purported purportedly supposedly otherwise yet only`,
);

/** Words that name the source of the whole sentence: a span that holds one is never deleted. */
const ATTRIBUTIONS: ReadonlySet<string> = wordSet(
  "وفق وفقا ووفقا ووفق حسب بحسب وبحسب وحسب حسبما وحسبما نقلا ونقلا according sources",
);

/** Negations: they may go only together with the whole clause that they stand in. */
const NEGATIONS: ReadonlySet<string> = wordSet(
  `لا ولا لم ولم لن ولن ليس وليس ليست وليست ليسوا غير عدم وعدم بعدم دون بدون ودون دونما نفى نفت ونفى ونفت ينفي تنفي نفي رفض رفضت ورفض ورفضت فلا فلم
  no not never nor none neither without cannot denied denies deny denying refused rejected t nobody nothing`,
);

/** A word by which the sentence tells what somebody says, with or without a conjunction. */
export const SAYS = trait((norm) => SAYING.has(bare(norm, SAYING)));
export const SAYS_EN = trait((norm) => SAYING_EN.has(norm));
export const NEGATES = trait((norm) => NEGATIONS.has(norm));
export const QUALIFIES = trait((norm) => QUALIFIERS.has(norm));
export const ATTRIBUTES = trait((norm) => ATTRIBUTIONS.has(norm));

/** English verbs of saying. */
export const SAYING_EN: ReadonlySet<string> = wordSet(
  `said says say told announced added stated claimed claims reported warned insisted confirmed declared argued noted explained stressed
  denied accused described called acknowledged admitted`,
);
