import { bridgeTo, createHearing } from "./bridge.ts";
import type { Centre, Side } from "./centres.ts";
import type { GroupingSettings } from "./settings.ts";

/** English terms that an Arabic term stands for, and how much each counts. */
interface Renderings {
  readonly terms: Int32Array;
  readonly shares: Float64Array;
}

const roomFor = (count: number): Renderings => ({ terms: new Int32Array(count), shares: new Float64Array(count) });

/** What most terms of a window stand for. */
const NONE = roomFor(0);

/** For each English term the clusters that hold it and its weights there, in one flat list. */
interface Postings {
  readonly starts: Int32Array;
  readonly clusters: Int32Array;
  readonly weights: Float64Array;
}

function invert(centres: readonly Centre[], vocabulary: number): Postings {
  const starts = new Int32Array(vocabulary + 1);
  for (const { terms } of centres)
    for (let i = 0; i < terms.length; i++) {
      const next = (terms[i] as number) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
  for (let term = 0; term < vocabulary; term++)
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  const ends = starts.slice();
  const total = starts[vocabulary] as number;
  const [clusters, weights] = [new Int32Array(total), new Float64Array(total)];
  centres.forEach((centre, cluster) => {
    for (let i = 0; i < centre.terms.length; i++) {
      const term = centre.terms[i] as number;
      const at = ends[term] as number;
      clusters[at] = cluster;
      weights[at] = centre.weights[i] as number;
      ends[term] = at + 1;
    }
  });
  return { starts, clusters, weights };
}

/**
 * What each Arabic term stands for in a window's English, worked out when it is first asked for. A word and its
 * rendering that are not equally rare mean different things here: "ألعاب" among few Arabic headlines, "games" among a
 * thousand English ones about the Olympics. An everyday word has several senses, and its rendering may be another
 * one's; a name has one.
 */
function renderingsOf(ar: Side, en: Side, { crossEveryday }: GroupingSettings): (term: number) => Renderings {
  const bridge = bridgeTo(new Map(en.vocabulary.terms().map((term, number) => [term, number])));
  const soundAlike = createHearing();
  const known: (Renderings | undefined)[] = new Array(ar.vocabulary.size);
  return (term) => {
    const found = known[term];
    if (found !== undefined) return found;
    const word = ar.vocabulary.term(term);
    const isEveryday = ar.everyday[term] === 1;
    const bridged = bridge(word, isEveryday);
    const rarity = ar.rarity[term] as number;
    const made = bridged.length === 0 ? NONE : roomFor(bridged.length);
    bridged.forEach(([number, weight], i) => {
      const other = en.rarity[number] as number;
      const sense = isEveryday && !soundAlike(word, en.vocabulary.term(number)) ? crossEveryday : 1;
      made.terms[i] = number;
      made.shares[i] = (sense * weight * Math.min(rarity, other)) / Math.max(rarity, other, Number.EPSILON);
    });
    known[term] = made;
    return made;
  };
}

/**
 * Told of the cosine of two centres: the English one, its parts summed, their squares summed, and the part without
 * everyday words.
 */
type Visit = (en: number, sum: number, squares: number, specific: number) => void;

/** For an Arabic centre, calls `visit` for each English one with an overlap of at least `leastCosine`. */
export function overlaps(
  ar: Side,
  en: Side,
  english: readonly Centre[],
  settings: GroupingSettings,
): (centre: Centre, visit: Visit) => void {
  const { starts, clusters, weights: held } = invert(english, en.vocabulary.size);
  const render = renderingsOf(ar, en, settings);
  const [sums, squares, specifics] = [0, 1, 2].map(() => new Float64Array(english.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const add = (term: number, factor: number, isSpecific: boolean): void => {
    const end = starts[term + 1] as number;
    for (let k = starts[term] as number; k < end; k++) {
      const cluster = clusters[k] as number;
      const part = factor * (held[k] as number);
      sums[cluster] = (sums[cluster] as number) + part;
      squares[cluster] = (squares[cluster] as number) + part * part;
      if (isSpecific) specifics[cluster] = (specifics[cluster] as number) + part;
    }
  };
  return ({ terms, weights }, visit) => {
    for (const list of [sums, squares, specifics]) list.fill(0);
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number;
      const { terms: words, shares } = render(term);
      for (let k = 0; k < words.length; k++)
        add(words[k] as number, (weights[i] as number) * (shares[k] as number), ar.everyday[term] === 0);
    }
    for (let en = 0; en < sums.length; en++) {
      const sum = sums[en] as number;
      if (sum >= settings.leastCosine) visit(en, sum, squares[en] as number, specifics[en] as number);
    }
  };
}
