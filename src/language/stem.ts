import { stemmer as english } from "@orama/stemmers/english";
import { lightStem, verbStems } from "./arabic-stem.ts";
import { BoundedMap } from "./bounded-map.ts";
import { isArabicLetter } from "./chars.ts";
import { kept } from "./memos.ts";
import { canonicalOf, lookUp, STEM, VERB } from "./stem-table.ts";
import { isStopword } from "./stopwords.ts";
import { words } from "./tokens.ts";

export { isStopword } from "./stopwords.ts";

/** What was met just now, by the search index and then by grouping; `contentStem` remembers for longer. */
const stems = kept(new BoundedMap<string>(30_000));

/** The light stem, or what the table says is the same word: the singular of a broken plural, the noun of a verb. */
function stemArabic(word: string): string {
  const light = lightStem(word, lookUp);
  const value = lookUp(light);
  const canonical = canonicalOf(value);
  if (canonical !== null || (value & STEM) !== 0) return canonical ?? light;
  for (const form of verbStems(light)) {
    const verb = lookUp(form);
    if ((verb & VERB) !== 0) return canonicalOf(verb) ?? form;
  }
  return light;
}

function stemAny(norm: string): string {
  const code = norm.charCodeAt(0);
  if (isArabicLetter(code)) return stemArabic(norm);
  return code >= 0x61 && code <= 0x7a ? english(norm) : norm;
}

/** Light stem of a folded word, Arabic or English by its script. Numbers and other scripts come back as they are. */
export function stem(norm: string): string {
  return stems.get(norm) ?? stems.set(norm, stemAny(norm));
}

/** Five thousand news articles have some 120,000 word forms; a memo that they overflow is worse than none. */
const contentStems = kept(new BoundedMap<string | null>(200_000));

/** The stem of a content word, null for a function word: one look-up where `isStopword` and `stem` would be two. */
export function contentStem(norm: string): string | null {
  const known = contentStems.get(norm);
  return known === undefined ? contentStems.set(norm, isStopword(norm) ? null : stem(norm)) : known;
}

/** Stems of the words of a text that are not function words, in order. */
export function terms(text: string): readonly string[] {
  const found: string[] = [];
  for (const word of words(text)) {
    const content = contentStem(word);
    if (content !== null) found.push(content);
  }
  return found;
}
