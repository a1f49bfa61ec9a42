import { stemmer as english } from "@orama/stemmers/english";
import { BoundedMap } from "./bounded-map.ts";
import { isArabicLetter } from "./chars.ts";
import { isStopword } from "./stopwords.ts";
import { words } from "./tokens.ts";

export { isStopword } from "./stopwords.ts";

const PREFIXES = ["وال", "فال", "بال", "كال", "لل", "ال"];
const SUFFIXES = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];
const stems = new BoundedMap<string>(60_000);

/**
 * Light stemming of Arabic after light10: Larkey, Ballesteros and Connell, "Light stemming for Arabic information
 * retrieval", 2007.
 */
function stemArabic(word: string): string {
  let stem = word;
  if (stem.length > 3 && stem.startsWith("و")) stem = stem.slice(1);
  for (const prefix of PREFIXES) {
    if (stem.startsWith(prefix) && stem.length - prefix.length >= 2) {
      stem = stem.slice(prefix.length);
      break;
    }
  }
  for (const suffix of SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 3) stem = stem.slice(0, -suffix.length);
  }
  return stem;
}

/** Light stem of a folded word, Arabic or English by its script. Numbers and other scripts come back as they are. */
export function stem(norm: string): string {
  const known = stems.get(norm);
  if (known !== undefined) return known;
  const code = norm.charCodeAt(0);
  if (isArabicLetter(code)) return stems.set(norm, stemArabic(norm));
  return stems.set(norm, code >= 0x61 && code <= 0x7a ? english(norm) : norm);
}

/** Stems of the words of a text that are not function words, in order. */
export function terms(text: string): readonly string[] {
  const found: string[] = [];
  for (const word of words(text)) if (!isStopword(word)) found.push(stem(word));
  return found;
}
