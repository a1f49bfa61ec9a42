import { LlmError } from "./errors.ts";

/** Most characters of a server's complaint. */
const SHOWN = 300;
const SECRET = "[redacted]";

/** What matters of the SDK's errors. */
interface SdkError {
  readonly status?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly headers?: { get?(name: string): string | null };
}

/** Milliseconds of a `Retry-After`, in seconds or as a date; undefined where there is none. */
function retryAfter(headers: SdkError["headers"]): number | undefined {
  const value = headers?.get?.("retry-after");
  if (!value) return undefined;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

/**
 * The SDK's errors as ours. They hold the request's headers and the server's whole answer, and either may hold the key
 * (a server may repeat it: "Incorrect API key provided: …"), so nothing of them goes along but the status and, for a
 * refused request, what the server said, without the key.
 * @param isConnection the SDK says that no answer came at all
 */
export function llmErrorOf(
  error: unknown,
  { apiKey, model }: { readonly apiKey: string | null; readonly model: string },
  isConnection: boolean,
): LlmError {
  if (error instanceof LlmError) return error;
  const { status, code, message, headers } = (error ?? {}) as SdkError;
  if (error instanceof SyntaxError) return new LlmError("garbage", "The server's answer cannot be read.");
  if (typeof status !== "number")
    return isConnection
      ? new LlmError("unreachable", "The language model's server cannot be reached: see that LLM_BASE_URL is right.")
      : new LlmError("garbage", "The server's answer broke off or cannot be read.");
  const retryAfterMs = retryAfter(headers);
  const waits = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 401 || status === 403)
    return new LlmError("unauthorized", `The language model's server refused the key (${status}): check LLM_API_KEY.`);
  if (status === 402 || code === "insufficient_quota")
    return new LlmError("no-credit", `The language model's server wants credit (${status}).`);
  if (status === 404)
    return new LlmError(
      "no-model",
      `The server does not know ${model} or the path (404): check LLM_MODEL, LLM_BASE_URL.`,
    );
  if (status === 429) return new LlmError("rate-limited", "The language model's server wants a pause (429).", waits);
  if (status >= 500 || status === 408 || status === 409)
    return new LlmError("unavailable", `The language model's server failed (${status}).`, waits);
  return new LlmError("rejected", `The language model's server refused the request (${status}).`, {
    complaint: withoutKey(String(message ?? ""), apiKey).slice(0, SHOWN),
  });
}

/** A text without the key, also where only its ends are shown. */
function withoutKey(text: string, key: string | null): string {
  return (key ? text.replaceAll(key, SECRET) : text).replace(/\bsk-[\w*-]{6,}/g, SECRET);
}
