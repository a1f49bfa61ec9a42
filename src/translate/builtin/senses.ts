import type { Sense } from "./entry.ts";
import { fold } from "./letters.ts";
import type { Reading } from "./reading.ts";

/**
 * Chooses among the meanings of ambiguous nouns and verbs by the words around them: هدف is a "goal" in a text with a team or a
 * match, a "target" elsewhere. The first listed sense with a cue in the sentence wins, the usual one stays without any.
 */
export function chooseSenses(readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(({ entry }) => entry.senses)) return readings;
  const all = cueWords(readings);
  return readings.map((item, at) => {
    const { senses } = item.entry;
    if (!senses) return item;
    const near = item.pos === "verb" ? cueWords(readings.slice(Math.max(0, at - NEAR), at + NEAR + 1)) : all;
    const sense = senses.find(({ cues }) => cues.some((cue) => near.has(cue)));
    return sense ? withSense(item, sense) : item;
  });
}

/** How far from a verb its subject and object are looked for, in readings; a noun is told by the whole sentence. */
const NEAR = 4;

/** Words as they stand, folded, with the perfect of every verb. */
function cueWords(readings: readonly Reading[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { entry } of readings) {
    for (const word of entry.form.split(" ")) {
      words.add(fold(word));
      if (word.startsWith("ال") && entry.form.includes(" ")) words.add(fold(word.slice(2)));
    }
    if (entry.verb) words.add(fold(entry.verb.ar));
  }
  return words;
}

function withSense(item: Reading, { en, plural, headline, verb }: Sense): Reading {
  if (verb) {
    const said = item.pos === "noun" ? verb.noun || verb.ing : en;
    return { ...item, entry: { ...item.entry, en: said, singular: said, verb } };
  }
  const { number } = item.entry;
  const chosen = number === "s" || number === undefined ? en : plural;
  // What the verb of a verbal noun means no longer holds: تحقيق السلام is no investigation.
  const { role: _role, verb: _verb, ...noun } = item.entry;
  const entry = { ...noun, en: chosen, singular: en, plural };
  if (!headline || !entry.headline) return { ...item, entry };
  return { ...item, entry: { ...entry, headline: { ...entry.headline, verb: headline } } };
}
