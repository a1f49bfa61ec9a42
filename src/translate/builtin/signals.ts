import type { Signals } from "./confidence.ts";
import type { Tagging } from "./lattice.ts";
import type { Reading } from "./reading.ts";

/** How fast another meaning loses weight with its price: half a point dearer counts for a third. */
const DECAY = 2;
const PRONOUN = /\b(?:it|he|she|they|them|him)\b/gi;

/** What a tagging and its English say of their own doubts; `loose` comes from the rendering. */
export function signalsOf({ words, readings, cost }: Tagging, english: readonly string[], loose: number): Signals {
  let place = 0;
  let meanings = 0;
  for (const chosen of readings) {
    const word = words[place];
    place += chosen.length - (chosen.borrowed ? 1 : 0);
    if (word?.kind === "arabic" && chosen.length === 1) meanings += otherMeaning(chosen, word.readings);
  }
  const pronouns = english.join(" ").match(PRONOUN)?.length ?? 0;
  return { tokens: words.length, cost: cost - readings.length, meanings, pronouns, loose };
}

/** How likely another meaning of the same part of speech is beside the chosen one, 0..1. */
function otherMeaning({ pos, entry, cost }: Reading, readings: readonly Reading[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of readings) {
    if (other.pos === pos && other.entry.en !== entry.en) nearest = Math.min(nearest, other.cost - cost);
  }
  return Math.exp(-DECAY * Math.max(0, nearest));
}
