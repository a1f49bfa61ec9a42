import type { Pos } from "./entry.ts";
import { afterBareNoun, afterClosedNoun, afterName, isNominative } from "./noun-transitions.ts";
import type { Reading } from "./reading.ts";
import { verbFormCost } from "./verb-form-cost.ts";
import { afterVerb, GOVERNED } from "./verb-transitions.ts";

/*
 * Prices of one reading after another, by part of speech, definiteness, state and agreement. They are a grammar in
 * numbers, written by hand and not fitted: about 1 for a doubtful neighbour, 3 and more for an impossible one, below 0
 * for a neighbour that confirms a reading. A third more or less changes 3 or 4 of a hundred texts of the tests and
 * spoils one in a hundred accepted ones (docs/adr/0005-builtin-translator.md).
 */

const NOMINAL: ReadonlySet<Pos> = new Set([
  "noun",
  "adjective",
  "name",
  "number",
  "demonstrative",
  "quantifier",
  "pronoun",
]);
/** True for what can head a noun phrase. */
export function isNominal(pos: Pos): boolean {
  return NOMINAL.has(pos);
}

/** Price of reading `b` right after `a`, by the rule for what follows `a`. */
export function transitionCost(a: Reading, b: Reading, rule: Rule): number {
  // مني الفريق بهزيمة: reports hardly say "from me".
  const verb = b.pos === "verb" ? verbFormCost(a, b) : wordCost(a, b);
  if (b.conjunction) return verb + afterConjunction(a, b);
  if (b.preposition) return verb + beforePreposition(a, b);
  return verb + rule(a, b);
}

/** The prices of what follows a reading where no clitic parts the two. */
export function ruleAfter({ pos }: Reading): Rule {
  return RULES.get(pos) ?? NO_RULE;
}

/** Words that are rare in the reading they are given. */
function wordCost(a: Reading, { pos, entry, suffix, definite }: Reading): number {
  // ذكرته الصحف الاثنين: the day rather than "the two".
  if (pos === "number" && definite && /^(إ|ا)ثنين$/.test(entry.form)) return 0.8;
  // ثلاثون أسيرا: thirty; "the thirtieth" has its article.
  if (pos === "adjective" && entry.ordinal && !definite && /[وي]ن$/.test(entry.form)) return 3;
  if (pos === "conjunction") {
    // تدفعهم إلى ذلك: "meanwhile" opens a sentence; أم تعثر على ابنها: "or" opens none.
    if (entry.form === "إلى ذلك") return a.pos === "punctuation" ? 0 : 3;
    return entry.form === "أم" && a.pos === "punctuation" && /^[.:]?$/.test(a.entry.form) ? 3 : 0;
  }
  if (pos === "preposition") return suffix !== "ي" ? 0 : a.pos === "noun" ? 1.6 : 0.9;
  // منافسته: rather somebody's competition than "his competed with".
  if (pos === "adjective" && entry.role === "passive" && suffix !== "") return 0.8;
  // خطر يذكر: "significant" only right behind an indefinite noun.
  const worthMention = pos === "adjective" && entry.form.length === 4 && /^[يت]ذكر$/.test(entry.form);
  return worthMention && (a.pos !== "noun" || a.definite || a.suffix !== "") ? 5 : 0;
}

/** Particles that a verb must follow. */
const awaitsVerb = (pos: Pos): boolean => pos === "negation" || pos === "qad" || pos === "future";

/** Two words joined by a clitic و or ف: like goes with like, and nothing may be left waiting for its noun or verb. */
function afterConjunction(a: Reading, b: Reading): number {
  let cost = 0;
  const waiting = awaitsVerb(a.pos) || ((a.pos === "preposition" || a.pos === "that") && !a.suffix);
  if (waiting) cost += 3;
  // A sentence that opens with و goes on like one without: وصدر الحكم.
  // ..ومسؤول يرد: somebody, not what he is like.
  if (a.pos === "punctuation")
    return cost + opening(a, b) + (b.pos === "adjective" && !b.tanwin && !b.definite ? 0.6 : 0);
  const alike = a.definite === b.definite;
  if (b.pos === "adjective") {
    // جازان وعسير: after a name rather another one.
    if (a.pos !== "adjective") return cost + (a.pos === "name" && !b.definite ? 1.5 : 0.5);
    return alike && a.entry.gender === b.entry.gender ? cost - 0.4 : cost;
  }
  if (b.pos === "noun" && a.pos === "noun" && alike) cost -= 0.15;
  return b.pos === "name" && a.pos === "name" ? cost - 0.2 : cost;
}

function beforePreposition(a: Reading, b: Reading): number {
  if (a.pos === "verb" && a.entry.verb && b.preposition in a.entry.verb.prepositions) return GOVERNED;
  if (a.pos === "preposition" && !a.suffix) return 5;
  // ابني بخير: "two sons of" wants a noun.
  if (a.pos === "noun" && a.entry.construct && a.entry.number === "d" && !a.suffix) return 2.5;
  if (awaitsVerb(a.pos)) return 4;
  // بعد رفع الأسعار: "after", not "with counting".
  if (b.preposition === "ب" && b.entry.form === "عد") return 3;
  if (a.pos === "relative") return 0.6;
  if (b.pos !== "adjective" || b.entry.role === "active") return 0;
  // بالرمادي: a town rather than "with the grey".
  if (isQuality(b)) return 1.5;
  // بسورية: in Syria, where nothing is there that could be Syrian.
  return /^[A-Z]/.test(b.entry.en ?? "") ? 0.8 : 0.6;
}

/** A definite adjective of quality, which hardly stands without its noun. */
function isQuality({ pos, definite, entry }: Reading): boolean {
  if (pos !== "adjective" || !definite || entry.role !== undefined || entry.number !== "s") return false;
  return !entry.elative && !entry.ordinal && !entry.last && /^[a-z]/.test(entry.en ?? "");
}

export type Rule = (a: Reading, b: Reading) => number;

const NO_RULE: Rule = () => 0;

/** What a relative clause may begin with beside its verb. */
const CLAUSE_OPENERS: ReadonlySet<Pos> = new Set(["preposition", "negation", "laysa", "qad", "pronoun", "future"]);
const SEVERAL = /^(a number|many|several|dozens|hundreds|thousands|scores|a few|millions) of$/;

const AFTER: Partial<Record<Pos, Rule>> = {
  preposition(a, b) {
    if (a.suffix) return b.pos === "verb" ? 0.3 : b.pos === "adjective" ? 0.5 : 0.2;
    if (NOMINAL.has(b.pos)) {
      // نحو مليون: "about", not "towards".
      // قيادي في حماس: the movement; enthusiasm is what one does a thing with.
      if (b.pos === "noun" && b.entry.form === "حماس" && !b.definite && !b.suffix) return 0.9;
      if (b.pos === "number" && /^(نحو|حوالي)$/.test(a.entry.form)) return 0.8;
      // عبر المدرب عن: nobody goes "through" a person.
      if (a.entry.form === "عبر" && b.entry.human) return 1.5;
      if (b.pos === "adjective" && !b.definite) return 1;
      // عودة النازحين إلى القصير: a town rather than "the short".
      if (isQuality(b) && a.entry.form !== "من") return 1.5;
      return b.pos === "pronoun" ? 2 : b.pos === "noun" ? -0.2 : 0;
    }
    if (b.pos === "that" || b.pos === "relative") return 0.3;
    // بين «الحزب» و«الحركة»: what is quoted may be the noun.
    if (b.pos === "punctuation" && /^[«“"(]$/.test(b.entry.form)) return 0.3;
    // من العام الماضي: a phrase that says when may follow like a noun.
    if (b.pos === "adverb" && b.entry.form.startsWith("ال")) return 0;
    return b.pos === "verb" ? 5 : b.pos === "preposition" ? 2.5 : 3;
  },
  negation(a, b) {
    const isLa = a.entry.form === "لا";
    // لم تعد المدينة آمنة: "is no longer", not "was not considered".
    if (a.entry.form === "لم" && b.entry.verb?.ar === "عاد") return -1.2;
    if (b.pos === "verb") return b.entry.tense === "P" ? (isLa ? 1.5 : 5) : -0.6;
    return isLa && b.pos === "noun" && !b.definite ? 0.4 : 4;
  },
  qad: (_, b) => (b.pos === "verb" ? -0.5 : 5),
  future: (_, b) => (b.pos === "verb" ? -0.5 : 6),
  that(a, b) {
    const nominal = NOMINAL.has(b.pos);
    // أنه قتل: what follows the pronoun is a verb far oftener than a verbal noun spelt like it.
    if (a.suffix) {
      if (b.pos === "verb") return b.entry.tense === "P" ? 0 : -0.1;
      return nominal ? (b.entry.role === "masdar" && !b.definite ? 0.7 : 0.2) : 0.3;
    }
    // إن ابني بخير: a clause of إن opens with what it is about.
    if (b.pos === "verb" && /^إن/.test(a.entry.form) && b.entry.person === 1) return 2.5;
    if (b.pos === "verb") return b.entry.tense === "P" ? 1 : -0.3;
    if (!nominal) return 0.5;
    return b.definite || (b.pos !== "noun" && b.pos !== "adjective") ? 0 : 0.4;
  },
  relative(a, b) {
    // من الشهر is "of the month"; as "who" the word wants a verb.
    const who = a.entry.form === "من";
    if (b.pos === "verb") return who ? 0.2 : -0.4;
    if (who && (NOMINAL.has(b.pos) || b.pos === "adverb")) return 3;
    return CLAUSE_OPENERS.has(b.pos) ? 0 : 1;
  },
  demonstrative(_, b) {
    if (b.definite) return b.pos === "adjective" && !b.entry.role ? 0 : -0.3;
    if (b.tanwin) return 0.2;
    return b.pos === "name" || b.pos === "punctuation" || b.pos === "that" ? 0.6 : 0.9;
  },
  quantifier(a, b) {
    if (a.suffix) return 0.2;
    // لا يرضي أحدا تماما: what has its ending has nothing of which it is part.
    if (/^(أحدا|شيئا)$/.test(a.entry.form)) return b.pos === "noun" ? 0.8 : 0.2;
    const noun = b.pos === "noun" || (b.pos === "adjective" && (b.entry.role === "active" || b.entry.elative));
    // عدد من المزارع: several farms, not one farmer.
    if (noun && b.entry.number === "s" && b.entry.human && !b.suffix && SEVERAL.test(a.entry.en ?? "")) return 0.4;
    if (noun) return -0.2;
    return NOMINAL.has(b.pos) || b.pos === "relative" ? 0.1 : 2;
  },
  noun: (a, b) =>
    a.definite || a.suffix || a.tanwin || a.entry.phraseDefinite ? afterClosedNoun(a, b) : afterBareNoun(a, b),
  adjective(a, b) {
    // أول خمسة, آخر أربع حالات.
    if (b.pos === "number") return (a.entry.ordinal || a.entry.last) && !a.definite ? -0.4 : 0.4;
    // وفدا برلمانيا إيطاليا: two accusatives in a row are adjectives, not the name of the country.
    if (b.pos === "adjective" && a.tanwin && b.tanwin) return -1.2;
    // قائمة أقوى عشرة: a superlative follows what it is one of, hardly another adjective.
    if (b.pos === "adjective" && b.entry.elative && !b.definite && !b.conjunction && !a.entry.role) return 0.5;
    if (b.pos === "adjective" && a.entry.elative && /(?:ون|ان)$/.test(b.entry.form)) return 1.5;
    if (b.pos === "adjective") return a.definite === b.definite ? -0.2 : 0.6;
    // شوطين إضافيين حسمهما: rather what somebody did to the two.
    if (b.pos === "noun" && b.suffix === "هما" && !a.definite) return 1.8;
    if (b.pos === "noun") {
      // أقدم مجهولون على: an ending that only the subject of a verb has.
      if (a.entry.elative && isNominative(b)) return 1.5;
      if ((a.entry.elative || a.entry.ordinal) && !a.definite) return -0.3;
      return b.definite ? (a.definite ? 0.9 : a.entry.role === "active" ? 0.3 : 0.8) : 0.8;
    }
    if (b.pos === "verb") return 0.5;
    return b.pos === "name" ? (a.definite ? 0.2 : 0.9) : 0;
  },
  name: afterName,
  verb: afterVerb,
  number(a, b) {
    // 10 مليار دولار: a scale after digits belongs to the number.
    if (b.pos === "number") return (b.entry.value ?? 0) >= 1000 ? -0.5 : 0.1;
    if (b.pos === "quantifier") return 0.8;
    if (a.entry.value !== undefined && a.entry.value >= 1000 && isPeople(b)) return -1;
    // خمسة وافدين: people, not what they are like.
    if (b.pos === "adjective" && !b.definite && b.entry.number === "p" && isPersonal(b)) return 0.9;
    // 3 أشهر: months, not "the most famous".
    if (b.pos === "adjective" && b.entry.elative && !b.definite) return 1.5;
    return b.pos === "noun" ? (b.definite ? 0.4 : -0.3) : b.pos === "verb" ? 0.8 : 0.1;
  },
  conjunction(_, b) {
    if (b.pos === "adjective") return 0.4;
    return b.pos === "verb" || b.pos === "negation" || NOMINAL.has(b.pos) ? 0 : 0.2;
  },
  punctuation(a, b) {
    const gain = opening(a, b);
    if (gain !== 0) return gain;
    if (b.pos === "adjective") return b.tanwin && b.entry.role === "active" ? -0.2 : 0.5;
    return b.pos === "verb" ? -0.05 : 0;
  },
  // بقوة 4.2 درجة is "with a force of …", not "strongly".
  adverb(a, b) {
    // بداية إجراء المقابلات: the start of them.
    if (a.entry.form === "بداية" && b.pos === "noun") return 2;
    // لم يصل بعد: "yet" ends its clause; before a noun the word is "after".
    if (a.entry.form === "بعد")
      return b.pos === "punctuation" || b.pos === "preposition" || b.pos === "end" ? -0.3 : 2.5;
    // في المركز الثاني عشر: the twelfth place.
    if (b.pos === "number" && b.entry.form === "عشر") return 4;
    // شهدت العاصمة العراقية: a clause of the table does not end where its last noun is described.
    if (a.entry.phrase && b.pos === "adjective" && b.definite && !/\bthe \w+$/.test(a.entry.en ?? "")) return 1.8;
    return b.digits && a.entry.form.startsWith("ب") && !a.entry.phrase ? 1.5 : 0;
  },
  pronoun: (_, b) => (b.pos === "verb" ? -0.2 : b.pos === "adjective" ? 0 : 0.1),
};

const RULES: ReadonlyMap<string, Rule> = new Map(Object.entries(AFTER));

/** An adjective in the plural of people. */
const isPersonal = ({ entry }: Reading): boolean => /(?:ون|ين)$/.test(entry.form) && entry.gender !== "f";

/** 20 مليون سوداني: of what country those are who are counted. */
function isPeople({ pos, entry, definite, suffix }: Reading): boolean {
  return pos === "adjective" && !definite && suffix === "" && entry.number === "s" && /^[A-Z]/.test(entry.en ?? "");
}

/** Sentences begin with a verb far oftener than with a verbal noun spelt like it. */
function opening(a: Reading, b: Reading): number {
  const { number, person, tense, form } = b.entry;
  const opens = b.pos === "verb" && number === "s" && person === 3 && (tense === "P" || form.startsWith("ي"));
  if (!opens || !/^[.:«"“*•–-]?$/.test(a.entry.form)) return 0;
  // ودعت الأمم: rather "and called" than a verb that begins with و.
  return form.startsWith("و") && form.length > 3 && !b.conjunction ? 0 : -0.35;
}
