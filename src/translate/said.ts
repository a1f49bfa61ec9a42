import type { Lang } from "../contracts/article.ts";
import { arabicRenderings, englishRenderings, formsOf, relatives } from "../language/bilingual.ts";
import { BoundedMap } from "../language/bounded-map.ts";
import { isArabicLetter } from "../language/chars.ts";
import { kept } from "../language/memos.ts";
import { foldText } from "../language/normalise.ts";
import { skeletons } from "../language/skeleton.ts";
import { soundsAlike } from "../language/sounds-alike.ts";
import { contentStem, stem } from "../language/stem.ts";
import { namesIn, textMemos, wordsIn } from "./text-facts.ts";

/**
 * A text that may be asked whether it says a word or a name of the other language; taken apart as far as it is asked.
 */
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
  /** What may be heard as one word of the other language, by its first consonant. */
  readonly heard: ReadonlyMap<string, readonly string[]>;
}

/** The checks of one translation ask about the same few texts again and again. */
const REMEMBERED = 64;
const texts = textMemos(takenApart, REMEMBERED);

/** Takes a text apart, once. */
export const saidIn = (text: string, lang: Lang): Said => texts[lang].of(text);

/** Most words of running text are among few thousand. */
const heardWords = kept(new BoundedMap<readonly string[]>(20_000));
const soundsOf = (word: string): readonly string[] => heardWords.get(word) ?? heardWords.set(word, skeletons(word));

function takenApart(text: string, lang: Lang): Said {
  const words = once(() => new Set(wordsIn(text)));
  const folded = once(() => foldText(text));
  const names = once(() => new Set(namesIn(text, lang).map(({ entry }) => entry.id)));
  const stems = once(() => new Set([...words()].map(stem)));
  const sounds = once(() => new Set([...words()].flatMap(soundsOf)));
  const heard = once(() => heardAmong(words()));
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
    get heard() {
      return heard();
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

/**
 * True when a text has a word that sounds like a folded one of the other language.
 * @param least 0..1, by `soundsAlike`.
 */
export function isHeard(word: string, { sounds, words, heard }: Said, least = HEARD): boolean {
  if (words.has(word)) return true;
  if (word.length < MIN_HEARD) return false;
  if (soundsOf(word).some((one) => one.length > 2 && sounds.has(one))) return true;
  const isLike = (form: string) => isComparable(word, form) && soundsAlike(word, form) >= least;
  // What begins alike is asked first: comparing sounds takes long, and one that is alike is enough.
  const first = firstSound(word);
  return (
    (heard.get(first) ?? []).some(isLike) || [...heard].some(([sound, forms]) => sound !== first && forms.some(isLike))
  );
}

const firstSound = (word: string): string => soundsOf(word)[0]?.charAt(0) ?? "";

/** One word here may be two there ("SkyTeam", سكاي تيم), and Arabic writes particles onto a word. */
function heardAmong(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const bySound = new Map<string, Set<string>>();
  const add = (form: string, sound: string): void => {
    if (form.length < MIN_HEARD) return;
    const forms = bySound.get(sound);
    if (forms) forms.add(form);
    else bySound.set(sound, new Set([form]));
  };
  let last = "";
  for (const word of words) {
    const bare = word.replace(/^[وفبلك](?=....)/, "").replaceAll("چ", "ج");
    const sound = firstSound(bare);
    add(word, firstSound(word));
    if (bare !== word) add(bare, sound);
    add(last + word, firstSound(last));
    last = bare;
  }
  return new Map([...bySound].map(([sound, forms]) => [sound, [...forms]]));
}

/** Arabic leaves short vowels out; more letters than that are more sounds. */
const MOST_LETTERS = 2;
const isComparable = (a: string, b: string): boolean =>
  a.length <= b.length * MOST_LETTERS && b.length <= a.length * MOST_LETTERS;

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
