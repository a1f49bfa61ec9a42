import { FORM, NAME, STEM, WHOLE } from "./stem-table.ts";

/** Flags of a word (see `stem-table.ts`); 0 for an unknown one. */
export type Flags = (word: string) => number;

/** For words whose endings only look like some. */
const NONE: Flags = () => 0;

/** The article with what may stand before it, longest first. */
const ARTICLES = ["وبال", "وكال", "فبال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال"];
const PRONOUNS = ["ها", "هم", "هن", "نا", "ه"];
const ENDINGS = ["ان", "ات", "ون", "ين", "يه", "وا", "ه", "ي", "ا"];
/** Fewest letters left by taking a suffix off: roots have three. */
const MIN_STEM = 3;
/** Fewest letters left by taking the article off. */
const MIN_WORD = 2;
/** Suffixes stand in up to three layers: number, feminine, pronoun. */
const LAYERS = 3;

function cutOne(word: string, suffixes: readonly string[]): string {
  const suffix = suffixes.find((ending) => word.endsWith(ending) && word.length - ending.length >= MIN_STEM);
  return suffix === undefined ? word : word.slice(0, -suffix.length);
}

/**
 * A word without its endings of number, gender, case and possession; down to a word that `flags` knows as a whole one.
 */
export function stripSuffixes(word: string, flags: Flags = NONE): string {
  let stem = word;
  for (let layer = 0; layer < LAYERS; layer++) {
    if ((flags(stem) & WHOLE) !== 0) break;
    const before = stem;
    stem = cutOne(before, PRONOUNS);
    // Ta marbuta turns into ت before a pronoun: مدرستها belongs to مدرسة.
    if (stem !== before && stem.length > MIN_STEM && stem.endsWith("ت") && !stem.endsWith("ات"))
      stem = stem.slice(0, -1);
    if (stem === before) stem = cutOne(before, ENDINGS);
    if (stem === before) break;
  }
  return stem;
}

function articleOf(word: string): string | undefined {
  return ARTICLES.find((article) => word.startsWith(article) && word.length - article.length >= MIN_WORD);
}

/** True where the first letter belongs to the word: "وزيرها" is known with it and not without. */
function ownsFirstLetter(word: string, flags: Flags): boolean {
  return (flags(stripSuffixes(word, flags)) & STEM) !== 0 && (flags(stripSuffixes(word.slice(1), flags)) & STEM) === 0;
}

function isKnown(word: string, flags: Flags): boolean {
  return (flags(word) & (FORM | NAME)) !== 0 || (flags(stripSuffixes(word, flags)) & STEM) !== 0;
}

/** ب ل ك come off only where an unknown word leaves a known one: "بدمشق" but not "كتاب". */
function withoutPreposition(word: string, flags: Flags): string {
  if (word.length <= MIN_STEM || !/^[بلك]/.test(word) || isKnown(word, flags)) return word;
  return isKnown(word.slice(1), flags) ? word.slice(1) : word;
}

/**
 * Light stem of a folded Arabic word, after light10 (Larkey, Ballesteros and Connell, "Light Stemming for Arabic
 * Information Retrieval", 2007), with known word forms to tell a letter of the word from a proclitic.
 */
export function lightStem(word: string, flags: Flags): string {
  const known = word.length > MIN_STEM && (flags(word) & FORM) !== 0;
  if (known && !(word.startsWith("ال") && (flags(word.slice(2)) & FORM) !== 0)) return stripSuffixes(word, flags);
  let rest = word;
  const article = articleOf(rest);
  if (article !== undefined && !(article.startsWith("و") && ownsFirstLetter(rest, flags))) {
    return stripSuffixes(rest.slice(article.length), flags);
  }
  if (rest.startsWith("و") && rest.length > MIN_STEM && !ownsFirstLetter(rest, flags)) rest = rest.slice(1);
  else if (rest.startsWith("ف") && rest.length > MIN_STEM + 1 && ownsRest(rest, flags)) rest = rest.slice(1);
  return stripSuffixes(withoutPreposition(rest, flags), flags);
}

/** True where only the rest of the word is known: "فقالت". */
function ownsRest(word: string, flags: Flags): boolean {
  return (flags(stripSuffixes(word, flags)) & STEM) === 0 && (flags(stripSuffixes(word.slice(1), flags)) & STEM) !== 0;
}

/** Prefixes of the imperfect, longest first; all persons count as the third, which dictionaries print. */
const IMPERFECT = /^(?:س?[يتن]|ا(?=..))/;

/** Forms under which a stem may be known as a verb's: the imperfect of the third person, the perfect without ت. */
export function verbStems(stem: string): readonly string[] {
  const forms: string[] = [];
  if (stem.length > MIN_STEM && IMPERFECT.test(stem)) forms.push(stem.replace(IMPERFECT, "ي"));
  if (stem.length > MIN_STEM && stem.endsWith("ت")) forms.push(stem.slice(0, -1));
  return forms;
}
