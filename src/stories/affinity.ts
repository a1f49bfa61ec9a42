import { articlesAround, contrastsOf } from "./contrast.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { Formula, type Press } from "./formula.ts";
import type { Neighbours } from "./nearest.ts";
import type { GroupingSettings } from "./settings.ts";
import type { Vector, VectorSpace } from "./vectors.ts";

/**
 * The affinities of articles, > 0 and symmetric: 1 is the least at which a pair tells one event. In flat arrays: those
 * of article `a` stand from `starts[a]` to before `starts[a + 1]`, in any order.
 */
export interface Affinities {
  /** One longer than there are articles. */
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly values: Float64Array;
}

/** What is compared: vectors, their neighbours, and when each was published (days since 1970), null when not known. */
export interface Landscape extends Press, VectorSpace {
  readonly neighbours: readonly Neighbours[];
  readonly days: readonly (number | null)[];
}

/**
 * 1 for texts as short as a headline, less for longer ones: how little they say. `terms` is the number of terms
 * compared.
 */
export function brevity(terms: number, settings: GroupingSettings): number {
  return Math.min(1, settings.headlineTerms / Math.max(1, terms));
}

/**
 * How much of a cosine is left between articles some days apart, 0..1. Events last days, so a few shared words weeks
 * apart are a coincidence; a long text says by itself what it is about, so the longer the texts, the less time counts.
 */
export function timeFactor(a: number | null, b: number | null, terms: number, settings: GroupingSettings): number {
  if (a === null || b === null) return 1;
  const apart = Math.max(0, Math.abs(a - b) - settings.freeDays);
  if (apart === 0) return 1;
  return 1 - brevity(terms, settings) * (1 - settings.timeFloor) * (1 - 2 ** (-apart / settings.halfLifeDays));
}

/**
 * `spread` is the square root of the mean effective number of terms, `terms` the mean number of terms (geometric
 * means), `usual` what a cosine must exceed to stand out from what is usual around the two articles. The cosine at
 * which two articles tell one event. Never more than `sameEvent`; below that, what stands out: above the overlap that
 * chance gives texts with so few terms (it falls with the square root of their number), and above what is usual around
 * the two articles (local scaling after Zelnik-Manor and Perona 2004), so that in a crowd of articles on one subject
 * only the closest come together.
 */
function leastCosine(spread: number, terms: number, usual: number, settings: GroupingSettings): number {
  const byChance = Math.max(settings.leastChance, settings.chance / spread);
  const short = brevity(terms, settings);
  const sameEvent = settings.sameEvent + short * (settings.sameHeadline - settings.sameEvent);
  return Math.min(sameEvent, Math.max(byChance, usual));
}

/**
 * How far a window is so full that a cosine may be news of one formula, 0..1: from `density` articles on, for long
 * texts. `room` falls from there with the articles around both.
 */
function fullness(room: number, terms: number, settings: GroupingSettings): number {
  return (1 - Math.min(1, room)) * (1 - brevity(terms, settings) ** 2);
}

/** Affinities below this are nowhere near joining, whatever else two articles have in common. */
const HOPELESS = 0.7;

/** The articles nearest to one article, whose mean cosine says how crowded its subject is. */
interface Surroundings {
  readonly sum: number;
  readonly count: number;
  /** Cosine of the farthest that counts. */
  readonly least: number;
}

function surroundings({ cosines }: Neighbours, others: number): Surroundings {
  let sum = 0;
  for (let i = 0; i < Math.min(others, cosines.length); i++) sum += cosines[i] as number;
  return { sum, count: others, least: cosines[others - 1] ?? 0 };
}

/**
 * How crowded the subject around an article is without one of its neighbours, 0..1: the mean cosine of the others, with
 * a guess in place of those that a small window lacks.
 */
function crowdWithout(
  cosine: number,
  { sum, count, least }: Surroundings,
  { guess, guessWeight }: GroupingSettings,
): number {
  const isAround = cosine >= least;
  const total = isAround ? sum - cosine : sum;
  const others = isAround ? Math.max(0, count - 1) : count;
  return (total + guessWeight * guess) / (others + guessWeight);
}

/**
 * How much of a cosine is left when everyday words carry it, 0..1. Two long reports of one event share who and where,
 * or a rare word; two floods in two countries share only rain, roads and houses. Headlines may name nobody, and keep
 * all.
 */
export function specificity(share: number, terms: number, settings: GroupingSettings): number {
  const lack = Math.max(0, 1 - share / settings.specificShare);
  if (lack === 0) return 1;
  return 1 - lack * (1 - brevity(terms, settings) ** 2) * (1 - settings.unspecific);
}

/** A title that says no more than this many words names a column ("كاريكاتير", "Photos"), and tells no event. */
const LABEL_WORDS = 1;

function isLabel({ terms }: Vector, numeric: readonly boolean[]): boolean {
  if (terms.length > 4 * LABEL_WORDS) return false;
  return terms.reduce((words, term) => words + (numeric[term] === true ? 0 : 1), 0) <= LABEL_WORDS;
}

/** The affinity of two articles by number, given their cosine and the specific part of it. */
type Between = (a: number, b: number, cosine: number, specific: number) => number;

function betweenIn(landscape: Landscape, settings: GroupingSettings): Between {
  const { vectors, neighbours, days, vocabulary } = landscape;
  const total = vectors.length;
  const others = Math.min(settings.density, total - 1);
  const nearby = articlesAround(days, settings);
  const { ofTexts, ofHeadlines, ofFew } = contrastsOf(nearby, settings);
  const rooms = nearby.map((articles) => (settings.density / articles) ** (settings.filling / 2));
  const around = neighbours.map((near) => surroundings(near, others));
  const formula = new Formula(landscape, settings);
  const labels = vectors.map((vector) => isLabel(vector, vocabulary.numeric));
  // Roots are taken once an article, not once a pair: there are sixty times as many pairs.
  const spreads = Float64Array.from(vectors, ({ breadth }) => breadth ** 0.25);
  const lengths = Float64Array.from(vectors, ({ terms }) => Math.sqrt(terms.length));
  return (a, b, cosine, specific) => {
    if (labels[a] === true || labels[b] === true) return 0;
    const crowdA = crowdWithout(cosine, around[a] as Surroundings, settings);
    const crowdB = crowdWithout(cosine, around[b] as Surroundings, settings);
    const terms = (lengths[a] as number) * (lengths[b] as number);
    const spread = (spreads[a] as number) * (spreads[b] as number);
    const near = timeFactor(days[a] ?? null, days[b] ?? null, terms, settings);
    const more = (ofTexts[a] as number) * (ofTexts[b] as number);
    const short = brevity(terms / 2, settings);
    const contrast = settings.contrast * (more + short * (ofHeadlines - more) + ofFew);
    const usual = contrast * Math.sqrt(crowdA * crowdB);
    const share = specificity(specific / cosine, terms, settings);
    const value = (cosine * near * share) / leastCosine(spread, terms, usual, settings);
    const room = (rooms[a] as number) * (rooms[b] as number);
    const full = value < HOPELESS ? 0 : fullness(room, terms, settings);
    if (full === 0) return value;
    const factor = formula.factor(a, b);
    return (1 - full) * value + full * (factor < 1 ? Math.min(settings.enough, value) : value) * factor;
  };
}

/**
 * The affinity of each article to each of its neighbours, in the neighbours' order. Plain loops: a day has a hundred
 * thousand pairs.
 */
function affinitiesOf(landscape: Landscape, settings: GroupingSettings): readonly Float64Array[] {
  const { neighbours } = landscape;
  const between = betweenIn(landscape, settings);
  const all: Float64Array[] = [];
  neighbours.forEach(({ articles, cosines, specifics }, a) => {
    const values = new Float64Array(articles.length);
    all.push(values);
    for (let i = 0; i < values.length; i++) {
      const b = articles[i] as number;
      // From both sides the same to the last bit, or the chains of clustering might never end.
      const place = b < a ? (neighbours[b] as Neighbours).articles.indexOf(a) : -1;
      const known = place < 0 ? undefined : all[b]?.[place];
      values[i] = known ?? between(a, b, cosines[i] as number, specifics[i] as number);
    }
  });
  return all;
}

/** Sets of articles that a chain of affinities of 1 or more connects. */
function chainsOf(neighbours: readonly Neighbours[], values: readonly Float64Array[]): DisjointSets {
  const chains = new DisjointSets(neighbours.length);
  for (let a = 0; a < neighbours.length; a++) {
    const { articles } = neighbours[a] as Neighbours;
    const own = values[a] as Float64Array;
    for (let i = 0; i < own.length; i++) if ((own[i] as number) >= 1) chains.join(a, articles[i] as number);
  }
  return chains;
}

/** Whether an article is among the neighbours of another, which keeps the nearest `limit`. */
function isAmong({ articles, cosines }: Neighbours, article: number, cosine: number, limit: number): boolean {
  if (articles.length < limit) return true;
  const last = articles.length - 1;
  const least = cosines[last] as number;
  return cosine > least || (cosine === least && article <= (articles[last] as number));
}

/** Calls `visit` for each pair of affinities that clustering needs, once from either side. */
function eachPair(
  neighbours: readonly Neighbours[],
  values: readonly Float64Array[],
  settings: GroupingSettings,
  visit: (a: number, b: number, value: number) => void,
): void {
  const chains = chainsOf(neighbours, values);
  for (let a = 0; a < neighbours.length; a++) {
    const { articles, cosines } = neighbours[a] as Neighbours;
    const own = values[a] as Float64Array;
    const root = chains.root(a);
    for (let i = 0; i < own.length; i++) {
      const value = own[i] as number;
      const b = articles[i] as number;
      if (value < settings.minAffinity || chains.root(b) !== root) continue;
      visit(a, b, value);
      if (!isAmong(neighbours[b] as Neighbours, a, cosines[i] as number, settings.neighbours)) visit(b, a, value);
    }
  }
}

/**
 * The affinities that clustering needs. Left out are pairs below `minAffinity`, and pairs between articles that no
 * chain of affinities of 1 or more connects: average linkage can never bring those together.
 */
export function affinities(landscape: Landscape, settings: GroupingSettings): Affinities {
  const values = affinitiesOf(landscape, settings);
  const starts = new Int32Array(values.length + 1);
  eachPair(landscape.neighbours, values, settings, (a) => {
    starts[a + 1] = (starts[a + 1] as number) + 1;
  });
  for (let a = 0; a < values.length; a++) starts[a + 1] = (starts[a + 1] as number) + (starts[a] as number);
  const ends = starts.slice();
  const total = starts[values.length] as number;
  const found: Affinities = { starts, others: new Int32Array(total), values: new Float64Array(total) };
  eachPair(landscape.neighbours, values, settings, (a, b, value) => {
    const at = ends[a] as number;
    found.others[at] = b;
    found.values[at] = value;
    ends[a] = at + 1;
  });
  return found;
}
