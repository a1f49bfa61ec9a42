import type { Sense } from "./entry.ts";
import { fold } from "./letters.ts";
import type { Reading } from "./reading.ts";

/**
 * Chooses among the meanings of ambiguous nouns and verbs by the words around them: هدف is a "goal" in a text with a team or a
 * match, a "target" elsewhere. The first listed sense with a cue in the sentence wins, the usual one stays without any.
 */
export function chooseSenses(readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(({ entry }) => entry.senses)) return readings;
  const context = new Set(readings.flatMap(({ entry }) => entry.form.split(" ").map(fold)));
  return readings.map((item) => {
    const sense = item.entry.senses?.find(({ cues }) => cues.some((cue) => context.has(cue)));
    return sense ? withSense(item, sense) : item;
  });
}

function withSense(item: Reading, { en, plural, headline, verb }: Sense): Reading {
  if (verb) return { ...item, entry: { ...item.entry, en, verb } };
  const { number } = item.entry;
  const chosen = number === "s" || number === undefined ? en : plural;
  const entry = { ...item.entry, en: chosen, singular: en, plural };
  if (!headline || !entry.headline) return { ...item, entry };
  return { ...item, entry: { ...entry, headline: { ...entry.headline, verb: headline } } };
}
