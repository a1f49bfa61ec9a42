import type { ChatReply } from "../contracts/conversation.ts";
import type { Interval, MissedPolicy, Schedule, Subscription } from "../contracts/schedule.ts";
import { listed } from "../i18n/lists.ts";
import { choiceKey, text } from "../i18n/text.ts";
import { missedNamed, threadsNamed } from "./choice-words.ts";
import { openQuestions } from "./questions.ts";
import { takeRecipe } from "./reading.ts";
import type { ScheduleProblem } from "./schedule-problem.ts";
import { readSchedule } from "./schedule-text.ts";
import { confirmView, forgetView, savedView } from "./subscription-views.ts";
import { forAdmins, type Handler, monthsOf, say, type Turn, targetOf, wasPressed, whisper } from "./turn.ts";
import { type ConversationDeps, DEFAULT_RECIPE_NAME, LENGTHS, type Pending, type RecipeInfo, showIn } from "./types.ts";
import { ALL_DAYS, workdays } from "./working-days.ts";

/** What stands in the argument of a subscription beside recipe and plan. */
interface Options {
  readonly missed?: MissedPolicy;
  readonly threads?: boolean;
  readonly rest: string;
}

/** `late`, `merge`, `skip` and `threads` anywhere in the argument. */
function takeOptions(argument: string): Options {
  let options: Omit<Options, "rest"> = {};
  const rest = argument.split(/\s+/).filter((word) => {
    const [missed, threads] = [missedNamed(word), threadsNamed(word)];
    if (missed) options = { ...options, missed };
    if (threads) options = { ...options, threads: threads === "threads" };
    return missed === null && threads === null;
  });
  return { ...options, rest: rest.join(" ") };
}

/** Says what could not be read, with examples. */
export function scheduleTrouble(turn: Turn, problem: ScheduleProblem): ChatReply {
  const word = "word" in problem ? problem.word.slice(0, 40) : "";
  return whisper(turn, "schedule.problem", { code: choiceKey(problem.code), word });
}

/** A recipe's own plan in a zone; null where it has none. */
function planOf({ when, zone }: RecipeInfo, chatZone: string): Schedule | null {
  if (when === null) return null;
  const inZone = zone ?? chatZone;
  const days = when.days === "daily" ? ALL_DAYS : when.days === "workdays" ? workdays(inZone) : when.days;
  return { days, times: when.times, zone: inZone };
}

const inEvening = ({ times, ...plan }: Schedule): Schedule => ({
  ...plan,
  times: times.map((time) => `${String((Number(time.slice(0, 2)) % 12) + 12)}${time.slice(2)}`).sort(),
});

/** Subscribing, and everything that asks first. */
export function subscribeHandlers(deps: ConversationDeps) {
  const { chats, subscriptions, recipes, clock } = deps;
  const { propose, waiting } = openQuestions(deps);

  async function confirmPlan(turn: Turn, pending: Extract<Pending, { kind: "subscription" }>): Promise<ChatReply> {
    const token = await propose(turn, pending);
    const { subscription, evening } = pending;
    const slots = deps.nextSlots(subscription.schedule, clock.now(), 3);
    const recipe = recipes().get(subscription.recipe);
    const doc = confirmView({
      subscription,
      slots,
      evening,
      token,
      recipe,
      lang: turn.lang,
      months: monthsOf(turn.settings),
    });
    return wasPressed(turn) ? { doc, edit: true } : { doc };
  }

  /** A plan of each so many days or weeks, which count from its first slot. */
  function counted(schedule: Schedule, every: Interval | null): Schedule {
    const first = every === null ? undefined : deps.nextSlots(schedule, clock.now(), 1)[0];
    return every === null || first === undefined ? schedule : { ...schedule, every: { ...every, from: first.date } };
  }

  /** A new subscription with everything as the recipe and the chat have it. */
  function newSubscription(turn: Turn, name: string, recipe: RecipeInfo, schedule: Schedule): Subscription {
    const target = targetOf(turn);
    const { settings } = turn;
    return {
      id: deps.hash(JSON.stringify([target.platform, target.chat, target.thread ?? "", name])),
      target,
      recipe: name,
      topics: [],
      schedule,
      show: showIn(settings, recipe),
      words: LENGTHS[settings.length] ?? recipe.words,
      window: recipe.kind,
      missed: recipe.missed,
      graceMinutes: recipe.grace,
      createdAt: clock.now().toISOString(),
      createdBy: turn.request.person,
      paused: null,
    };
  }

  const here = (turn: Turn): readonly Subscription[] =>
    subscriptions.of(targetOf(turn)).filter(({ target }) => target.thread === turn.place.thread);

  function withOptions(subscription: Subscription, { missed, threads }: Options): Subscription {
    return {
      ...subscription,
      ...(missed ? { missed } : {}),
      ...(threads === undefined ? {} : { target: { ...subscription.target, threadPerDigest: threads } }),
    };
  }

  /** The recipe that an argument names, and what follows it. */
  function recipeIn(turn: Turn, only: string | null): { readonly name: string; readonly rest: string } {
    const { recipe, rest } = takeRecipe(turn.argument, recipes());
    const { timeZone } = turn.settings;
    // "daily" is a recipe and a word of a plan: where one other digest comes already, the plan is changed.
    const isPlan = only !== null && recipe !== only && readSchedule(turn.argument, timeZone).kind === "schedule";
    if (isPlan) return { name: only, rest: turn.argument };
    return { name: recipe ?? only ?? DEFAULT_RECIPE_NAME, rest };
  }

  /**
   * `/subscribe [recipe] [schedule] [options]`, and `/schedule` with a plan: the same for what is there already.
   * @param only the recipe of the one digest that comes, where it is to be changed
   */
  async function plan(turn: Turn, only: string | null): Promise<ChatReply> {
    const { name, rest } = recipeIn(turn, only);
    const recipe = recipes().get(name);
    if (!recipe) return whisper(turn, "chat.recipe.none", { name: name.slice(0, 40) });
    const options = takeOptions(rest);
    const zone = turn.settings.timeZone;
    const read = options.rest === "" ? null : readSchedule(options.rest, zone);
    if (read?.kind === "problem") return scheduleTrouble(turn, read.problem);
    const old = here(turn).find((s) => s.recipe === name);
    const every = read?.every ?? null;
    const schedule = read ? counted(read.schedule, every) : (old?.schedule ?? planOf(recipe, zone));
    if (schedule === null) return scheduleTrouble(turn, { code: "no-time" });
    const subscription = old ? { ...old, schedule, paused: null } : newSubscription(turn, name, recipe, schedule);
    const evening = read?.perhapsEvening ? counted(inEvening(read.schedule), every) : null;
    return confirmPlan(turn, { kind: "subscription", subscription: withOptions(subscription, options), evening });
  }

  const subscribe = forAdmins((turn) => plan(turn, null));

  const inPlace = (turn: Turn, reply: ChatReply): ChatReply => (wasPressed(turn) ? { ...reply, edit: true } : reply);

  async function forget(turn: Turn): Promise<ChatReply> {
    const { platform, chat } = turn.place;
    const target = { platform, chat };
    const count = subscriptions.of(target).length;
    const rows = subscriptions.forget(target);
    const { settings, digest } = await chats.forget(turn.chat);
    const posts = Math.max(0, rows - count);
    const { lang } = turn;
    const deleted = [
      ...(settings ? [text(lang, "chat.forget.settings")] : []),
      ...(digest ? [text(lang, "chat.forget.digest")] : []),
      ...(count > 0 ? [text(lang, "chat.forget.subscriptions", { n: count })] : []),
      ...(posts > 0 ? [text(lang, "chat.forget.posts", { n: posts })] : []),
    ];
    if (deleted.length === 0) return say(turn, "chat.forget.nothing");
    return say(turn, "chat.forget.done", { list: listed(deleted, lang) });
  }

  /** A yes to the question under the token. */
  const confirm: Handler = async (turn) => {
    const pending = await waiting(turn, turn.argument);
    if (pending === null || pending.kind === "terms") return whisper(turn, "chat.confirm.gone");
    return forAdmins(async () => {
      await chats.dropPending(turn.argument);
      if (pending.kind === "forget") return inPlace(turn, await forget(turn));
      subscriptions.save(pending.subscription);
      const slots = deps.nextSlots(pending.subscription.schedule, clock.now(), 1);
      return inPlace(turn, {
        doc: savedView(pending.subscription, deps.posts === false ? null : (slots[0] ?? null), turn),
      });
    })(turn);
  };

  const cancel: Handler = async (turn) => {
    if ((await waiting(turn, turn.argument)) === null) return whisper(turn, "chat.confirm.gone");
    await chats.dropPending(turn.argument);
    return inPlace(turn, say(turn, "chat.cancelled"));
  };

  /** "No, in the evening": the same question with the other plan. */
  const evening: Handler = async (turn) => {
    const pending = await waiting(turn, turn.argument);
    if (pending?.kind !== "subscription" || pending.evening === null) return whisper(turn, "chat.confirm.gone");
    await chats.dropPending(turn.argument);
    const subscription = { ...pending.subscription, schedule: pending.evening };
    return confirmPlan(turn, { ...pending, subscription, evening: null });
  };

  /** `/forget me` asks first. */
  const forgetMe = forAdmins(async (turn) => {
    const token = await propose(turn, { kind: "forget" });
    return { doc: forgetView(token, turn.place.kind, turn.lang) };
  });

  return { subscribe, plan, confirm, cancel, evening, forget: forgetMe, here };
}
