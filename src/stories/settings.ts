/**
 * The one fixed setting of grouping. Each value was chosen by reasoning and lies on a plateau on which Arabic and
 * English, headlines and full texts agree; `docs/adr/0003-grouping.md` has the figures and how little they move.
 */
export interface GroupingSettings {
  /** Articles of background that every window is blended with, and the share of them that holds a name or an everyday word. */
  readonly backgroundArticles: number;
  readonly rareShare: number;
  readonly everydayShare: number;
  /** A term that more articles of the window hold is too common to find neighbours by. */
  readonly maxPostings: number;
  /** Most similar articles that are remembered of each article, and the least cosine that is. */
  readonly neighbours: number;
  readonly leastCosine: number;
  /** Cosine from which two articles tell the same event whatever surrounds them. */
  readonly sameEvent: number;
  readonly sameHeadline: number;
  /** Cosine expected by chance, times the square root of the effective number of terms, and its least. */
  readonly chance: number;
  readonly leastChance: number;
  /** Cosine that the two articles of a pair must reach, and some two of a larger story nearly; headlines need not. */
  readonly core: number;
  /** Articles around an article that make its background, and how far above their mean a cosine must stand. */
  readonly density: number;
  readonly contrast: number;
  /** Cosine guessed for the surroundings that a small window lacks, and how many articles the guess counts as. */
  readonly guess: number;
  readonly guessWeight: number;
  /** Hours that do not count as distance, and after which a headline's cosine is halved towards its floor. */
  readonly freeDays: number;
  readonly halfLifeDays: number;
  readonly timeFloor: number;
  /** Terms of a headline; a text of n times as many feels time n times less. */
  readonly headlineTerms: number;
  /** Mean cosine from which an Arabic and an English cluster may tell one event, over how many terms, and as a share of the best. */
  readonly crossEvent: number;
  readonly crossHeadline: number;
  readonly crossTerms: number;
  readonly crossShare: number;
  /** Affinities below this count as none. */
  readonly minAffinity: number;
}

export const SETTINGS: GroupingSettings = {
  backgroundArticles: 100,
  rareShare: 0.01,
  everydayShare: 0.03,
  maxPostings: 500,
  neighbours: 64,
  leastCosine: 0.02,
  sameEvent: 0.4,
  sameHeadline: 0.19,
  chance: 0.3,
  leastChance: 0.07,
  core: 0.3,
  density: 40,
  contrast: 1.25,
  guess: 0.2,
  guessWeight: 0.5,
  freeDays: 0.5,
  halfLifeDays: 1.5,
  timeFloor: 0.1,
  headlineTerms: 10,
  crossEvent: 0.16,
  crossHeadline: 0.1,
  crossTerms: 4,
  crossShare: 0.4,
  minAffinity: 0.3,
};
