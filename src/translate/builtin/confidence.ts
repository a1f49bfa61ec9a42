/** What the translator saw of its own doubts in one text. */
export interface Signals {
  readonly tokens: number;
  /** Words that no table has. */
  readonly unknown: number;
  /** Words read in a way that is seldom meant: their reading is dear. */
  readonly rare: number;
  /** Price of the chosen readings, less the one that every token costs. */
  readonly cost: number;
  /** Words and phrases that no rule joined to their sentence, and subjects that had to be guessed. */
  readonly loose: number;
}

/** Signals of several lines as those of one text. */
export function addSignals(all: readonly Signals[]): Signals {
  const sum = (pick: (signals: Signals) => number) => all.reduce((total, signals) => total + pick(signals), 0);
  return {
    tokens: sum(({ tokens }) => tokens),
    unknown: sum(({ unknown }) => unknown),
    rare: sum(({ rare }) => rare),
    cost: sum(({ cost }) => cost),
    loose: sum(({ loose }) => loose),
  };
}

/*
 * Least squares of the sentence's chrF on the signals a token, over 997 development sentences: 50.8 with no doubt at
 * all, and what each doubt takes away. Five-fold cross-validated correlation 0.39; cost alone has 0.38, unknown words
 * alone 0.32, loose ends alone 0.15. How it was measured: docs/adr/0005-builtin-translator.md.
 */
const CERTAIN = 50.8;
const UNKNOWN = 12;
const RARE = 19;
const COST = 15;
const LOOSE = 20;
/** Predicted chrF that counts as no confidence at all, and how far above it full confidence is: the range that occurs. */
const WORST = 30;
const RANGE = 20;
/** chrF does not see that one wrong turn in a long sentence misleads; readers do. Taken away a token from here on. */
const LONG_TOKENS = 14;
const LENGTH = 0.012;

/** 0..1, how well the translator thinks it did: it orders sentences, it is no probability. */
export function confidenceOf({ tokens, unknown, rare, cost, loose }: Signals): number {
  const n = Math.max(1, tokens);
  const doubt = (UNKNOWN * unknown + RARE * rare + COST * Math.max(0, cost) + LOOSE * loose) / n;
  const length = LENGTH * Math.max(0, tokens - LONG_TOKENS);
  return Math.max(0, Math.min(1, (CERTAIN - doubt - WORST) / RANGE - length));
}
