/** One choice among exclusive forms: what it costs in words and what it is worth. */
export interface Item {
  readonly forms: readonly { readonly words: number; readonly worth: number }[];
  /** `joined`: not first. `leaning`: only directly after the item before it. */
  readonly needs: "nothing" | "any" | "previous";
}

export interface Pick {
  readonly item: number;
  readonly form: number;
}

const NEVER = -1;

/**
 * The set of forms of highest total worth within `budget` words and `count` sentences, at most one form an item, in
 * the order of the items. Exact, by dynamic programming over (words, sentences, was the item before taken), as
 * McDonald 2007 does for extracts, with the choice of a shortened form as in Berg-Kirkpatrick, Gillick and Klein 2011.
 */
export function pickBest(items: readonly Item[], budget: number, count: number): readonly Pick[] {
  const columns = Math.min(count, items.length) + 1;
  const size = (budget + 1) * columns * 2;
  // State (words, sentences, taken): whether the latest item was taken stands in the lowest bit.
  const state = (words: number, sentences: number, taken: number): number => (words * columns + sentences) * 2 + taken;
  let worth = new Float64Array(size).fill(NEVER);
  worth[state(0, 0, 0)] = 0;
  const trail: Int16Array[] = [];
  for (const item of items) {
    const next = new Float64Array(size).fill(NEVER);
    // How each state was reached: -1 by leaving the item out (from not taken), -2 (from taken), else form * 2 + whether the item before was taken.
    const came = new Int16Array(size);
    for (let at = 0; at < size; at += 2) {
      const rest = worth[at] ?? NEVER;
      const taken = worth[at + 1] ?? NEVER;
      next[at] = Math.max(rest, taken);
      came[at] = rest >= taken ? -1 : -2;
    }
    for (let words = 0; words <= budget; words++) {
      for (let sentences = 0; sentences < columns - 1; sentences++) {
        for (let taken = 0; taken < 2; taken++) {
          const base = worth[state(words, sentences, taken)] ?? NEVER;
          if (base < 0 || (item.needs === "any" && sentences === 0) || (item.needs === "previous" && taken === 0))
            continue;
          for (const [f, form] of item.forms.entries()) {
            if (words + form.words > budget) continue;
            const to = state(words + form.words, sentences + 1, 1);
            if (base + form.worth > (next[to] ?? NEVER)) {
              next[to] = base + form.worth;
              came[to] = f * 2 + taken;
            }
          }
        }
      }
    }
    trail.push(came);
    worth = next;
  }
  return retrace(items, trail, worth, columns);
}

function retrace(
  items: readonly Item[],
  trail: readonly Int16Array[],
  worth: Float64Array,
  columns: number,
): readonly Pick[] {
  let at = worth.reduce((best, value, i) => (value > (worth[best] ?? NEVER) ? i : best), 0);
  const picks: Pick[] = [];
  for (let i = items.length - 1; i >= 0; i--) {
    const came = trail[i]?.[at] ?? -1;
    if (at % 2 === 0) at = came === -1 ? at : at + 1;
    else {
      const form = came >> 1;
      picks.push({ item: i, form });
      at = at - 1 - 2 - 2 * columns * (items[i]?.forms[form]?.words ?? 0) + (came & 1);
    }
  }
  return picks.reverse();
}
