import { changedEntry, type Entry, type Sense } from "./entry.ts";
import { fold } from "./letters.ts";
import { changedReading, type Reading } from "./reading.ts";

/**
 * Chooses among the meanings of ambiguous nouns and verbs by the words around them: هدف is a "goal" in a text with a
 * team or a match, a "target" elsewhere. The first listed sense with a cue in the sentence wins, the usual one stays
 * without any.
 */
export function chooseSenses(readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(({ entry }) => entry.senses !== undefined)) return readings;
  const words = readings.map(({ entry }) => (entry.cues ??= findCueWords(entry)));
  const all = wordSet(words, 0, words.length);
  return readings.map((item, at) => {
    const { senses } = item.entry;
    if (!senses) return item;
    const near = item.pos === "verb" ? wordSet(words, at - NEAR, at + NEAR) : all;
    const sense = senses.find(({ cues }) => cues.some((cue) => near.has(cue)));
    return sense ? withSense(item, sense) : item;
  });
}

/** How far from a verb its subject and object are looked for, in readings; a noun is told by the whole sentence. */
const NEAR = 4;

function wordSet(words: readonly (readonly string[])[], first: number, last: number): ReadonlySet<string> {
  const set = new Set<string>();
  for (let at = Math.max(0, first); at <= last && at < words.length; at += 1)
    for (const word of words[at] ?? []) set.add(word);
  return set;
}

/** Words of an entry as they stand, folded, with the perfect of a verb. */
function findCueWords({ form, verb }: Entry): readonly string[] {
  return verb === undefined ? foldedForms(form) : [...foldedForms(form), fold(verb.ar)];
}

/** The words of a form; inside a phrase those with ال count without it too. */
function foldedForms(form: string): readonly string[] {
  const words = form.split(" ");
  const bare = words.length > 1 ? words.filter((word) => word.startsWith("ال")).map((word) => word.slice(2)) : [];
  return [...words, ...bare].map(fold);
}

function withSense(item: Reading, { en, plural, headline, verb }: Sense): Reading {
  if (verb) {
    const said = item.pos === "noun" ? verb.noun || verb.ing : en;
    return changedReading(item, { entry: changedEntry(item.entry, { en: said, singular: said, verb }) });
  }
  const { number } = item.entry;
  const chosen = number === "s" || number === undefined ? en : plural;
  // What the verb of a verbal noun means no longer holds: تحقيق السلام is no investigation.
  const noun = { role: undefined, verb: undefined, en: chosen, singular: en, plural };
  const said = headline && item.entry.headline ? { ...item.entry.headline, verb: headline } : item.entry.headline;
  return changedReading(item, { entry: changedEntry(item.entry, { ...noun, headline: said }) });
}
