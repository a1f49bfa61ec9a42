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

/** State (words, sentences, taken): whether the latest item was taken stands in the lowest bit. */
function stateAt(bounds: Bounds, words: number, sentences: number, taken: number): number {
  return (words * bounds.columns + sentences) * 2 + taken;
}

/** Where an item was left out, the better of "item before taken" and "not taken" goes on as "not taken". */
function leaveOut(worth: Float64Array, next: Float64Array, came: Int32Array): void {
  for (let at = 0; at < worth.length; at += 2) {
    const rest = worth[at] as number;
    const taken = worth[at + 1] as number;
    next[at] = Math.max(rest, taken);
    next[at + 1] = UNREACHED;
    came[at] = rest >= taken ? LEFT_OUT : LEFT_OUT_AFTER_TAKEN;
  }
}

/** Takes each form of an item from each state that allows it; `came` remembers the state it was taken from and the form. */
function take(item: Item, bounds: Bounds, worth: Float64Array, next: Float64Array, came: Int32Array): void {
  const { budget, columns, isLimited } = bounds;
  const { forms, needs } = item;
  for (let from = 0; from < worth.length; from++) {
    const base = worth[from] as number;
    if (base === UNREACHED) continue;
    const sentences = (from >> 1) % columns;
    if (isLimited && sentences === columns - 1) continue;
    if ((needs === "any" && sentences === 0) || (needs === "previous" && (from & 1) === 0)) continue;
    const words = Math.floor((from >> 1) / columns);
    const after = Math.min(sentences + 1, columns - 1);
    for (let f = 0; f < forms.length; f++) {
      const form = forms[f] as Item["forms"][number];
      if (words + form.words > budget) continue;
      const to = stateAt(bounds, words + form.words, after, 1);
      if (base + form.worth <= (next[to] as number)) continue;
      next[to] = base + form.worth;
      came[to] = from * forms.length + f;
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
  const trail = items.map((item, i) => {
    const came = trails.subarray(i * size, (i + 1) * size);
    leaveOut(worth, next, came);
    take(item, bounds, worth, next, came);
    [worth, next] = [next, worth];
    return came;
  });
  return retrace(items, trail, worth);
}

function retrace(items: readonly Item[], trail: readonly Int32Array[], worth: Float64Array): readonly Pick[] {
  let at = 0;
  for (let i = 0; i < worth.length; i++) if ((worth[i] as number) > (worth[at] as number)) at = i;
  const picks: Pick[] = [];
  for (let i = items.length - 1; i >= 0; i--) {
    const came = trail[i]?.[at] ?? LEFT_OUT;
    if (at % 2 === 0) {
      at = came === LEFT_OUT ? at : at + 1;
      continue;
    }
    const forms = items[i]?.forms.length ?? 1;
    picks.push({ item: i, form: came % forms });
    at = Math.floor(came / forms);
  }
  return picks.reverse();
}
