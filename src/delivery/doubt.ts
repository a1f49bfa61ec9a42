import type { Adapter, Receipt, Target } from "../contracts/adapter.ts";
import type { OutboxPart } from "./outbox-types.ts";
import type { DeliveryPolicy } from "./send-deps.ts";

/**
 * Discord drops a repeated nonce "in the past few minutes" (message create, `enforce_nonce`); two are certainly a few.
 * @see https://docs.discord.com/developers/resources/message#create-message
 */
const NONCE_WINDOW_MS = 2 * 60_000;

/**
 * Whether a part is sent: `send` where it certainly has not arrived, or the platform drops the repetition; a receipt
 * where the platform has found it; else the operator's choice. Throws what `Adapter.find` throws.
 */
export async function settleDoubt(
  part: OutboxPart,
  target: Target,
  adapter: Adapter,
  policy: DeliveryPolicy,
  nowMs: number,
  signal: AbortSignal,
): Promise<"send" | "repeat" | "skip" | Receipt> {
  if (part.doubtSinceMs === null) return "send";
  const ageMs = nowMs - part.doubtSinceMs;
  if (adapter.repeats === "nonce" && ageMs >= 0 && ageMs <= NONCE_WINDOW_MS) return "send";
  const found = adapter.find ? await adapter.find(target, part, part.nonce, signal) : "unknown";
  if (found === null) return "send";
  return found === "unknown" ? policy.undecided : found;
}
