import type { Kind } from "./chat-paces.ts";
import { type Pace, paceOf } from "./pace.ts";

/**
 * How far under the platform's limit we stay. A message that the network holds back by 40 ms arrives in the next ones'
 * second: four hundredths of the window are that much, and leave 96 % of the rate.
 */
const MARGIN = 1.04;

/** Messages may catch up by that many after a late timer. The limit holds all the same. */
const BURST = 4;

/**
 * After a rest so many messages go at half the pace: they wait for connections that are being made and arrive together
 * with later ones, which would make too many of them in one second. Replies are few, and somebody waits for each.
 */
const COLD = 8;
const COLD_GAPS = 2;
/**
 * A connection is made in a few tenths of a second: where messages are further apart than this, none catches up with
 * another.
 */
const MOST_COLD_GAP_MS = 100;
/** Connections that nobody used for so long may be closed. */
const REST_MS = 5_000;

/** The pace of all messages of a platform. */
export type OverallPace = Pick<Pace, "take" | "move"> & { readyAt(kind: Kind): number };

/** The pace of a platform that takes `perSecond` messages in any second, kept a little below that. */
export function createOverallPace(perSecond: number): OverallPace {
  const pace = paceOf(perSecond, MARGIN);
  const coldGapMs = Math.min(MOST_COLD_GAP_MS, (COLD_GAPS * 1000 * MARGIN) / perSecond);
  let last = Number.NEGATIVE_INFINITY;
  let coldLeft = 0;
  return {
    readyAt(kind) {
      const isCold = kind === "post" && coldLeft > 0;
      return Math.max(pace.readyAt(BURST), isCold ? last + coldGapMs : Number.NEGATIVE_INFINITY);
    },
    take(at) {
      coldLeft = at - last > REST_MS ? COLD : Math.max(0, coldLeft - 1);
      last = at;
      return pace.take(at);
    },
    move: pace.move,
  };
}
