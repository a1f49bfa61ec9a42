import type { Clock } from "../contracts/clock.ts";

/** The clock's milliseconds, except that time stands still where the clock is set back: a pause must not last a day. */
export function growing(clock: Clock): () => number {
  let shift = 0;
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const read = clock.now().getTime() + shift;
    if (read < last) shift += last - read;
    last = Math.max(last, read);
    return last;
  };
}
