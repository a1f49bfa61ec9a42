/** What a call is made to meet. */
export interface Fault {
  /**
   * `answer`: that status and body. `drop`: the connection breaks before the call is looked at. `drop-after`: the call
   * does its work, then the connection breaks. `hold`: the answer waits until `release`.
   */
  readonly mode: "answer" | "drop" | "drop-after" | "hold";
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Only calls whose `METHOD /path` it matches; all of them where absent. */
  readonly on?: RegExp;
  readonly times?: number;
}

/** Faults that wait for their call. */
export function createFaults() {
  const waiting: { fault: Fault; left: number }[] = [];
  const held: (() => void)[] = [];
  return {
    add(fault: Fault): void {
      waiting.push({ fault, left: fault.times ?? 1 });
    },
    /** The next fault for a call, used up by it. */
    take(call: string): Fault | null {
      const found = waiting.find(({ fault, left }) => left > 0 && (fault.on?.test(call) ?? true));
      if (!found) return null;
      found.left--;
      return found.fault;
    },
    hold: () => new Promise<void>((go) => held.push(go)),
    release(): void {
      for (const go of held.splice(0)) go();
    },
  };
}

/** A 429 as Discord sends it. */
export const tooMany = (retryAfterSeconds: number, global = false): Fault => ({
  mode: "answer",
  status: 429,
  body: { message: "You are being rate limited.", retry_after: retryAfterSeconds, global },
  headers: {
    "retry-after": String(Math.ceil(retryAfterSeconds)),
    "x-ratelimit-scope": global ? "global" : "user",
    ...(global ? { "x-ratelimit-global": "true" } : {}),
  },
});
