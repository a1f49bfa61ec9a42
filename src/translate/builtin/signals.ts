import type { Analyser } from "./analysis.ts";
import type { Signals } from "./confidence.ts";
import type { Tagging } from "./lattice.ts";
import type { Reading } from "./reading.ts";
import type { SourceToken } from "./tokens.ts";

/** Price of a reading from which on the word usually means something else. */
const RARE_PRICE = 0.9;
/** Two parts of speech as far apart as this are about as likely. */
const RIVAL = 0.35;

/** What a tagging says of its own doubts; `loose` comes from the rendering. */
export function signalsOf(
  tokens: readonly SourceToken[],
  { readings, cost }: Tagging,
  loose: number,
  analyse: Analyser,
): Signals {
  let [place, rivals] = [0, 0];
  for (const chosen of readings) {
    const token = tokens[place];
    place += chosen.length - (chosen.borrowed ? 1 : 0);
    if (token?.kind === "arabic" && hasRival(chosen, analyse(token.text))) rivals += 1;
  }
  return {
    tokens: tokens.length,
    unknown: readings.filter(({ unknown }) => unknown).length,
    rare: readings.filter(isRare).length,
    rivals,
    cost: cost - readings.length,
    loose,
  };
}

const isRare = ({ length, cost, unknown }: Reading): boolean => length === 1 && cost > RARE_PRICE && !unknown;

/** Another part of speech, not of the same verb, is about as likely by itself: سوق is a market or driving. */
function hasRival({ pos, entry, cost, length }: Reading, readings: readonly Reading[]): boolean {
  if (length > 1 || !/^(noun|adjective|verb|name)$/.test(pos)) return false;
  return readings.some((other) => {
    if (other.pos === pos || other.cost >= cost + RIVAL || other.entry.en === entry.en) return false;
    return !entry.verb || other.entry.verb?.ar !== entry.verb.ar;
  });
}
