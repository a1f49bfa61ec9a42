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
  /** Words that no table has. */
  readonly unknown: number;
  /** Pronouns of the third person in the English: most stand for somebody whom the rules did not find. */
  readonly pronouns: number;
  /** Words and phrases that no rule joined to their sentence, and subjects that had to be guessed. */
  readonly loose: number;
}

/** Signals of several lines as those of one text. */
export function addSignals(all: readonly Signals[]): Signals {
  const sum = (pick: (signals: Signals) => number) => all.reduce((total, signals) => total + pick(signals), 0);
  return {
    tokens: sum(({ tokens }) => tokens),
    cost: sum(({ cost }) => cost),
    rivals: sum(({ rivals }) => rivals),
    unknown: sum(({ unknown }) => unknown),
    pronouns: sum(({ pronouns }) => pronouns),
    loose: sum(({ loose }) => loose),
  };
}

/** What counts against a text: the price a token, and how many of each other doubt there are. */
export interface Doubts extends Pick<Signals, "rivals" | "unknown" | "pronouns" | "loose"> {
  readonly price: number;
}

/** A price a token below which fixed phrases gain nothing more, and one above which nothing is worse. */
const CHEAPEST = -0.5;
const DEAREST = 2;

/** The doubts that are weighed. */
export function doubtsOf({ tokens, cost, rivals, unknown, pronouns, loose }: Signals): Doubts {
  const price = Math.min(DEAREST, Math.max(CHEAPEST, cost / Math.max(1, tokens)));
  return { price, rivals, unknown, pronouns, loose };
}

/*
 * Log odds that a careful reader of the English believes something false, fitted by scripts/fit-confidence.ts to the
 * graded readings of tests/fixtures/rough-readings.tsv. docs/adr/0005-builtin-translator.md has the figures.
 */
const BASE = -1.64;
const WEIGHTS: Doubts = { price: 2.24, rivals: 0.18, unknown: 0, pronouns: 0.05, loose: 0.16 };

/** 0..1: the chance that the English misleads nobody, as far as the translator's own doubts tell. */
export function confidenceOf(signals: Signals): number {
  const doubts = doubtsOf(signals);
  let odds = BASE;
  for (const [name, weight] of Object.entries(WEIGHTS)) odds += weight * doubts[name as keyof Doubts];
  return 1 / (1 + Math.exp(odds));
}
