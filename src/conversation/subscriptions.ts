import type { ChatReply } from "../contracts/conversation.ts";
import type { Subscription } from "../contracts/schedule.ts";
import { missedNamed } from "./choice-words.ts";
import { subscribeHandlers } from "./subscribe.ts";
import { subscriptionsHere } from "./subscription-plan.ts";
import { subscriptionsView } from "./subscription-views.ts";
import { takeRecipe } from "./take-recipe.ts";
import { forAdmins, type Handler, say, type Turn, targetOf, wasPressed, whisper } from "./turn.ts";
import { type ConversationDeps, DEFAULT_RECIPE_NAME } from "./types.ts";

/** What comes here; in place of the list whose button was pressed. */
function list(deps: ConversationDeps, turn: Turn): ChatReply {
  const { recipes, nextSlots, clock } = deps;
  const rows = subscriptionsHere(deps, turn).map((subscription) => ({
    subscription,
    recipe: recipes().get(subscription.recipe),
    next: subscription.paused ? null : (nextSlots(subscription.schedule, clock.now(), 1)[0] ?? null),
  }));
  const doc = subscriptionsView(rows, turn);
  return wasPressed(turn) ? { doc, edit: true } : { doc };
}

/** The subscriptions that a command means: the one named, else all. Null where a name is none of theirs. */
function meant(deps: ConversationDeps, turn: Turn): readonly Subscription[] | null {
  const here = subscriptionsHere(deps, turn);
  if (turn.argument === "") return here;
  const byId = here.filter(({ id }) => id === turn.argument);
  const { recipe } = takeRecipe(turn.argument, deps.recipes());
  const found = byId.length > 0 ? byId : here.filter((one) => one.recipe === (recipe ?? turn.argument));
  return found.length > 0 ? found : null;
}

async function unsubscribe(deps: ConversationDeps, turn: Turn): Promise<ChatReply> {
  const found = meant(deps, turn);
  if (found === null) return whisper(turn, "chat.subscription.none");
  if (found.length === 0) return say(turn, "chat.subscriptions.empty");
  if (found.length > 1 && turn.argument === "" && !wasPressed(turn)) return list(deps, turn);
  for (const { id } of found) deps.subscriptions.remove(id);
  if (wasPressed(turn)) return list(deps, turn);
  return say(turn, "chat.unsubscribed", { n: found.length, left: subscriptionsHere(deps, turn).length });
}

/** After a pause or its end of `n` subscriptions; those of a chat's threads, which are not listed in it, among them. */
function rested(deps: ConversationDeps, turn: Turn, n: number, said: "chat.paused" | "chat.resumed"): ChatReply {
  if (n > 0 && wasPressed(turn)) return list(deps, turn);
  const isEmpty = n === 0 && subscriptionsHere(deps, turn).length === 0;
  return say(turn, isEmpty ? "chat.subscriptions.empty" : said, { n });
}

/** A button under the list, such as `missed:skip.ID` or `threads:on.ID`: changes one subscription. */
const option = (deps: ConversationDeps, change: (one: Subscription, value: string) => Subscription | null): Handler =>
  forAdmins(async (turn) => {
    const [value = "", id = ""] = turn.argument.split(".");
    const one = subscriptionsHere(deps, turn).find((s) => s.id === id);
    const changed = one ? change(one, value) : null;
    if (changed === null) return whisper(turn, "chat.confirm.gone");
    deps.subscriptions.save(changed);
    return list(deps, turn);
  });

/** What a chat gets on schedule. */
export function subscriptionHandlers(deps: ConversationDeps) {
  const { subscriptions, recipes, clock } = deps;
  const { plan, ...asking } = subscribeHandlers(deps);

  /** Changes the only subscription, or the one whose recipe is named. */
  const replan = forAdmins(async (turn) => {
    const [first, ...others] = subscriptionsHere(deps, turn);
    if (others.length > 0 && takeRecipe(turn.argument, recipes()).recipe === null)
      return whisper(turn, "chat.schedule.which", { recipe: first?.recipe ?? DEFAULT_RECIPE_NAME });
    return plan(turn, others.length === 0 ? (first?.recipe ?? null) : null);
  });

  return {
    ...asking,
    /** `/schedule` shows what there is, `/schedule daily 08:00` changes it. */
    schedule: async (turn: Turn) => (turn.argument === "" ? list(deps, turn) : replan(turn)),
    unsubscribe: forAdmins((turn) => unsubscribe(deps, turn)),
    pause: forAdmins(async (turn) => {
      const n = subscriptions.pause(targetOf(turn), "wish", clock.now().toISOString());
      return rested(deps, turn, n, "chat.paused");
    }),
    resume: forAdmins(async (turn) => rested(deps, turn, subscriptions.resume(targetOf(turn)), "chat.resumed")),
    missed: option(deps, (one, value) => {
      const policy = missedNamed(value);
      return policy && { ...one, missed: policy };
    }),
    threads: option(deps, (one, value) => ({ ...one, target: { ...one.target, threadPerDigest: value === "on" } })),
  };
}
