import { readContent, readKeyboard } from "./content.ts";
import type { UpdateQueue } from "./queue.ts";
import { bad, Refusal, strict } from "./refusal.ts";
import type { FakeMessage, Json, Member } from "./types.ts";
import {
  addMessage,
  BOT_ID,
  botMember,
  findChat,
  messageJson,
  visibleChat,
  type World,
  writableChat,
} from "./world.ts";

/** What methods work on. */
export interface MethodContext {
  readonly world: World;
  readonly queue: UpdateQueue;
  readonly now: () => number;
  readonly flood: (chat: number) => void;
  /** Presses and inline queries that wait for an answer, with the moment they were made. */
  readonly queries: Map<string, { readonly at: number; answered: Json | null }>;
}

/** After that time the program of whoever pressed a button or typed a query has given up. */
const QUERY_MS = 30_000;
const MAX_RESULTS = 50;

const seconds = (now: () => number) => Math.floor(now() / 1000);

function sendMessage({ world, now, flood }: MethodContext, args: Json): object {
  const content = readContent(args);
  const keyboard = readKeyboard(args);
  const chat = writableChat(world, args.chat_id, args.message_thread_id);
  const reply = args.reply_parameters as { message_id?: number; allow_sending_without_reply?: boolean } | undefined;
  const answered = reply && chat.messages.find((message) => message.message_id === reply.message_id);
  if (reply && !answered && reply.allow_sending_without_reply !== true) throw bad("message to be replied not found");
  flood(chat.json.id);
  const previews = (args.link_preview_options as { is_disabled?: boolean } | undefined)?.is_disabled !== true;
  const message = addMessage(world, chat, {
    from: world.bot,
    date: seconds(now),
    ...content,
    keyboard,
    silent: args.disable_notification === true,
    previews,
    ...(chat.json.type === "channel" ? { sender_chat: chat.json } : {}),
    ...(args.message_thread_id === undefined
      ? {}
      : { message_thread_id: args.message_thread_id as number, is_topic_message: true as const }),
    ...(answered ? { reply_to_message: answered } : {}),
  });
  return messageJson(message);
}

const UNCHANGED =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

function editMessageText({ world, flood }: MethodContext, args: Json): object {
  const content = readContent(args);
  const keyboard = readKeyboard(args);
  const chat = visibleChat(world, args.chat_id);
  const message = chat.messages.find((one) => one.message_id === args.message_id);
  if (message === undefined) throw bad("message to edit not found");
  if (message.from?.id !== BOT_ID) throw bad("message can't be edited");
  const said = ({ text, entities, keyboard: rows }: Pick<FakeMessage, "text" | "entities" | "keyboard">) =>
    JSON.stringify([text, entities, rows]);
  if (said(message) === said({ ...content, keyboard })) throw bad(UNCHANGED);
  flood(chat.json.id);
  Object.assign(message, content, { keyboard, edits: message.edits + 1 });
  return messageJson(message);
}

const OLD_QUERY = "query is too old and response timeout expired or query ID is invalid";

function answerQuery({ queries, now }: MethodContext, id: unknown, answer: Json): true {
  const query = queries.get(String(id));
  if (query === undefined || now() - query.at > QUERY_MS) throw bad(OLD_QUERY);
  query.answered = answer;
  return true;
}

interface Result {
  readonly type: string;
  readonly id: string;
  readonly title?: string;
  readonly input_message_content?: Json;
}

function answerInlineQuery(context: MethodContext, args: Json): true {
  const results = args.results as readonly Result[];
  if (results.length > MAX_RESULTS) throw bad("RESULTS_TOO_MUCH");
  if (new Set(results.map(({ id }) => id)).size < results.length) throw bad("RESULT_ID_DUPLICATE");
  if (Buffer.byteLength(String(args.next_offset ?? "")) > 64) throw bad("NEXT_OFFSET_INVALID");
  const read = results.map((result) => {
    const bytes = Buffer.byteLength(result.id);
    if (bytes < 1 || bytes > 64) throw bad("RESULT_ID_INVALID");
    if (result.type !== "article") throw strict(`results of type ${result.type}`);
    if (!result.title) throw bad("ARTICLE_TITLE_EMPTY");
    if (result.input_message_content === undefined)
      throw bad("can't parse inline query result: Article must have input_message_content");
    return { ...result, content: readContent(result.input_message_content, "message_text") };
  });
  const button = args.button as { text?: string; start_parameter?: string } | undefined;
  if (button && !(button.text && /^[\w-]{1,64}$/.test(button.start_parameter ?? ""))) throw bad("START_PARAM_INVALID");
  return answerQuery(context, args.inline_query_id, { ...args, results: read });
}

/** A person's chat is shown also when the bot is blocked: only writing tells. */
function getChat({ world }: MethodContext, args: Json): object {
  const found = findChat(world, args.chat_id);
  const { json } = found.json.type === "private" ? found : visibleChat(world, args.chat_id);
  return { ...json, accent_color_id: 0, max_reaction_count: 11 };
}

function getChatMember({ world }: MethodContext, args: Json): Member {
  const chat = args.user_id === BOT_ID ? findChat(world, args.chat_id) : visibleChat(world, args.chat_id);
  if (args.user_id === BOT_ID) return botMember(world, visibleChat(world, chat.json.id).bot);
  const user = world.users.get(args.user_id as number);
  if (user === undefined) throw bad("invalid user_id specified");
  return { user, ...(chat.members.get(user.id) ?? { status: "left" as const }) };
}

const menuKey = ({ scope, language_code: code }: Json) =>
  `${(scope as { type?: string } | undefined)?.type ?? "default"} ${code ?? ""}`;

function setMyCommands({ world }: MethodContext, args: Json): true {
  const commands = args.commands as readonly { readonly command?: string; readonly description?: string }[];
  if (commands.length > 100) throw bad("BOT_COMMANDS_TOO_MUCH");
  for (const { command = "", description = "" } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw bad("BOT_COMMAND_INVALID");
    if (description.length < 1 || description.length > 256) throw bad("BOT_COMMAND_DESCRIPTION_INVALID");
  }
  if (!/^(?:[a-z]{2})?$/.test(String(args.language_code ?? ""))) throw bad("invalid language code specified");
  world.menus.set(menuKey(args), commands);
  return true;
}

function setWebhook({ queue }: MethodContext, args: Json): true {
  const url = String(args.url);
  if (url !== "" && !/^https:\/\/|^http:\/\/127\.0\.0\.1[:/]/.test(url))
    throw bad("bad webhook: An HTTPS URL must be provided for webhook");
  if (!/^[\w-]{0,256}$/.test(String(args.secret_token ?? ""))) throw bad("secret token contains unallowed characters");
  const secret = args.secret_token === undefined ? undefined : String(args.secret_token);
  queue.webhook = url === "" ? null : { url, secret };
  if (args.allowed_updates) queue.allowed = new Set(args.allowed_updates as string[]);
  return true;
}

function deleteWebhook({ queue }: MethodContext): true {
  queue.webhook = null;
  return true;
}

function sendChatAction({ world }: MethodContext, args: Json): true {
  const chat = writableChat(world, args.chat_id, args.message_thread_id);
  if (chat.json.type === "channel") throw bad("chat actions can't be sent to channel chats");
  if (args.action !== "typing") throw bad("wrong parameter action in request");
  return true;
}

/** The methods that answer at once; `getUpdates` waits and stands with the server. */
export const METHODS: Readonly<Record<string, (context: MethodContext, args: Json) => unknown>> = {
  getMe: ({ world }) => world.bot,
  getWebhookInfo: ({ queue }) => ({
    url: queue.webhook?.url ?? "",
    has_custom_certificate: false,
    pending_update_count: queue.pending,
  }),
  setWebhook,
  deleteWebhook,
  sendMessage,
  editMessageText,
  sendChatAction,
  answerCallbackQuery: (context, args) => answerQuery(context, args.callback_query_id, args),
  answerInlineQuery,
  getChat,
  getChatMember,
  getMyCommands: ({ world }, args) => world.menus.get(menuKey(args)) ?? [],
  setMyCommands,
};

/** What an unknown method gets. */
export const notFound = (): Refusal => new Refusal(404, "Not Found");
