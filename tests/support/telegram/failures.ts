import { Refusal } from "./refusal.ts";

/** What goes wrong, on demand. The first failure that fits a call is used up by it. */
export interface Failure {
  /** Only calls of this method; any but `getUpdates` where it is not given. */
  readonly method?: string;
  /** Only calls about this chat. */
  readonly chat?: number;
  /** So many calls; one unless told otherwise. */
  readonly times?: number;
  /** An answer that refuses. */
  readonly status?: number;
  readonly description?: string;
  readonly retryAfter?: number;
  readonly migrateTo?: number;
  /** A body that is no JSON, as a gateway sends it. */
  readonly html?: string;
  /** The connection breaks: before the call was looked at, or after it was done (accepted, and nobody knows). */
  readonly drop?: "before" | "after";
  /** The answer comes late. */
  readonly delayMs?: number;
}

/** Failures that wait for a call. */
export function createFailures() {
  const waiting: { readonly failure: Failure; left: number }[] = [];
  return {
    add(failure: Failure): void {
      waiting.push({ failure, left: failure.times ?? 1 });
    },
    take(method: string, chat: unknown): Failure | null {
      const at = waiting.findIndex(
        ({ failure }) =>
          (failure.method ?? (method === "getUpdates" ? "" : method)) === method &&
          (failure.chat === undefined || failure.chat === chat),
      );
      const found = waiting[at];
      if (found === undefined) return null;
      found.left -= 1;
      if (found.left === 0) waiting.splice(at, 1);
      return found.failure;
    },
  };
}

const USUAL: Readonly<Record<number, string>> = {
  400: "Bad Request: chat not found",
  401: "Unauthorized",
  403: "Forbidden: bot was kicked from the supergroup chat",
  404: "Not Found",
  500: "Internal Server Error",
  502: "Bad Gateway",
  504: "Gateway Timeout",
};

/** The refusal of a failure, where it is one. */
export function refusalOf({ status, description, retryAfter, migrateTo }: Failure): Refusal | null {
  if (status === undefined) return null;
  if (status === 429)
    return new Refusal(429, `Too Many Requests: retry after ${retryAfter ?? 1}`, { retry_after: retryAfter ?? 1 });
  return new Refusal(
    status,
    description ?? USUAL[status] ?? "Unknown",
    migrateTo === undefined ? undefined : { migrate_to_chat_id: migrateTo },
  );
}
