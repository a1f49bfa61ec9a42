import type { ChatReply } from "../contracts/conversation.ts";
import type { Subscription } from "../contracts/schedule.ts";
import { foldText } from "../language/normalise.ts";
import { missedNamed } from "./choice-words.ts";
import { subscribeHandlers } from "./subscribe.ts";
import { subscriptionsView } from "./subscription-views.ts";
import { takeRecipe } from "./take-recipe.ts";
import { forAdmins, type Handler, say, type Turn, targetOf, wasPressed, whisper } from "./turn.ts";
import { type ConversationDeps, DEFAULT_RECIPE_NAME } from "./types.ts";

/** Most topics of a subscription, and most characters of one. */
const MOST_TOPICS = 20;
const TOPIC_CHARS = 80;

/** What a chat gets on schedule. */
export function subscriptionHandlers(deps: ConversationDeps) {
  const { subscriptions, recipes, clock } = deps;
  const { plan, here, ...asking } = subscribeHandlers(deps);

  const list = (turn: Turn): ChatReply => {
    const rows = here(turn).map((subscription) => ({
      subscription,
      recipe: recipes().get(subscription.recipe),
      next: subscription.paused ? null : (deps.nextSlots(subscription.schedule, clock.now(), 1)[0] ?? null),
    }));
    const doc = subscriptionsView(rows, turn);
    return wasPressed(turn) ? { doc, edit: true } : { doc };
  };

  /** The subscriptions that a command means: the one named, else all. Null where a name is none of theirs. */
  function meant(turn: Turn): readonly Subscription[] | null {
    const mine = here(turn);
    if (turn.argument === "") return mine;
    const byId = mine.filter(({ id }) => id === turn.argument);
    const { recipe } = takeRecipe(turn.argument, recipes());
    const found = byId.length > 0 ? byId : mine.filter((s) => s.recipe === (recipe ?? turn.argument));
    return found.length > 0 ? found : null;
  }

  /** `/schedule` shows what there is, `/schedule daily 08:00` changes it. */
  const schedule: Handler = async (turn) => {
    if (turn.argument === "") return list(turn);
    return forAdmins(async () => {
      const mine = here(turn);
      const named = takeRecipe(turn.argument, recipes()).recipe;
      if (named === null && mine.length > 1)
        return whisper(turn, "chat.schedule.which", { recipe: mine[0]?.recipe ?? DEFAULT_RECIPE_NAME });
      return plan(turn, mine.length === 1 ? (mine[0]?.recipe ?? null) : null);
    })(turn);
  };

  const unsubscribe = forAdmins(async (turn) => {
    const found = meant(turn);
    if (found === null) return whisper(turn, "chat.subscription.none");
    if (found.length === 0) return say(turn, "chat.subscriptions.empty");
    if (found.length > 1 && turn.argument === "" && !wasPressed(turn)) return list(turn);
    for (const { id } of found) subscriptions.remove(id);
    return wasPressed(turn) ? list(turn) : say(turn, "chat.unsubscribed", { n: found.length, left: here(turn).length });
  });

  /** Changes the topics of every subscription of the chat. */
  const topics = (
    change: (topics: readonly string[], topic: string) => readonly string[] | null,
    done: "chat.followed" | "chat.unfollowed",
  ) =>
    forAdmins(async (turn) => {
      const topic = turn.argument.replace(/\s+/g, " ").trim();
      if (topic === "" || topic.length > TOPIC_CHARS) return whisper(turn, "chat.follow.usage");
      const mine = here(turn);
      if (mine.length === 0) return whisper(turn, "chat.subscriptions.empty");
      const changed = mine.flatMap((one) => {
        const next = change(one.topics, topic);
        return next === null ? [] : [{ ...one, topics: next }];
      });
      if (changed.length === 0)
        return whisper(turn, done === "chat.followed" ? "chat.followed.already" : "chat.unfollowed.none", { topic });
      for (const one of changed) subscriptions.save(one);
      const left = changed[0]?.topics ?? [];
      return say(turn, done, { topic, n: left.length });
    });

  const same = (a: string, b: string): boolean => foldText(a) === foldText(b);
  const follow = topics(
    (all, topic) => (all.some((t) => same(t, topic)) || all.length >= MOST_TOPICS ? null : [...all, topic]),
    "chat.followed",
  );
  const unfollow = topics(
    (all, topic) => (all.some((t) => same(t, topic)) ? all.filter((t) => !same(t, topic)) : null),
    "chat.unfollowed",
  );

  const pause = forAdmins(async (turn) => {
    const n = subscriptions.pause(targetOf(turn), "wish", clock.now().toISOString());
    if (n > 0 && wasPressed(turn)) return list(turn);
    return say(turn, here(turn).length === 0 ? "chat.subscriptions.empty" : "chat.paused", { n });
  });

  const resume = forAdmins(async (turn) => {
    const n = subscriptions.resume(targetOf(turn));
    if (n > 0 && wasPressed(turn)) return list(turn);
    return say(turn, here(turn).length === 0 ? "chat.subscriptions.empty" : "chat.resumed", { n });
  });

  /** Buttons under the list: `missed:skip.ID` and `threads:on.ID`. */
  const option = (apply: (one: Subscription, value: string) => Subscription | null): Handler =>
    forAdmins(async (turn) => {
      const [value = "", id = ""] = turn.argument.split(".");
      const one = here(turn).find((s) => s.id === id);
      const changed = one ? apply(one, value) : null;
      if (changed === null) return whisper(turn, "chat.confirm.gone");
      subscriptions.save(changed);
      return list(turn);
    });
  const missed = option((one, value) => {
    const policy = missedNamed(value);
    return policy && { ...one, missed: policy };
  });
  const threads = option((one, value) => ({ ...one, target: { ...one.target, threadPerDigest: value === "on" } }));

  return { ...asking, schedule, unsubscribe, follow, unfollow, pause, resume, missed, threads };
}
