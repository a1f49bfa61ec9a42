import type { Gender } from "../../src/translate/builtin/entry.ts";
import { plain } from "../../src/translate/builtin/letters.ts";
import type { Form } from "./inflect-verb.ts";

const cut = (word: string, letters = 1): string => word.slice(0, -letters);

/**
 * The forms of a noun: singular, given plurals with their oblique and construct forms, dual, and the regular plural
 * where none is given.
 * @param plurals as the table lists them; empty strings count as none.
 */
export function* nounForms(
  singularRaw: string,
  plurals: readonly string[],
  gender: Gender,
  human: boolean,
): Generator<Form, void, undefined> {
  const singular = plain(singularRaw);
  yield [singular, { number: "s" }];
  const given = plurals.map(plain).filter((form) => form !== "");
  for (const form of given) yield* pluralForms(form, human);
  if (/\s/.test(singular)) return;
  if (KIN.test(singular)) {
    // أبوه, أباه, أبيه: case is written out before what they belong to; the dual has a و (أبوان).
    for (const ending of "واي") yield [singular + ending, { number: "s", construct: true }];
    yield* dualForms(`${singular}و`);
    // آبي is أبي, not two Augusts.
  } else if (singular !== "آب") yield* dualForms(singular);
  if (given.length === 0) yield* regularPlural(singular, gender, human);
}

/** Nouns whose case is a letter in the construct state. */
const KIN = /^(أب|أخ|حم)$/;

function* pluralForms(form: string, human: boolean): Generator<Form, void, undefined> {
  yield [form, { number: "p" }];
  const stem = cut(form, 2);
  if (/ون$/.test(form)) {
    yield [`${stem}ين`, { number: "p", oblique: true }];
    yield [`${stem}و`, { number: "p", construct: true }];
    yield [`${stem}ي`, { number: "p", construct: true, oblique: true }];
  } else if (/ين$/.test(form) && human) {
    yield [`${stem}ون`, { number: "p" }];
    yield [`${stem}و`, { number: "p", construct: true }];
    yield [`${stem}ي`, { number: "p", construct: true }];
  }
}

function* dualForms(singular: string): Generator<Form, void, undefined> {
  const stem = /ة$/.test(singular) ? `${cut(singular)}ت` : /ى$/.test(singular) ? `${cut(singular)}ي` : singular;
  yield [`${stem}ان`, { number: "d" }];
  yield [`${stem}ين`, { number: "d", oblique: true }];
  yield [`${stem}ا`, { number: "d", construct: true }];
  yield [`${stem}ي`, { number: "d", construct: true, oblique: true }];
}

function* regularPlural(singular: string, gender: Gender, human: boolean): Generator<Form, void, undefined> {
  if (/ة$/.test(singular)) yield [`${cut(singular)}ات`, { number: "p" }];
  else if (human) {
    yield [`${singular}ون`, { number: "p" }];
    yield [`${singular}ين`, { number: "p" }];
    yield [`${singular}و`, { number: "p", construct: true }];
    yield [`${singular}ي`, { number: "p", construct: true }];
  } else if (gender === "f" || singular.length > 4) yield [`${singular}ات`, { number: "p" }];
}

/**
 * The forms of an adjective or participle.
 * @param feminine empty when it is the masculine with ة.
 * @param humanPlurals broken plurals used of people.
 */
export function* adjectiveForms(
  masculineRaw: string,
  feminine = "",
  humanPlurals: readonly string[] = [],
): Generator<Form, void, undefined> {
  const m = plain(masculineRaw);
  if (m === "") return;
  const f = feminine !== "" ? plain(feminine) : `${m.replace(/ى$/, "ي")}ة`;
  const dualStem = /ة$/.test(f) ? `${cut(f)}ت` : f;
  yield [m, { gender: "m", number: "s" }];
  yield [f, { gender: "f", number: "s" }];
  yield [`${m}ان`, { gender: "m", number: "d" }];
  yield [`${dualStem}ان`, { gender: "f", number: "d" }];
  yield [`${dualStem}ين`, { gender: "f", number: "d" }];
  yield [`${m}ون`, { gender: "m", number: "p" }];
  yield [`${m}ين`, { gender: "m", number: "p" }];
  if (/ة$/.test(f)) yield [`${cut(f)}ات`, { gender: "f", number: "p" }];
  for (const raw of humanPlurals) {
    const form = plain(raw);
    if (form === "") continue;
    yield [form, { gender: "m", number: "p" }];
    if (/ون$/.test(form)) yield [`${cut(form, 2)}ين`, { gender: "m", number: "p" }];
  }
}

/** Forms of a participle without its last ي (داع): with it in all forms but the bare masculine and the plurals. */
export function* defectiveForms(masculineRaw: string): Generator<Form, void, undefined> {
  const bare = plain(masculineRaw);
  yield [bare, { gender: "m", number: "s" }];
  for (const [form, features] of adjectiveForms(`${bare}ي`)) {
    if (features.number !== "p" || features.gender === "f") yield [form, features];
  }
  yield [`${bare}ون`, { gender: "m", number: "p" }];
  yield [`${bare}ين`, { gender: "m", number: "p" }];
}
