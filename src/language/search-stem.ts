import { isKnownArabic } from "./bilingual.ts";
import { BoundedMap } from "./bounded-map.ts";
import { kept } from "./memos.ts";
import { stem } from "./stem.ts";

const stems = kept(new BoundedMap<string>(60_000));

const CLITICS = /^(?:[وف]?[بلكوف]|[وف]?س(?=[يتن]))(?=...)/;
/**
 * Endings that the light stem leaves: attached pronouns, feminine and plural verb endings, the ت of ة before a pronoun.
 */
const ENDINGS = ["تهم", "تنا", "هما", "هم", "هن", "نا", "كم", "وا", "تا", "ته", "ت", "ا"];

/**
 * The stem of a word in the search index: the light stem, and where the lexicon does not know that but does know it
 * without a proclitic or an attached pronoun ("لمدرستهم", "وبمدرسته"), the stem that it knows.
 */
export function searchStem(norm: string): string {
  const known = stems.get(norm);
  if (known !== undefined) return known;
  return stems.set(norm, /^[\u0621-\u064a]/.test(norm) ? knownStem(norm) : stem(norm));
}

function knownStem(norm: string): string {
  const light = stem(norm);
  if (isKnownArabic(light)) return light;
  const bare = norm.replace(CLITICS, "");
  for (const word of bare === norm ? [norm] : [norm, bare]) {
    for (const candidate of variants(word)) if (isKnownArabic(candidate)) return candidate;
  }
  return light;
}

function* variants(word: string): Generator<string> {
  const light = stem(word);
  yield light;
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) yield stem(word.slice(0, -ending.length));
    if (light.endsWith(ending) && light.length - ending.length >= 3) yield light.slice(0, -ending.length);
  }
}
