import type { Lang } from "../contracts/article.ts";
import { hasRenderings } from "../language/bilingual.ts";
import { monthNamed, weekdayNamed } from "../language/date-words.ts";
import { isTitle } from "../language/name-cues.ts";
import { findNames, findUnknownPeople, type NameMention } from "../language/names.ts";
import { contentStem } from "../language/stem.ts";
import { type Token, tokenise, words } from "../language/tokens.ts";
import { isAnswered } from "../translate/answered.ts";
import { isHeard, isRendered } from "../translate/said.ts";
import { isUsualEnding } from "../translate/strangers.ts";
import type { Reason } from "./reason.ts";
import type { Support } from "./support.ts";
import { strangeTitles } from "./titles.ts";

const CHECKED: ReadonlySet<string> = new Set(["person", "place", "organisation"]);

/**
 * How much a name sounds like something in the spans at least: in the other script, whose spelling may be far from the
 * sound, and in its own, where it must be the same name.
 */
const ALIKE = { across: 0.6, same: 0.8 } as const;

/**
 * Names and titles that the spans do not have: names of the gazetteer by their entry, other people by the sound of each
 * part, English words with a capital letter by sound, spelling or meaning; titles of people by their meaning.
 */
export function checkNames(text: string, lang: Lang, support: Support): readonly Reason[] {
  const found = findNames(text, lang);
  const wrong = found.filter((name) => CHECKED.has(name.entry.kind) && !isKnown(name, support));
  const people = findUnknownPeople(text, lang, found).filter(({ text: name }) => !areSaid(words(name), support));
  const capitals = lang === "en" ? strangeCapitals(text, found, support) : [];
  const names = new Set([...wrong, ...people].map((one) => one.text).concat(capitals));
  return [
    ...[...names].map((detail): Reason => ({ kind: "name", detail })),
    ...strangeTitles(text, lang, support).map((detail): Reason => ({ kind: "title", detail })),
  ];
}

/** Shorter words sound like anything, and are everyday words in Arabic (قم "rise"). */
const MIN_LETTERS = 3;

/** Nothing tells what an abbreviation stands for in the other language. */
const isKnown = (name: NameMention, { said, stems }: Support): boolean =>
  said.some((span) => isAnswered(name, span)) ||
  (stems.en.size === 0 && INITIALS.test(name.text)) ||
  (name.text.length < MIN_LETTERS && name.entry.type !== "country");

const PARTICLES: ReadonlySet<string> = new Set(
  "al el bin ibn bint abu abd de la van von der di da ال بن ابن ابو عبد".split(" "),
);

function areSaid(parts: readonly string[], support: Support): boolean {
  const telling = parts.filter((part) => !PARTICLES.has(part));
  return telling.length > 0 && telling.every((part) => isSaid(part, support));
}

const isArabic = (word: string): boolean => /\p{Script=Arabic}/u.test(word);

/** A word stands in the spans, as it is or in the other script. */
const isSaid = (word: string, { said }: Support): boolean =>
  said.some((span) => {
    const least = isArabic(word) === (span.lang === "ar") ? ALIKE.same : ALIKE.across;
    return isRendered(word, span) || isHeard(word, span, least);
  });

/** Words with a capital that are no names: days and months are held against dates. */
const isOfCalendar = (norm: string): boolean => monthNamed(norm) !== null || weekdayNamed(norm) !== null;

/** Abbreviations that the gazetteer does not have: nothing tells what they stand for in the other language. */
const INITIALS = /^\p{Lu}[\p{Lu}.]{0,4}s?$/u;

/**
 * Words with a capital letter inside a sentence that nothing in the spans says. Where the spans are all Arabic, words
 * of the dictionary are a matter of meaning ("School of Medicine"), and are left to the share of words that is
 * grounded.
 */
function strangeCapitals(text: string, found: readonly NameMention[], support: Support): readonly string[] {
  const tokens = tokenise(text);
  const isAcross = support.stems.en.size === 0;
  return tokens.flatMap((token, i) => {
    if (!/^\p{Lu}/u.test(token.text) || token.norm.length < MIN_LETTERS || opensSentence(text, tokens, i)) return [];
    // Names of the gazetteer have been judged as a whole.
    const isEntry = found.some(({ start, end }) => start <= token.start && token.end <= end);
    if (isEntry || isOfCalendar(token.norm) || PARTICLES.has(token.norm) || contentStem(token.norm) === null) return [];
    // Titles have been judged by their meaning.
    if (isTitle(token.norm)) return [];
    if (isAcross && isUsualWord(token)) return [];
    return isSaid(token.norm, support) ? [] : [token.text];
  });
}

const isUsualWord = ({ text, norm }: Token): boolean =>
  INITIALS.test(text) || hasRenderings(contentStem(norm) ?? "") || isUsualEnding(norm);

function opensSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const before = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
  return at === 0 || /[.!?:"“‘«]/.test(before);
}
