import type { ChatReply } from "../contracts/conversation.ts";
import type { Digest } from "../contracts/digest.ts";
import type { DigestWish } from "../contracts/engine.ts";
import { toDocument } from "../render/document.ts";
import { storyNumber } from "./commands.ts";
import { keptOf } from "./digest-wish.ts";
import { showOf } from "./meant-digest.ts";
import { optionsOf, shown, type Turn, targetOf, whisper } from "./turn.ts";
import type { ConversationDeps, KeptDigest } from "./types.ts";

/** Stories that `more` adds to a digest that shows all it has. */
const MORE_STORIES = 5;
/** Further down nothing is worth a reader's time. */
const MOST_STORIES = 50;

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

/**
 * The digest with up to `most` stories, kept for its buttons: its own under their numbers, then the next ones of the
 * same window. Made anew, those may rank otherwise; and what the chat has had by posts does not come again.
 */
async function widened(deps: ConversationDeps, turn: Turn, kept: KeptDigest, most: number): Promise<Digest> {
  const { digest } = kept;
  const had = digest.counts.seen === undefined ? undefined : deps.seen?.(targetOf(turn));
  const wish = { ...wishAgain(kept, turn.settings.timeZone, most), ...(had ? { seen: had } : {}) };
  const made = await deps.engine.digest(wish, turn.signal);
  const wider = withMore(digest, made.digest, most, deps.hash);
  await deps.chats.saveDigest(turn.chat, keptOf(wider, wish));
  return wider;
}

/** Stories from number N on: those of the digest itself, else those that it left out. */
export async function moreStories(deps: ConversationDeps, turn: Turn, kept: KeptDigest): Promise<ChatReply> {
  const { digest } = kept;
  const from = storyNumber(turn.argument.replace(/-.*$/, "")) ?? digest.stories.length + 1;
  const options = { ...optionsOf(turn), show: showOf(turn), first: from };
  if (from <= digest.stories.length) return shown(turn, toDocument(digest, options), true);
  const wider = from > MOST_STORIES ? digest : await widened(deps, turn, kept, from - 1 + MORE_STORIES);
  if (wider.stories.length < from) return whisper(turn, "chat.no-more");
  return shown(turn, toDocument(wider, options), true);
}
