/** Tokens of a request and its answer. */
export interface Tokens {
  readonly input: number;
  readonly output: number;
}

/** What a day has cost so far. */
export interface Spent extends Tokens {
  readonly calls: number;
  /** In the currency of the prices; 0 where none are set. */
  readonly money: number;
}

/** Most that a day may cost; null is no bound. */
export interface Budget {
  readonly tokens: number | null;
  readonly money: number | null;
}

/** Price of a million tokens, in the operator's currency. */
export type Prices = Tokens;

/** What became of the writer's sentences, and the last trouble with the server. */
export interface LlmNotes {
  readonly trouble: { readonly code: string; readonly at: string; readonly until: string | null } | null;
  readonly checked: { readonly passed: number; readonly of: number };
}

/** Keeps account of a language model by day, and its answers by key. */
export interface LlmLedger {
  spent(day: string): Spent;
  /** Adds to the day; negative values correct an estimate. Atomic over processes. */
  add(day: string, spent: Spent): void;
  notes(): LlmNotes;
  note(notes: LlmNotes): void;
  answer(key: string): string | null;
  keepAnswer(key: string, answer: string): void;
}

export const NOTHING_SPENT: Spent = { calls: 0, input: 0, output: 0, money: 0 };
export const NO_NOTES: LlmNotes = { trouble: null, checked: { passed: 0, of: 0 } };

/** An account that lasts as long as the process. */
export function createMemoryLedger(): LlmLedger {
  const days = new Map<string, Spent>();
  const answers = new Map<string, string>();
  let notes = NO_NOTES;
  return {
    spent: (day) => days.get(day) ?? NOTHING_SPENT,
    add: (day, spent) => void days.set(day, sum(days.get(day) ?? NOTHING_SPENT, spent)),
    notes: () => notes,
    note: (next) => {
      notes = next;
    },
    answer: (key) => answers.get(key) ?? null,
    keepAnswer: (key, answer) => void answers.set(key, answer),
  };
}

const sum = (a: Spent, b: Spent): Spent => ({
  calls: a.calls + b.calls,
  input: a.input + b.input,
  output: a.output + b.output,
  money: a.money + b.money,
});

/** Prices are of so many tokens, as servers quote them. */
const PER_PRICE = 1_000_000;

/** What tokens cost. */
export const costOf = ({ input, output }: Tokens, prices: Prices | null): number =>
  prices === null ? 0 : (input * prices.input + output * prices.output) / PER_PRICE;

/** True when a day's account leaves room for a request that may take so many tokens. */
export function hasRoom(spent: Spent, wanted: Tokens, budget: Budget, prices: Prices | null): boolean {
  const tokens = spent.input + spent.output + wanted.input + wanted.output;
  if (budget.tokens !== null && tokens > budget.tokens) return false;
  return budget.money === null || spent.money + costOf(wanted, prices) <= budget.money;
}

/**
 * Characters of a token, on the careful side: Latin text has some four in the usual vocabularies, Arabic two to three.
 * Only used before the server tells what it counted.
 */
const CHARS_PER_TOKEN = 2.5;

/** About how many tokens a text takes, rather too many than too few. */
export const estimateTokens = (text: string): number => Math.ceil(text.length / CHARS_PER_TOKEN);
