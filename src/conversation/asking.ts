import type { Lang } from "../contracts/article.ts";
import type { ChatReply } from "../contracts/conversation.ts";
import type { Button, MessageDoc } from "../contracts/document.ts";
import type { MessageKey } from "../i18n/en.ts";
import { text } from "../i18n/text.ts";
import { block, plain, strong } from "../render/spans.ts";
import { daysAsked } from "./answer-days.ts";
import { needingArchive } from "./empty-archive.ts";
import { asksForMore, topicAfter } from "./follow-up.ts";
import { interfaceText } from "./interface-text.ts";
import { dayIn, type Period } from "./period-units.ts";
import { type SmallTalk, smallTalk } from "./small-talk.ts";
import { startView } from "./start-view.ts";
import { askerOf, type Handler, say, type Turn } from "./turn.ts";
import { type ConversationDeps, chatKey } from "./types.ts";
import { bulleted, helpView, message } from "./views.ts";

/** Hits that fit one screen. */
const SEARCH_HITS = 5;
/** Topics that are listed. */
const TOPICS = 12;
/** A longer question is a pasted text; what it asks stands at its start or its end. */
const QUESTION_CHARS = 1000;
/** What is kept of a question for the next one to go on from. */
const TOPIC_CHARS = 200;
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
const SMALL_TALK: Readonly<Record<Exclude<SmallTalk, "greeting" | "who" | "news">, MessageKey>> = {
  thanks: "chat.thanks",
  bye: "chat.bye",
  yes: "chat.nothing-waits",
  no: "chat.nothing-waits",
  order: "chat.only-archive",
  clock: "chat.only-archive",
  wordless: "chat.wordless",
};

/** Questions and searches; `digestOf` answers what asks for the news of some days. */
function questionHandlers(deps: ConversationDeps, digestOf: (turn: Turn, days: Period) => Promise<ChatReply>) {
  const { engine, clock, chats } = deps;
  const needing = needingArchive(deps);
  const search: Handler = async (turn) => {
    const { argument, lang, settings, signal } = turn;
    if (!argument) return say(turn, "chat.search.usage");
    const text = argument.slice(0, QUESTION_CHARS);
    const hits = await engine.search(text, lang, SEARCH_HITS, settings.timeZone, signal);
    return hits ? { doc: hits } : say(turn, "chat.search.none", { text: shortened(argument, SHOWN_CHARS) });
  };
  return {
    ask: needing(async (turn) => {
      const { argument, lang, settings, signal } = turn;
      if (!argument) return { doc: message(lang, "ask.empty") };
      const question = argument.slice(0, QUESTION_CHARS);
      const zone = settings.timeZone;
      const days = daysAsked(question, { day: dayIn(zone, clock.now()), zone });
      // "What happened yesterday?" asks for no fact, but for the news.
      if (days?.bare) return digestOf(turn, days.days);
      const topic = await chats.topicOf(askerOf(turn));
      if (topic !== null && asksForMore(question)) return search({ ...turn, argument: topic });
      const next = topicAfter(question, topic);
      if (next !== null && next !== topic) await chats.saveTopic(askerOf(turn), next.slice(0, TOPIC_CHARS));
      return { doc: await engine.answer(question, lang, zone, topic, signal) };
    }),
    search: needing(search),
    topics: needing(async (turn) => {
      const found = await engine.topics(turn.lang, TOPICS);
      if (found.length === 0) return say(turn, "chat.topics.none");
      return { doc: bulleted(turn.lang, "chat.topics.title", found, "chat.topics.note") };
    }),
  };
}

/** What answers those who ask for the news: of some days, or the usual digest. */
export interface NewsHandlers {
  readonly ofDays: (turn: Turn, days: Period) => Promise<ChatReply>;
  readonly digest: Handler;
}

/** Questions, small talk, and what there is to ask about. */
export function askingHandlers(deps: ConversationDeps, { ofDays, digest }: NewsHandlers) {
  const { recipes, chats, status } = deps;
  const questions = questionHandlers(deps, ofDays);

  const start: Handler = async ({ place, lang, settings }) => ({
    doc: startView(place, await status(), lang, settings.timeZone),
  });

  /** A plain message: what people say to each other is answered as such, all else is a question. */
  const plainText: Handler = async (turn) => {
    const kind = smallTalk(turn.argument);
    if (kind === null) return questions.ask(turn);
    if (kind === "news") return digest({ ...turn, argument: "" });
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
