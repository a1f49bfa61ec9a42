import type { CallbackQuery, Message } from "grammy/types";
import type { Handlers } from "../../src/contracts/adapter.ts";
import type { ChatRequest, Place } from "../../src/contracts/conversation.ts";
import type { Call } from "./calls.ts";
import { askedIn, isAnonymousAdmin, localeOf, type Me, placeOf, pressedIn, topicOf } from "./read.ts";
import type { Replies, ReplyContext } from "./replies.ts";
import type { Asker, RightsOf } from "./rights.ts";

/** After this time somebody sees that the bot is at work. */
const TYPING_AFTER_MS = 700;

/** What asking needs. */
export interface AskingDeps {
  readonly call: Call;
  readonly handlers: Pick<Handlers, "request">;
  readonly replies: Replies;
  readonly rightsOf: RightsOf;
  /** Ends what is being answered. */
  readonly signal: AbortSignal;
}

/** Shows that the bot is at work, where an answer takes long enough to wonder; channels have nothing of the kind. */
function showTyping({ call, signal }: AskingDeps, place: Place): () => void {
  if (place.kind === "channel") return () => {};
  const timer = setTimeout(() => {
    const thread = place.thread === undefined ? {} : { message_thread_id: Number(place.thread) };
    call("sendChatAction", { chat_id: Number(place.chat), action: "typing", ...thread }, signal).catch(() => {});
  }, TYPING_AFTER_MS);
  return () => clearTimeout(timer);
}

async function answer(
  deps: AskingDeps,
  context: ReplyContext,
  asker: Asker,
  asked: Pick<ChatRequest, "locale" | "input">,
): Promise<void> {
  const { handlers, replies, rightsOf, signal } = deps;
  const { place } = context;
  const person = asker.userId === null ? null : String(asker.userId);
  const request: ChatRequest = { place, person, rights: () => rightsOf(asker, signal), ...asked };
  const stopTyping = showTyping(deps, place);
  const reply = await handlers.request(request, signal).finally(stopTyping);
  if (reply !== null) await replies.reply(reply, context, signal);
}

/** Answers a message, where it is for the bot. */
export async function onMessage(deps: AskingDeps, message: Message, me: Me): Promise<void> {
  const text = askedIn(message, me);
  if (text === null) return;
  const inChatsName = message.chat.type === "channel" || isAnonymousAdmin(message);
  const userId = inChatsName ? null : (message.from?.id ?? null);
  await answer(
    deps,
    { place: placeOf(message.chat, topicOf(message)), asked: message.message_id },
    { chat: message.chat, userId, inChatsName },
    { locale: localeOf(message.from), input: { kind: "typed", text } },
  );
}

/** Answers a press. Whoever presses is named, also under a channel's post, which anybody can. */
export async function onPress(deps: AskingDeps, query: CallbackQuery): Promise<void> {
  const pressed = pressedIn(query);
  if (pressed === null) return;
  const { message, action } = pressed;
  await answer(
    deps,
    { place: placeOf(message.chat, topicOf(message)), pressed: message.message_id },
    { chat: message.chat, userId: query.from.id, inChatsName: false },
    { locale: localeOf(query.from), input: { kind: "pressed", action } },
  );
}
