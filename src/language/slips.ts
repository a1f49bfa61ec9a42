import type { Respelling } from "../contracts/archive.ts";

/** A spelling that a typed word may have been meant for. */
export interface Slip {
  readonly word: string;
  /** How much likelier than a wrong letter anywhere. */
  readonly likely: number;
  /** It is one of the slips that are often made. */
  readonly isUsual: boolean;
}

const LATIN = "abcdefghijklmnopqrstuvwxyz";
/** As `foldText` leaves them. */
const ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤ";

/**
 * Letters that are taken for one another: by ear, by the hand (English vowels), or because they are written alike.
 * Hamza on its seats and the ya are one letter to most who type.
 */
const ALIKE = [
  "aeiouy",
  "sc",
  "ck",
  "kq",
  "zs",
  "fv",
  "gj",
  "ئيء",
  "ؤو",
  "ظض",
  "ذزد",
  "ثست",
  "صس",
  "طت",
  "قك",
  "حه",
  "غق",
  "اع",
  "جش",
];
const alike = new Set(ALIKE.flatMap((letters) => [...letters].flatMap((a) => [...letters].map((b) => a + b))));

/**
 * What slips of the hand and of the ear count against any other wrong letter: several times (Kernighan and others,
 * 1990).
 */
const LIKELY = 4;
/** Shorter words are one slip away from too many others, longer ones are none. */
const LEAST_LETTERS = 4;
const MOST_LETTERS = 24;

/** Letters of the word's script; "" where it is in another one, or no word. */
function lettersFor(word: string): string {
  if (/^[a-z]+$/.test(word)) return LATIN;
  return /^[\u0621-\u064a]+$/.test(word) ? ARABIC : "";
}

/**
 * Every spelling that one slip makes of a folded word (Damerau, "A technique for computer detection and correction of
 * spelling errors", 1964): a letter too few or too many, a wrong one, two exchanged. The first letter is seldom wrong:
 * it is exchanged at most.
 */
export function slips(word: string): readonly Slip[] {
  const letters = lettersFor(word);
  if (letters === "" || word.length < LEAST_LETTERS || word.length > MOST_LETTERS) return [];
  const found: Slip[] = [];
  const add = (slip: string, isUsual: boolean): void => {
    found.push({ word: slip, likely: isUsual ? LIKELY : 1, isUsual });
  };
  for (let i = 1; i <= word.length; i++) {
    const [before, rest] = [word.slice(0, i), word.slice(i)];
    const [last, next] = [before.at(-1) ?? "", rest.charAt(0)];
    if (next !== "" && next !== last) add(before.slice(0, -1) + next + last + rest.slice(1), true);
    if (next !== "") add(before + rest.slice(1), next === last);
    for (const letter of letters) {
      // A letter is mostly left out beside its like, or where a vowel is not heard.
      const unheard = letter === last || letter === next || /[aeiouاوي]/.test(letter);
      add(before + letter + rest, unheard);
      if (next !== "" && letter !== next) add(before + letter + rest.slice(1), alike.has(letter + next));
    }
  }
  return found;
}

/** A text with the words in it that were meant: `text.slice(start, end)` goes for each. */
export function mended(text: string, respellings: readonly Respelling[]): string {
  return respellings.reduceRight((all, { meant, start, end }) => all.slice(0, start) + meant + all.slice(end), text);
}
