/** What went wrong with a language-model server. */
export type LlmErrorCode =
  | "unreachable"
  | "timeout"
  | "unauthorized"
  | "no-model"
  | "no-credit"
  | "rate-limited"
  | "unavailable"
  | "rejected"
  | "garbage"
  | "cut-off"
  | "no-budget"
  | "resting";

/** A language model gave no usable answer. The message never holds the key, nor what an article or the model said. */
export class LlmError extends Error {
  override readonly name = "LlmError";
  readonly code: LlmErrorCode;
  /** Set only when the server told us. */
  readonly retryAfterMs: number | undefined;
  /** What a server that refused the request said about it, at most 300 characters, without the key. */
  readonly complaint: string;
  constructor(code: LlmErrorCode, message: string, options: { retryAfterMs?: number; complaint?: string } = {}) {
    // No cause: the SDK's errors hold headers, and with them the key.
    super(message);
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
    this.complaint = options.complaint ?? "";
  }
}

const TRANSIENT: ReadonlySet<LlmErrorCode> = new Set(["unreachable", "timeout", "rate-limited", "unavailable"]);

/** True where the same request may succeed a little later. */
export const isTransient = (error: LlmError): boolean => TRANSIENT.has(error.code);
