import type { Item, Pick } from "./knapsack.ts";
import type { SetWorth } from "./valuation.ts";

const NONE = -1;
/** Rounds over the chosen sentences; the third finds next to nothing. */
const ROUNDS = 2;
/** Smaller gains are differences of rounding. */
const LEAST = 1e-9;

/** What the search stands at: the chosen form of each item, or NONE, and the words that are left. */
interface State {
  readonly items: readonly Item[];
  readonly set: SetWorth<number>;
  /** Most that each form of each item can add, which is what it adds to nothing. */
  readonly most: readonly Float64Array[];
  readonly chosen: Int32Array;
  left: number;
}

/**
 * Exchanges forms one for one, and adds what still fits, as long as the set is worth more by it: `set` knows what
 * sentences are worth to each other, which a choice by sums (`pickBest`) can only guess. Keeps the budget and the needs
 * of the items. Greedy exchange for a submodular worth, as in Lin and Bilmes 2011; what can add too little is not
 * tried.
 */
export function exchange(
  items: readonly Item[],
  picks: readonly Pick[],
  budget: number,
  set: SetWorth<number>,
): readonly Pick[] {
  const most = items.map(({ forms }, item) => Float64Array.from(forms, (_, form) => gainOf(set, item, form)));
  const state: State = { items, set, most, chosen: new Int32Array(items.length).fill(NONE), left: budget };
  for (const { item, form } of picks) choose(state, item, form);
  for (let round = 0; round < ROUNDS && improve(state); round++);
  return [...state.chosen.keys()]
    .filter((item) => state.chosen[item] !== NONE)
    .map((item) => ({ item, form: state.chosen[item] as number }));
}

function gainOf(set: SetWorth<number>, item: number, form: number): number {
  const gain = set.put(item, form);
  set.remove(item, form);
  return gain;
}

function wordsOf({ items }: State, item: number, form: number): number {
  return items[item]?.forms[form]?.words ?? 0;
}

function choose(state: State, item: number, form: number): void {
  state.chosen[item] = form;
  state.left -= wordsOf(state, item, form);
  state.set.put(item, form);
}

function drop(state: State, item: number): void {
  const form = state.chosen[item] as number;
  state.chosen[item] = NONE;
  state.left += wordsOf(state, item, form);
  state.set.remove(item, form);
}

/** One round; true when something changed. */
function improve(state: State): boolean {
  let changed = false;
  for (let item = 0; item < state.chosen.length; item++) {
    const form = state.chosen[item] as number;
    if (form === NONE) continue;
    drop(state, item);
    const better = bestToAdd(state, gainOf(state.set, item, form));
    if (better === null) choose(state, item, form);
    else choose(state, better.item, better.form);
    changed ||= better !== null;
  }
  for (let more = bestToAdd(state, 0); more !== null; more = bestToAdd(state, 0)) {
    choose(state, more.item, more.form);
    changed = true;
  }
  return changed;
}

/** The form that fits, is allowed, and adds most, if that is more than `floor`. */
function bestToAdd(state: State, floor: number): Pick | null {
  let best: Pick | null = null;
  let top = floor + LEAST;
  for (let item = 0; item < state.chosen.length; item++) {
    if (state.chosen[item] !== NONE) continue;
    const bounds = state.most[item] as Float64Array;
    for (let form = 0; form < bounds.length; form++) {
      if ((bounds[form] as number) <= top || wordsOf(state, item, form) > state.left) continue;
      const gain = gainOf(state.set, item, form);
      if (gain <= top || !isAllowed(state, item, form)) continue;
      best = { item, form };
      top = gain;
    }
  }
  return best;
}

/** Whether every chosen item has what it needs before it, once this one is chosen too. */
function isAllowed({ items, chosen }: State, item: number, form: number): boolean {
  chosen[item] = form;
  let isFirst = true;
  let allowed = true;
  for (let at = 0; at < chosen.length && allowed; at++) {
    if (chosen[at] === NONE) continue;
    const needs = items[at]?.needs;
    if (needs === "any") allowed = !isFirst;
    if (needs === "previous") allowed = at > 0 && chosen[at - 1] !== NONE;
    isFirst = false;
  }
  chosen[item] = NONE;
  return allowed;
}
