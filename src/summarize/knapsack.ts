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

/**
 * The states of a search: words spent, sentences taken (up to the limit, or "none" and "some" where there is none), and
 * whether the latest item was taken. Only those that can be reached are looked at; in a digest they are few.
 */
interface Search {
  readonly budget: number;
  /** How many numbers of sentences are told apart. */
  readonly columns: number;
  readonly isLimited: boolean;
  /** Number of states. */
  readonly size: number;
}

/** How a state was reached when its item was left out: after an item that was not taken, or was. */
const LEFT_OUT = -1;
const LEFT_OUT_AFTER_TAKEN = -2;

/** What is known of the states; the next search uses the room again, and reads nothing that it has not written. */
interface Room {
  /** Worth of each state when the items so far are decided. */
  worth: Float64Array;
  /** The same with the item at hand. */
  next: Float64Array;
  /** Step in which a state of `next` was reached last. */
  readonly met: Int32Array;
  /** How each state was reached, item by item: see LEFT_OUT, else the state it was taken from and the form. */
  readonly came: Int32Array;
  /** Items decided in this room so far. */
  steps: number;
}

const roomFor = (size: number, items: number): Room => ({
  worth: new Float64Array(size),
  next: new Float64Array(size),
  met: new Int32Array(size),
  came: new Int32Array(size * items),
  steps: 0,
});

let room = roomFor(0, 0);

/**
 * Decides an item: leaves it out, and takes each form of it, from each state reached so far that allows it. Answers the
 * states reached.
 */
function decide({ forms, needs }: Item, search: Search, reached: readonly number[], offset: number): readonly number[] {
  const { budget, columns, isLimited } = search;
  const { worth, next, met, came } = room;
  const step = ++room.steps;
  const after: number[] = [];
  const reach = (to: number, value: number, how: number): void => {
    if (met[to] !== step) {
      met[to] = step;
      after.push(to);
    } else if (value <= (next[to] as number)) return;
    next[to] = value;
    came[offset + to] = how;
  };
  for (const from of reached)
    reach(from & ~1, worth[from] as number, (from & 1) === 0 ? LEFT_OUT : LEFT_OUT_AFTER_TAKEN);
  for (const from of reached) {
    const sentences = (from >> 1) % columns;
    if (isLimited && sentences === columns - 1) continue;
    if ((needs === "any" && sentences === 0) || (needs === "previous" && (from & 1) === 0)) continue;
    const words = Math.floor((from >> 1) / columns);
    const more = Math.min(sentences + 1, columns - 1);
    for (let f = 0; f < forms.length; f++) {
      const form = forms[f] as Item["forms"][number];
      if (words + form.words > budget) continue;
      const to = ((words + form.words) * columns + more) * 2 + 1;
      reach(to, (worth[from] as number) + form.worth, from * forms.length + f);
    }
  }
  room.worth = next;
  room.next = worth;
  return after;
}

/**
 * The set of forms of highest total worth within `budget` words and `count` sentences, at most one form an item, in
 * the order of the items. Exact, by dynamic programming over (words, sentences, was the item before taken), as
 * McDonald 2007 does for extracts, with the choice of a shortened form as in Berg-Kirkpatrick, Gillick and Klein 2011.
 */
export function pickBest(items: readonly Item[], budget: number, count: number): readonly Pick[] {
  const isLimited = count < items.length;
  const columns = (isLimited ? Math.max(0, count) : 1) + 1;
  const search = { budget, columns, isLimited, size: (budget + 1) * columns * 2 };
  if (room.worth.length < search.size || room.came.length < search.size * items.length)
    room = roomFor(search.size, items.length);
  room.worth[0] = 0;
  let reached: readonly number[] = [0];
  for (let i = 0; i < items.length; i++) reached = decide(items[i] as Item, search, reached, i * search.size);
  let best = 0;
  for (const state of reached) if ((room.worth[state] as number) > (room.worth[best] as number)) best = state;
  return retrace(items, search, best);
}

/** The picks that led to a state. */
function retrace(items: readonly Item[], { size }: Search, end: number): readonly Pick[] {
  const picks: Pick[] = [];
  let at = end;
  for (let i = items.length - 1; i >= 0; i--) {
    const came = room.came[i * size + at] as number;
    if ((at & 1) === 0) {
      if (came === LEFT_OUT_AFTER_TAKEN) at++;
      continue;
    }
    const forms = items[i]?.forms.length ?? 1;
    picks.push({ item: i, form: came % forms });
    at = Math.floor(came / forms);
  }
  return picks.reverse();
}
