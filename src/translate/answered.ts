import { englishRenderings } from "../language/bilingual.ts";
import type { NameEntry, NameMention } from "../language/names.ts";
import { foldText } from "../language/normalise.ts";
import { ALIKE, soundsAlike } from "../language/sounds-alike.ts";
import { contentStem, stem } from "../language/stem.ts";
import { words } from "../language/tokens.ts";
import { isHeard, isRendered, type Said } from "./said.ts";

/**
 * True when a text has a name of the other language: the same entry, its adjective, its words by dictionary or sound.
 */
export function isAnswered({ entry, text }: NameMention, said: Said): boolean {
  if (said.names.has(entry.id) || isDerived(entry, said) || isOfCountry(entry.en, said)) return true;
  if (said.lang === "en" && hasInitials(entry.en, said.folded)) return true;
  const parts = words(text);
  const longest = parts.toSorted((a, b) => b.length - a.length)[0] ?? "";
  const telling = entry.kind === "person" ? [longest, parts.at(-1) ?? ""] : [longest];
  // The dictionary is asked first: comparing sounds takes longer.
  return (
    parts.every((word) => isRendered(word, said)) || telling.some((word) => word.length >= STEM && isHeard(word, said))
  );
}

/** "US", "U.N.": the first letters of a name of several words. */
function hasInitials(name: string, folded: string): boolean {
  const initials = words(name).map((word) => word.charAt(0));
  return initials.length > 1 && new RegExp(`(?<![a-z])${initials.join("\\.?")}(?![a-z])`).test(folded);
}

/** Letters by which a word is recognised in its inflections and derivations: Syria–Syrian, سوريا–السوري. */
const STEM = 4;

/** True when the most telling word of the name in the other language, or a derivation of it, stands there. */
function isDerived(entry: NameEntry, { lang, folded }: Said): boolean {
  const parts = foldText(entry[lang])
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (lang === "ar" ? word.replace(/^ال/, "") : word))
    .filter((word) => word.length >= 3 && !COMMON.has(word));
  const telling = entry.kind === "person" ? parts.slice(-1) : parts;
  return telling.some((word) => folded.includes(word.slice(0, Math.max(STEM, word.length - 3))));
}

/** Words of names that say nothing by themselves. */
const COMMON: ReadonlySet<string> = new Set("the and for al el bin ibn abu ابن ابو عبد".split(" "));

/**
 * True for a name that is nothing else, and of which no part is said in other words ("Metropolitan Police", شرطة
 * العاصمة).
 */
export function isSure({ entry, text }: NameMention, other: Said): boolean {
  if (/\p{Script=Arabic}/u.test(text) ? isEverydayWord(entry, text) : isAbbreviation(text)) return false;
  return entry.kind !== "organisation" || !words(text).some((word) => isContent(word) && isRendered(word, other));
}
const isAbbreviation = (text: string): boolean => /^(?:\p{Lu}\.?){2,}$/u.test(text);
const isContent = (word: string): boolean => contentStem(word) !== null;

/** A rendering that is rarer than this share of the commonest one says little about a word. */
const USUAL = 0.5;

/** Short Arabic names are everyday words as well (قم "rise", تدمر "destroys", حائل "obstacle"). */
function isEverydayWord({ en, type }: NameEntry, text: string): boolean {
  if (type === "country") return false;
  const [word = "", ...more] = words(text);
  if (more.length > 0) return false;
  if (word.length <= STEM) return true;
  const starts = new Set(words(en).map((one) => one.slice(0, STEM)));
  // "Japanese" is as good as "Japan".
  const isOwn = (rendering: string) =>
    starts.has(rendering.slice(0, STEM)) || words(en).some((one) => soundsAlike(one, rendering) >= ALIKE);
  return englishRenderings(stem(word)).some(({ stem: rendering, weight }) => weight >= USUAL && !isOwn(rendering));
}

/** Adjectives that are not like the usual name of their country. Arabic is folded. */
const ADJECTIVES: readonly (readonly [country: string, adjective: RegExp])[] = [
  ["United States", /(?<!\p{L})(?:[وفبلك]|[وف]?[بك])?(?:ال|لل)?امريك|\bamerica/u],
  ["United Kingdom", /(?<!\p{L})(?:[وفبلك]|[وف]?[بك])?(?:ال|لل)?بريطان|\bbrit/u],
  ["European Union", /(?<!\p{L})(?:[وفبلك]|[وف]?[بك])?(?:ال|لل)?اوروب|\beurop/u],
  ["Netherlands", /(?<!\p{L})(?:[وفبلك]|[وف]?[بك])?(?:ال|لل)?هولند|\bdutch/u],
  ["Mars", /(?<!\p{L})(?:[وفبلك]|[وف]?[بك])?(?:ال|لل)?مريخ|\bmartian/u],
  ["Alps", /(?<!\p{L})(?:ال|لل)?الب(?!\p{L})|\balpine/u],
];
const isOfCountry = (name: string, { folded }: Said): boolean =>
  ADJECTIVES.some(([country, adjective]) => name.endsWith(country) && adjective.test(folded));
