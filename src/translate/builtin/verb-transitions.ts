import { fold } from "./letters.ts";
import type { Reading } from "./reading.ts";

/** Verbs that another verb may follow directly. */
const AUXILIARIES: ReadonlySet<string> = new Set("كان ليس زال ظل بدأ أصبح بات كاد أخذ استمر عاد".split(" "));
/** Verbs whose verbal noun carries the meaning: تم التوقيع. */
const LIGHT_VERBS: ReadonlySet<string> = new Set("تم جرى".split(" "));

/** Gain of a verb whose own preposition follows. */
export const GOVERNED = -0.3;

/** فريق and لواء are a team and a brigade before they are ranks. */
const isOneMan = ({ entry, definite }: Reading): boolean =>
  Boolean(entry.human && (definite || entry.phraseDefinite)) &&
  entry.number === "s" &&
  entry.gender !== "f" &&
  !/^(فريق|لواء)$/.test(entry.form);

/** A plural of things or a feminine: what تراجع as a verb would not agree with. */
function isThing({ entry }: Reading): boolean {
  return entry.number === "p" ? !entry.human : entry.gender === "f";
}

/** Gain of a masculine verb before one man with ال. */
const VERB_AND_DOER = -0.35;
/** انسحب من, أسفر عن مقتل: a noun is to follow. */
const PREPOSITION_LAST = / (من|في|على|عن|إلى|مع|بين|مقتل|مصرع|إصابة|وفاة|بحياة)$/;
/** Verbs that say how things go: their verbal nouns open headlines. */
const HEADLINE_START: ReadonlySet<string> = new Set(
  "تراجع تزايد تصاعد تفاقم تحسن تدهور تقلص تضاعف تأخر توقف تعطل تضرر تدفق تواصل تباطؤ تباطأ".split(" "),
);
/** Verbs whose verbal noun is spelt as they are. */
const MASDAR_TWIN: ReadonlySet<string> = new Set(
  "طرح رفع نقل صرف ضبط كشف قطع منع دعم رصد خفض وضع فتح دفع حذف هدم نشر فرض شن عزل سحب حجز فصل غلق عرض جمع بيع طرد قتل".split(
    " ",
  ),
);
const ELATIVE = /^(أحدث|أبرز|أسرع|أشد|أهم|أحسن|أفضل|أجمل|أكرم|أخطر|أدق|أوسع|أنجح)$/;
const PLACE = /place|country|city|region/;

/** Price of what stands right behind a verb. */
export function afterVerb(a: Reading, b: Reading): number {
  const verb = a.entry.verb;
  const ar = verb?.ar ?? "";
  const masculinePerfect = a.entry.number === "s" && a.entry.gender === "m" && a.entry.tense === "P";
  // A place is hardly ever the subject of a masculine verb: the word is more likely a noun's reading.
  if (b.pos === "name" && masculinePerfect && !a.conjunction && PLACE.test(b.entry.type ?? "")) return 0.7;
  if (b.pos === "noun") {
    if (b.entry.role === "masdar" && LIGHT_VERBS.has(ar)) return -1.2;
    // طرح وظائف, رفع الفائدة: what would not agree is no subject, and headlines hardly leave theirs out.
    const alone = masculinePerfect && !a.conjunction && !a.suffix && !a.entry.phrase && !b.conjunction;
    if (alone && isThing(b) && !b.tanwin && !b.suffix && MASDAR_TWIN.has(ar)) return 0.9;
    // أسهم شركات التكنولوجيا: shares; the verb "contribute" is rather followed by what it is to.
    if (ar === "أسهم" && a.entry.form === "أسهم" && !b.definite && b.entry.number === "p") return 1.5;
    // أحدث موقع: with a bare noun behind it a superlative; what somebody brings about has its ending.
    if (ELATIVE.test(a.entry.form) && masculinePerfect && !b.definite && !b.tanwin && !b.suffix) return 0.6;
    // تبلغ الوسطاء رفضها: people are informed, not reached.
    if (ar === "بلغ" && b.entry.human && verb?.base === "reach") return 1;
    // تراجع أسعار القمح: a verb of that spelling would not agree with a plural of things.
    if (!a.suffix && isThing(b) && HEADLINE_START.has(a.entry.form)) return 0.5;
    // حرص المدرب على …, حل الرئيس ضيفا: who stands behind such letters rather did it than owns it.
    if (masculinePerfect && !a.suffix && !a.entry.phrase && isOneMan(b)) return VERB_AND_DOER;
    if (masculinePerfect && !a.suffix && b.definite) {
      if (b.entry.number === "p" && !b.entry.human) return 0.3;
      // وقع البلدان: two of them.
      if (b.entry.number === "d" && b.entry.form.endsWith("ان")) return -1;
    }
    // A masculine perfect and a feminine noun right after it are not verb and subject.
    return masculinePerfect && !a.suffix && b.entry.gender === "f" && b.entry.number === "s" && !b.definite ? 0.6 : 0;
  }
  if (b.pos === "verb") {
    if (!AUXILIARIES.has(ar)) return 1.2;
    // ليكون رد الوالد: behind an imperfect a bare perfect is rare.
    return a.entry.tense !== "P" && b.entry.tense === "P" ? 0.4 : -0.2;
  }
  // «حل لا يناسب الجميع»: a solution that is denied something; of a verb only what is said is denied.
  if (b.pos === "negation" && !b.conjunction && !AUXILIARIES.has(ar) && !verb?.complement.includes("that")) return 0.7;
  // The sense whose preposition follows is the one that is meant.
  if (b.pos === "preposition" && verb && fold(b.entry.form) in verb.prepositions) return GOVERNED;
  // لا يستبعد لقاء ترامب: a meeting.
  if (b.pos === "preposition" && b.entry.form === "لقاء") return 1.5;
  // انسحب من أحياء: behind its preposition a phrase wants a noun.
  if (b.pos === "adjective" && a.entry.phrase && !b.definite && PREPOSITION_LAST.test(a.entry.form)) return 1;
  // طرد السفير الفرنسي: a phrase does not end before what describes its last noun.
  if (b.pos === "adjective" && a.entry.phrase && b.definite && / ال[^ ]+$/.test(a.entry.form)) return 2;
  // أطلق حملة وطنية: the adjective belongs to the noun inside the phrase.
  if (b.pos === "adjective" && a.entry.phrase && !b.definite) return -0.2;
  if (b.pos !== "adjective") return 0;
  // سلم مسلحون أسلحتهم: they are the subject, so a noun.
  if (b.entry.number === "p" && /ون$/.test(b.entry.form) && !AUXILIARIES.has(ar)) return 1;
  // يلتقي المنتخبان: two of what a noun names rather than of what an adjective says.
  return b.definite ? (b.entry.number === "d" ? 1.1 : 0.7) : 0.3;
}
