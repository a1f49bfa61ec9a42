import type { Lang } from "../contracts/article.ts";
import { fractionOf, type NumberWord, ordinalOf, partsOf, scaleOf, wordIn } from "./number-tables.ts";

export { ordinalOf } from "./number-tables.ts";

/** A number read from words. */
export interface WordNumber {
  readonly value: number;
  /** Words that it took. */
  readonly used: number;
}

/** Adds up number words: `total` holds what a scale has closed, `current` what is below the next scale. */
class Sum {
  total = 0;
  current = 0;
  #lastScale = Number.POSITIVE_INFINITY;

  /** Takes a word in; false when it begins another number. `linked` says that "و" or "and" stood before it. */
  take(word: NumberWord, linked: boolean, lang: Lang): boolean {
    if (word.kind === "scale") return this.#scale(word.value, linked);
    if (word.kind === "hundred") return this.#hundred(word.value, linked);
    if (this.total + this.current === 0) return this.#add(word.value);
    const rest = this.current % 100;
    if (word.kind === "teen") return this.#teen(word.value, rest, linked, lang);
    if (word.kind === "ten" && rest > 0) return linked && lang === "ar" && rest < 10 && this.#add(word.value);
    if (word.kind === "unit" && rest > 0)
      return lang === "en" && !linked && rest >= 20 && rest % 10 === 0 && this.#add(word.value);
    return (linked || lang === "en") && this.#add(word.value);
  }

  #add(value: number): boolean {
    this.current += value;
    return true;
  }

  #teen(value: number, rest: number, linked: boolean, lang: Lang): boolean {
    if (lang === "ar" && rest > 0 && rest < 10 && value === 10 && !linked) return this.#add(10);
    return rest === 0 && (linked || lang === "en") && this.#add(value);
  }

  #hundred(value: number, linked: boolean): boolean {
    if (value <= 100 && !linked && this.current > 0 && this.current < 100) {
      this.current *= value;
      return true;
    }
    if (this.current > 0 || (this.total > 0 && !linked && value !== 100)) return false;
    return this.#add(value);
  }

  #scale(value: number, linked: boolean): boolean {
    if (value >= this.#lastScale || (linked && this.current > 0)) return false;
    if (!linked && this.total > 0 && this.current === 0) return false;
    const dual = [2e3, 2e6, 2e9, 2e12].includes(value);
    if (dual && this.current > 0) return false;
    this.total += (this.current || 1) * value;
    this.current = 0;
    this.#lastScale = dual ? value / 2 : value;
    return true;
  }
}

/** The scale after a fraction, over "of a", and how many words it and they are. */
function scaleAfter(norms: readonly string[], from: number, lang: Lang): WordNumber | null {
  let at = from;
  while (lang === "en" && at < from + 2 && /^(?:of|a)$/.test(norms[at] ?? "")) at++;
  const scale = scaleOf((norms[at] ?? "").replace(/^ال(?=.{4})/, ""), lang);
  return scale === null ? null : { value: scale, used: at + 1 - from };
}

/** "نصف مليون", "half a million", "ثلاثة أرباع المليون". */
function fractionOfScale(norms: readonly string[], at: number, lang: Lang, word: string): WordNumber | null {
  const fraction = fractionOf(word);
  if (fraction !== null) {
    const scale = scaleAfter(norms, at + 1, lang);
    return scale === null ? null : { value: fraction * scale.value, used: scale.used + 1 };
  }
  const parts = partsOf(norms[at + 1] ?? "");
  const upper = wordIn(lang, word);
  const scale = parts === null || upper?.kind !== "unit" ? null : scaleAfter(norms, at + 2, lang);
  return scale === null || parts === null || upper === null
    ? null
    : { value: (upper.value * scale.value) / parts, used: scale.used + 2 };
}

/** "two and a half", "one and a half million", "a million and a half": English only. */
function withHalf(norms: readonly string[], at: number, read: WordNumber): WordNumber {
  const to = at + read.used;
  if (norms[to] !== "and" || norms[to + 1] !== "a" || norms[to + 2] !== "half") return read;
  const before = scaleOf(norms[to - 1] ?? "", "en");
  if (before !== null) return { value: read.value + before / 2, used: read.used + 3 };
  const after = scaleOf(norms[to + 3] ?? "", "en");
  return { value: (read.value + 0.5) * (after ?? 1), used: read.used + (after === null ? 3 : 4) };
}

/**
 * A number in words that begins at word `at`: "ثلاثة وعشرون ألفا", "مئتان وخمسون", "twenty-three thousand", "two
 * dozen". `joined(i)` says whether word i and the next stand in one phrase (only a space or hyphen between them);
 * `first` is the first word without its proclitic.
 */
export function readNumberWords(
  norms: readonly string[],
  at: number,
  lang: Lang,
  joined: (index: number) => boolean,
  first = norms[at] ?? "",
): WordNumber | null {
  const fraction = fractionOfScale(norms, at, lang, first);
  if (fraction !== null) return fraction;
  const sum = new Sum();
  let used = 0;
  for (let i = at; i === at || joined(i - 1); ) {
    const next = i === at ? firstWord(first, lang) : nextWord(norms, i, lang);
    if (next === null || !sum.take(next.word, next.linked, lang)) break;
    i += next.used;
    used = i - at;
  }
  // "Two-thirds" are not two of anything.
  if (used === 0 || partsOf(norms[at + used] ?? "") !== null) return null;
  const read = { value: sum.total + sum.current, used };
  return lang === "en" ? withHalf(norms, at, read) : read;
}

interface NextWord {
  readonly word: NumberWord;
  readonly linked: boolean;
  readonly used: number;
}

function firstWord(norm: string, lang: Lang): NextWord | null {
  const word = wordIn(lang, norm);
  return word === null ? null : { word, linked: false, used: 1 };
}

function nextWord(norms: readonly string[], at: number, lang: Lang): NextWord | null {
  const norm = norms[at] ?? "";
  const plain = firstWord(norm, lang);
  if (plain !== null) return plain;
  if (lang === "ar" && norm.startsWith("و")) {
    const word = wordIn("ar", norm.slice(1));
    return word === null ? null : { word, linked: true, used: 1 };
  }
  if (lang === "en" && norm === "and") {
    const word = wordIn("en", norms[at + 1] ?? "");
    return word === null || word.kind === "scale" ? null : { word, linked: true, used: 2 };
  }
  return null;
}

/**
 * An ordinal in words, with or without the article: "الثالثة", "السادس عشر", "الحادي والعشرين", "third",
 * "twenty-first".
 */
export function readOrdinal(first: string, second: string): WordNumber | null {
  const tens = wordIn("en", first);
  const ones = tens?.kind === "ten" && /^[a-z]/.test(second) ? ordinalOf(second) : null;
  if (tens !== null && ones !== null && ones < 10) return { value: tens.value + ones, used: 2 };
  const unit = /^(?:ال)?حاديه?$/.test(first) ? 1 : ordinalOf(first);
  if (unit === null) return null;
  if (/^عشره?$/.test(second) && unit < 10) return { value: unit + 10, used: 2 };
  const ten = second.startsWith("وال") ? wordIn("ar", second.slice(3)) : null;
  if (ten?.kind === "ten" && unit < 10) return { value: unit + ten.value, used: 2 };
  return /حادي/.test(first) ? null : { value: unit, used: 1 };
}
