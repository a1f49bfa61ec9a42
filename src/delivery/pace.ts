/** A limit of `count` grants in any stretch of `windowMs`, spread evenly; `at` are moments of one growing clock. */
export interface Pace {
  /**
   * The earliest moment for the next grant; `burst` grants may come ahead of the even spacing, never more than `count`.
   */
  readyAt(burst?: number): number;
  /** Takes the next grant; returns its place, for `move`. */
  take(at: number): number;
  /** A grant was used only now: the limit counts from there. One that left the window long ago stays. */
  move(place: number, at: number): void;
}

/**
 * Even spacing by the generic cell rate algorithm (ITU-T I.371), so that nothing waits behind a burst, with the moments
 * of the last `count` grants beside it (each at least a window behind the one `count` before it, so that no window
 * holds more): the algorithm alone lets `count + burst` through after a rest, and a platform that counts strictly would
 * refuse the surplus.
 */
export function createPace(count: number, windowMs: number): Pace {
  const gapMs = windowMs / count;
  const grants = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  let taken = 0;
  let dueAt = Number.NEGATIVE_INFINITY;
  return {
    readyAt: (burst = 0) => Math.max(dueAt - burst * gapMs, (grants[taken % count] as number) + windowMs),
    take(at) {
      grants[taken % count] = at;
      dueAt = Math.max(dueAt, at) + gapMs;
      return taken++;
    },
    move(place, at) {
      if (taken - place <= count) grants[place % count] = at;
    },
  };
}

/** The pace of a rate per second that may be a fraction: 0.5 is one in two seconds. `margin` stretches the window. */
export function paceOf(perSecond: number, margin: number): Pace {
  const count = Math.max(1, Math.floor(perSecond));
  return createPace(count, (count / perSecond) * 1000 * margin);
}
