import type { Lang } from "../contracts/article.ts";
import type { Clock } from "../contracts/clock.ts";
import type { ChatReply, ChatRequest, Place } from "../contracts/conversation.ts";
import type { Digest } from "../contracts/digest.ts";
import type { MessageDoc } from "../contracts/document.ts";
import type { DigestWish, Engine } from "../contracts/engine.ts";
import type { SubscriptionStore } from "../contracts/schedule.ts";
import { detectLanguage } from "../language/detect.ts";
import { type Show, toDocument } from "../render/document.ts";
import { type CommandName, parseAction, parseLine, storyNumber } from "./commands.ts";
import {
  type ChatSettings,
  type ChatStore,
  chatKey,
  interfaceLang,
  LENGTHS,
  type Length,
  type StatusInfo,
} from "./types.ts";
import { evidenceView, greetingView, helpView, message, sourcesView, statusView, storyView } from "./views.ts";

/** What a conversation needs; it knows no implementation. */
export interface ConversationDeps {
  readonly engine: Engine;
  readonly chats: ChatStore;
  readonly subscriptions: SubscriptionStore;
  readonly clock: Clock;
  readonly status: () => Promise<StatusInfo>;
}

/** The same conversation on every platform: a request without platform → a reply without markup. */
export interface Conversation {
  handle(request: ChatRequest, signal?: AbortSignal): Promise<ChatReply | null>;
  /** What is said once when somebody arrives. */
  joined(place: Place, locale: Lang | null): Promise<MessageDoc | null>;
}

/** Hits that fit one screen. */
const SEARCH_HITS = 5;

interface Turn {
  readonly chat: string;
  readonly argument: string;
  readonly settings: ChatSettings;
  readonly lang: Lang;
  readonly signal: AbortSignal | undefined;
}

type Handler = (turn: Turn) => Promise<MessageDoc>;

const typedLang = (text: string): Lang | null => {
  const found = detectLanguage(text);
  return found === "ar" || found === "en" ? found : null;
};

/** Makes a conversation. */
export function createConversation(deps: ConversationDeps): Conversation {
  const { engine, chats } = deps;

  const digest: Handler = async ({ chat, argument, settings, signal }) => {
    const words = LENGTHS[settings.length];
    const wish: DigestWish = {
      ...(argument ? { topics: [argument], period: { from: null, to: null } } : {}),
      ...(words ? { words } : {}),
    };
    const made = await engine.digest(wish, signal);
    await chats.saveDigest(chat, { digest: made.digest, topics: wish.topics ?? [] });
    return toDocument(made.digest, settings);
  };

  /** Runs `view` on story N of the chat's last digest, or says what is missing. */
  const withStory =
    (command: CommandName, view: (digest: Digest, n: number, turn: Turn) => MessageDoc): Handler =>
    async (turn) => {
      const last = (await chats.lastDigest(turn.chat))?.digest;
      if (!last || last.stories.length === 0) return message(turn.lang, "chat.no-digest");
      const n = storyNumber(turn.argument || (last.stories.length === 1 ? "1" : ""));
      if (n === null) return message(turn.lang, "chat.story.usage", { command: `/${command}` });
      if (n < 1 || n > last.stories.length)
        return message(turn.lang, "chat.no-story", { n, count: last.stories.length });
      return view(last, n, turn);
    };

  const search: Handler = async ({ argument, lang, signal }) => {
    if (!argument) return message(lang, "chat.search.usage");
    const hits = await engine.search(argument, lang, SEARCH_HITS, signal);
    return hits ?? message(lang, "chat.search.none", { text: argument });
  };

  const language: Handler = async ({ chat, argument, settings, lang }) => {
    const wanted = argument.toLowerCase();
    if (wanted !== "ar" && wanted !== "en" && wanted !== "both") return message(lang, "chat.language.usage");
    const show: Show = wanted;
    await chats.saveSettings(chat, { ...settings, show });
    return message(interfaceLang(show, null, null), "chat.language.set", { value: show });
  };

  const length: Handler = async ({ chat, argument, settings, lang }) => {
    const wanted = argument.toLowerCase();
    if (!Object.hasOwn(LENGTHS, wanted)) return message(lang, "chat.length.usage");
    await chats.saveSettings(chat, { ...settings, length: wanted as Length });
    return message(lang, "chat.length.set", { value: wanted });
  };

  const ask: Handler = async ({ argument, lang, signal }) =>
    argument ? engine.answer(argument, lang, signal) : message(lang, "ask.empty");

  const handlers: Record<CommandName, Handler> = {
    digest,
    story: withStory("story", (d, n, { settings }) => storyView(d, n, settings.show, settings.timeZone)),
    sources: withStory("sources", (d, n, { lang, settings }) => sourcesView(d, n, lang, settings.timeZone)),
    evidence: withStory("evidence", (d, n, { lang }) => evidenceView(d, n, lang)),
    search,
    ask,
    language,
    length,
    status: async ({ lang, settings }) => statusView((await deps.status()).archive, lang, settings.timeZone),
    help: async ({ lang }) => helpView(lang),
    quit: async ({ lang }) => message(lang, "chat.bye"),
  };

  return {
    async handle({ place, locale, input }, signal) {
      const chat = chatKey(place);
      const settings = await chats.settings(chat);
      const action = input.kind === "pressed" ? parseAction(input.action) : null;
      const line = input.kind === "typed" ? input.text : `/${action?.name ?? "help"} ${action?.argument ?? ""}`;
      const parsed = parseLine(line);
      const said = parsed.kind === "question" ? parsed.text : parsed.kind === "command" ? parsed.argument : "";
      const typed = parsed.kind === "command" && parsed.arabic ? "ar" : typedLang(said);
      const turn = (argument: string, lang = interfaceLang(settings.show, typed, locale)): Turn => ({
        chat,
        argument,
        settings,
        lang,
        signal,
      });
      if (parsed.kind === "unknown") return { doc: message(turn("").lang, "chat.unknown", { command: parsed.name }) };
      // A question is answered in the language it was asked in, whatever the chat shows otherwise.
      if (parsed.kind === "question") return { doc: await ask(turn(parsed.text, typed ?? turn("").lang)) };
      const doc = await handlers[parsed.name](turn(parsed.argument));
      return parsed.name === "quit" ? { doc, ended: true } : { doc };
    },
    async joined(place, locale) {
      const { show, timeZone } = await chats.settings(chatKey(place));
      return greetingView((await deps.status()).archive, interfaceLang(show, null, locale), timeZone);
    },
  };
}
