import type { Signals } from "./confidence.ts";
import type { Tagging } from "./lattice.ts";
import type { Reading } from "./reading.ts";

/** What a tagging says of its own doubts. */
export function signalsOf({ words, readings, cost }: Tagging): Signals {
  let place = 0;
  let rivals = 0;
  for (const chosen of readings) {
    const word = words[place];
    place += chosen.length - (chosen.borrowed ? 1 : 0);
    if (word?.kind === "arabic" && chosen.length === 1) rivals += rivalOf(chosen, word.readings);
  }
  return { tokens: words.length, cost: cost - readings.length, rivals };
}

/** How likely another English word is beside the chosen one, 0..1: a point dearer counts for a third. */
function rivalOf({ entry, cost }: Reading, readings: readonly Reading[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of readings) if (other.entry.en !== entry.en) nearest = Math.min(nearest, other.cost - cost);
  return Math.exp(-Math.max(0, nearest));
}
