import type { Signals } from "./confidence.ts";
import type { Tagging } from "./lattice.ts";
import type { Reading } from "./reading.ts";

/** Price of a reading from which on the word usually means something else. */
const RARE_PRICE = 0.9;
/** Two parts of speech as far apart as this are about as likely. */
const RIVAL = 0.35;

/** What a tagging says of its own doubts; `loose` comes from the rendering. */
export function signalsOf({ words, readings, cost }: Tagging, loose: number): Signals {
  let [place, rivals, unknown, rare] = [0, 0, 0, 0];
  for (const chosen of readings) {
    const word = words[place];
    place += chosen.length - (chosen.borrowed ? 1 : 0);
    if (word?.kind === "arabic" && hasRival(chosen, word.readings)) rivals += 1;
    if (chosen.unknown) unknown += 1;
    if (isRare(chosen)) rare += 1;
  }
  return { tokens: words.length, unknown, rare, rivals, cost: cost - readings.length, loose };
}

const isRare = ({ length, cost, unknown }: Reading): boolean => length === 1 && cost > RARE_PRICE && !unknown;

/** Another part of speech, not of the same verb, is about as likely by itself: سوق is a market or driving. */
function hasRival({ pos, entry, cost, length }: Reading, readings: readonly Reading[]): boolean {
  if (length > 1 || !(pos === "noun" || pos === "adjective" || pos === "verb" || pos === "name")) return false;
  return readings.some((other) => {
    if (other.pos === pos || other.cost >= cost + RIVAL || other.entry.en === entry.en) return false;
    return !entry.verb || other.entry.verb?.ar !== entry.verb.ar;
  });
}
