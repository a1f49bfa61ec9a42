import type { CheckFinding, LossReason, Target } from "../../src/contracts/adapter.ts";
import type { MessageKey } from "../../src/i18n/en.ts";
import { type MessageValues, text } from "../../src/i18n/text.ts";
import type { Call } from "./calls.ts";
import { TelegramError } from "./errors.ts";
import { canPost } from "./membership.ts";
import { chatId } from "./send.ts";

/** Chats that are asked about at a time. */
const AT_ONCE = 8;

const inBoth = (key: MessageKey, values: MessageValues = {}) => ({
  ar: text("ar", key, values),
  en: text("en", key, values),
});

function finding(
  level: CheckFinding["level"],
  subject: string,
  key: MessageKey,
  values: MessageValues = {},
  remedy: MessageKey | null = null,
): CheckFinding {
  return { level, subject, text: inBoth(key, values), remedy: remedy && inBoth(remedy) };
}

const REMEDIES: Readonly<Record<LossReason, MessageKey>> = {
  kicked: "telegram.remedy.add",
  blocked: "telegram.remedy.write-first",
  muted: "telegram.remedy.right",
  deleted: "telegram.remedy.gone",
  "thread-deleted": "telegram.remedy.topic",
  forbidden: "telegram.remedy.right",
};

const reasonOf = (error: TelegramError): string => error.description || error.message;

/** What hinders all chats, or null where it is something else. */
function overallFault(error: unknown): CheckFinding | null {
  if (!(error instanceof TelegramError)) throw error;
  if (error.status === 401 || error.status === 404)
    return finding("error", "bot", "telegram.check.token", {}, "telegram.check.token.remedy");
  if (error.code !== "unreachable" && error.code !== "rate-limited") return null;
  const values = { reason: reasonOf(error) };
  return finding("error", "bot", "telegram.check.unreachable", values, "telegram.check.unreachable.remedy");
}

async function checkBot(call: Call, polls: boolean, signal: AbortSignal): Promise<CheckFinding[]> {
  const me = await call("getMe", {}, signal);
  const hook = await call("getWebhookInfo", {}, signal);
  const name = `@${me.username}`;
  const failing = hook.last_error_message;
  return [
    finding("ok", "bot", "telegram.check.bot", { name }),
    finding("ok", "bot", me.can_read_all_group_messages ? "telegram.check.privacy.off" : "telegram.check.privacy.on"),
    me.supports_inline_queries
      ? finding("ok", "bot", "telegram.check.inline.on", { name })
      : finding("warning", "bot", "telegram.check.inline.off", { name }, "telegram.check.inline.remedy"),
    ...(polls && hook.url
      ? [finding("warning", "bot", "telegram.check.webhook.left", {}, "telegram.check.webhook.left.remedy")]
      : []),
    ...(!polls && failing
      ? [
          finding(
            "warning",
            "bot",
            "telegram.check.webhook.failing",
            { reason: failing },
            "telegram.check.webhook.failing.remedy",
          ),
        ]
      : []),
  ];
}

const subjectOf = (target: Target, title: string): string =>
  `${title} (${target.chat}${target.thread === undefined ? "" : `, ${target.thread}`})`;

/**
 * A right lost, a chat gone, a topic deleted, a bot blocked. The last two show only when the bot is seen typing:
 * nothing else asks about them without leaving a message.
 */
async function checkChat(call: Call, botId: number, target: Target, signal: AbortSignal): Promise<CheckFinding> {
  const chat_id = chatId(target.chat);
  let subject = target.chat;
  try {
    const chat = await call("getChat", { chat_id }, signal);
    subject = subjectOf(target, chat.title ?? chat.first_name ?? "");
    if (chat.type !== "private") {
      const member = await call("getChatMember", { chat_id, user_id: botId }, signal);
      if (!canPost(member, chat))
        return finding("error", subject, "telegram.check.chat.muted", {}, "telegram.remedy.right");
    }
    const thread = target.thread === undefined ? {} : { message_thread_id: Number(target.thread) };
    if (target.thread !== undefined || chat.type === "private")
      await call("sendChatAction", { chat_id, action: "typing", ...thread }, signal);
    return finding("ok", subject, "telegram.check.chat.ok");
  } catch (error) {
    const overall = overallFault(error);
    if (overall) return overall;
    const refusal = error as TelegramError;
    const remedy = REMEDIES[refusal.reason ?? "forbidden"];
    return finding("error", subject, "telegram.check.chat.lost", { reason: reasonOf(refusal) }, remedy);
  }
}

/** What an operator should know before the first post: about the bot, and about each chat it posts to. */
export async function checkTelegram(
  call: Call,
  targets: readonly Target[],
  { polls }: { readonly polls: boolean },
  signal: AbortSignal,
): Promise<readonly CheckFinding[]> {
  let botId: number;
  const found: CheckFinding[] = [];
  try {
    botId = (await call("getMe", {}, signal)).id;
    found.push(...(await checkBot(call, polls, signal)));
  } catch (error) {
    const overall = overallFault(error);
    if (overall) return [overall];
    throw error;
  }
  const different = [...new Map(targets.map((target) => [`${target.chat} ${target.thread ?? ""}`, target])).values()];
  return [...found, ...(await checkChats(call, botId, different, signal))];
}

/** A few chats at a time, until the time is over; of how many nothing is known then is said. */
async function checkChats(
  call: Call,
  botId: number,
  targets: readonly Target[],
  signal: AbortSignal,
): Promise<readonly CheckFinding[]> {
  const found: CheckFinding[] = [];
  while (found.length < targets.length) {
    const some = targets.slice(found.length, found.length + AT_ONCE);
    const asked = await Promise.all(some.map((target) => checkChat(call, botId, target, signal)));
    if (signal.aborted)
      return [...found, finding("warning", "bot", "telegram.check.unasked", { n: targets.length - found.length })];
    found.push(...asked);
  }
  return found;
}
