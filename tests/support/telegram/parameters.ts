import { bad, strict } from "./refusal.ts";
import type { Json } from "./types.ts";

type Kind = "integer" | "string" | "boolean" | "chat" | "array" | "object";

/**
 * Parameters of the methods that the fake knows; a star marks those that are required. Source: the Bot API's
 * documentation.
 */
const METHODS: Readonly<Record<string, Readonly<Record<string, Kind | `${Kind}*`>>>> = {
  getMe: {},
  getWebhookInfo: {},
  deleteWebhook: { drop_pending_updates: "boolean" },
  setWebhook: {
    url: "string*",
    secret_token: "string",
    allowed_updates: "array",
    max_connections: "integer",
    drop_pending_updates: "boolean",
  },
  getUpdates: { offset: "integer", limit: "integer", timeout: "integer", allowed_updates: "array" },
  sendMessage: {
    chat_id: "chat*",
    text: "string*",
    parse_mode: "string",
    entities: "array",
    message_thread_id: "integer",
    link_preview_options: "object",
    disable_notification: "boolean",
    reply_parameters: "object",
    reply_markup: "object",
  },
  editMessageText: {
    chat_id: "chat*",
    message_id: "integer*",
    text: "string*",
    parse_mode: "string",
    entities: "array",
    link_preview_options: "object",
    reply_markup: "object",
  },
  sendChatAction: { chat_id: "chat*", action: "string*", message_thread_id: "integer" },
  answerCallbackQuery: { callback_query_id: "string*", text: "string", show_alert: "boolean" },
  answerInlineQuery: {
    inline_query_id: "string*",
    results: "array*",
    cache_time: "integer",
    is_personal: "boolean",
    next_offset: "string",
    button: "object",
  },
  getChat: { chat_id: "chat*" },
  getChatMember: { chat_id: "chat*", user_id: "integer*" },
  getMyCommands: { scope: "object", language_code: "string" },
  setMyCommands: { commands: "array*", scope: "object", language_code: "string" },
};

const matches = (kind: string, value: unknown): boolean => {
  if (kind === "integer") return Number.isSafeInteger(value);
  if (kind === "chat") return Number.isSafeInteger(value) || (typeof value === "string" && /^@\w{4,}$/.test(value));
  if (kind === "array") return Array.isArray(value);
  if (kind === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === kind;
};

/** Whether the fake has the method at all. */
export const isMethod = (method: string): boolean => Object.hasOwn(METHODS, method);

/**
 * Refuses what is missing, of another type, or unknown: the real server ignores the last, and so hides a slip of the
 * pen.
 */
export function checkParameters(method: string, args: Json): void {
  const known = METHODS[method] ?? {};
  for (const [name, declared] of Object.entries(known)) {
    const kind = declared.replace("*", "");
    const value = args[name];
    if (value === undefined && !declared.endsWith("*")) continue;
    if (value === undefined && name === "chat_id") throw bad("chat_id is empty");
    if (value === undefined && name === "text") throw bad("message text is empty");
    if (!matches(kind, value)) throw strict(`${method}: "${name}" must be of type ${kind}`);
  }
  const unknown = Object.keys(args).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) throw strict(`${method} has no parameter "${unknown}"`);
}
