import type { Lang } from "../contracts/article.ts";
import type { TranslationFlag } from "../contracts/translator.ts";
import { englishRenderings } from "../language/bilingual.ts";
import type { NameEntry, NameMention } from "../language/names.ts";
import { foldText } from "../language/normalise.ts";
import { ALIKE, soundsAlike } from "../language/sounds-alike.ts";
import { contentStem, stem } from "../language/stem.ts";
import { words } from "../language/tokens.ts";
import type { TranslationPair } from "./checks.ts";
import { isHeard, isRendered, type Said, saidIn } from "./said.ts";
import { hasArabicStranger, strangersIn } from "./strangers.ts";
import { namesIn } from "./text-facts.ts";

/** Kinds of name that must arrive; events, peoples and the like have many renderings. */
const CHECKED: ReadonlySet<string> = new Set(["person", "place", "organisation"]);

/**
 * Flags names that only one side has, in whatever spelling, as an adjective of a country, or in words that the dictionary
 * knows. What stands for itself in one language only is no name to be sure of: abbreviations, and Arabic names that are
 * everyday words, count where the other side has another name in their place.
 */
export function checkNames({ source, translation, from, to }: TranslationPair): readonly TranslationFlag[] {
  const lost = unanswered(source, from, translation, to);
  const added = unanswered(translation, to, source, from);
  const isExchanged = lost.length > 0 && added.length > 0;
  const [here, there] = [saidIn(source, from), saidIn(translation, to)];
  const listed = [
    ...lost.filter((name) => isExchanged || (isSure(name, there) && mustArrive(name))),
    // What the source does not have at all is made up.
    ...added.filter((name) => isExchanged || isSure(name, here)),
  ].map(({ text }) => text);
  const [english, arabic] = from === "en" ? [source, translation] : [translation, source];
  const { words: unlisted, whole } = strangersIn(english, from === "en" ? there : here);
  const arabicNames = from === "en" ? added : lost;
  // An English translation that has a name of its own made it up; a name of an English source may be said by its meaning.
  const isStrange =
    unlisted.length > 0 &&
    ((whole && to === "en") || arabicNames.length > 0 || hasArabicStranger(arabic, from === "en" ? here : there));
  return [...listed, ...(isStrange ? unlisted : [])].map((detail) => ({ kind: "name", detail }));
}

/** People in full, and places of an English text: others are often said otherwise ("the capital") or left out as known. */
function mustArrive({ entry, text }: NameMention): boolean {
  if (entry.kind === "person") return /\p{L}{2,}\s+\p{L}{2,}/u.test(text);
  return entry.kind === "place" && !/\p{Script=Arabic}/u.test(text);
}

/** True for a name that is nothing else, and of which no part is said in other words ("Metropolitan Police", شرطة العاصمة). */
function isSure({ entry, text }: NameMention, other: Said): boolean {
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

/** Names of the gazetteer that the other side does not have, each once. */
function unanswered(text: string, lang: Lang, other: string, otherLang: Lang): readonly NameMention[] {
  const names = namesIn(text, lang).filter(({ entry }) => CHECKED.has(entry.kind));
  if (names.length === 0) return [];
  const said = saidIn(other, otherLang);
  const open = names.filter((name) => !isAnswered(name, said));
  return open.filter(({ entry }, i) => open.findIndex((one) => one.entry.id === entry.id) === i);
}

function isAnswered({ entry, text }: NameMention, said: Said): boolean {
  if (said.names.has(entry.id) || isDerived(entry, said)) return true;
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
