import type { ArchiveStore } from "../contracts/archive.ts";
import type { Lang } from "../contracts/article.ts";
import type { Digest } from "../contracts/digest.ts";
import type { MessageDoc } from "../contracts/document.ts";
import { detectLanguage } from "../language/detect.ts";
import { type Show, toDocument } from "../render/document.ts";
import { type CommandName, parseLine, storyNumber } from "./commands.ts";
import {
  type ChatReply,
  type ChatRequest,
  type ChatSettings,
  type ChatStore,
  interfaceLang,
  LENGTHS,
  type Length,
} from "./types.ts";
import {
  evidenceView,
  greetingView,
  helpView,
  message,
  searchView,
  sourcesView,
  statusView,
  storyView,
} from "./views.ts";

/** What a conversation needs; it knows no implementation. */
export interface ConversationDeps {
  readonly store: ArchiveStore;
  readonly chats: ChatStore;
  /** Makes the chat's digest; `topic` narrows it. */
  readonly digest: (
    wish: { readonly topic: string | null; readonly words: number },
    signal?: AbortSignal,
  ) => Promise<Digest>;
  /** Answers a question from the archive, or says that it is not there. */
  readonly answer: (question: string, lang: Lang, signal?: AbortSignal) => Promise<MessageDoc>;
  readonly timeZone: string;
}

/** Requests in, replies out; `greeting` is said once, when somebody arrives. */
export interface Conversation {
  handle(request: ChatRequest, signal?: AbortSignal): Promise<ChatReply>;
  greeting(chat: string): Promise<MessageDoc>;
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

/** The same conversation on every platform: a request without platform → a reply without markup. */
export function createConversation(deps: ConversationDeps): Conversation {
  const { store, chats, timeZone } = deps;

  const digest: Handler = async ({ chat, argument, settings, signal }) => {
    const made = await deps.digest({ topic: argument || null, words: LENGTHS[settings.length] }, signal);
    await chats.saveDigest(chat, made);
    return toDocument(made, { show: settings.show, timeZone });
  };

  /** Runs `view` on story N of the chat's last digest, or says what is missing. */
  const withStory =
    (command: CommandName, view: (digest: Digest, n: number, turn: Turn) => MessageDoc): Handler =>
    async (turn) => {
      const last = await chats.lastDigest(turn.chat);
      if (!last || last.stories.length === 0) return message(turn.lang, "chat.no-digest");
      const n = storyNumber(turn.argument || (last.stories.length === 1 ? "1" : ""));
      if (n === null) return message(turn.lang, "chat.story.usage", { command: `/${command}` });
      if (n < 1 || n > last.stories.length)
        return message(turn.lang, "chat.no-story", { n, count: last.stories.length });
      return view(last, n, turn);
    };

  const search: Handler = async ({ argument, lang }) => {
    if (!argument) return message(lang, "chat.search.usage");
    const hits = store.search(argument, SEARCH_HITS);
    return hits.length > 0
      ? searchView(hits, (id) => store.get(id), lang, timeZone)
      : message(lang, "chat.search.none", { text: argument });
  };

  const language: Handler = async ({ chat, argument, settings, lang }) => {
    const wanted = argument.toLowerCase();
    if (wanted !== "ar" && wanted !== "en" && wanted !== "both") return message(lang, "chat.language.usage");
    const show: Show = wanted;
    await chats.saveSettings(chat, { ...settings, show });
    return message(interfaceLang(show, null), "chat.language.set", { value: show });
  };

  const length: Handler = async ({ chat, argument, settings, lang }) => {
    const wanted = argument.toLowerCase();
    if (!Object.hasOwn(LENGTHS, wanted)) return message(lang, "chat.length.usage");
    await chats.saveSettings(chat, { ...settings, length: wanted as Length });
    return message(lang, "chat.length.set", { value: wanted });
  };

  const ask: Handler = async ({ argument, lang, signal }) =>
    argument ? deps.answer(argument, lang, signal) : message(lang, "ask.empty");

  const handlers: Record<CommandName, Handler> = {
    digest,
    story: withStory("story", (d, n, { settings }) => storyView(d, n, settings.show, timeZone)),
    sources: withStory("sources", (d, n, { lang }) => sourcesView(d, n, lang, timeZone)),
    evidence: withStory("evidence", (d, n, { lang }) => evidenceView(d, n, lang)),
    search,
    ask,
    language,
    length,
    status: async ({ lang }) => statusView(store.span(), lang, timeZone),
    help: async ({ lang }) => helpView(lang),
    quit: async ({ lang }) => message(lang, "chat.bye"),
  };

  return {
    async handle({ chat, text }, signal) {
      const settings = await chats.settings(chat);
      const parsed = parseLine(text);
      const typed =
        parsed.kind === "unknown"
          ? null
          : typedLang(parsed.kind === "question" ? parsed.text : parsed.argument || text);
      const turn = (argument: string, lang = interfaceLang(settings.show, typed)): Turn => ({
        chat,
        argument,
        settings,
        lang,
        signal,
      });
      if (parsed.kind === "unknown")
        return { doc: message(turn("").lang, "chat.unknown", { command: parsed.name }), ended: false };
      // A question is answered in the language it was asked in, whatever the chat shows otherwise.
      if (parsed.kind === "question")
        return { doc: await ask(turn(parsed.text, typed ?? turn("").lang)), ended: false };
      const doc = await handlers[parsed.name](turn(parsed.argument));
      return { doc, ended: parsed.name === "quit" };
    },
    async greeting(chat) {
      const { show } = await chats.settings(chat);
      return greetingView(store.span(), interfaceLang(show, null), timeZone);
    },
  };
}
