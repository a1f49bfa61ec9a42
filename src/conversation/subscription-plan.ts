import type { ChatReply } from "../contracts/conversation.ts";
import type { Interval, MissedPolicy, Schedule, Subscription } from "../contracts/schedule.ts";
import { choiceKey } from "../i18n/text.ts";
import { missedNamed, threadsNamed } from "./choice-words.ts";
import type { ScheduleProblem } from "./schedule-problem.ts";
import { readSchedule } from "./schedule-text.ts";
import { takeRecipe } from "./take-recipe.ts";
import { type Turn, targetOf, whisper } from "./turn.ts";
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
function scheduleTrouble(turn: Turn, problem: ScheduleProblem): ChatReply {
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

/** A plan of each so many days or weeks, which count from its first slot. */
function counted({ nextSlots, clock }: ConversationDeps, schedule: Schedule, every: Interval | null): Schedule {
  const first = every === null ? undefined : nextSlots(schedule, clock.now(), 1)[0];
  return every === null || first === undefined ? schedule : { ...schedule, every: { ...every, from: first.date } };
}

/** A new subscription with everything as the recipe and the chat have it. */
function newSubscription(
  { hash, clock }: ConversationDeps,
  turn: Turn,
  name: string,
  recipe: RecipeInfo,
  schedule: Schedule,
): Subscription {
  const target = targetOf(turn);
  const { settings } = turn;
  return {
    id: hash(JSON.stringify([target.platform, target.chat, target.thread ?? "", name])),
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

function withOptions(subscription: Subscription, { missed, threads }: Options): Subscription {
  return {
    ...subscription,
    ...(missed ? { missed } : {}),
    ...(threads === undefined ? {} : { target: { ...subscription.target, threadPerDigest: threads } }),
  };
}

/** The recipe that an argument names, and what follows it. */
function recipeIn(
  { recipes }: ConversationDeps,
  turn: Turn,
  only: string | null,
): { readonly name: string; readonly rest: string } {
  const { recipe, rest } = takeRecipe(turn.argument, recipes());
  const { timeZone } = turn.settings;
  // "daily" is a recipe and a word of a plan: where one other digest comes already, the plan is changed.
  const isPlan = only !== null && recipe !== only && readSchedule(turn.argument, timeZone).kind === "schedule";
  if (isPlan) return { name: only, rest: turn.argument };
  return { name: recipe ?? only ?? DEFAULT_RECIPE_NAME, rest };
}

/** The subscriptions of the chat or thread. */
export const subscriptionsHere = ({ subscriptions }: ConversationDeps, turn: Turn): readonly Subscription[] =>
  subscriptions.of(targetOf(turn)).filter(({ target }) => target.thread === turn.place.thread);

/** A subscription that waits for a yes. */
export type PendingSubscription = Extract<Pending, { readonly kind: "subscription" }>;

/** What `[recipe] [schedule] [options]` asks for, or what could not be read of it. */
export type Planned =
  | { readonly pending: PendingSubscription; readonly trouble?: never }
  | { readonly trouble: ChatReply };

/**
 * Reads the argument of `/subscribe`, or of `/schedule` with a plan: the same for what is there already.
 * @param only the recipe of the one digest that comes, where it is to be changed
 */
export function readPlan(deps: ConversationDeps, turn: Turn, only: string | null): Planned {
  const { name, rest } = recipeIn(deps, turn, only);
  const recipe = deps.recipes().get(name);
  if (!recipe) return { trouble: whisper(turn, "chat.recipe.none", { name: name.slice(0, 40) }) };
  const options = takeOptions(rest);
  const zone = turn.settings.timeZone;
  const read = options.rest === "" ? null : readSchedule(options.rest, zone);
  if (read?.kind === "problem") return { trouble: scheduleTrouble(turn, read.problem) };
  const old = subscriptionsHere(deps, turn).find((s) => s.recipe === name);
  const every = read?.every ?? null;
  const schedule = read ? counted(deps, read.schedule, every) : (old?.schedule ?? planOf(recipe, zone));
  if (schedule === null) return { trouble: scheduleTrouble(turn, { code: "no-time" }) };
  const subscription = old ? { ...old, schedule, paused: null } : newSubscription(deps, turn, name, recipe, schedule);
  const evening = read?.perhapsEvening ? counted(deps, inEvening(read.schedule), every) : null;
  return { pending: { kind: "subscription", subscription: withOptions(subscription, options), evening } };
}
