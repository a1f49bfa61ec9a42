import type { Lang } from "../contracts/article.ts";
import { isTitle } from "../language/name-cues.ts";
import { findNames, findUnknownPeople, type NameMention } from "../language/names.ts";
import { ALIKE, soundsAlike } from "../language/sounds-alike.ts";
import { contentStem } from "../language/stem.ts";
import { type Token, tokenise, words } from "../language/tokens.ts";
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
  if (areHeard(words(text), support)) return true;
  const own = words(entry[lang]);
  const telling = entry.kind === "person" ? own.slice(-1) : own.slice(0, 1);
  return telling.every((word) => isDerived(word, support));
}

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

/** Words with a capital letter inside a sentence that nothing in the spans says. */
function strangeCapitals(text: string, found: readonly NameMention[], support: Support): readonly string[] {
  const tokens = tokenise(text);
  return tokens.flatMap((token, i) => {
    const isCapital = /^\p{Lu}/u.test(token.text) && !opensSentence(text, tokens, i);
    const isKnown = found.some(
      ({ start, end, entry }) => start <= token.start && token.end <= end && isNamed(entry.id, support),
    );
    if (!isCapital || isKnown || PLAIN.has(token.norm) || PARTICLES.has(token.norm)) return [];
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
    const stem = isTitle(norm) ? contentStem(norm) : null;
    return stem === null || support.words.has(norm) || isSupported(stem, lang, support) ? [] : [printed];
  });
}
