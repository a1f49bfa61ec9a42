import type { Choice, CompletionKind, InlinePage, Target } from "../contracts/adapter.ts";
import type { Lang } from "../contracts/article.ts";
import type { ChatReply, ChatRequest, Place } from "../contracts/conversation.ts";
import type { MessageDoc } from "../contracts/document.ts";
import { type Asked, askedBy, spokenLang } from "./asked.ts";
import { createCompletion } from "./complete.ts";
import { createHandlers, type Handlers } from "./handlers.ts";
import { createInline } from "./inline.ts";
import { createRateLimit, type Rate } from "./rate-limit.ts";
import { type Turn, whisper } from "./turn.ts";
import { type ConversationDeps, chatKey, interfaceLang } from "./types.ts";

/** The same conversation on every platform: a request without platform → a reply without markup. */
export interface Conversation {
  /** Never rejects. Null where there is nothing to say. */
  handle(request: ChatRequest, signal?: AbortSignal): Promise<ChatReply | null>;
  /** What is said once when somebody arrives. */
  joined(place: Place, locale: Lang | null): Promise<MessageDoc | null>;
  /** Choices while somebody types an option. */
  complete(kind: CompletionKind, typed: string, lang: Lang): Promise<readonly Choice[]>;
  /** Story cards for a query typed in any chat. */
  inline(query: string, offset: string, lang: Lang): Promise<InlinePage>;
  /** A chat has a new id: its settings move along. Its subscriptions are the store's to move. */
  moved(from: Target, to: Target): Promise<void>;
  /** Deletes all that is stored about a chat. */
  forget(target: Target): Promise<void>;
}

/** A person reads what they get; a group is many people. */
const PERSON: Rate = { burst: 8, everyMs: 2_000 };
const CHAT: Rate = { burst: 20, everyMs: 1_000 };

/** Says of a request whether it is answered, refused with a word, or passed over. */
function createGate({ clock, unlimited }: ConversationDeps) {
  const limit = createRateLimit(clock);
  return ({ place, person }: ChatRequest) => {
    if (unlimited) return "yes";
    return limit.ask([
      { key: `chat ${chatKey(place)}`, rate: CHAT },
      ...(person === null ? [] : [{ key: `person ${place.platform}:${person}`, rate: PERSON }]),
    ]);
  };
}

async function turnOf(
  { chats }: ConversationDeps,
  { commands, question }: Handlers,
  request: ChatRequest,
  { run, argument, digest, typed }: Asked,
  signal: AbortSignal | undefined,
): Promise<Turn> {
  const chat = chatKey(request.place);
  const settings = await chats.settings(chat);
  // A question is answered in the language it was asked in, whatever the chat shows otherwise.
  const ofQuestion = run === question || run === commands.ask || run === commands.search;
  const lang = (ofQuestion ? typed : null) ?? interfaceLang(settings.show, typed, request.locale);
  return { request, place: request.place, chat, argument, digest, settings, lang, signal };
}

/** Answers requests; rejects where something fails. */
function createAnswer(deps: ConversationDeps, handlers: Handlers) {
  const allows = createGate(deps);
  return async (request: ChatRequest, signal: AbortSignal | undefined): Promise<ChatReply | null> => {
    const allowed = allows(request);
    if (allowed === "silent") return null;
    const asked = askedBy(handlers, request);
    const turn = await turnOf(deps, handlers, request, asked, signal);
    return allowed === "told" ? whisper(turn, "chat.too-fast") : asked.run(turn);
  };
}

/** Makes a conversation. */
export function createConversation(deps: ConversationDeps): Conversation {
  const { chats, log, subscriptions } = deps;
  const handlers = createHandlers(deps);
  const answer = createAnswer(deps, handlers);
  return {
    async handle(request, signal) {
      try {
        return await answer(request, signal);
      } catch (error) {
        if (signal?.aborted) return null;
        const { platform, chat, kind } = request.place;
        log.error("A request could not be answered.", { platform, chat, kind, input: request.input.kind, error });
        return whisper({ lang: spokenLang(request) }, "chat.failed");
      }
    },
    joined: handlers.joined,
    complete: createCompletion(deps),
    inline: createInline(deps),
    async moved(from, to) {
      await chats.move(chatKey(from), chatKey(to));
    },
    async forget(target) {
      await chats.forget(chatKey(target));
      subscriptions.forget(target);
    },
  };
}
