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

/** Sounds that one script writes for one another: what it costs to read the one as the other, a wrong consonant costs 1. */
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

const near = (a: string, b: string): number => (a === b ? 0 : (NEAR[a + b] ?? NEAR[b + a] ?? 1));
const drop = (sound: string): number => DROP[sound] ?? 0.8;
const consonants = (heard: string): number => heard.replace(/[ayw]/g, "").length;

/** `soundsAlike` from where on two spellings may be one name: a name and its transliteration mostly reach it. */
export const ALIKE = 0.8;

/**
 * 0..1: how alike two folded words sound, whatever their scripts, with or without an Arabic article. A weighted edit distance over sounds, per consonant of the longer word.
 */
export function soundsAlike(a: string, b: string): number {
  let best = 0;
  for (const left of new Set([a, bareWord(a)]))
    for (const right of new Set([b, bareWord(b)])) best = Math.max(best, likeness(sounds(left), sounds(right)));
  return best;
}

function likeness(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, () => 0);
  for (let j = 1; j <= to.length; j++) row[j] = (row[j - 1] ?? 0) + drop(to.charAt(j - 1));
  for (let i = 1; i <= from.length; i++) {
    const sound = from.charAt(i - 1);
    const next = [(row[0] ?? 0) + drop(sound)];
    for (let j = 1; j <= to.length; j++) {
      const other = to.charAt(j - 1);
      const swap = (row[j - 1] ?? 0) + near(sound, other);
      next.push(Math.min(swap, (row[j] ?? 0) + drop(sound), (next[j - 1] ?? 0) + drop(other)));
    }
    row = next;
  }
  const length = Math.max(2, consonants(from), consonants(to));
  return Math.max(0, 1 - (row[to.length] ?? 0) / length);
}
