import type { Signals } from "./confidence.ts";
import type { Tagging } from "./lattice.ts";
import type { Reading } from "./reading.ts";

const PRONOUN = /\b(?:it|he|she|they|them|him)\b/gi;

/** What a tagging and its English say of their own doubts; `loose` comes from the rendering. */
export function signalsOf({ words, readings, cost }: Tagging, english: readonly string[], loose: number): Signals {
  let place = 0;
  let rivals = 0;
  for (const chosen of readings) {
    const word = words[place];
    place += chosen.length - (chosen.borrowed ? 1 : 0);
    if (word?.kind === "arabic" && chosen.length === 1) rivals += rivalOf(chosen, word.readings);
  }
  const pronouns = english.join(" ").match(PRONOUN)?.length ?? 0;
  const unknown = readings.filter((chosen) => chosen.unknown).length;
  return { tokens: words.length, cost: cost - readings.length, rivals, unknown, pronouns, loose };
}

/** How likely another English word is beside the chosen one, 0..1: a point dearer counts for a third. */
function rivalOf({ entry, cost }: Reading, readings: readonly Reading[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of readings) if (other.entry.en !== entry.en) nearest = Math.min(nearest, other.cost - cost);
  return Math.exp(-Math.max(0, nearest));
}
