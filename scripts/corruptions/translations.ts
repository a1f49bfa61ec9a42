import type { Lang } from "../../src/contracts/article.ts";
import { pick, splice } from "./chance.ts";
import { exchangeName, exchangeUnlisted, type NamePool } from "./names.ts";
import { loseNegation } from "./negations.ts";
import { otherDigits, otherNumberWord, withOtherDigits } from "./numbers.ts";

/** Ways in which machine translations go wrong, made on purpose. */
export type CorruptionKind =
  | "negation"
  | "number"
  | "number word"
  | "date"
  | "name"
  | "unlisted name"
  | "truncated"
  | "language"
  | "another language"
  | "untranslated"
  | "repetition";

/** A good translation made wrong. */
export interface Corruption {
  readonly kind: CorruptionKind;
  readonly translation: string;
}

const DATES: Readonly<Record<Lang, readonly (readonly string[])[]>> = {
  en: [
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
    "January February March April June July August September October November December".split(" "),
  ],
  ar: [
    "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد".split(" "),
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" "),
  ],
};

/** A day of the week or a month becomes another. */
function otherDate(text: string, lang: Lang, random: () => number): string | null {
  for (const names of DATES[lang]) {
    const pattern = new RegExp(`(?<!\\p{L})(?:${names.join("|")})(?!\\p{L})`, "u");
    const found = pattern.exec(text);
    if (!found) continue;
    const other = pick(
      names.filter((name) => name !== found[0]),
      random,
    );
    return other ? splice(text, found.index, found.index + found[0].length, other) : null;
  }
  return null;
}

/** What an engine leaves when it stops early. Short sentences stay as they are. */
function truncated(words: readonly string[]): string | null {
  return words.length < 12 ? null : words.slice(0, Math.round(words.length * 0.5)).join(" ");
}

/** A decoder caught in a loop says its last words again and again. */
function repeated(words: readonly string[]): string | null {
  if (words.length < 8) return null;
  const tail = words.slice(-4).map((word) => word.replace(/[.!؟?]$/u, ""));
  return [...words, ...tail, ...tail, ...tail, ...tail].join(" ");
}

/** The end of the source in place of the end of the translation. */
function halfDone(words: readonly string[], source: string): string | null {
  const rest = source.split(/\s+/);
  return words.length < 8 ? null : [...words.slice(0, words.length >> 1), ...rest.slice(rest.length >> 1)].join(" ");
}

/** Something in another language of the same script, as long as the translation. */
function inAnotherLanguage(words: readonly string[], to: Lang, random: () => number): string | null {
  const text = pick(OTHER_LANGUAGES[to], random);
  if (text === undefined || words.length < 8) return null;
  const again = text.split(" ");
  return Array.from({ length: words.length }, (_, i) => again[i % again.length]).join(" ");
}

const OTHER_LANGUAGES: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    "Le gouvernement a annoncé hier que les écoles du nord resteront fermées pendant deux semaines à cause de la neige, selon un porte-parole du ministère qui a demandé aux parents de garder leurs enfants à la maison",
    "El gobierno anunció ayer que las escuelas del norte permanecerán cerradas durante dos semanas por la nieve, según un portavoz del ministerio que pidió a los padres que dejen a sus hijos en casa",
    "Die Regierung hat gestern mitgeteilt, dass die Schulen im Norden wegen des Schnees zwei Wochen lang geschlossen bleiben, und der Sprecher bat die Eltern, ihre Kinder nicht aus dem Haus zu lassen",
    "Hükümet dün kuzeydeki okulların kar nedeniyle iki hafta boyunca kapalı kalacağını açıkladı ve bir sözcü ailelerden çocuklarını evde tutmalarını istedi",
  ],
  ar: [
    "دولت دیروز اعلام کرد که مدرسه های شمال کشور به خاطر برف برای دو هفته بسته می مانند و سخنگوی وزارت از پدر و مادرها خواست که بچه ها را در خانه نگه دارند",
    "حکومت نے کل اعلان کیا کہ شمال کے اسکول برف کی وجہ سے دو ہفتے تک بند رہیں گے اور وزارت کے ترجمان نے والدین سے کہا کہ وہ بچوں کو گھر میں رکھیں",
  ],
};

/** Every corruption that a pair of sentences allows, one of each kind. */
export function corruptions(
  source: string,
  translation: string,
  to: Lang,
  pool: NamePool,
  random: () => number,
): readonly Corruption[] {
  const words = translation.split(/\s+/);
  const digits = otherDigits(translation, random);
  const made: Readonly<Record<CorruptionKind, string | null>> = {
    negation: loseNegation(source, translation, to),
    number: digits && withOtherDigits(translation, digits.from, digits.to),
    "number word": otherNumberWord(translation, to, random),
    date: otherDate(translation, to, random),
    name: exchangeName(translation, to, pool, random)?.text ?? null,
    "unlisted name": exchangeUnlisted(source, translation, to, pool, random),
    truncated: truncated(words),
    language: source,
    "another language": inAnotherLanguage(words, to, random),
    untranslated: halfDone(words, source),
    repetition: repeated(words),
  };
  return Object.entries(made).flatMap(([kind, text]) =>
    text === null || text === translation ? [] : [{ kind: kind as CorruptionKind, translation: text }],
  );
}
