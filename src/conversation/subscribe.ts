import type { ChatReply } from "../contracts/conversation.ts";
import { forgetChat } from "./forget-chat.ts";
import { openQuestions } from "./questions.ts";
import { type PendingSubscription, readPlan } from "./subscription-plan.ts";
import { confirmView, forgetView, savedView } from "./subscription-views.ts";
import { forAdmins, type Handler, monthsOf, say, type Turn, wasPressed, whisper } from "./turn.ts";
import type { ConversationDeps } from "./types.ts";

/** What asking first needs: everything, and the questions that wait. */
interface Asking extends ConversationDeps {
  readonly questions: ReturnType<typeof openQuestions>;
}

const inPlace = (turn: Turn, reply: ChatReply): ChatReply => (wasPressed(turn) ? { ...reply, edit: true } : reply);

/** Shows what will come and when, and waits for a yes. */
async function askFirst(asking: Asking, turn: Turn, pending: PendingSubscription): Promise<ChatReply> {
  const token = await asking.questions.propose(turn, pending);
  const { subscription, evening } = pending;
  const slots = asking.nextSlots(subscription.schedule, asking.clock.now(), 3);
  const recipe = asking.recipes().get(subscription.recipe);
  const { lang } = turn;
  const doc = confirmView({ subscription, slots, evening, token, recipe, lang, months: monthsOf(turn.settings) });
  return inPlace(turn, { doc });
}

async function plan(asking: Asking, turn: Turn, only: string | null): Promise<ChatReply> {
  const read = readPlan(asking, turn, only);
  return read.trouble ?? askFirst(asking, turn, read.pending);
}

/** Saves a subscription that got its yes. */
function subscribed({ subscriptions, nextSlots, clock, posts }: Asking, turn: Turn, pending: PendingSubscription) {
  const { subscription } = pending;
  subscriptions.save(subscription);
  const slots = nextSlots(subscription.schedule, clock.now(), 1);
  return { doc: savedView(subscription, posts === false ? null : (slots[0] ?? null), turn) };
}

/** A yes to the question under the token. */
async function confirmed(asking: Asking, turn: Turn): Promise<ChatReply | null> {
  const pending = await asking.questions.waiting(turn, turn.argument);
  if (pending === null || pending.kind === "terms") return whisper(turn, "chat.confirm.gone");
  return forAdmins(async () => {
    await asking.chats.dropPending(turn.argument);
    if (pending.kind === "forget") return inPlace(turn, await forgetChat(asking, turn));
    return inPlace(turn, subscribed(asking, turn, pending));
  })(turn);
}

async function cancelled({ questions, chats }: Asking, turn: Turn): Promise<ChatReply> {
  if ((await questions.waiting(turn, turn.argument)) === null) return whisper(turn, "chat.confirm.gone");
  await chats.dropPending(turn.argument);
  return inPlace(turn, say(turn, "chat.cancelled"));
}

/** "No, in the evening": the same question with the other plan. */
async function inTheEvening(asking: Asking, turn: Turn): Promise<ChatReply> {
  const pending = await asking.questions.waiting(turn, turn.argument);
  if (pending?.kind !== "subscription" || pending.evening === null) return whisper(turn, "chat.confirm.gone");
  await asking.chats.dropPending(turn.argument);
  const subscription = { ...pending.subscription, schedule: pending.evening };
  return askFirst(asking, turn, { ...pending, subscription, evening: null });
}

/** Subscribing, and everything that asks first. */
export function subscribeHandlers(deps: ConversationDeps) {
  const asking: Asking = { ...deps, questions: openQuestions(deps) };
  const confirm: Handler = (turn) => confirmed(asking, turn);
  const cancel: Handler = (turn) => cancelled(asking, turn);
  const evening: Handler = (turn) => inTheEvening(asking, turn);
  return {
    /** `/subscribe [recipe] [schedule] [options]` */
    subscribe: forAdmins((turn) => plan(asking, turn, null)),
    plan: (turn: Turn, only: string | null) => plan(asking, turn, only),
    confirm,
    cancel,
    evening,
    /** `/forget me` asks first. */
    forget: forAdmins(async (turn) => {
      const token = await asking.questions.propose(turn, { kind: "forget" });
      return { doc: forgetView(token, turn.place.kind, turn.lang) };
    }),
  };
}
