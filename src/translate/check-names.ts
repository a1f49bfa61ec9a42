import type { Lang } from "../contracts/article.ts";
import type { TranslationFlag } from "../contracts/translator.ts";
import type { NameEntry, NameMention } from "../language/names.ts";
import { foldText } from "../language/normalise.ts";
import { ALIKE, soundsAlike } from "../language/sounds-alike.ts";
import { type Token, words } from "../language/tokens.ts";
import type { TranslationPair } from "./checks.ts";
import { namesIn, tokensIn } from "./text-facts.ts";

/** Kinds of name that must arrive; events, peoples and the like have many renderings. */
const CHECKED = new Set(["person", "place", "organisation"]);

/**
 * Flags a name of the gazetteer where the other side has another name of its kind in its place, people in full whom the
 * other side does not have at all, and places that only the translation, or only an English source, has. A name that is merely not found again was mostly said otherwise ("American",
 * "the capital", an abbreviation), or is an everyday word. Spelling, and an adjective for a country, count as the name.
 */
export function checkNames({ source, translation, from, to }: TranslationPair): readonly TranslationFlag[] {
  const mine = checkedNames(source, from);
  const theirs = checkedNames(translation, to);
  const lost = missing(mine, theirs, translation, to);
  const added = missing(theirs, mine, source, from);
  const exchanged = ({ entry }: NameMention, others: readonly NameMention[]) =>
    others.some((other) => other.entry.kind === entry.kind);
  return [
    ...lost.filter((name) => exchanged(name, added) || isFullName(name) || (isLatin(name) && isPlaceOfNews(name))),
    // What the source does not have at all is made up, where it is nothing that one adds for clarity.
    ...added.filter((name) => exchanged(name, lost) || isFullName(name) || isPlaceOfNews(name)),
  ].map(({ text }): TranslationFlag => ({ kind: "name", detail: text }));
}

const checkedNames = (text: string, lang: Lang): readonly NameMention[] =>
  namesIn(text, lang).filter(({ entry }) => CHECKED.has(entry.kind));

/** A person by given name and surname is nobody else, and no everyday word. */
const isFullName = ({ entry, text }: NameMention): boolean =>
  entry.kind === "person" && /\p{L}{2,}\s+\p{L}{2,}/u.test(text);

const SETTLED = new Set(["country", "city", "town", "region"]);
/** Short Arabic names of towns are everyday words as well (قم "rise", تدمر "destroys", دوما "always"). */
const MIN_ARABIC = 6;
const isPlaceOfNews = ({ entry, text }: NameMention): boolean =>
  SETTLED.has(entry.type) &&
  !isAbbreviation(text) &&
  (entry.type === "country" || text.length >= MIN_ARABIC || isLatin({ text }));
const isLatin = ({ text }: { readonly text: string }): boolean => !/\p{Script=Arabic}/u.test(text);
const isAbbreviation = (text: string): boolean => /^(?:\p{Lu}\.?){2,}$/u.test(text);

/** Names that the other side does not have, each once. */
function missing(
  names: readonly NameMention[],
  others: readonly NameMention[],
  other: string,
  lang: Lang,
): readonly NameMention[] {
  if (names.length === 0) return [];
  const known = new Set(others.map(({ entry }) => entry.id));
  const folded = foldText(other);
  const open = names.filter((name) => !known.has(name.entry.id) && !soundsIn(name.entry, lang, folded));
  if (open.length === 0) return [];
  const mayBeName = ({ text, norm }: Token) => norm.length >= MIN_HEARD && (lang === "ar" || /^\p{Lu}/u.test(text));
  const heard = tokensIn(other).flatMap((token) => (mayBeName(token) ? [token.norm] : []));
  const lost = open.filter((name) => !isHeard(name, heard));
  return lost.filter(({ entry }, i) => lost.findIndex((one) => one.entry.id === entry.id) === i);
}

/** Shorter words sound like too many others. */
const MIN_HEARD = 4;

/** True when a word of the other side sounds like the longest word of the name as it is printed. */
function isHeard({ text }: NameMention, heard: readonly string[]): boolean {
  const longest = words(text).toSorted((a, b) => b.length - a.length)[0] ?? "";
  return longest.length >= MIN_HEARD && heard.some((word) => soundsAlike(longest, word) >= ALIKE);
}

/** Letters by which a word is recognised in its inflections and derivations: Syria–Syrian, سوريا–السوري. */
const STEM = 4;

/** True when the most telling word of the name, or a derivation of it, stands in the text. */
function soundsIn(entry: NameEntry, lang: Lang, folded: string): boolean {
  const parts = foldText(entry[lang])
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (lang === "ar" ? word.replace(/^ال/, "") : word))
    .filter((word) => word.length >= 3 && !COMMON.has(word));
  const telling = entry.kind === "person" ? parts.slice(-1) : parts;
  return telling.some((word) => folded.includes(word.slice(0, Math.max(STEM, word.length - 3))));
}

/** Words of names that say nothing by themselves. */
const COMMON = new Set("the and for al el bin ibn abu ابن ابو عبد".split(" "));
