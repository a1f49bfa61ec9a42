/** What the translator saw of its own doubts in one text. */
export interface Signals {
  readonly tokens: number;
  /** Price of the chosen readings, less the one that every token costs; below zero where fixed phrases were found. */
  readonly cost: number;
  /**
   * Words that could be something else (تبلغ is "reach" or "inform"): 1 for each whose other reading is as cheap, less
   * where it is dearer.
   */
  readonly rivals: number;
}

/** Signals of several lines as those of one text. */
export function addSignals(all: readonly Signals[]): Signals {
  const sum = (pick: (signals: Signals) => number) => all.reduce((total, signals) => total + pick(signals), 0);
  return {
    tokens: sum(({ tokens }) => tokens),
    cost: sum(({ cost }) => cost),
    rivals: sum(({ rivals }) => rivals),
  };
}

/** What is weighed: the price a token, and how many words have a rival. */
export interface Doubts extends Pick<Signals, "rivals"> {
  readonly price: number;
}

/** A price a token below which fixed phrases gain nothing more, and one above which nothing is worse. */
const CHEAPEST = -0.2;
const DEAREST = 2;

/** The doubts that are weighed. */
export function doubtsOf({ tokens, cost, rivals }: Signals): Doubts {
  return { price: Math.min(DEAREST, Math.max(CHEAPEST, cost / Math.max(1, tokens))), rivals };
}

/*
 * Log odds that a careful reader of the English believes something false, fitted by scripts/fit-confidence.ts to the
 * graded readings of tests/fixtures/rough-readings.tsv. docs/adr/0005-builtin-translator.md has the figures and what
 * did not help.
 */
const BASE = -1.75;
const PRICE = 3.18;
const RIVALS = 0.22;

/** 0..1: the chance that the English misleads nobody, as far as the translator's own doubts tell. */
export function confidenceOf(signals: Signals): number {
  const { price, rivals } = doubtsOf(signals);
  return 1 / (1 + Math.exp(BASE + PRICE * price + RIVALS * rivals));
}
