import { adjectiveAgreement } from "./agreement.ts";
import type { Reading } from "./reading.ts";

/* Prices of what follows a noun: the part of the grammar in numbers that transitions.ts leaves to this file. */

/** After a noun that is complete: definite by ال, a suffix or its phrase, or closed by tanwin. */
export function afterClosedNoun(a: Reading, b: Reading): number {
  if (b.pos === "adjective") {
    if (b.entry.last) return 1.2;
    if (awaitsNoun(a) && b.definite) return 1.5;
    const agrees = agreement(a, b) > 0;
    // السكان العاصفة: a feminine after people is possible, but rare.
    const rarely = a.entry.number === "p" && a.entry.human && b.entry.number === "s" && b.entry.gender === "f";
    if (rarely && b.definite) return 1;
    if (a.suffix || a.definite || a.entry.phraseDefinite) {
      // قتلت القوات مسلحا: what does not agree does not say how they did it; it is whom they killed.
      return b.definite ? (agrees ? -0.6 : 0.9) : b.tanwin ? (agrees ? 0.3 : 0.9) : 0.8;
    }
    if (a.tanwin && b.tanwin && agrees) return -1;
    return b.definite ? 1.5 : agrees ? -0.3 : 0.9;
  }
  // بأخيه الرئيس, زميله النائب: who that is.
  if (b.pos === "noun" && b.definite && b.entry.human && a.suffix && a.entry.human && a.entry.number === "s")
    return -0.3;
  // رفضها الانسحاب: one deed is what the other is about.
  if (b.pos === "noun" && b.definite && a.suffix && a.entry.role === "masdar" && b.entry.role === "masdar") return 0.1;
  if (b.pos === "noun") return b.definite ? 0.9 : b.tanwin ? 0.3 : 0.6;
  // الوسطاء رفضها: after people rather "its refusal" than "refused it".
  if (b.pos === "verb" && b.suffix && b.entry.tense === "P" && !b.conjunction && a.entry.human) return 0.8;
  if (b.pos === "verb") return isMismatch(a, b) ? 0.8 : 0.3;
  // الدول الأخرى: an adjective, not "the other".
  if (b.pos === "pronoun" && a.definite && /^ال/.test(b.entry.form)) return 1.5;
  return b.pos === "name" ? 0.3 : 0;
}

/** الحركة رفضها: a masculine verb right behind a feminine, neither its verb nor joined to it. */
function isMismatch({ entry: noun }: Reading, { entry: verb, conjunction, purpose }: Reading): boolean {
  const masculine = verb.person === 3 && verb.number === "s" && verb.gender === "m" && !verb.passive;
  return masculine && noun.gender === "f" && noun.number === "s" && conjunction === "" && !purpose;
}

/** A phrase that ends in its preposition: الإفراج عن. */
const awaitsNoun = ({ entry }: Reading): boolean =>
  Boolean(entry.phrase) && / (?:of|on|for|to|in|with|from)$/.test(entry.en ?? "");

/** After a noun that a genitive or an indefinite adjective may follow. */
export function afterBareNoun(a: Reading, b: Reading): number {
  const { construct } = a.entry;
  // من أشهر اللاعبين: "of the most famous", where "months of" makes no sense.
  if (a.entry.form === "أشهر" && b.pos === "noun" && (b.entry.human || b.entry.number === "p")) return 1.5;
  if (b.pos === "adjective") {
    if (b.entry.last) return 1.2;
    // الإفراج عن الصحفي: what a phrase with its preposition waits for is no adjective.
    if (awaitsNoun(a) && b.definite) return 1.5;
    // استشهاد صحفي: whom it happened to, not what it was like.
    if ((a.entry.headline?.passive || BEFALLS.test(a.entry.form)) && !b.definite && !b.conjunction) return 0.9;
    const participle = b.entry.role === "active" || b.entry.role === "passive";
    if (b.definite) return participle || construct ? 0.6 : 0.9;
    if (construct) return 1.5;
    if (agreement(a, b) > 0) return -0.5;
    // قائمة أقوى عشرة: of what the superlative says, whatever its gender.
    return b.entry.elative && !b.conjunction ? 0.1 : 1;
  }
  if (b.pos === "noun" && isNominative(b)) return 1.5;
  // بيان توضيحي: rather an adjective than "my".
  if (b.pos === "noun" && b.suffix === "ي" && !b.entry.human) return 0.8;
  // اتفاق سعودي: the adjective, not somebody from there.
  if (
    b.pos === "noun" &&
    !b.definite &&
    !b.suffix &&
    b.entry.human &&
    /^[A-Z]/.test(b.entry.en ?? "") &&
    /ي$/.test(b.entry.form)
  )
    return 1.2;
  // هجوم شنه مسلحون: so short a verbal noun with its owner is rather the verb with its object.
  if (b.pos === "noun" && b.suffix && b.entry.form.length === 2 && b.entry.role === "masdar") return 1;
  if (b.pos === "noun") return b.tanwin ? 1 : b.definite ? -0.35 : construct ? -0.2 : 0.1;
  if (b.pos === "name") return construct ? -0.2 : 0;
  if (construct) return b.pos === "punctuation" && /[«"“(]/.test(b.entry.form) ? 0.2 : 2.5;
  if (b.pos === "verb") return 0.9;
  return b.pos === "number" ? 0.2 : 0.1;
}

/** غرق شاب, نجاة صحفي: whom it happened to. */
const BEFALLS = /^(غرق|نجاة|وفاة|انتحار|هروب|فرار|مصرع|احتجاج|نفوق)$/;

/** الطرفان, المهندسون: endings that only a subject has. */
export function isNominative({ entry }: Reading): boolean {
  const { number, form, oblique, construct } = entry;
  if (oblique || construct) return false;
  return (number === "d" && form.endsWith("ان")) || (number === "p" && form.endsWith("ون") && Boolean(entry.human));
}

function agreement(noun: Reading, adjective: Reading): number {
  return adjectiveAgreement(noun.entry, adjective.entry, adjective.entry.form);
}

/** Price of a reading after a name. */
export function afterName(a: Reading, b: Reading): number {
  // A given name is one beside a surname: ياسين بن سالم.
  if (b.pos === "name") return a.entry.part ? -0.5 : 0;
  if (b.pos === "noun") return /^year/.test(b.entry.en ?? "") ? 0 : b.suffix ? 0.4 : b.definite ? 0.8 : 0.9;
  // وصفت منى خوري المشروع: after a person by name rather what is acted on.
  const person = () => a.entry.type === "person" && /^[a-z]/.test(b.entry.en ?? "");
  if (b.pos === "adjective") return b.definite ? (person() ? 0.9 : 0.4) : 0.7;
  return b.pos === "verb" ? 0.2 : 0;
}
