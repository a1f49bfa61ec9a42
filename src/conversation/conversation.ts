import type { Choice, CompletionKind, InlinePage, Target } from "../contracts/adapter.ts";
import type { Lang } from "../contracts/article.ts";
import type { ChatReply, ChatRequest, Place } from "../contracts/conversation.ts";
import type { MessageDoc } from "../contracts/document.ts";
import { languageOf } from "./answer-question.ts";
import { askingHandlers } from "./asking.ts";
import { type CommandName, commandNamed, parseAction, parseLine, storyNumber } from "./commands.ts";
import { createCompletion } from "./complete.ts";
import { fixHandlers } from "./fixing.ts";
import { createInline } from "./inline.ts";
import { otherHandlers } from "./other.ts";
import { createRateLimit, type Rate } from "./rate-limit.ts";
import { readingHandlers } from "./reading.ts";
import { settingsHandlers } from "./settings.ts";
import { smallTalk } from "./small-talk.ts";
import { subscriptionHandlers } from "./subscriptions.ts";
import { askerOf, type Handler, type Turn, whisper } from "./turn.ts";
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

/** Longest line that is read; the rest of a pasted text says nothing more. */
const LINE_CHARS = 4_000;

/** What a request asks for: a handler with its argument. */
interface Asked {
  readonly run: Handler;
  readonly argument: string;
  readonly digest: string | null;
  /** Language of what was typed; null where it shows none. */
  readonly typed: Lang | null;
}

/** Language of a few typed words: that of their letters. */
const typedLang = (text: string): Lang | null => (/\p{L}/u.test(text) ? languageOf(text) : null);

/** The person's language, where nothing stored can be asked for it. */
function spokenLang({ input, locale }: ChatRequest): Lang {
  const typed = input.kind === "typed" ? typedLang(input.text.slice(0, LINE_CHARS)) : null;
  return typed === "ar" ? "ar" : (locale ?? "en");
}

/** Makes a conversation. */
export function createConversation(deps: ConversationDeps): Conversation {
  const { chats, clock, log, subscriptions } = deps;
  const limit = createRateLimit(clock);
  const { meant, show, more, ofDays, ...reading } = readingHandlers(deps);
  const { plainText, joined, ...asking } = askingHandlers(deps, ofDays);
  const { evening, missed, threads, ...subscriptionsToo } = subscriptionHandlers(deps);
  const { confirm: subscribes, cancel: leaves, ...subscribing } = subscriptionsToo;
  const { fix, answered } = fixHandlers(deps, meant);
  const [confirm, cancel] = [answered(true, subscribes), answered(false, leaves)];
  const { months, ...settings } = settingsHandlers(deps);
  const commands: Readonly<Record<CommandName, Handler>> = {
    ...reading,
    ...asking,
    ...subscribing,
    ...settings,
    ...otherHandlers(deps, meant),
    fix,
  };
  /** What only buttons ask for. */
  const pressed: Readonly<Record<string, Handler>> = { show, more, confirm, cancel, evening, missed, threads, months };

  const unknown =
    (command: string): Handler =>
    async (turn) =>
      whisper(turn, "chat.unknown", { command });

  function pressedAsk(action: string): Asked {
    const read = parseAction(action);
    const gone: Handler = async (turn) => whisper(turn, "chat.button-gone");
    const command = read && commandNamed(read.name);
    const own = read && Object.hasOwn(pressed, read.name) ? pressed[read.name] : undefined;
    const run = own ?? (command ? commands[command.name as CommandName] : gone);
    return { run, argument: read?.argument ?? "", digest: read?.digest ?? null, typed: null };
  }

  function typedAsk(line: string): Asked {
    const parsed = parseLine(line.slice(0, LINE_CHARS));
    if (parsed.kind === "unknown")
      return { run: unknown(parsed.name), argument: "", digest: null, typed: typedLang(parsed.name) };
    if (parsed.kind === "question")
      return { run: question, argument: parsed.text, digest: null, typed: typedLang(parsed.text) };
    // The names that platforms offer are Latin ones: only an Arabic name, or what follows, tells a language.
    const typed = parsed.arabic ? "ar" : typedLang(parsed.argument);
    return { run: commands[parsed.name], argument: parsed.argument, digest: null, typed };
  }

  /** A plain message: a yes or no to what was asked last, else small talk or a question to the archive. */
  const question: Handler = async (turn) => {
    const kind = smallTalk(turn.argument);
    const token = kind === "yes" || kind === "no" ? await chats.pendingOf(askerOf(turn)) : null;
    if (token !== null) return (kind === "yes" ? confirm : cancel)({ ...turn, argument: token });
    // A bare number, after a digest, is one of its stories.
    if (storyNumber(turn.argument) !== null && (await chats.lastDigest(turn.chat)) !== null)
      return commands.story(turn);
    return plainText(turn);
  };

  async function turnOf(request: ChatRequest, asked: Asked, signal: AbortSignal | undefined): Promise<Turn> {
    const chat = chatKey(request.place);
    const chosen = await chats.settings(chat);
    const { argument, digest, typed } = asked;
    // A question is answered in the language it was asked in, whatever the chat shows otherwise.
    const ofQuestion = asked.run === question || asked.run === commands.ask || asked.run === commands.search;
    const lang = (ofQuestion ? typed : null) ?? interfaceLang(chosen.show, typed, request.locale);
    return { request, place: request.place, chat, argument, digest, settings: chosen, lang, signal };
  }

  /** Whether the request is answered, refused with a word, or passed over. */
  function verdict({ place, person }: ChatRequest) {
    if (deps.unlimited) return "yes";
    const chat = chatKey(place);
    return limit.ask([
      { key: `chat ${chat}`, rate: CHAT },
      ...(person === null ? [] : [{ key: `person ${place.platform}:${person}`, rate: PERSON }]),
    ]);
  }

  async function answer(request: ChatRequest, signal: AbortSignal | undefined): Promise<ChatReply | null> {
    const allowed = verdict(request);
    if (allowed === "silent") return null;
    const asked = request.input.kind === "typed" ? typedAsk(request.input.text) : pressedAsk(request.input.action);
    const turn = await turnOf(request, asked, signal);
    return allowed === "told" ? whisper(turn, "chat.too-fast") : asked.run(turn);
  }

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
    joined,
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
