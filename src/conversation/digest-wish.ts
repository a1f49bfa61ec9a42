import type { ChatReply } from "../contracts/conversation.ts";
import type { Digest } from "../contracts/digest.ts";
import type { DigestWish } from "../contracts/engine.ts";
import { toDocument } from "../render/document.ts";
import { readPeriod } from "./period-text.ts";
import { dayIn } from "./period-units.ts";
import { takeRecipe } from "./take-recipe.ts";
import { optionsOf, shown, type Turn } from "./turn.ts";
import { type ConversationDeps, DEFAULT_RECIPE_NAME, type KeptDigest, LENGTHS, showIn } from "./types.ts";

/** A digest with what its buttons need of the wish. */
export const keptOf = (digest: Digest, { topics = [], words, zone }: DigestWish): KeptDigest => ({
  digest,
  topics,
  ...(words === undefined ? {} : { words }),
  ...(zone === undefined ? {} : { zone }),
});

/** What `[recipe] [days] [topic]` asks for. */
export async function wishOf(
  { recipes, chats, clock }: ConversationDeps,
  { argument, chat, settings }: Turn,
): Promise<DigestWish> {
  const named = takeRecipe(argument, recipes());
  const zone = settings.timeZone;
  const { rest, period } = readPeriod(named.rest, { day: dayIn(zone, clock.now()), zone });
  const recipe = named.recipe ?? DEFAULT_RECIPE_NAME;
  const kind = recipes().get(recipe)?.kind ?? "newest";
  const words = LENGTHS[settings.length];
  return {
    recipe,
    ...(rest ? { topics: [rest] } : {}),
    ...(period ? { period } : {}),
    ...(words ? { words } : {}),
    ...(kind !== "newest" && !period ? { window: kind, zone, cursor: await chats.cursor(chat, recipe) } : {}),
  };
}

/** Makes a digest, keeps it for its buttons, and moves the chat's place in a recipe that goes on. */
async function make({ engine, chats }: ConversationDeps, turn: Turn, wish: DigestWish): Promise<Digest> {
  const { digest, cursor } = await engine.digest(wish, turn.signal);
  // "Story 2" goes on meaning the digest that somebody reads.
  if (digest.stories.length > 0) await chats.saveDigest(turn.chat, keptOf(digest, wish));
  if (wish.window !== undefined && wish.recipe !== undefined && cursor !== null)
    await chats.saveCursor(turn.chat, wish.recipe, cursor);
  return digest;
}

/** The digest that is wished for, as a reply. */
export async function answerWish(deps: ConversationDeps, turn: Turn, wish: DigestWish): Promise<ChatReply> {
  const digest = await make(deps, turn, wish);
  const show = showIn(turn.settings, deps.recipes().get(wish.recipe ?? ""));
  return shown(turn, toDocument(digest, { ...optionsOf(turn), show }), false);
}
