import type { Verb } from "./entry.ts";
import type { Item } from "./item.ts";
import { fold } from "./letters.ts";
import { mayBePerson, type NounPhrase } from "./noun-phrase.ts";
import { at, isPos, type Sentence, wordOf } from "./sentence.ts";
import type { Doer, VerbState } from "./verb-state.ts";

/** شدد على ضرورة وقف …: a phrase that ends in a preposition has its object next, never its subject. */
export function awaitsObject({ item, main }: VerbState): boolean {
  if (!item.entry.phrase) return false;
  return (
    LAST_PREPOSITION.test(item.entry.form) ||
    / (of|for|to|on|from|against|about|with|at|into|over|through|by)$/.test(main.base)
  );
}

/** وصل إلى, شارك في. */
const LAST_PREPOSITION = / (في|على|عن|من|إلى|مع|ب|ل|بين|ضد|أمام)$/;

/** أطلقت السلطات سراح, أضرم مجهولون النار في: a phrase of the table with its subject inside. */
export function resolveSplitPhrase(s: Sentence, v: VerbState): void {
  if (!v.found || v.kan || v.mainForm.phrase || v.item.suffix) return;
  const second = surface(at(s, v.next));
  // لقيت فتاة مصرعها: the table has مصرعه.
  const deed = at(s, v.next).entry.role === "masdar" && at(s, v.next + 1).definite;
  const owned = !deed && at(s, v.next).pos === "noun" && /^(ها|هم|هما)(:|$)/.test(at(s, v.next).suffix);
  const masculine = owned ? fold(`${at(s, v.next).entry.form}ه`) : second;
  const own = s.lexicon.phrases(fold(v.mainForm.form), second);
  const candidates = own.length > 0 ? own : s.lexicon.phrases(fold(v.main.ar), masculine);
  for (const { entry, words } of candidates) {
    if (
      !entry.verb ||
      entry.passive ||
      entry.tense !== v.mainForm.tense ||
      (words.length === 2 && PARTICLE.test(second))
    )
      continue;
    const said = (offset: number) => (offset === 0 && owned ? masculine : surface(at(s, v.next + offset)));
    if (!words.slice(1).every((word, offset) => said(offset) === word || surface(at(s, v.next + offset)) === word))
      continue;
    // نفت الشركة الاتهامات الموجهة إليها: its last noun is described, so it is an object of its own.
    if (isPos(at(s, v.next + words.length - 1), "adjective", "relative")) continue;
    v.main = entry.verb;
    v.mainForm = entry;
    v.next += words.length - 1;
    return;
  }
}

/** كشف عن: the verb knows its own preposition. */
const PARTICLE = /^(في|عن|علي|من|ب|الي|ل|مع|بين|ك)$/;

/** An item as it was written, folded. */
const surface = ({ entry, definite, suffix, tanwin }: Item): string =>
  fold(`${definite ? "ال" : ""}${entry.form}${suffix.replace(/:.*/, "")}${tanwin ? "ا" : ""}`);

/** سجل رقما قياسيا جديدا: the adjective goes inside the phrase, "set a new record". */
export function describePhrase(s: Sentence, v: VerbState): void {
  const item = at(s, v.next);
  if (!v.mainForm.phrase || item.pos !== "adjective") return;
  // استقبل نظيره الجيبوتي: "received his Djiboutian counterpart".
  const article = item.definite ? "his" : "an?";
  const ends = new RegExp(` ${article} (\\w+)$`);
  if (!ends.test(v.main.base)) return;
  const described = (text: string) => text.replace(ends, ` ${item.definite ? "his" : "a"} ${wordOf(item)} $1`);
  v.main = rewritten(v.main, described);
  v.next += 1;
}

function rewritten(verb: Verb, change: (text: string) => string): Verb {
  const { base, past, participle, ing } = verb;
  return { ...verb, base: change(base), past: change(past), participle: change(participle), ing: change(ing) };
}

/** رفع رصيده: the table says "his"; whose it is depends on who does it. */
export function ownPhrase(v: VerbState, { np, text }: Doer): void {
  if (!v.mainForm.phrase || !/\bhis\b/.test(v.main.base)) return;
  const owner = ownerOf(np, text, v.form.gender === "f");
  if (owner !== "his") v.main = rewritten(v.main, (phrase) => phrase.replace(/\bhis\b/, owner));
}

function ownerOf(np: NounPhrase | null, text: string, feminine: boolean): string {
  const own: Readonly<Record<string, string>> = {
    she: "her",
    it: "its",
    they: "their",
    I: "my",
    we: "our",
    you: "your",
  };
  if (!np || np.pronoun) return own[text || (np?.head ?? "")] ?? "his";
  if (np.number === "p" || np.pluralInEnglish) return "their";
  const person = np.type === "person" || np.human || mayBePerson(np) || (np.proper && np.type === undefined);
  if (!person || np.type === "team") return "its";
  return feminine ? "her" : "his";
}
