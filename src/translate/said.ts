import type { Lang } from "../contracts/article.ts";
import { arabicRenderings, englishRenderings, formsOf, relatives } from "../language/bilingual.ts";
import { BoundedMap } from "../language/bounded-map.ts";
import { isArabicLetter } from "../language/chars.ts";
import { foldText } from "../language/normalise.ts";
import { skeletons } from "../language/skeleton.ts";
import { soundsAlike } from "../language/sounds-alike.ts";
import { contentStem, stem } from "../language/stem.ts";
import { namesIn, wordsIn } from "./text-facts.ts";

/** A text that may be asked whether it says a word or a name of the other language; taken apart as far as it is asked. */
export interface Said {
  readonly lang: Lang;
  /** Folded, with its spaces and marks. */
  readonly folded: string;
  readonly words: ReadonlySet<string>;
  /** Ids of names of the gazetteer. */
  readonly names: ReadonlySet<number>;
  readonly stems: ReadonlySet<string>;
  /** What its words of more than one consonant sound like. */
  readonly sounds: ReadonlySet<string>;
}

const REMEMBERED = 64;
const texts = new BoundedMap<Said>(REMEMBERED);

/** Takes a text apart, once. */
export function saidIn(text: string, lang: Lang): Said {
  const key = lang + text;
  return texts.get(key) ?? texts.set(key, takenApart(text, lang));
}

function takenApart(text: string, lang: Lang): Said {
  const words = once(() => new Set(wordsIn(text)));
  const folded = once(() => foldText(text));
  const names = once(() => new Set(namesIn(text, lang).map(({ entry }) => entry.id)));
  const stems = once(() => new Set([...words()].map(stem)));
  const sounds = once(() => new Set([...words()].flatMap(skeletons)));
  return {
    lang,
    get folded() {
      return folded();
    },
    get words() {
      return words();
    },
    get names() {
      return names();
    },
    get stems() {
      return stems();
    },
    get sounds() {
      return sounds();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Words sound alike from here on; a vowel or two may be other than expected. */
const HEARD = 0.72;
/** Shorter words sound like too many others. */
const MIN_HEARD = 3;

/** True when a text has a word that sounds like a folded one of the other language. */
export const isHeard = (word: string, said: Said): boolean => likeness(word, said) >= HEARD;

/** 0..1: how much the word of a text that is most like it sounds like a folded word of the other language. */
export function likeness(word: string, { sounds, words }: Said): number {
  if (words.has(word)) return 1;
  if (word.length < MIN_HEARD) return 0;
  if (skeletons(word).some((one) => one.length > 2 && sounds.has(one))) return 1;
  let best = 0;
  let last = "";
  for (const other of words) {
    // One word here may be two there ("SkyTeam", سكاي تيم), and Arabic writes particles onto a word.
    const bare = other.replace(/^[وفبلك](?=....)/, "").replaceAll("چ", "ج");
    const forms = bare === other ? [other, last + other] : [other, bare, last + other];
    for (const form of forms) if (isComparable(word, form)) best = Math.max(best, soundsAlike(word, form));
    if (best >= HEARD) return best;
    last = bare;
  }
  return best;
}

/** Arabic leaves short vowels out; more letters than that are more sounds. */
const MOST_LETTERS = 2;
const isComparable = (a: string, b: string): boolean =>
  b.length >= MIN_HEARD && a.length <= b.length * MOST_LETTERS && b.length <= a.length * MOST_LETTERS;

/** True when a text has a folded word, or one that renders it by the bilingual dictionary. */
export function isRendered(word: string, { lang, stems }: Said): boolean {
  const own = contentStem(word);
  if (own === null || stems.has(own)) return true;
  if (isArabicLetter(word.charCodeAt(0)) === (lang === "ar")) return false;
  if (lang === "en")
    return [own, ...relatives(own)].some((one) => englishRenderings(one).some((other) => stems.has(other.stem)));
  return arabicRenderings(own).some(
    (head) => stems.has(head.stem) || formsOf(head.stem).some((form) => stems.has(form)),
  );
}
