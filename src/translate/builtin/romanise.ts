import { BoundedMap } from "../../language/bounded-map.ts";
import { kept } from "../../language/memos.ts";
import { plain } from "./letters.ts";

const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ا: "a",
    أ: "a",
    إ: "i",
    آ: "a",
    ب: "b",
    ت: "t",
    ث: "th",
    ج: "j",
    ح: "h",
    خ: "kh",
    د: "d",
    ذ: "dh",
    ر: "r",
    ز: "z",
    س: "s",
    ش: "sh",
    ص: "s",
    ض: "d",
    ط: "t",
    ظ: "z",
    غ: "gh",
    ف: "f",
    ق: "q",
    ك: "k",
    ل: "l",
    م: "m",
    ن: "n",
    ه: "h",
    ة: "a",
    و: "w",
    ي: "y",
    ى: "a",
    پ: "p",
    چ: "ch",
    ڤ: "v",
    گ: "g",
    ک: "k",
    ی: "y",
    ے: "e",
    ۓ: "e",
    ہ: "h",
    ھ: "h",
    ۀ: "h",
    ە: "a",
    ژ: "zh",
    ٹ: "t",
    ڈ: "d",
    ڑ: "r",
    ں: "n",
    ۆ: "o",
    ێ: "e",
    ڕ: "r",
    ڵ: "l",
  }),
);

/** Pairs of consonants that foreign words begin with, without a vowel between them. */
const ONSET = /^(بر|بل|تر|تش|در|كر|كل|كن|فر|فل|غر|غل|سك|سم|سن|سل|سب|ست|شت|شر|شم|شن|شل|تو|سو|كو|ثر|قر|جر)/;
/** Letters and pairs that Arabic words hardly have. */
const FOREIGN_MARK = /[گپڤچ]|غ(?=ت|$)|[نر]غ|تش|كس|ست|سك/;
const VOWEL = /[اويىأإآة]/;

const cache = kept(new BoundedMap<string>(5000));

/**
 * A word that the lexicon lacks, in Latin letters with a capital: never with an Arabic letter left. Short vowels are
 * not written in Arabic, so a foreign name (many long vowels, foreign letters) and an Arabic one are vowelled by rules
 * of their own.
 */
export function romanise(word: string): string {
  return cache.get(word) ?? cache.set(word, romaniseWord(word));
}

function romaniseWord(word: string): string {
  let rest = plain(word);
  let article = "";
  if (/^ال/.test(rest) && rest.length > 4) {
    article = "al-";
    rest = rest.slice(2);
  }
  const latin = tidy(spell(rest, article !== "")) || LETTER_NAMES[rest.charAt(0)] || "";
  if (latin === "") return "?";
  return article + latin.charAt(0).toUpperCase() + latin.slice(1);
}

/** For a lone letter that has no sound of its own in Latin: ع, ء. */
const LETTER_NAMES: Readonly<Record<string, string>> = { ع: "ayn", ء: "hamza", ئ: "hamza", ؤ: "hamza" };

function looksForeign(word: string): boolean {
  const vowels = [...word].filter((letter) => VOWEL.test(letter)).length;
  return (vowels / word.length >= 0.34 && word.length >= 4) || (FOREIGN_MARK.test(word) && word.length > 4);
}

/** One letter in its place. */
interface Place {
  readonly word: string;
  readonly index: number;
  readonly letter: string;
  readonly before: string;
  readonly after: string;
  readonly last: boolean;
  readonly foreign: boolean;
  /** With ال, or spelt as only Arabic words are. */
  readonly arabic: boolean;
}

/** Latin for a place, and how many letters it used up. */
type Sound = readonly [latin: string, letters: number];

function spell(word: string, named: boolean): string {
  // الحويج, هويدي: a diminutive, which foreign words with و and ي seldom look like.
  const arabic = named || /^.وي.[ية]$/.test(word);
  const foreign = looksForeign(word);
  let latin = "";
  for (let index = 0; index < word.length; ) {
    const place: Place = {
      word,
      index,
      letter: word.charAt(index),
      before: word.charAt(index - 1),
      after: word.charAt(index + 1),
      last: index === word.length - 1,
      foreign,
      arabic,
    };
    const [sound, used] = soundOf(place);
    latin += sound;
    index += used;
  }
  return latin;
}

const isVowel = (letter: string): boolean => letter !== "" && VOWEL.test(letter);
const isConsonant = (letter: string): boolean => letter !== "" && !VOWEL.test(letter);

function soundOf(place: Place): Sound {
  switch (place.letter) {
    case "ا":
      return alif(place);
    case "إ":
      return [place.after === "ي" ? "" : place.foreign ? "e" : "i", 1];
    case "أ":
      return place.index === 0 && place.after === "و" ? ["o", 2] : [`a`, 1];
    case "و":
      return waw(place);
    case "ي":
      return ya(place);
    case "ع":
      return [isVowel(place.after) || place.after === "" ? "" : "a", 1];
    default:
      return [consonant(place) + shortVowel(place), 1];
  }
}

function alif({ index, after }: Place): Sound {
  return [index === 0 && after === "ي" ? "" : "a", 1];
}

function waw({ word, index, before, after, last, foreign, arabic }: Place): Sound {
  if (index === 0) return ["w", 1];
  if (arabic && after === "ي" && isConsonant(before)) {
    // السروي: of a place or a tribe.
    if (index === word.length - 2) return ["awi", 2];
    if (index === 1 && isConsonant(word.charAt(3))) return ["uwai", 2];
  }
  if (isVowel(after) && after !== "ة" && !last) return isConsonant(before) && after === "ي" ? ["ui", 2] : ["w", 1];
  if (before === "ا") return [last ? "o" : "w", 1];
  if (!foreign) return ["u", 1];
  return ["o", 1];
}

function ya({ index, before, after }: Place): Sound {
  if (index === 0) return [isVowel(after) ? "y" : "i", 1];
  if (after === "ا" || after === "و") return [isConsonant(before) ? "i" : "y", 1];
  if (after === "ة") return ["iy", 1];
  return ["i", 1];
}

function consonant({ letter, before, after, index, last, foreign }: Place): string {
  if (letter === "غ" && foreign) return "g";
  const betweenVowels = index > 0 && /[ايو]/.test(before) && /[ايو]/.test(after);
  if (letter === "ف" && ((foreign && betweenVowels) || (last && before === "و"))) return "v";
  return LETTERS.get(letter) ?? "";
}

/** The unwritten vowel after a consonant that another consonant follows. */
function shortVowel(place: Place): string {
  const { word, index, letter, before, after } = place;
  if (isVowel(letter) || !isConsonant(after)) return "";
  const beforeLast = index + 1 === word.length - 1;
  // The pattern of صادق, كامل: a long a, then i.
  if (beforeLast && index === 2 && before === "ا") return "i";
  if (!place.foreign) {
    const closes = beforeLast && (!isVowel(before) || index === 1);
    return index === 0 || closes || (index === 1 && !isVowel(before) && word.length === 3) ? "a" : "";
  }
  if (index === 0) return ONSET.test(word) && !place.arabic ? "" : "a";
  const next = word.charAt(index + 2);
  if (isConsonant(next) && !isVowel(before) && !/[نرلس]/.test(letter)) return "e";
  return beforeLast && /[رل]/.test(after) && !/[رلن]/.test(letter) ? "e" : "";
}

function tidy(latin: string): string {
  return latin
    .replace(/aa+/g, "a")
    .replace(/ii+/g, "i")
    .replace(/oo+/g, "o")
    .replace(/tsh/g, "ch")
    .replace(/ks(?!h)/g, "x")
    .replace(/^x/, "Ks")
    .replace(/nj/g, "ng")
    .replace(/sh?ion$/, "tion");
}
