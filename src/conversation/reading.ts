import type { ChatReply } from "../contracts/conversation.ts";
import type { Digest } from "../contracts/digest.ts";
import type { MessageDoc } from "../contracts/document.ts";
import type { DigestWish } from "../contracts/engine.ts";
import { toDocument } from "../render/document.ts";
import type { Show } from "../render/shown.ts";
import { type CommandName, storyNumber } from "./commands.ts";
import { needingArchive } from "./empty-archive.ts";
import { readPeriod } from "./period-text.ts";
import { dayIn, type Period } from "./period-units.ts";
import { chooserView, storyButtons } from "./story-buttons.ts";
import { takeRecipe } from "./take-recipe.ts";
import { type Handler, optionsOf, shown, type Turn, targetOf, wasPressed, whisper } from "./turn.ts";
import { type ConversationDeps, DEFAULT_RECIPE_NAME, type KeptDigest, LENGTHS, showIn } from "./types.ts";
import { evidenceView, sourcesView, storyView } from "./views.ts";

/** Stories that `more` adds to a digest that shows all it has. */
const MORE_STORIES = 5;
/** Further down nothing is worth a reader's time. */
const MOST_STORIES = 50;

/** The language that a button carries behind its number (`2-en`), else the chat's. */
function showOf({ argument, settings }: Turn): Show {
  const [, lang] = /^(?:\d+-)?(ar|en|both)$/.exec(argument) ?? [];
  return (lang as Show | undefined) ?? settings.show;
}

/** Digests and what is in them. */
export function readingHandlers(deps: ConversationDeps) {
  const { engine, chats, recipes, clock } = deps;

  /** Makes a digest, keeps it for its buttons, and moves the chat's place in a recipe that goes on. */
  async function make(turn: Turn, wish: DigestWish): Promise<KeptDigest> {
    const made = await engine.digest(wish, turn.signal);
    const kept = keptOf(made.digest, wish);
    await chats.saveDigest(turn.chat, kept);
    if (wish.window !== undefined && wish.recipe !== undefined && made.cursor !== null)
      await chats.saveCursor(turn.chat, wish.recipe, made.cursor);
    return kept;
  }

  async function wishOf({ argument, chat, settings }: Turn): Promise<DigestWish> {
    const named = takeRecipe(argument, recipes());
    const { rest, period } = readPeriod(named.rest, {
      day: dayIn(settings.timeZone, clock.now()),
      zone: settings.timeZone,
    });
    const recipe = named.recipe ?? DEFAULT_RECIPE_NAME;
    const kind = recipes().get(recipe)?.kind ?? "newest";
    const words = LENGTHS[settings.length];
    return {
      recipe,
      ...(rest ? { topics: [rest] } : {}),
      ...(period ? { period } : {}),
      ...(words ? { words } : {}),
      ...(kind !== "newest" && !period
        ? { window: kind, zone: settings.timeZone, cursor: await chats.cursor(chat, recipe) }
        : {}),
    };
  }

  async function answerWith(turn: Turn, wish: DigestWish): Promise<ChatReply> {
    const kept = await make(turn, wish);
    const show = showIn(turn.settings, recipes().get(wish.recipe ?? ""));
    return shown(turn, toDocument(kept.digest, { ...optionsOf(turn), show }), false);
  }

  const digest = needingArchive(deps)(async (turn) => answerWith(turn, await wishOf(turn)));

  /** The usual digest of some days. */
  const ofDays = async (turn: Turn, period: Period): Promise<ChatReply> =>
    answerWith(turn, { ...(await wishOf({ ...turn, argument: "" })), period });

  /** The digest that is meant: the button's own, else the chat's last; or what to say where it is gone. */
  async function meant(turn: Turn): Promise<{ readonly kept: KeptDigest } | { readonly reply: ChatReply }> {
    const kept = turn.digest === null ? await chats.lastDigest(turn.chat) : await chats.digest(turn.digest);
    if (kept && kept.digest.stories.length > 0) return { kept };
    return { reply: whisper(turn, turn.digest === null ? "chat.no-digest" : "chat.digest-gone") };
  }

  type StoryView = (digest: Digest, n: number, turn: Turn, show: Show) => MessageDoc;

  /** Runs `view` on story N of the digest, or says what is missing. */
  const withStory =
    (command: CommandName, view: StoryView): Handler =>
    async (turn) => {
      const found = await meant(turn);
      if ("reply" in found) return found.reply;
      const { digest } = found.kept;
      const count = digest.stories.length;
      const show = showOf(turn);
      const argument = turn.argument.replace(/-?(?:ar|en|both)$/, "");
      if (argument === "" && count > 1) return shown(turn, chooserView(command, digest, show, turn.lang), true);
      const n = storyNumber(argument === "" ? "1" : argument);
      if (n === null) return whisper(turn, "chat.story.usage", { command: `/${command}` });
      if (n < 1 || n > count) return whisper(turn, "chat.no-story", { n, count });
      const doc = view(digest, n, turn, show);
      const back = wasPressed(turn) && turn.place.kind !== "direct";
      const buttons = storyButtons({ digest, n, show, lang: turn.lang, current: command, back });
      return shown(turn, { ...doc, buttons }, false);
    };

  /** Shows a digest again in another language, in place. */
  const show: Handler = async (turn) => {
    const found = await meant(turn);
    if ("reply" in found) return found.reply;
    return shown(turn, toDocument(found.kept.digest, { ...optionsOf(turn), show: showOf(turn) }), true);
  };

  /**
   * The digest with up to `most` stories, kept for its buttons: its own under their numbers, then the next ones of the same
   * window. Made anew, those may rank otherwise; and what the chat has had by posts does not come again.
   */
  async function widened(turn: Turn, kept: KeptDigest, most: number): Promise<Digest> {
    const { digest } = kept;
    const had = digest.counts.seen === undefined ? undefined : deps.seen?.(targetOf(turn));
    const wish = { ...wishAgain(kept, turn.settings.timeZone, most), ...(had ? { seen: had } : {}) };
    const made = await engine.digest(wish, turn.signal);
    const wider = withMore(digest, made.digest, most, deps.hash);
    await chats.saveDigest(turn.chat, keptOf(wider, wish));
    return wider;
  }

  /** Stories from number N on: those of the digest itself, else those that it left out. */
  const more: Handler = async (turn) => {
    const found = await meant(turn);
    if ("reply" in found) return found.reply;
    const { digest } = found.kept;
    const showing = showOf(turn);
    const from = storyNumber(turn.argument.replace(/-.*$/, "")) ?? digest.stories.length + 1;
    const options = { ...optionsOf(turn), show: showing, first: from };
    if (from <= digest.stories.length) return shown(turn, toDocument(digest, options), true);
    const wider = from > MOST_STORIES ? digest : await widened(turn, found.kept, from - 1 + MORE_STORIES);
    if (wider.stories.length < from) return whisper(turn, "chat.no-more");
    return shown(turn, toDocument(wider, options), true);
  };

  return {
    digest,
    story: withStory("story", (d, n, turn, s) => storyView(d, n, { ...optionsOf(turn), show: s })),
    sources: withStory("sources", (d, n, turn) => sourcesView(d, n, optionsOf(turn))),
    evidence: withStory("evidence", (d, n, { lang }) => evidenceView(d, n, lang)),
    show,
    more,
    meant,
    ofDays,
  };
}

const keptOf = (digest: Digest, { topics = [], words, zone }: DigestWish): KeptDigest => ({
  digest,
  topics,
  ...(words === undefined ? {} : { words }),
  ...(zone === undefined ? {} : { zone }),
});

/** The same digest with more stories: of the very days and articles that it took, not of all between them. */
function wishAgain({ digest, topics, words, zone }: KeptDigest, chatZone: string, stories: number): DigestWish {
  const { from, to, days } = digest.window;
  return {
    recipe: digest.recipe,
    stories,
    ...(topics.length > 0 ? { topics } : {}),
    ...(words === undefined ? {} : { words }),
    ...((from ?? to) ? { period: digest.window } : {}),
    ...(days === undefined ? {} : { zone: zone ?? chatZone }),
  };
}

/** A digest with the stories that another one has beside its own. */
function withMore(digest: Digest, other: Digest, most: number, hash: ConversationDeps["hash"]): Digest {
  const known = new Set(digest.stories.map(({ id }) => id));
  const fresh = other.stories.filter(({ id }) => !known.has(id)).slice(0, most - digest.stories.length);
  const all = [...digest.stories, ...fresh];
  const left = Math.max(0, digest.omitted.stories - fresh.length);
  const id = hash([digest.id, ...fresh.map((story) => story.id)].join("\n"));
  return { ...digest, id, stories: all, omitted: { stories: left } };
}
