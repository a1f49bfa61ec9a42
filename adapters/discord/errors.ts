import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { type Arrived, type DeliveryCode, DeliveryError } from "../../src/contracts/adapter.ts";

/** What a refusal of Discord means for the target, and what somebody can do about it. */
interface Refusal {
  readonly code: DeliveryCode;
  readonly remedy: string;
}

const forbidden = (remedy: string): Refusal => ({ code: "forbidden", remedy });
const gone = (remedy: string): Refusal => ({ code: "gone", remedy });
const rejected = (remedy: string): Refusal => ({ code: "rejected", remedy });
const later: Refusal = { code: "unreachable", remedy: "It is tried again." };
const slower: Refusal = { code: "rate-limited", remedy: "It is tried again later." };

const RESUME = "then run /resume.";

/**
 * Discord's own error codes that say more than the HTTP status.
 * @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
 */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  10003: gone("The channel or thread was deleted. Subscribe again elsewhere."),
  10004: gone("The bot is not in that server any more. Invite it again, then subscribe."),
  10008: gone("The message was deleted."),
  20016: slower,
  20028: slower,
  20029: slower,
  40004: later,
  40005: rejected("The message is too large."),
  40062: slower,
  40333: later,
  50001: forbidden(`Give the bot “View Channel” there, ${RESUME}`),
  50007: forbidden(`That person does not take messages from the bot. They write to the bot first, ${RESUME}`),
  50008: forbidden("Messages cannot be sent to that kind of channel. Choose a text, announcement or forum channel."),
  50009: forbidden(`The server's verification level keeps the bot out. Give it a role, ${RESUME}`),
  50013: forbidden(
    `Give the bot “Send Messages” and “Embed Links” there (in a thread “Send Messages in Threads”), ${RESUME}`,
  ),
  50083: forbidden(`The thread is archived. Open it again, ${RESUME}`),
  50278: forbidden(`That person shares no server with the bot. They add the bot, ${RESUME}`),
  130000: later,
  160002: forbidden(`Give the bot “Read Message History” there, ${RESUME}`),
  160005: forbidden(`The thread is locked. Unlock it or give the bot “Manage Threads”, ${RESUME}`),
  160006: rejected("The server has as many active threads as Discord allows. Close some."),
  220003: rejected("Webhooks cannot post there."),
};

const BAD_TOKEN = forbidden("Discord does not know the token. Make a new one and set DISCORD_BOT_TOKEN.");

function refusalOf({ code, status }: DiscordAPIError): Refusal {
  const known = REFUSALS[Number(code)];
  if (known) return known;
  if (status === 401) return BAD_TOKEN;
  if (status === 403) return forbidden(`Look at the bot's permissions there, ${RESUME}`);
  if (status === 404) return gone("It was deleted.");
  if (status === 429) return slower;
  return rejected("This message cannot be posted as it is.");
}

/** Faults of the network before a byte of the request could leave. */
const NEVER_LEFT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** The code of a fault of the network; undici keeps it in the cause. */
function networkCode(error: unknown): string | null {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++)
    if ("code" in at && typeof at.code === "string") return at.code;
  return null;
}

/** Why a call did not get through, in a word. */
export const reasonOf = (error: unknown): string =>
  error instanceof HTTPError ? `HTTP ${error.status}` : (networkCode(error) ?? plainCause(error).name);

/**
 * What is kept of a library's error: its name, message and code. The object itself stays out, since its address may
 * hold an interaction's token and its body a whole message.
 */
export function plainCause(error: unknown): Error {
  if (!(error instanceof Error)) return new Error("not an error");
  const kept = new Error(error.message);
  kept.name = error.name;
  const code = error instanceof DiscordAPIError ? Number(error.code) : networkCode(error);
  return code === null ? kept : Object.assign(kept, { code });
}

/** Whether Discord's answer is one of these codes of its own. */
export const hasCode = (error: unknown, ...codes: readonly number[]): boolean =>
  error instanceof DiscordAPIError && codes.includes(Number(error.code));

/** After a refusal of the token discord.js forgets it and fails before it calls. */
const forgotToken = (error: unknown): boolean =>
  error instanceof Error && /token .*(?:none was present|set)/i.test(error.message);

/**
 * Any fault of a call as our own: `what` says what was tried, such as `a message to 123`. Never holds a token.
 * `looking`: only something was asked, so that nothing can have arrived.
 */
export function deliveryError(error: unknown, what: string, looking = false): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const cause = plainCause(error);
  if (error instanceof RateLimitError) {
    const retryAfterMs = Math.max(1, Math.ceil(error.retryAfter || error.timeToReset));
    return new DeliveryError("rate-limited", `Discord asks to wait ${retryAfterMs} ms before ${what}.`, {
      cause,
      retryAfterMs,
    });
  }
  if (error instanceof DiscordAPIError) {
    const { code, remedy } = refusalOf(error);
    const reason = error.message.split("\n").slice(0, 3).join("; ");
    return new DeliveryError(code, `Discord refused ${what} (${error.code}: ${reason}). ${remedy}`, { cause });
  }
  if (forgotToken(error))
    return new DeliveryError("forbidden", `Discord refused ${what}. ${BAD_TOKEN.remedy}`, { cause });
  if (error instanceof HTTPError)
    return new DeliveryError("unreachable", `Discord failed at ${what} (HTTP ${error.status}). It is tried again.`, {
      cause,
      arrived: looking ? "no" : "maybe",
    });
  const code = networkCode(error);
  const arrived: Arrived = looking || (code !== null && NEVER_LEFT.has(code)) ? "no" : "maybe";
  return new DeliveryError("unreachable", `Discord could not be reached for ${what} (${code ?? cause.name}).`, {
    cause,
    arrived,
  });
}
