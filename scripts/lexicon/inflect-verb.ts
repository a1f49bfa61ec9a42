import type { Features, Gender, GrammaticalNumber, Tense } from "../../src/translate/builtin/entry.ts";
import { plain } from "../../src/translate/builtin/letters.ts";

/** One generated form. */
export type Form = readonly [form: string, features: Features];

type Person = 1 | 2 | 3;
const cut = (word: string, letters = 1): string => word.slice(0, -letters);
const firstWord = (text: string): string => plain(text).replace(/\s.*$/, "");

const features = (tense: Tense, person: Person, number: GrammaticalNumber, gender: Gender): Features => ({
  tense,
  person,
  number,
  gender,
});

/** The stem class of a verb, read off its two principal parts; it decides how stems change before endings. */
interface VerbClass {
  readonly perfect: string;
  readonly imperfect: string;
  /** Last radical is a vowel: دعا، بنى. */
  readonly defective: boolean;
  /** Middle radical is a vowel: قال. */
  readonly hollow: boolean;
  /** Last two radicals are alike: ردّ. */
  readonly doubled: boolean;
}

function classify(perfectRaw: string, imperfectRaw: string): VerbClass {
  const perfect = firstWord(perfectRaw);
  const imperfect = firstWord(imperfectRaw);
  const endsInShadda = /\u0651$/.test(perfectRaw.replace(/[\u064b-\u0650\u0652]/g, ""));
  const last = perfect.at(-1) ?? "";
  const defective = /[اىي]$/.test(perfect) && /[ويىا]$/.test(imperfect) && perfect.length !== 2;
  const hollow =
    !defective && perfect.at(-2) === "ا" && perfect.length >= 3 && /[ويا]/.test(imperfect.at(-2) ?? "") && last !== "ا";
  const doubled = !defective && !hollow && (perfect.length === 2 || endsInShadda);
  return { perfect, imperfect, defective, hollow, doubled };
}

/**
 * The inflected forms of a verb from its perfect and imperfect (he-forms, as printed, without vowels), by the regular
 * classes: sound, doubled, hollow, defective. Vowels are not written, so one spelling may stand for several forms.
 */
export function* verbForms(perfectRaw: string, imperfectRaw: string): Generator<Form, void, undefined> {
  const verb = classify(perfectRaw, imperfectRaw);
  if (verb.perfect.length < 2 || verb.imperfect.length < 3) return;
  yield* verb.defective ? defectivePerfect(verb) : regularPerfect(verb);
  yield* imperfectForms(verb);
}

function* defectivePerfect({ perfect }: VerbClass): Generator<Form, void, undefined> {
  const inYa = /ي$/.test(perfect);
  const stem = cut(perfect);
  const long = stem + (/ا$/.test(perfect) ? "و" : "ي");
  yield [perfect, features("P", 3, "s", "m")];
  yield [inYa ? `${perfect}ت` : `${stem}ت`, features("P", 3, "s", "f")];
  yield [`${stem}وا`, features("P", 3, "p", "m")];
  yield [`${long}ا`, features("P", 3, "d", "m")];
  if (!inYa) yield [`${stem}تا`, features("P", 3, "d", "f")];
  yield [`${long}ت`, features("P", 1, "s", "c")];
  yield [`${long}نا`, features("P", 1, "p", "c")];
  yield [`${long}تم`, features("P", 2, "p", "m")];
  yield [`${long}ن`, features("P", 3, "p", "f")];
}

function* regularPerfect({ perfect, hollow, doubled }: VerbClass): Generator<Form, void, undefined> {
  const last = perfect.at(-1) ?? "";
  // The stem before endings that begin with a consonant: قال → قل, رد → ردد, جاء → جئ.
  const stem = hollow ? perfect.slice(0, -2) + last.replace("ء", "ئ") : doubled ? perfect + last : perfect;
  const beforeN = /ن$/.test(stem) ? cut(stem) : stem;
  const beforeT = /ت$/.test(stem) ? cut(stem) : stem;
  yield [perfect, features("P", 3, "s", "m")];
  yield [`${perfect}ت`, features("P", 3, "s", "f")];
  yield [`${perfect}وا`, features("P", 3, "p", "m")];
  if (hollow && last === "ء") yield [`${cut(perfect)}ؤوا`, features("P", 3, "p", "m")];
  yield [`${perfect}ا`, features("P", 3, "d", "m")];
  yield [`${perfect}تا`, features("P", 3, "d", "f")];
  yield [`${beforeT}ت`, features("P", 1, "s", "c")];
  yield [`${beforeN}نا`, features("P", 1, "p", "c")];
  yield [`${beforeT}تم`, features("P", 2, "p", "m")];
  yield [`${beforeN}ن`, features("P", 3, "p", "f")];
}

const PREFIXES: readonly (readonly [string, Person, GrammaticalNumber, Gender])[] = [
  ["ي", 3, "s", "m"],
  ["ت", 3, "s", "f"],
  ["أ", 1, "s", "c"],
  ["ن", 1, "p", "c"],
];

/** أ before a stem that begins with أ contracts: أ + أكل → آكل. */
function withAlif(stem: string): string {
  return /^أ/.test(stem) ? `آ${stem.slice(1)}` : `أ${stem}`;
}

function* imperfectForms({ imperfect, defective, hollow, doubled }: VerbClass): Generator<Form, void, undefined> {
  const stem = imperfect.slice(1);
  for (const [prefix, person, number, gender] of PREFIXES) {
    const form = prefix === "أ" ? withAlif(stem) : prefix + stem;
    yield [form, features("I", person, number, gender)];
    if (hollow) yield [form.slice(0, -2) + (form.at(-1) ?? ""), features("J", person, number, gender)];
    if (doubled) yield [form + (form.at(-1) ?? ""), features("J", person, number, gender)];
    if (defective) yield [cut(form), features("J", person, number, gender)];
  }
  const beforeU = defective ? cut(stem) : stem;
  yield [`ي${beforeU}ون`, features("I", 3, "p", "m")];
  yield [`ي${beforeU}وا`, features("J", 3, "p", "m")];
  yield [`ت${beforeU}ون`, features("I", 2, "p", "m")];
  yield [`ت${beforeU}وا`, features("J", 2, "p", "m")];
  const beforeA = !defective || /و$/.test(stem) ? stem : `${cut(stem)}ي`;
  yield [`ي${beforeA}ان`, features("I", 3, "d", "m")];
  yield [`ت${beforeA}ان`, features("I", 3, "d", "f")];
  yield [`ي${beforeA}ا`, features("J", 3, "d", "m")];
  yield [`ت${beforeA}ا`, features("J", 3, "d", "f")];
  const last = stem.at(-1) ?? "";
  const beforeN = hollow ? stem.slice(0, -2) + last : doubled ? stem + last : beforeA;
  yield [`ي${beforeN}${/ن$/.test(beforeN) ? "" : "ن"}`, features("I", 3, "p", "f")];
}
