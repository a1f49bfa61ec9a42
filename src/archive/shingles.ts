/**
 * Words in a shingle: three in a row are shared by chance in hardly any two articles, and one edited word spoils only
 * three shingles.
 */
const SHINGLE_WORDS = 3;

/**
 * Bands of the signature and rows of a band. Two texts that share a part s of their shingles (Jaccard) have a band in
 * common with probability 1 - (1 - s^2)^20: 0.997 at s = 0.5, 0.85 at 0.3, and 0.002 at the 0.01 of unrelated news.
 */
const BANDS = 20;
const ROWS = 2;

/**
 * Odd multipliers and offsets of the hash family h -> a*h + b mod 2^32, from a fixed generator so that stored bands
 * stay valid.
 */
const [MULTIPLIERS, OFFSETS] = hashFamily(BANDS * ROWS);

function hashFamily(size: number): readonly [Int32Array, Int32Array] {
  let state = 0x9e3779b9;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state);
  };
  return [Int32Array.from({ length: size }, () => next() | 1), Int32Array.from({ length: size }, next)];
}

/** Finaliser of MurmurHash3 (public domain, Appleby 2011): spreads the bits of a 32-bit number. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * One 32-bit hash a shingle, in text order: entry i is that of words i, i+1 and i+2, given by their hashes. Empty for
 * fewer than three words.
 */
export function shinglesOf(hashes: Int32Array): Int32Array {
  const shingles = new Int32Array(Math.max(0, hashes.length - SHINGLE_WORDS + 1));
  for (let i = 0; i < shingles.length; i++) {
    let h = 0;
    for (let k = 0; k < SHINGLE_WORDS; k++) h = mix(Math.imul(h, 31) + (hashes[i + k] ?? 0));
    shingles[i] = h;
  }
  return shingles;
}

/**
 * MinHash signature of a shingle set, folded into bands for locality-sensitive hashing: texts with a band in common
 * are worth comparing. Each band is a whole number below 2^53. Empty for no shingles.
 * @see Broder 1997, "On the resemblance and containment of documents"; Leskovec, Rajaraman, Ullman, "Mining of
 * massive datasets", 3.4.
 */
export function bandsOf(shingles: Int32Array): readonly number[] {
  if (shingles.length === 0) return [];
  const bands: number[] = [];
  for (let band = 0; band < BANDS; band++) {
    let low = band;
    let high = ~band;
    for (let row = 0; row < ROWS; row++) {
      const minimum = minHash(shingles, band * ROWS + row);
      low = mix(low ^ minimum);
      high = mix(Math.imul(high, 31) + minimum);
    }
    bands.push(joinHalves(high, low));
  }
  return bands;
}

function minHash(shingles: Int32Array, index: number): number {
  const multiplier = MULTIPLIERS[index] ?? 1;
  const offset = OFFSETS[index] ?? 0;
  let minimum = 0x7fffffff;
  for (let i = 0; i < shingles.length; i++) {
    const value = (Math.imul(shingles[i] as number, multiplier) + offset) | 0;
    if (value < minimum) minimum = value;
  }
  return minimum;
}

/**
 * A hash of a whole sequence of word hashes, a whole number below 2^53: equal for texts that differ only in what
 * folding removes.
 */
export function hashSequence(hashes: Int32Array): number {
  let low = hashes.length;
  let high = 0x9747b28c;
  for (const h of hashes) {
    low = mix(Math.imul(low, 31) + h);
    high = mix(high ^ Math.imul(h, 0x1b873593));
  }
  return joinHalves(high, low);
}

/** 21 bits of the one and 32 of the other: what a JavaScript number holds exactly. */
function joinHalves(high: number, low: number): number {
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}
