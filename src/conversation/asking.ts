import type { ChatReply } from "../contracts/conversation.ts";
import type { Button, MessageDoc } from "../contracts/document.ts";
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

/** Questions, searches, and what there is to ask about; `digestOf` answers what asks for the news of some days. */
export function askingHandlers(deps: ConversationDeps, digestOf: (turn: Turn, days: Period) => Promise<ChatReply>) {
  const { engine, recipes, chats, status } = deps;
  const needing = needingArchive(deps);

  const ask = needing(async (turn) => {
    const { argument, lang, settings, signal } = turn;
    if (!argument) return { doc: message(lang, "ask.empty") };
    const question = argument.slice(0, QUESTION_CHARS);
    const zone = settings.timeZone;
    const days = daysAsked(question, { day: dayIn(zone, deps.clock.now()), zone });
    // "What happened yesterday?" asks for no fact, but for the news.
    if (days?.bare) return digestOf(turn, days.days);
    return { doc: await engine.answer(question, lang, zone, signal) };
  });

  const search = needing(async (turn) => {
    const { argument, lang, settings, signal } = turn;
    if (!argument) return say(turn, "chat.search.usage");
    const question = argument.slice(0, QUESTION_CHARS);
    const hits = await engine.search(question, lang, SEARCH_HITS, settings.timeZone, signal);
    return hits ? { doc: hits } : say(turn, "chat.search.none", { text: shortened(argument, SHOWN_CHARS) });
  });

  const topics = needing(async (turn) => {
    const found = await engine.topics(turn.lang, TOPICS);
    if (found.length === 0) return say(turn, "chat.topics.none");
    return { doc: bulleted(turn.lang, "chat.topics.title", found, "chat.topics.note") };
  });

  const recipeList: Handler = async ({ lang }) => {
    const list = [...recipes()];
    const blocks = list.map(([name, { title }]) => block("item", lang, [strong(title[lang]), plain(` (${name})`)]));
    const buttons = list
      .filter(([name]) => Buffer.byteLength(name) <= ARGUMENT_BYTES && /^[\w-]+$/.test(name))
      .map(([name, { title }]): Button => ({ label: title[lang], action: `digest:${name}` }));
    const title = block("title", lang, [strong(text(lang, "chat.recipes.title"))]);
    const note = block("note", lang, interfaceText(lang, "chat.recipes.note"));
    return { doc: { sections: [{ story: null, blocks: [title, ...blocks, note] }], buttons: buttons.map((b) => [b]) } };
  };

  const start: Handler = async ({ place, lang, settings }) => ({
    doc: startView(place, await status(), lang, settings.timeZone),
  });

  const chat: Readonly<Record<SmallTalk, (turn: Turn) => MessageDoc | Promise<ChatReply | null>>> = {
    greeting: start,
    who: start,
    thanks: ({ lang }) => message(lang, "chat.thanks"),
    bye: ({ lang }) => message(lang, "chat.bye"),
    yes: ({ lang }) => message(lang, "chat.nothing-waits"),
    no: ({ lang }) => message(lang, "chat.nothing-waits"),
    wordless: ({ lang }) => message(lang, "chat.wordless"),
  };

  /** A plain message: what people say to each other is answered as such, all else is a question. */
  const plainText: Handler = async (turn) => {
    const kind = smallTalk(turn.argument);
    if (kind === null) return ask(turn);
    const answer = await chat[kind](turn);
    return answer !== null && "sections" in answer ? { doc: answer } : answer;
  };

  const help: Handler = async ({ lang }) => ({ doc: helpView(lang, deps.posts === false) });

  /** What is said where the bot is new. */
  const joined = async (place: Turn["place"], locale: Turn["request"]["locale"]): Promise<MessageDoc | null> => {
    // A channel's readers did not ask for anything; whoever added the bot finds out by /subscribe.
    if (place.kind === "channel") return null;
    const { show, timeZone } = await chats.settings(chatKey(place));
    return startView(place, await status(), show === "both" ? (locale ?? "en") : show, timeZone);
  };

  return { ask, search, topics, recipes: recipeList, start, help, plainText, joined };
}
