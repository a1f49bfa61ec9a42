import type { Lang } from "../contracts/article.ts";
import { hasRenderings } from "../language/bilingual.ts";
import { isTitle } from "../language/name-cues.ts";
import { findNames, findUnknownPeople, type NameMention } from "../language/names.ts";
import { ALIKE, soundsAlike } from "../language/sounds-alike.ts";
import { contentStem } from "../language/stem.ts";
import { type Token, tokenise, words } from "../language/tokens.ts";
import { findRendering } from "../translate/find-rendering.ts";
import type { Reason } from "./reason.ts";
import { isSupported, type Support } from "./support.ts";

const CHECKED: ReadonlySet<string> = new Set(["person", "place", "organisation"]);
/** Shorter words sound like too many others. */
const MIN_HEARD = 3;
/** A derivation keeps so many letters of its name: Syria–Syrian, سوريا–السوري. */
const STEM = 4;

/**
 * Names and titles that the spans do not have: names of the gazetteer by their entry, other people by the sound of each
 * part, English words with a capital letter by sound, spelling or meaning; titles of people by their meaning.
 */
export function checkNames(text: string, lang: Lang, support: Support): readonly Reason[] {
  const found = findNames(text, lang);
  const known = found.filter(({ entry }) => CHECKED.has(entry.kind) && !isNamed(entry.id, support));
  const wrong = known.filter((mention) => !isHeard(mention, lang, support));
  const people = findUnknownPeople(text, lang, found).filter(({ text: name }) => !areHeard(words(name), support));
  const capitals = lang === "en" ? strangeCapitals(text, found, support) : [];
  const names = new Set([...wrong, ...people].map((one) => one.text).concat(capitals));
  return [
    ...[...names].map((detail): Reason => ({ kind: "name", detail })),
    ...strangeTitles(text, lang, support).map((detail): Reason => ({ kind: "title", detail })),
  ];
}

const isNamed = (id: number, { names }: Support): boolean => names.has(id);

/** The name, or a derivation of its most telling word, stands in the spans in either language. */
function isHeard({ text, entry }: NameMention, lang: Lang, support: Support): boolean {
  if (areHeard(words(text), support) || isRendered(text, support) || isOfCountry(entry.en, support)) return true;
  // "health ministry" in small letters is no name, وزارة الصحة is one.
  const stems = words(text).flatMap((word) => contentStem(word) ?? []);
  if (entry.kind === "organisation" && stems.length > 1 && stems.every((stem) => isSupported(stem, lang, support)))
    return true;
  const own = words(entry[lang]);
  const telling = entry.kind === "person" ? own.slice(-1) : own.slice(0, 1);
  return telling.every((word) => isDerived(word, support));
}

/** The whole name by its sound: "New Zealand" is one word in Arabic, and an adjective has another ending. */
const isRendered = (text: string, { spans }: Support): boolean =>
  spans.some(
    (span) =>
      findRendering(text, span.text, span.lang) !== null ||
      (span.lang === "ar" && findRendering(text, span.text.replace(ADJECTIVE, ""), "ar") !== null),
  );
const ADJECTIVE = /(?<=\p{L}{3})(?:يات|يون|يين|ية|ي)(?!\p{L})/gu;

/** Adjectives that sound like another word than their country's usual name. */
const ADJECTIVES: readonly (readonly [country: string, adjective: RegExp])[] = [
  ["United States", /^(?:و|ف|ب|ل|ك)?(?:ال|ل)?امريك|^america/],
  ["United Kingdom", /^(?:و|ف|ب|ل|ك)?(?:ال|ل)?بريطان|^brit/],
  ["European Union", /^(?:و|ف|ب|ل|ك)?(?:ال|ل)?اوروب|^europ/],
  ["Netherlands", /^(?:و|ف|ب|ل|ك)?(?:ال|ل)?هولند|^dutch/],
];
const isOfCountry = (name: string, { words: said }: Support): boolean =>
  ADJECTIVES.some(([country, adjective]) => name.endsWith(country) && [...said].some((word) => adjective.test(word)));

function isDerived(word: string, { words: said }: Support): boolean {
  const bare = word.replace(/^ال/, "");
  const start = bare.slice(0, Math.max(STEM, bare.length - 3));
  return bare.length >= STEM && [...said].some((one) => one.replace(/^[وفبلك]?ال/, "").startsWith(start));
}

const PARTICLES: ReadonlySet<string> = new Set(
  "al el bin ibn bint abu abd de la van von der di da ال بن ابن ابو عبد".split(" "),
);

function areHeard(parts: readonly string[], support: Support): boolean {
  const telling = parts.filter((part) => !PARTICLES.has(part));
  return telling.length > 0 && telling.every((part) => isWordHeard(part, support));
}

function isWordHeard(word: string, { words: said }: Support): boolean {
  if (said.has(word)) return true;
  return (
    word.length >= MIN_HEARD && [...said].some((one) => one.length >= MIN_HEARD && soundsAlike(word, one) >= ALIKE)
  );
}

/** Words with a capital that are no names: days and months are held against dates, "I" is said in quotations. */
const PLAIN: ReadonlySet<string> = new Set(
  `i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december`.split(/\s+/),
);

/** Abbreviations that the gazetteer does not have: nothing tells what they stand for in the other language. */
const INITIALS = /^\p{Lu}{1,5}s?$/u;

/**
 * Words with a capital letter inside a sentence that nothing in the spans says. Where the spans are all Arabic, words of
 * the dictionary are a matter of meaning ("School of Medicine"), and are left to the share of words that is grounded.
 */
function strangeCapitals(text: string, found: readonly NameMention[], support: Support): readonly string[] {
  const tokens = tokenise(text);
  const isAcross = support.stems.en.size === 0;
  return tokens.flatMap((token, i) => {
    if (!/^\p{Lu}/u.test(token.text) || opensSentence(text, tokens, i)) return [];
    // Names of the gazetteer have been judged as a whole.
    const isEntry = found.some(({ start, end }) => start <= token.start && token.end <= end);
    if (isEntry || PLAIN.has(token.norm) || PARTICLES.has(token.norm)) return [];
    if (isAcross && (INITIALS.test(token.text) || hasRenderings(contentStem(token.norm) ?? ""))) return [];
    return isSaidSomehow(token, support) ? [] : [token.text];
  });
}

function isSaidSomehow({ norm }: Token, support: Support): boolean {
  const stem = contentStem(norm);
  return stem === null || isWordHeard(norm, support) || isSupported(stem, "en", support) || isDerived(norm, support);
}

function opensSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const before = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
  return at === 0 || /[.!?:"“‘«]/.test(before);
}

/** Titles of people ("President", الوزير) that nothing in the spans says. */
function strangeTitles(text: string, lang: Lang, support: Support): readonly string[] {
  return tokenise(text).flatMap(({ norm, text: printed }) => {
    const bare = lang === "ar" ? norm.replace(/^[وفبلك](?=\p{L}{4})/u, "") : norm;
    const forms = isTitle(norm) ? [norm, bare] : [];
    const isSaid = (form: string) => support.words.has(form) || isSupported(contentStem(form) ?? "", lang, support);
    return forms.length === 0 || forms.some(isSaid) ? [] : [printed];
  });
}
