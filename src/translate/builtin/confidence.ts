/** What the translator saw of its own doubts in one text. */
export interface Signals {
  readonly tokens: number;
  /** Words that no table has. */
  readonly unknown: number;
  /** Words read in a way that is seldom meant: their reading is dear. */
  readonly rare: number;
  /** Words with another part of speech about as likely as the chosen one. */
  readonly rivals: number;
  /** Price of the chosen readings, less the one that every token costs; below zero where fixed phrases were found. */
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
    rivals: sum(({ rivals }) => rivals),
    cost: sum(({ cost }) => cost),
    loose: sum(({ loose }) => loose),
  };
}

/*
 * Predicted chrF: what a sentence without any doubt has, and what each doubt takes away where every word has it. By
 * least squares over 997 development sentences (cross-validated correlation 0.34; quarters by prediction have 42, 48,
 * 50 and 52). chrF forgives an unknown word and does not see a wrong part of speech; readers do, so these two were
 * raised after 160 lines had been read and graded. docs/adr/0005-builtin-translator.md has the figures.
 */
const CERTAIN = 50.7;
const UNKNOWN = 40;
const RARE = 19;
const RIVALS = 30;
const COST = 13;
const LOOSE = 22;
/** A price a token below which fixed phrases gain nothing more, and one above which nothing is worse. */
const CHEAPEST = -0.5;
const DEAREST = 2;
/** Predicted chrF without any confidence, and how far above it confidence is full: the range that occurs. */
const WORST = 30;
const RANGE = 26;
/** One wrong turn in a long sentence misleads as a whole: taken away a token from here on. */
const LONG_TOKENS = 14;
const LENGTH = 0.012;

/** 0..1, how well the translator thinks it did: it orders sentences, it is no probability. */
export function confidenceOf({ tokens, unknown, rare, rivals, cost, loose }: Signals): number {
  const n = Math.max(1, tokens);
  const price = Math.min(DEAREST, Math.max(CHEAPEST, cost / n));
  const doubts = (UNKNOWN * unknown + RARE * rare + RIVALS * rivals + LOOSE * loose) / n + COST * price;
  const length = LENGTH * Math.max(0, tokens - LONG_TOKENS);
  return Math.max(0, Math.min(1, (CERTAIN - doubts - WORST) / RANGE - length));
}
