import { GrammyError, HttpError } from "grammy";
import {
  type Arrived,
  type DeliveryCode,
  DeliveryError,
  type DeliveryErrorOptions,
  type LossReason,
} from "../../src/contracts/adapter.ts";
import { TransportError } from "./transport.ts";

/** What a refusal means: the code of the contract, why the chat is lost by it (if it is), and what to do. */
interface Refusal {
  readonly code: DeliveryCode;
  readonly reason: LossReason | null;
  readonly remedy: string;
}

const refusal = (code: DeliveryCode, reason: LossReason | null, remedy: string): Refusal => ({ code, reason, remedy });

const ADD_AGAIN = "Add the bot to the chat again, then run /resume there.";
const GIVE_RIGHT = "Allow the bot to send messages there, then run /resume.";
const OTHER_TOPIC = "Run /subscribe in a topic that exists.";

/**
 * Descriptions as the server writes them; the first that matches counts. Texts: `fail_query_with_error` of
 * tdlib/telegram-bot-api (`Client.cpp`) and the errors of TDLib.
 */
const BY_DESCRIPTION: readonly (readonly [RegExp, Refusal])[] = [
  [/blocked by the user/i, refusal("forbidden", "blocked", "The person has to unblock the bot.")],
  [/user is deactivated/i, refusal("gone", "deleted", "The account is gone; nothing can be sent to it.")],
  [/initiate conversation/i, refusal("forbidden", "forbidden", "The person has to write to the bot first.")],
  [/group chat was deleted|group chat was deactivated/i, refusal("gone", "deleted", "The group is gone.")],
  [/was kicked|not a member|CHANNEL_PRIVATE/i, refusal("forbidden", "kicked", ADD_AGAIN)],
  [/message thread not found|TOPIC_DELETED|thread not found/i, refusal("gone", "thread-deleted", OTHER_TOPIC)],
  // Closed is not deleted, but only this topic is shut, not the chat.
  [/TOPIC_CLOSED/i, refusal("forbidden", "thread-deleted", "Open the topic again, or make the bot an administrator.")],
  [
    /not enough rights|have no rights|need administrator rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHAT_SEND_\w+_FORBIDDEN|CHAT_ADMIN_REQUIRED/i,
    refusal("forbidden", "muted", GIVE_RIGHT),
  ],
  [
    /chat not found|PEER_ID_INVALID|CHAT_ID_INVALID|chat_id is empty/i,
    refusal("gone", "deleted", "Check the chat's id."),
  ],
];

/** Refusals that name no reason we know. */
function byStatus(status: number): Refusal {
  if (status === 401 || status === 404)
    return refusal("unreachable", null, "Check TELEGRAM_BOT_TOKEN with @BotFather.");
  if (status === 403) return refusal("forbidden", "forbidden", GIVE_RIGHT);
  if (status === 409 || status >= 500) return refusal("unreachable", null, "It is tried again.");
  return refusal("rejected", null, "This is a fault of the bot, not of the chat; please report it.");
}

function refusalOf({ error_code: status, description }: GrammyError): Refusal {
  if (status === 429) return refusal("rate-limited", null, "It goes out after the pause.");
  if (status !== 400 && status !== 403) return byStatus(status);
  return BY_DESCRIPTION.find(([pattern]) => pattern.test(description))?.[1] ?? byStatus(status);
}

/** A gateway that waited in vain does not know what the server behind it did; other failures are refusals. */
const GATEWAY_TIMEOUT = 504;

/** A `DeliveryError` that remembers what the server said, for those who must know more than its code. */
export class TelegramError extends DeliveryError {
  /** HTTP status, or 0 where no answer came. */
  readonly status: number;
  readonly description: string;
  constructor(code: DeliveryCode, message: string, options: TelegramErrorOptions) {
    super(code, message, options);
    this.status = options.status;
    this.description = options.description;
  }
}

interface TelegramErrorOptions extends DeliveryErrorOptions {
  readonly status: number;
  readonly description: string;
}

/** What the server said, without what we sent: an error goes into logs, and a message may be private. */
function refused(error: GrammyError, what: string): TelegramError {
  const { error_code: status, description, parameters } = error;
  const { code, reason, remedy } = refusalOf(error);
  const { retry_after: seconds, migrate_to_chat_id: movedTo } = parameters;
  const moved = movedTo !== undefined;
  return new TelegramError(moved ? "gone" : code, `Telegram refused ${what} (${status}: ${description}). ${remedy}`, {
    status,
    description,
    arrived: status === GATEWAY_TIMEOUT ? "maybe" : "no",
    ...(seconds === undefined ? {} : { retryAfterMs: seconds * 1000 }),
    ...(moved ? { movedTo: String(movedTo) } : {}),
    ...(moved || reason === null ? {} : { reason }),
  });
}

/**
 * Whatever grammY throws as our own error. Its errors are not kept as causes: an `HttpError` may hold the address with
 * the token in it, a `GrammyError` the text that was sent. `what` is the call, such as `sendMessage to -100123`.
 */
export function telegramError(error: unknown, what: string): TelegramError {
  if (error instanceof TelegramError) return error;
  if (error instanceof GrammyError) return refused(error, what);
  const inner = error instanceof HttpError ? error.error : error;
  const [reason, arrived] = inner instanceof TransportError ? [` (${inner.message})`, inner.arrived] : ["", "maybe"];
  return new TelegramError("unreachable", `Telegram did not answer ${what}${reason}. It is tried again.`, {
    status: 0,
    description: "",
    arrived: arrived as Arrived,
  });
}
