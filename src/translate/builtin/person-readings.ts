import { entryAt, findName } from "../../language/gazetteer.ts";
import { isTitle } from "../../language/name-cues.ts";
import { fold } from "./letters.ts";
import { type NamePartFinder, RARE_WORD } from "./name-parts.ts";
import { arabicAt, LINKS, type Step, stepAt } from "./name-steps.ts";
import { looseEntry, type Reading, reading } from "./reading.ts";
import { fact, type Word, wordAt } from "./vocabulary.ts";

/** What stands around a possible name and says that one is there. */
export interface NameCues {
  /** A person's title or occupation, or a verb of saying, right before. */
  readonly before: boolean;
  /** An adjective that would agree with the first word follows it: حياة كريمة. */
  readonly agrees: boolean;
}

/** Finds what stands around a possible name of two words that begins at a word. */
export type CueFinder = (words: readonly Word[], at: number, first: string, second: string) => NameCues;

/** Most steps of a name. */
const MAX_STEPS = 4;
/** Price of a name by what its first two steps are; a further word of a phrase gains as much as here. */
const GAIN = -0.9;
/** A full name of the gazetteer is preferred to one put together. */
const UNLISTED = 0.1;

/**
 * Readings of a person's full name that begin at a token: a given name of the gazetteer with a surname, a father's
 * name, a name of origin, or, where a title or a verb of saying stands before, a word that the lexicon lacks. The
 * words are read as a name even where each is an everyday word too (ريما حداد, ياسين بن سالم), unless nothing but
 * everyday words speaks for it.
 */
export function personReadings(
  words: readonly Word[],
  at: number,
  partOf: NamePartFinder,
  cues: CueFinder,
): readonly Reading[] {
  const word = arabicAt(words, at);
  if (word === "") return [];
  for (const [clitics, rest] of startsOf(words[at] as Word)) {
    const first = stepAt(words, at, rest, partOf);
    if (!first || first.linked || first.part.known !== "given") continue;
    // الشاعر العربي دريد: where he is from.
    if (first.part.nisba && first.part.ordinary < RARE_WORD && isSomebodyNamed(wordAt(words, at - 1))) continue;
    const next = arabicAt(words, at + first.length);
    // قال عبد الله البرقان: behind a name that can only be one, a word with the article is a surname.
    const certain = first.length === 2 || /^عبدال.{2,}/.test(rest);
    const titled = clitics === "" && isCourtesy(wordAt(words, at - 1));
    const follows = words[at + first.length];
    const told =
      ((titled || certain) && isBareThing(follows) && cues(words, at, rest, next).before) ||
      (titled && isLooseAdjective(follows));
    const steps = [first, ...laterSteps(words, at + first.length, partOf, told)];
    const [, second] = steps;
    if (!second) continue;
    const price = priceOf(first, second, cues(words, at, rest, next));
    if (price === null) continue;
    return [personReading(words, at, steps, rest, clitics, price)];
  }
  const son = sonOf(words, at, word, partOf) ?? fatherOf(words, at, partOf);
  return son ? [son] : unlistedPerson(words, at, word, partOf, cues);
}

/** مسفر بن غالب: whoever is somebody's son is a person, whatever else the word means. */
function sonOf(words: readonly Word[], at: number, word: string, partOf: NamePartFinder): Reading | null {
  if (arabicAt(words, at + 1) !== "بن") return null;
  const conjunction = /^و.{3,}/.test(word) && (partOf(word)?.known ?? null) === null ? "و" : "";
  const rest = word.slice(conjunction.length);
  const part = /^(ال|[وفبلك]ال|لل)/.test(rest) || isTitle(fold(rest)) ? null : partOf(rest);
  if (!part) return null;
  const steps = [{ en: part.en, length: 1, part, linked: false }, ...laterSteps(words, at + 1, partOf, false)];
  return steps.length > 1 ? personReading(words, at, steps, rest, conjunction, SON) : null;
}

/** Price of a name that "son of" follows. */
const SON = -0.3;

const byNameOf = fact(({ text }) => /^([وف]?[بل]?)([أا]ب[وي])$/.exec(text));

/** أبو خالد, لأبي بكر: a by-name, where what follows is a name or can be none of the words that are owned. */
function fatherOf(words: readonly Word[], at: number, partOf: NamePartFinder): Reading | null {
  const byName = byNameOf(words[at] as Word);
  if (!byName) return null;
  const [, clitics, link = ""] = byName;
  const next = arabicAt(words, at + 1);
  const named = next === "" ? null : partOf(next);
  if (clitics === undefined || !named || isTitle(fold(next))) return null;
  // أبي المريض: "my father", or the father of somebody.
  if (named.known === null && (/^ال/.test(next) || link.endsWith("ي"))) return null;
  const step = stepAt(words, at, link, partOf);
  if (!step) return null;
  return personReading(words, at, [step, ...laterSteps(words, at + step.length, partOf, false)], link, clitics, SON);
}

const ORDINAL = /^ال(أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي)/;

/** Price of a name whose first word the gazetteer lacks. */
const UNLISTED_FIRST = 0.2;

/** الفنانة نجاح الموجي: after a person's title a bare word with a surname of origin can only be a name. */
function unlistedPerson(
  words: readonly Word[],
  at: number,
  word: string,
  partOf: NamePartFinder,
  cues: CueFinder,
): Reading[] {
  const next = arabicAt(words, at + 1);
  if (!next.startsWith("ال") || !/^(ال|وال)/.test(arabicAt(words, at - 1)) || /^(ال|[وفبلك]ال|لل)/.test(word))
    return [];
  const [first, second] = [partOf(word), partOf(next)];
  if (!first || !second || !cues(words, at, word, next).before) return [];
  // الشاعر العراقي مظفر النواب: a word that no table has, so what follows it is its surname.
  const lone = first.ordinary === Number.POSITIVE_INFINITY && !isTitle(fold(next)) && !ORDINAL.test(next);
  if (!lone && (!second.nisba || second.known === null)) return [];
  const steps = [first, second].map((part): Step => ({ en: part.en, length: 1, part, linked: false }));
  return [personReading(words, at, steps, word, "", UNLISTED_FIRST)];
}

function personReading(
  words: readonly Word[],
  at: number,
  steps: readonly Step[],
  first: string,
  clitics: string,
  price: number,
): Reading {
  const length = steps.reduce((sum, step) => sum + step.length, 0);
  const rest = words.slice(at + 1, at + length).map(({ text }) => text);
  const form = [first, ...rest].join(" ");
  const entry = looseEntry("name", form, knownPerson(form) ?? steps.map(({ en }) => en).join(" "), {
    number: "s",
    human: true,
    type: "person",
  });
  const conjunction = /^[وف]/.test(clitics) ? clitics.charAt(0) : "";
  const preposition = clitics.slice(conjunction.length);
  return reading(entry, GAIN * (length - 1) + price + UNLISTED + 0.3 * clitics.length, {
    conjunction,
    preposition,
    length,
  });
}

/** English of a full name that the gazetteer has. */
function knownPerson(form: string): string | undefined {
  const readings = findName(fold(form))?.readings ?? [];
  return readings.map(({ place }) => entryAt(place)).find(({ type }) => type === "person")?.en;
}

const CLITICS = ["و", "ف", "ل", "ب", "ك", "ول", "وب"];

/** Price of the likeliest word that a name with clitics may compete with. */
const RARE_WHOLE = 0.6;

/** A given name at the start of a word, with the clitics before it. */
type Start = readonly [clitics: string, rest: string];

const startsOf = fact(({ text, sources }) => starts(text, sources.partOf));

/** The word as it is when it is a name, else what is left of it without clitics. */
function starts(word: string, partOf: NamePartFinder): readonly Start[] {
  if (isFirst(word, partOf)) return [["", word]];
  // وادي is a valley, not "and Eddie".
  if (!/^[وفلبك]/.test(word) || (partOf(word)?.ordinary ?? 0) < RARE_WHOLE) return [];
  return CLITICS.filter((clitic) => word.startsWith(clitic) && word.length > clitic.length + 1)
    .map((clitic) => [clitic, word.slice(clitic.length)] as const)
    .filter(([, rest]) => rest.length > 2 && isFirst(rest, partOf));
}

function isFirst(word: string, partOf: NamePartFinder): boolean {
  return word === "عبد" || (partOf(word)?.known === "given" && !LINKS.has(fold(word)));
}

/** The steps after the first one, as long as they look like parts of a name. */
function laterSteps(words: readonly Word[], from: number, partOf: NamePartFinder, told: boolean): readonly Step[] {
  const steps: Step[] = [];
  for (let at = from; steps.length < MAX_STEPS - 1; ) {
    const word = arabicAt(words, at);
    const step = word === "" ? null : stepAt(words, at, word, partOf);
    const fits =
      step && (steps.length === 0 ? told || mayBeSecond(step) : mayBeThird(step) || isOrigin(steps.at(-1), step, word));
    if (!step || isJoinedWord(word, step) || !fits) break;
    steps.push(step);
    at += step.length;
  }
  return steps;
}

/** Price above which a word that no table lists as a name is taken for one. */
const DOUBTFUL_WORD = 1.5;

/** نزيهة وشفافة: a word that no table has and that opens with و is "and" with another, not a surname. */
function isJoinedWord(word: string, { part }: Step): boolean {
  return part.known === null && /^و.{4,}/.test(word);
}

/** المفرج, البرقان: a noun for a thing, with the article; days and offices stand behind names too. */
const isBareThing = (word: Word | undefined): boolean => word !== undefined && isThing(word);
const isThing = fact(({ text, readings: [first] }) => {
  if (!/^ال.{3}/.test(text) || isTitle(fold(text)) || ORDINAL.test(text)) return false;
  return (
    first?.pos === "noun" &&
    first.definite &&
    !first.entry.human &&
    !/day|^(today|yesterday|tomorrow|year|month|week)/i.test(first.entry.en ?? "")
  );
});

/** المهندس خالد سندي: nothing described is there for such an adjective. */
const isLooseAdjective = (word: Word | undefined): boolean => word !== undefined && isLoose(word);
const isLoose = fact(({ kind, text, readings: [first] }) => {
  const bare = kind === "arabic" && !/^(ال|[وفبلك]ال|لل)/.test(text) && !/ا$/.test(text);
  return bare && first?.pos === "adjective" && !first.entry.elative && !first.entry.ordinal && !first.conjunction;
});

/** Titles that are said before a name and hardly without one. */
const COURTESY =
  /^[وفبل]?(المهندس|للمهندس|المهندسة|الدكتور|للدكتور|الدكتورة|الأستاذ|للأستاذ|الأستاذة|الشيخ|للشيخ|الكابتن|للكابتن|اللواء|العميد|العقيد|المقدم|النقيب|البروفيسور)$/;

const isSomebodyNamed = (word: Word | undefined): boolean => word !== undefined && isDefinitePerson(word);
const isDefinitePerson = fact(({ kind, readings: [first] }) => {
  return kind === "arabic" && first?.pos === "noun" && first.definite && Boolean(first.entry.human);
});

/** True for a courtesy title: a given name follows it. */
export const isCourtesy = (word: Word | undefined): boolean => word !== undefined && isCourtesyTitle(word);
const isCourtesyTitle = fact(({ text }) => COURTESY.test(text));

function mayBeSecond({ part, linked }: Step): boolean {
  return linked || part.known !== null || part.nisba || part.bareNisba || part.ordinary >= DOUBTFUL_WORD;
}

/** After two words the name may be complete, and what follows is the sentence: only a sure name goes on with it. */
function mayBeThird({ part, linked }: Step): boolean {
  return linked || (part.known !== null && part.ordinary >= RARE_WORD);
}

/** بن غالب الضويحي: behind the father's name a word that no table has and that is spelt like a surname of origin. */
const isOrigin = (before: Step | undefined, { part }: Step, word: string): boolean =>
  Boolean(before?.linked) &&
  ((part.known !== null && /^ال.{3}/.test(word) && !isTitle(fold(word)) && !ORDINAL.test(word)) ||
    ((part.nisba || /^ال.{3,}ان$/.test(word)) && part.ordinary >= RARE_WORD));

/** What a name costs beyond its gain for length; null where it is not worth a reading. */
function priceOf({ part: first, linked }: Step, second: Step, { before, agrees }: NameCues): number | null {
  if (linked) return null;
  const help = before ? -0.6 : 0;
  const firstSure = first.ordinary >= RARE_WORD;
  if (second.linked) return help - 0.3;
  const { part } = second;
  if (part.known === null && part.bareNisba && part.ordinary < DOUBTFUL_WORD && !before) return null;
  const secondSure = part.known !== null && (part.nisba || part.ordinary >= RARE_WORD);
  if (firstSure) return help + (part.known !== null ? -0.2 : part.ordinary === Number.POSITIVE_INFINITY ? 0.3 : 0.2);
  if (secondSure) return help;
  if (part.ordinary === Number.POSITIVE_INFINITY) return help + 0.3;
  // خالد القروني: an adjective of origin that hardly anybody uses is rather a surname.
  if (part.nisba && part.ordinary >= DOUBTFUL_WORD) return help + 0.3;
  if (!before) return part.known !== null && !agrees ? 0.9 : null;
  if (part.known !== null) return agrees ? 0.3 : help;
  return part.nisba || part.bareNisba ? help + 0.2 : 0.4;
}
