import { BoundedMap } from "./bounded-map.ts";
import { kept } from "./memos.ts";
import { bareWord } from "./skeleton.ts";

/**
 * Sounds in a notation of our own, one character each: consonants as usual, `X` sh, `C` ch, `x` kh, `G` gh, `Z` zh, `T`
 * th in thin, `D` th in this; vowels are only `a` (open), `y` (front) and `w` (back).
 */
const LATIN: Readonly<Record<string, string>> = {
  tsch: "C",
  tch: "C",
  sch: "X",
  sh: "X",
  ch: "C",
  kh: "x",
  gh: "G",
  ph: "f",
  th: "T",
  dh: "D",
  zh: "Z",
  dj: "j",
  ck: "k",
  ce: "sa",
  ci: "sy",
  cy: "sy",
  ee: "y",
  ea: "y",
  ie: "y",
  oo: "w",
  ou: "w",
  ow: "w",
  c: "k",
  q: "k",
  x: "ks",
  p: "b",
  v: "f",
  e: "y",
  i: "y",
  o: "w",
  u: "w",
};

const ARABIC: Readonly<Record<string, string>> = {
  تش: "C",
  دج: "j",
  ا: "a",
  ه: "h",
  ح: "h",
  و: "w",
  ؤ: "w",
  ي: "y",
  ئ: "y",
  ع: "",
  ء: "",
  ب: "b",
  پ: "b",
  ت: "t",
  ط: "t",
  ث: "T",
  ج: "j",
  چ: "C",
  خ: "x",
  د: "d",
  ض: "d",
  ذ: "D",
  ظ: "D",
  ر: "r",
  ز: "z",
  ژ: "Z",
  س: "s",
  ص: "s",
  ش: "X",
  غ: "G",
  ف: "f",
  ڤ: "f",
  ق: "k",
  ك: "k",
  گ: "g",
  ل: "l",
  م: "m",
  ن: "n",
};

/**
 * Sounds that one script writes for one another: what it costs to read the one as the other, a wrong consonant costs 1.
 */
const NEAR: Readonly<Record<string, number>> = {
  gj: 0.15,
  Gg: 0.05,
  Gj: 0.2,
  gk: 0.3,
  Gk: 0.4,
  jk: 0.6,
  kx: 0.5,
  Gx: 0.5,
  Ck: 0.3,
  Cx: 0.3,
  CX: 0.1,
  CK: 0.3,
  XZ: 0.3,
  Zj: 0.1,
  Xs: 0.5,
  Xj: 0.5,
  sz: 0.2,
  Ts: 0.4,
  Tt: 0.15,
  Dd: 0.2,
  Dz: 0.15,
  Ds: 0.5,
  DT: 0.3,
  dt: 0.4,
  bf: 0.5,
  fw: 0.3,
  jy: 0.3,
  Zy: 0.5,
  aw: 0.2,
  ay: 0.2,
  wy: 0.2,
};

/** Arabic writes long vowels only, so an unmatched one says little; h is often silent. */
const DROP: Readonly<Record<string, number>> = { a: 0.15, y: 0.2, w: 0.2, h: 0.35, G: 0.6 };

function sounds(word: string): string {
  const code = word.charCodeAt(0);
  const table = code >= 0x600 && code <= 0x6ff ? ARABIC : LATIN;
  let heard = "";
  for (let i = 0; i < word.length; ) {
    let length = Math.min(4, word.length - i);
    while (length > 1 && !Object.hasOwn(table, word.slice(i, i + length))) length--;
    const spelling = word.slice(i, i + length);
    const sound = table[spelling] ?? spelling;
    // Doubled letters and vowels in a row are one sound.
    if (sound !== heard.at(-1)) heard += sound;
    i += length;
  }
  return heard;
}

/** Sounds of our own notation are ASCII; whatever else a word holds is like nothing but itself. */
const NOTATION = 128;
const NEARNESS = new Float64Array(NOTATION * NOTATION).fill(1);
const DROPPING = new Float64Array(NOTATION).fill(0.8);
for (const [pair, cost] of Object.entries(NEAR)) {
  const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  NEARNESS[a * NOTATION + b] = cost;
  NEARNESS[b * NOTATION + a] = cost;
}
for (const [sound, cost] of Object.entries(DROP)) DROPPING[sound.charCodeAt(0)] = cost;

function near(a: number, b: number): number {
  if (a === b) return 0;
  return a < NOTATION && b < NOTATION ? (NEARNESS[a * NOTATION + b] as number) : 1;
}
const drop = (sound: number): number => (sound < NOTATION ? (DROPPING[sound] as number) : 0.8);

/** A reading of a word. */
interface Heard {
  readonly sounds: Uint16Array;
  readonly consonants: number;
}

function heardAs(spelling: string): Heard {
  const heard = sounds(spelling);
  return {
    sounds: Uint16Array.from({ length: heard.length }, (_, i) => heard.charCodeAt(i)),
    consonants: heard.replace(/[ayw]/g, "").length,
  };
}

/** Longer words are no names: what they need is not kept. */
const USUAL_LETTERS = 63;

/** Words that were compared just now are compared with the next one, too. */
const known = kept(new BoundedMap<readonly Heard[]>(10_000));

/** A word with and without its article. */
function readingsOf(word: string): readonly Heard[] {
  const remembered = known.get(word);
  if (remembered) return remembered;
  const readings = [...new Set([word, bareWord(word)])].map(heardAs);
  return word.length > USUAL_LETTERS ? readings : known.set(word, readings);
}

/** `soundsAlike` from where on two spellings may be one name: a name and its transliteration mostly reach it. */
export const ALIKE = 0.8;

/**
 * 0..1: how alike two folded words sound, whatever their scripts, with or without an Arabic article. A weighted edit
 * distance over sounds, per consonant of the longer word.
 */
export function soundsAlike(a: string, b: string): number {
  let best = 0;
  const others = readingsOf(b);
  for (const left of readingsOf(a)) for (const right of others) best = Math.max(best, likeness(left, right));
  return best;
}

/** Two rows of the distance table, kept from one comparison to the next. */
const usualRows = [new Float64Array(USUAL_LETTERS + 1), new Float64Array(USUAL_LETTERS + 1)] as const;
const rows = (sounds: number) =>
  sounds <= USUAL_LETTERS ? usualRows : ([new Float64Array(sounds + 1), new Float64Array(sounds + 1)] as const);

function likeness({ sounds: from, consonants: fewer }: Heard, { sounds: to, consonants: more }: Heard): number {
  let [row, next] = rows(to.length);
  row[0] = 0;
  for (let j = 0; j < to.length; j++) row[j + 1] = (row[j] as number) + drop(to[j] as number);
  for (let i = 0; i < from.length; i++) {
    const sound = from[i] as number;
    const dropped = drop(sound);
    let left = (row[0] as number) + dropped;
    next[0] = left;
    for (let j = 0; j < to.length; j++) {
      const other = to[j] as number;
      const swap = (row[j] as number) + near(sound, other);
      left = Math.min(swap, (row[j + 1] as number) + dropped, left + drop(other));
      next[j + 1] = left;
    }
    [row, next] = [next, row];
  }
  return Math.max(0, 1 - (row[to.length] as number) / Math.max(2, fewer, more));
}
