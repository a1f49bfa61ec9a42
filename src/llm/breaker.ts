import type { LlmErrorCode } from "./errors.ts";

/** Failures in a row after which a server is left alone. */
const MOST_FAILURES = 3;
const FIRST_REST_MS = 60_000;
const LONGEST_REST_MS = 30 * 60_000;
/** Nothing that mends itself within seconds. */
const AT_ONCE: ReadonlySet<LlmErrorCode> = new Set(["unauthorized", "no-model", "no-credit"]);

/** Leaves a failing server alone for a while. */
export interface Breaker {
  /** When it may be asked again, in ms since the epoch; null while it may be asked now. */
  restsUntil(): number | null;
  succeeded(): void;
  failed(code: LlmErrorCode, retryAfterMs?: number): void;
}

/**
 * A circuit breaker: three failures in a row open it for a minute, each further one for twice as long, at most half an
 * hour; then one request may try. A wrong key or model opens it at once.
 * @param now ms since the epoch
 * @see Nygard, "Release It!", 2007, chapter 5
 */
export function createBreaker(now: () => number): Breaker {
  let failures = 0;
  let until = 0;
  let restMs = FIRST_REST_MS;
  return {
    restsUntil: () => (until > now() ? until : null),
    succeeded() {
      failures = 0;
      restMs = FIRST_REST_MS;
    },
    failed(code, retryAfterMs = 0) {
      failures++;
      if (failures < MOST_FAILURES && !AT_ONCE.has(code) && retryAfterMs === 0) return;
      until = now() + Math.min(LONGEST_REST_MS, Math.max(restMs, retryAfterMs));
      restMs = Math.min(LONGEST_REST_MS, restMs * 2);
    },
  };
}
