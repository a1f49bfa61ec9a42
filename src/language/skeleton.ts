/**
 * What is left of a word in Arabic or Latin script when it is heard rather than read: coarse consonant classes, no
 * vowels. A name and its transliteration share a skeleton ("Schwarzenegger", "شوارزنيجر": XRSNKR), and so do most
 * Arabic words and their broken plurals. Coarse on purpose: it finds candidates, `soundsAlike` judges them.
 * After the phonetic keys of Soundex and of Aqeel and others, "On the development of name search techniques for
 * Arabic", 2006.
 */

/** Per spelling: the classes it may stand for, commonest first; "" is silent. Longer spellings win. */
const LATIN: Readonly<Record<string, readonly string[]>> = {
  tsch: ["X"],
  tch: ["X"],
  sch: ["X", "SK"],
  sh: ["X"],
  ch: ["X", "K"],
  kh: ["K"],
  gh: ["K", ""],
  ph: ["F"],
  th: ["T"],
  dh: ["D", "S"],
  zh: ["S", "K"],
  dj: ["K"],
  ts: ["TS", "S"],
  tz: ["TS", "S"],
  ck: ["K"],
  ce: ["S"],
  ci: ["S", "X"],
  cy: ["S"],
  x: ["KS", "S"],
  c: ["K", "X"],
  g: ["K"],
  j: ["K", ""],
  k: ["K"],
  q: ["K"],
  s: ["S"],
  z: ["S"],
  d: ["D"],
  t: ["T"],
  b: ["B"],
  p: ["B"],
  f: ["F"],
  v: ["F"],
  m: ["M"],
  n: ["N"],
  l: ["L"],
  r: ["R"],
};

const ARABIC: Readonly<Record<string, readonly string[]>> = {
  تش: ["X"],
  دج: ["K"],
  تس: ["TS", "S"],
  تز: ["TS", "S"],
  ش: ["X"],
  چ: ["X"],
  ب: ["B"],
  پ: ["B"],
  ت: ["T"],
  ط: ["T"],
  ث: ["T"],
  د: ["D"],
  ض: ["D"],
  ذ: ["S", "D"],
  ظ: ["S", "D"],
  ز: ["S"],
  ژ: ["S"],
  س: ["S"],
  ص: ["S"],
  ج: ["K"],
  گ: ["K"],
  ك: ["K"],
  ق: ["K"],
  غ: ["K"],
  خ: ["K"],
  ف: ["F"],
  ڤ: ["F"],
  م: ["M"],
  ن: ["N"],
  ل: ["L"],
  ر: ["R"],
};

/** Two readings of two letters each are enough; more would join words that nobody confuses. */
const MAX_KEYS = 4;

/** The article, with "and" or "for" before it, where at least three letters follow. */
const ARTICLE = /^(?:و?ال|لل)(?=...)/;

/**
 * A folded word without its article: "والرئيس" is "رئيس". Also cuts names that only look so ("البرت"): ask for both.
 */
export function bareWord(norm: string): string {
  return norm.replace(ARTICLE, "");
}

function isArabic(word: string): boolean {
  return word.charCodeAt(0) >= 0x600 && word.charCodeAt(0) <= 0x6ff;
}

/**
 * The skeletons of a folded word, commonest reading first, some four at most; empty for numbers and for less than two
 * consonants.
 */
export function skeletons(norm: string): readonly string[] {
  const bare = bareWord(norm);
  const keys = bare === norm ? readings(norm) : [...readings(bare), ...readings(norm)];
  return [...new Set(keys)].filter((key) => key.length >= 2);
}

/** A spelling and the classes it may stand for. */
type Spelling = readonly [letters: string, sounds: readonly string[]];

/** By first letter, longest first: of most letters there is one. */
function byFirstLetter(table: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly Spelling[]> {
  const spellings = new Map<string, Spelling[]>();
  for (const spelling of Object.entries(table)) {
    const first = spelling[0].charAt(0);
    spellings.set(
      first,
      [...(spellings.get(first) ?? []), spelling].sort(([x], [y]) => y.length - x.length),
    );
  }
  return spellings;
}

const SPELLINGS = { latin: byFirstLetter(LATIN), arabic: byFirstLetter(ARABIC) };

function readings(word: string): readonly string[] {
  const script = isArabic(word) ? "arabic" : "latin";
  let keys: readonly string[] = /^[hهح]/.test(word) ? ["H"] : [""];
  let i = 0;
  while (i < word.length) {
    const spelling = SPELLINGS[script].get(word.charAt(i))?.find(([letters]) => word.startsWith(letters, i));
    if (spelling === undefined) {
      i++;
      continue;
    }
    const [letters, sounds] = spelling;
    keys = withSounds(keys, sounds);
    i += letters.length;
    // A double letter is one sound, and Arabic writes it once.
    while (script === "latin" && i < word.length && word.charAt(i) === word.charAt(i - 1)) i++;
  }
  return keys;
}

function withSounds(keys: readonly string[], sounds: readonly string[]): readonly string[] {
  if (sounds.length === 1) return keys.map((key) => key + sounds[0]);
  return sounds.flatMap((sound) => keys.map((key) => key + sound)).slice(0, MAX_KEYS);
}

/** The commonest skeleton of a folded word, "" where it has less than two consonants. */
export function skeleton(norm: string): string {
  return skeletons(norm)[0] ?? "";
}
