import type { Lang } from "../src/contracts/article.ts";
import { findNames, type NameEntry } from "../src/language/names.ts";

/** Ways in which machine translations go wrong, made on purpose. */
export type CorruptionKind = "negation" | "number" | "name" | "truncated" | "language" | "untranslated" | "repetition";

/** A good translation made wrong. */
export interface Corruption {
  readonly kind: CorruptionKind;
  readonly translation: string;
}

const DROPPED: Readonly<Record<Lang, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\b(do|does|did)(?:n['’]t| not) (\w)/i, "$2"],
    [/\b(can)(?:not|['’]t)\b/i, "$1"],
    [/\b(is|are|was|were|has|have|had|would|could|should|will|must|may|might)(?:n['’]t| not)\b/i, "$1"],
    [/\bwon['’]t\b/i, "will"],
    [/\bno longer\b/i, "still"],
    [/\bnever\b/i, "always"],
    [/\bnot\s+/i, ""],
  ],
  ar: [
    [
      /(?<=^|\s)([وف]?)(?:لم|لن|لا|ليس|ليست)\s+(?!يزال|تزال|سيما|بد(?!\p{L})|شك|داعي|يقل|تقل|يخفى|يتجاوز)(?![^.،]{0,40}(?:إلا|سوى))/u,
      "$1",
    ],
  ],
};

/** Text between marks of a negation that is a compound or a fixed phrase says nothing of the clause. */
const FIXED = /\bnot only\b|\bwhether or not\b|\bif not\b/i;

/** A source that says "not" itself: dropping what renders "at least" or "must" would drop no negation. */
const NEGATED: Readonly<Record<Lang, RegExp>> = {
  en: /\b(?:not|no|never|cannot|none|nobody|nothing|without)\b|n['’]t\b/i,
  ar: /(?<!\p{L})[وف]?(?:لم|لن|لا|ليس|ليست|[بل]?عدم|دون أن)(?!\p{L})/u,
};

function withoutNegation(source: string, text: string, lang: Lang): string | null {
  if (!NEGATED[lang === "en" ? "ar" : "en"].test(source) || (lang === "en" && FIXED.test(text))) return null;
  for (const [pattern, instead] of DROPPED[lang]) {
    const changed = text.replace(pattern, instead);
    if (changed !== text) return changed;
  }
  return null;
}

const NUMBER = /(?<![\p{L}\d٠-٩.,])(\d{1,3}(?:,\d{3})+|\d{2,})(?![\d٠-٩]|[.,]\d|\p{L})/gu;

/** One number of at least two digits becomes another of as many. */
function otherNumber(text: string, random: () => number): string | null {
  const found = [...text.matchAll(NUMBER)];
  const chosen = found[Math.floor(random() * found.length)];
  if (!chosen) return null;
  const digits = [...chosen[0]];
  const at = digits.flatMap((digit, i) => (/\d/.test(digit) ? [i] : []));
  const place = at[Math.floor(random() * at.length)] ?? 0;
  const shift = 1 + Math.floor(random() * 8);
  const low = place === 0 ? 1 : 0;
  digits[place] = String(((Number(digits[place]) - low + shift) % (10 - low)) + low);
  const changed = digits.join("");
  return changed === chosen[0] ? null : splice(text, chosen.index, chosen[0].length, changed);
}

const splice = (text: string, start: number, length: number, instead: string): string =>
  text.slice(0, start) + instead + text.slice(start + length);

/** One name becomes another of its kind. */
function otherName(text: string, lang: Lang, pool: readonly NameEntry[], random: () => number): string | null {
  const found = findNames(text, lang).filter(({ entry }) => ["person", "place", "organisation"].includes(entry.kind));
  const chosen = found[Math.floor(random() * found.length)];
  if (!chosen) return null;
  const mentioned = new Set(found.map(({ entry }) => entry.id));
  const others = pool.filter(({ id, kind }) => kind === chosen.entry.kind && !mentioned.has(id));
  const other = others[Math.floor(random() * others.length)];
  return other ? splice(text, chosen.start, chosen.end - chosen.start, other[lang]) : null;
}

/** What an engine leaves when it stops early. Short sentences stay as they are. */
function truncated(words: readonly string[]): string | null {
  return words.length < 12 ? null : words.slice(0, Math.round(words.length * 0.5)).join(" ");
}

/** A decoder caught in a loop says its last words again and again. */
function repeated(words: readonly string[]): string | null {
  if (words.length < 8) return null;
  const tail = words.slice(-4).map((word) => word.replace(/[.!؟?]$/u, ""));
  return [...words, ...tail, ...tail, ...tail, ...tail].join(" ");
}

/** The end of the source in place of the end of the translation. */
function halfDone(words: readonly string[], source: string): string | null {
  const rest = source.split(/\s+/);
  return words.length < 8 ? null : [...words.slice(0, words.length >> 1), ...rest.slice(rest.length >> 1)].join(" ");
}

/** Every corruption that a pair of sentences allows, one of each kind. @param pool names to put in place of others */
export function corruptions(
  source: string,
  translation: string,
  to: Lang,
  pool: readonly NameEntry[],
  random: () => number,
): readonly Corruption[] {
  const words = translation.split(/\s+/);
  const made: Readonly<Record<CorruptionKind, string | null>> = {
    negation: withoutNegation(source, translation, to),
    number: otherNumber(translation, random),
    name: otherName(translation, to, pool, random),
    truncated: truncated(words),
    language: source,
    untranslated: halfDone(words, source),
    repetition: repeated(words),
  };
  return Object.entries(made).flatMap(([kind, text]) =>
    text === null ? [] : [{ kind: kind as CorruptionKind, translation: text }],
  );
}
