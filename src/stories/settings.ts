/**
 * The one fixed setting of grouping. Each value was chosen by reasoning and lies on a plateau on which Arabic and
 * English, headlines and full texts agree; `docs/adr/0007-grouping.md` has the figures and how little they move.
 */
export interface GroupingSettings {
  /**
   * Unseen articles that every window is blended with; share of them that holds a given name or rare word, or an
   * everyday word.
   */
  readonly backgroundArticles: number;
  readonly rareShare: number;
  readonly everydayShare: number;
  /** A term that more articles of the window hold is too common to find neighbours by. */
  readonly maxPostings: number;
  /** Most similar articles that are remembered of each article, and the least cosine that is. */
  readonly neighbours: number;
  readonly leastCosine: number;
  /** Cosine from which two long texts, or two headlines, tell one event whatever surrounds them. */
  readonly sameEvent: number;
  readonly sameHeadline: number;
  /** Cosine expected by chance, times the square root of the effective number of terms; and its least. */
  readonly chance: number;
  readonly leastChance: number;
  /** Share of a cosine that names, numbers and rare words carry in a full match; what is left of a cosine with none. */
  readonly specificShare: number;
  readonly unspecific: number;
  /** Cosine that the articles of a pair must reach, and some two of a larger story nearly; headlines need not. */
  readonly core: number;
  /**
   * Nearest articles that make an article's surroundings, and how far above their mean a cosine must stand: so far
   * among up to `many` articles, and farther by a power of how many times more there are: of long texts within
   * `nearDays` of each, of headlines in the window. In a window smaller than the surroundings farther by `fewness`
   * times how much greater one article's share of it is.
   */
  readonly density: number;
  readonly contrast: number;
  readonly many: number;
  readonly growth: number;
  readonly headlineGrowth: number;
  readonly nearDays: number;
  readonly fewness: number;
  /**
   * In full windows: share of what title and lead of two articles repeat that the other has too, and rarity of their
   * common words over the window's mean, at which they are no more and no less likely to tell one event than their
   * cosine says; weight of a guess of that share; what is left of the affinity of two articles of one outlet, or with
   * other numbers in title and lead; by how much all this raises an affinity at most; and the affinity beyond which
   * more words in common do not make up for it. A window is the fuller the lower this power (`filling`) of how many
   * times it holds an article's surroundings.
   */
  readonly filling: number;
  readonly headShare: number;
  readonly sharedRarity: number;
  readonly headGuess: number;
  readonly sameOutlet: number;
  readonly otherCounts: number;
  readonly mostFactor: number;
  readonly enough: number;
  /** Cosine guessed for the surroundings that a small window lacks, and how many articles the guess counts as. */
  readonly guess: number;
  readonly guessWeight: number;
  /** Days that do not count as distance; days after which a headline's cosine is halfway to its floor; the floor. */
  readonly freeDays: number;
  readonly halfLifeDays: number;
  readonly timeFloor: number;
  /** Terms of a headline. A text with n times as many feels time n times less. */
  readonly headlineTerms: number;
  /**
   * Across languages: mean cosine of long texts, or headlines, that may tell one event; what an everyday word and its
   * rendering count against a name; effective number of terms that must carry the cosine; and its least share of the
   * best that either cluster has.
   */
  readonly crossEvent: number;
  readonly crossHeadline: number;
  readonly crossEveryday: number;
  readonly crossTerms: number;
  readonly crossShare: number;
  /**
   * Of clusters of one language that are linked to one of the other: their least mean cosine, as a share of the link's.
   */
  readonly crossOwn: number;
  /** Affinities below this count as none. */
  readonly minAffinity: number;
}

/** The setting that is used for everything. */
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
  specificShare: 0.03,
  unspecific: 0.6,
  core: 0.3,
  density: 50,
  contrast: 1.15,
  many: 70,
  growth: 4,
  headlineGrowth: 2,
  nearDays: 3,
  fewness: 0.9,
  filling: 0.7,
  headShare: 0.6,
  sharedRarity: 0.9,
  headGuess: 0.1,
  sameOutlet: 0.75,
  otherCounts: 0.75,
  mostFactor: 1.4,
  enough: 1.35,
  guess: 0.2,
  guessWeight: 0.5,
  freeDays: 0.5,
  halfLifeDays: 1.5,
  timeFloor: 0.1,
  headlineTerms: 10,
  crossEvent: 0.12,
  crossHeadline: 0.055,
  crossEveryday: 0.5,
  crossTerms: 5,
  crossShare: 0.4,
  crossOwn: 0.5,
  minAffinity: 0.3,
};
