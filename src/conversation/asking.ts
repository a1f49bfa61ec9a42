import type { Lang } from "../contracts/article.ts";
import type { ChatReply } from "../contracts/conversation.ts";
import type { Button, MessageDoc } from "../contracts/document.ts";
import type { MessageKey } from "../i18n/en.ts";
import { text } from "../i18n/text.ts";
import { block, plain, strong } from "../render/spans.ts";
import { daysAsked } from "./answer-days.ts";
import { needingArchive } from "./empty-archive.ts";
import { interfaceText } from "./interface-text.ts";
import { dayIn, type Period } from "./period-units.ts";
import { type SmallTalk, smallTalk } from "./small-talk.ts";
import { startView } from "./start-view.ts";
import { type Handler, say, type Turn } from "./turn.ts";
import { type ConversationDeps, chatKey } from "./types.ts";
import { bulleted, helpView, message } from "./views.ts";

/** Hits that fit one screen. */
const SEARCH_HITS = 5;
/** Topics that are listed. */
const TOPICS = 12;
/** A longer question is a pasted text; what it asks stands at its start or its end. */
const QUESTION_CHARS = 1000;
/** What is shown back of a search. */
const SHOWN_CHARS = 80;

/** Most bytes of an action's argument that still leave room for its name. */
const ARGUMENT_BYTES = 40;

const shortened = (value: string, most: number): string => (value.length > most ? `${value.slice(0, most)}…` : value);

/** The recipes, each with a button where a button has room for its name. */
function recipesDoc(recipes: ConversationDeps["recipes"], lang: Lang): MessageDoc {
  const list = [...recipes()];
  const items = list.map(([name, { title }]) => block("item", lang, [strong(title[lang]), plain(` (${name})`)]));
  const buttons = list
    .filter(([name]) => Buffer.byteLength(name) <= ARGUMENT_BYTES && /^[\w-]+$/.test(name))
    .map(([name, { title }]): Button => ({ label: title[lang], action: `digest:${name}` }));
  const title = block("title", lang, [strong(text(lang, "chat.recipes.title"))]);
  const note = block("note", lang, interfaceText(lang, "chat.recipes.note"));
  return { sections: [{ story: null, blocks: [title, ...items, note] }], buttons: buttons.map((button) => [button]) };
}

/** What is answered to what people say to each other, and asks for nothing. */
const SMALL_TALK: Readonly<Record<Exclude<SmallTalk, "greeting" | "who">, MessageKey>> = {
  thanks: "chat.thanks",
  bye: "chat.bye",
  yes: "chat.nothing-waits",
  no: "chat.nothing-waits",
  wordless: "chat.wordless",
};

/** Questions and searches; `digestOf` answers what asks for the news of some days. */
function questionHandlers(deps: ConversationDeps, digestOf: (turn: Turn, days: Period) => Promise<ChatReply>) {
  const { engine, clock } = deps;
  const needing = needingArchive(deps);
  return {
    ask: needing(async (turn) => {
      const { argument, lang, settings, signal } = turn;
      if (!argument) return { doc: message(lang, "ask.empty") };
      const question = argument.slice(0, QUESTION_CHARS);
      const zone = settings.timeZone;
      const days = daysAsked(question, { day: dayIn(zone, clock.now()), zone });
      // "What happened yesterday?" asks for no fact, but for the news.
      if (days?.bare) return digestOf(turn, days.days);
      return { doc: await engine.answer(question, lang, zone, signal) };
    }),
    search: needing(async (turn) => {
      const { argument, lang, settings, signal } = turn;
      if (!argument) return say(turn, "chat.search.usage");
      const question = argument.slice(0, QUESTION_CHARS);
      const hits = await engine.search(question, lang, SEARCH_HITS, settings.timeZone, signal);
      return hits ? { doc: hits } : say(turn, "chat.search.none", { text: shortened(argument, SHOWN_CHARS) });
    }),
    topics: needing(async (turn) => {
      const found = await engine.topics(turn.lang, TOPICS);
      if (found.length === 0) return say(turn, "chat.topics.none");
      return { doc: bulleted(turn.lang, "chat.topics.title", found, "chat.topics.note") };
    }),
  };
}

/** Questions, small talk, and what there is to ask about. */
export function askingHandlers(deps: ConversationDeps, digestOf: (turn: Turn, days: Period) => Promise<ChatReply>) {
  const { recipes, chats, status } = deps;
  const questions = questionHandlers(deps, digestOf);

  const start: Handler = async ({ place, lang, settings }) => ({
    doc: startView(place, await status(), lang, settings.timeZone),
  });

  /** A plain message: what people say to each other is answered as such, all else is a question. */
  const plainText: Handler = async (turn) => {
    const kind = smallTalk(turn.argument);
    if (kind === null) return questions.ask(turn);
    return kind === "greeting" || kind === "who" ? start(turn) : say(turn, SMALL_TALK[kind]);
  };

  /** What is said where the bot is new. */
  const joined = async (place: Turn["place"], locale: Turn["request"]["locale"]): Promise<MessageDoc | null> => {
    // A channel's readers did not ask for anything; whoever added the bot finds out by /subscribe.
    if (place.kind === "channel") return null;
    const { show, timeZone } = await chats.settings(chatKey(place));
    return startView(place, await status(), show === "both" ? (locale ?? "en") : show, timeZone);
  };

  return {
    ...questions,
    recipes: async ({ lang }: Turn) => ({ doc: recipesDoc(recipes, lang) }),
    help: async ({ lang }: Turn) => ({ doc: helpView(lang, deps.posts === false) }),
    start,
    plainText,
    joined,
  };
}
