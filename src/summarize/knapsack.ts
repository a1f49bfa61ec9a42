/** One choice among exclusive forms: what it costs in words and what it is worth. */
export interface Item {
  readonly forms: readonly { readonly words: number; readonly worth: number }[];
  /** `any`: not first. `previous`: only directly after the item before it. */
  readonly needs: "nothing" | "any" | "previous";
}

export interface Pick {
  readonly item: number;
  readonly form: number;
}

/** Size of the search: words to spend, sentences told apart, and whether more than `columns - 1` of them may be taken. */
interface Bounds {
  readonly budget: number;
  /** States by number of sentences: 0 to the limit, or "none" and "some" where there is no limit. */
  readonly columns: number;
  readonly isLimited: boolean;
}

const UNREACHED = -1;
/** How a state was reached when its item was left out: after an item that was not taken, or was. */
const LEFT_OUT = -1;
const LEFT_OUT_AFTER_TAKEN = -2;

/** A row of states by words for each number of sentences: those where the latest item was not taken, then those where it was. */
function rowAt({ budget, columns }: Bounds, sentences: number, taken: number): number {
  return (taken * columns + sentences) * (budget + 1);
}

/** Where an item was left out, the better of "item before taken" and "not taken" goes on as "not taken". `reach`: words so far. */
function leaveOut(bounds: Bounds, reach: number, worth: Float64Array, next: Float64Array, came: Int32Array): void {
  for (let sentences = 0; sentences < bounds.columns; sentences++) {
    const rest = rowAt(bounds, sentences, 0);
    const taken = rowAt(bounds, sentences, 1);
    for (let words = 0; words <= reach; words++) {
      const isTaken = (worth[taken + words] as number) > (worth[rest + words] as number);
      next[rest + words] = worth[(isTaken ? taken : rest) + words] as number;
      came[rest + words] = isTaken ? LEFT_OUT_AFTER_TAKEN : LEFT_OUT;
    }
  }
}

/** Takes each form of an item from each state that allows it; `came` remembers the state it was taken from and the form. */
function take(
  { forms, needs }: Item,
  bounds: Bounds,
  reach: number,
  worth: Float64Array,
  next: Float64Array,
  came: Int32Array,
): void {
  const { budget, columns, isLimited } = bounds;
  for (let sentences = needs === "any" ? 1 : 0; sentences < (isLimited ? columns - 1 : columns); sentences++) {
    const rest = rowAt(bounds, sentences, 0);
    const taken = rowAt(bounds, sentences, 1);
    const target = rowAt(bounds, Math.min(sentences + 1, columns - 1), 1);
    for (let f = 0; f < forms.length; f++) {
      const form = forms[f] as Item["forms"][number];
      const most = Math.min(reach, budget - form.words);
      for (let words = 0; words <= most; words++) {
        // Where the item before is not needed, `next` has the better of both ways to come here.
        const base = (needs === "previous" ? worth[taken + words] : next[rest + words]) as number;
        const to = target + words + form.words;
        if (base === UNREACHED || base + form.worth <= (next[to] as number)) continue;
        next[to] = base + form.worth;
        const isTaken = needs === "previous" || came[rest + words] === LEFT_OUT_AFTER_TAKEN;
        came[to] = ((isTaken ? taken : rest) + words) * forms.length + f;
      }
    }
  }
}

/** Room for two rows of states and for all trails, used again by the next choice: it reads nothing that it has not written. */
let states = new Float64Array(0);
let trails = new Int32Array(0);

function makeRoom(size: number, items: number): void {
  if (states.length < size * 2) states = new Float64Array(size * 2);
  if (trails.length < size * items) trails = new Int32Array(size * items);
}

/**
 * The set of forms of highest total worth within `budget` words and `count` sentences, at most one form an item, in
 * the order of the items. Exact, by dynamic programming over (words, sentences, was the item before taken), as
 * McDonald 2007 does for extracts, with the choice of a shortened form as in Berg-Kirkpatrick, Gillick and Klein 2011.
 */
export function pickBest(items: readonly Item[], budget: number, count: number): readonly Pick[] {
  const isLimited = count < items.length;
  const bounds = { budget, columns: (isLimited ? Math.max(0, count) : 1) + 1, isLimited };
  const size = (budget + 1) * bounds.columns * 2;
  makeRoom(size, items.length);
  let worth = states.subarray(0, size).fill(UNREACHED);
  let next = states.subarray(size, size * 2);
  worth[0] = 0;
  let reach = 0;
  const trail = items.map((item, i) => {
    const came = trails.subarray(i * size, (i + 1) * size);
    next.fill(UNREACHED);
    leaveOut(bounds, reach, worth, next, came);
    take(item, bounds, reach, worth, next, came);
    reach = Math.min(budget, reach + longest(item));
    [worth, next] = [next, worth];
    return came;
  });
  return retrace(items, trail, worth, size / 2);
}

function longest({ forms }: Item): number {
  let most = 0;
  for (const { words } of forms) most = Math.max(most, words);
  return most;
}

/** @param taken index of the first state where the latest item was taken */
function retrace(
  items: readonly Item[],
  trail: readonly Int32Array[],
  worth: Float64Array,
  taken: number,
): readonly Pick[] {
  let at = 0;
  for (let i = 0; i < worth.length; i++) if ((worth[i] as number) > (worth[at] as number)) at = i;
  const picks: Pick[] = [];
  for (let i = items.length - 1; i >= 0; i--) {
    const came = trail[i]?.[at] ?? LEFT_OUT;
    if (at < taken) {
      at = came === LEFT_OUT ? at : at + taken;
      continue;
    }
    const forms = items[i]?.forms.length ?? 1;
    picks.push({ item: i, form: came % forms });
    at = Math.floor(came / forms);
  }
  return picks.reverse();
}
