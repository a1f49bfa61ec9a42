import { BoundedMap } from "../../language/bounded-map.ts";
import { entryAt, findName } from "../../language/gazetteer.ts";
import { isTitle } from "../../language/name-cues.ts";
import type { Analyser } from "./analysis.ts";
import { fold } from "./letters.ts";
import { createNamePartFinder, listedPart, type NamePart, type NamePartFinder, RARE_WORD } from "./name-parts.ts";
import { looseEntry, type Reading, reading } from "./reading.ts";
import { romanise } from "./romanise.ts";
import type { SourceToken } from "./tokens.ts";

/** What stands around a possible name and says that one is there. */
export interface NameCues {
  /** A person's title or occupation, or a verb of saying, right before. */
  readonly before: boolean;
  /** An adjective that would agree with the first word follows it: حياة كريمة. */
  readonly agrees: boolean;
}

/** One step of a name: a word, or two that belong together (عبد الله, نور الدين, بن سالم). */
interface Step {
  readonly en: string;
  readonly length: number;
  readonly part: NamePart;
  /** Only a name is put so: بن سالم. */
  readonly linked: boolean;
}

/** Most steps of a name. */
const MAX_STEPS = 4;
const LINKS: Readonly<Record<string, string>> = {
  بن: "bin",
  ابن: "ibn",
  بنت: "bint",
  ال: "Al",
  ابو: "Abu",
  ابي: "Abi",
  بو: "Bou",
  ولد: "Ould",
  دي: "de",
  فان: "van",
  فون: "von",
};
const WITH_GOD: Readonly<Record<string, string>> = { الله: "allah", الدين: "al-Din" };

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
  tokens: readonly SourceToken[],
  at: number,
  { partOf, startsOf }: NameFinders,
  cues: (word: string, next: string) => NameCues,
): Reading[] {
  const word = arabicAt(tokens, at);
  if (word === "") return [];
  for (const [clitics, rest] of startsOf(word)) {
    const first = stepAt(tokens, at, rest, partOf);
    if (!first || first.linked || first.part.known !== "given") continue;
    const steps = [first, ...laterSteps(tokens, at + first.length, partOf)];
    const [, second] = steps;
    if (!second) continue;
    const price = priceOf(first, second, cues(rest, arabicAt(tokens, at + first.length)));
    if (price === null) continue;
    return [personReading(tokens, at, steps, rest, clitics, price)];
  }
  return unlistedPerson(tokens, at, word, partOf, cues);
}

const ORDINAL = /^ال(أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي)/;

/** Price of a name whose first word the gazetteer lacks. */
const UNLISTED_FIRST = 0.2;

/** الفنانة نجاح الموجي: after a person's title a bare word with a surname of origin can only be a name. */
function unlistedPerson(
  tokens: readonly SourceToken[],
  at: number,
  word: string,
  partOf: NamePartFinder,
  cues: (word: string, next: string) => NameCues,
): Reading[] {
  const next = arabicAt(tokens, at + 1);
  if (!/^(ال|وال)/.test(arabicAt(tokens, at - 1)) || /^(ال|[وفبلك]ال|لل)/.test(word)) return [];
  const [first, second] = next.startsWith("ال") ? [partOf(word), partOf(next)] : [null, null];
  if (!first || !second || !cues(word, next).before) return [];
  // الشاعر العراقي مظفر النواب: a word that no table has, so what follows it is its surname.
  const lone = first.ordinary === Number.POSITIVE_INFINITY && !isTitle(fold(next)) && !ORDINAL.test(next);
  if (!lone && (!second.nisba || second.known === null)) return [];
  const steps = [first, second].map((part): Step => ({ en: part.en, length: 1, part, linked: false }));
  return [personReading(tokens, at, steps, word, "", UNLISTED_FIRST)];
}

function personReading(
  tokens: readonly SourceToken[],
  at: number,
  steps: readonly Step[],
  first: string,
  clitics: string,
  price: number,
): Reading {
  const length = steps.reduce((sum, step) => sum + step.length, 0);
  const rest = tokens.slice(at + 1, at + length).map(({ text }) => text);
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

/** What tells the words of names; both remember what they found. */
export interface NameFinders {
  readonly partOf: NamePartFinder;
  readonly startsOf: (word: string) => readonly Start[];
}

/** A given name at the start of a word, with the clitics before it. */
type Start = readonly [clitics: string, rest: string];

const CACHED_WORDS = 12_000;
const NO_NAME: readonly Start[] = [];

/** Finders for one analyser. */
export function createNameFinders(analyse: Analyser): NameFinders {
  const partOf = createNamePartFinder(analyse);
  const cache = new BoundedMap<readonly Start[]>(CACHED_WORDS);
  const find = (word: string): readonly Start[] => {
    const found = starts(word, partOf);
    return cache.set(word, found.length === 0 ? NO_NAME : found);
  };
  return { partOf, startsOf: (word) => cache.get(word) ?? find(word) };
}

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
  return word === "عبد" || (partOf(word)?.known === "given" && !(fold(word) in LINKS));
}

function arabicAt(tokens: readonly SourceToken[], at: number): string {
  const token = tokens[at];
  return token?.kind === "arabic" ? token.text : "";
}

/** The step that begins at a token; `word` is the token without clitics. */
function stepAt(tokens: readonly SourceToken[], at: number, word: string, partOf: NamePartFinder): Step | null {
  const next = arabicAt(tokens, at + 1);
  if (word === "عبد") return /^ال.{2,}/.test(next) || next === "ربه" ? compound(word, next, "Abdel") : null;
  const link = LINKS[fold(word)];
  if (link !== undefined && word !== "ال") return next === "" ? null : linkedStep(tokens, at, word, link, partOf);
  const part = partOf(word);
  if (!part) return null;
  const ending = WITH_GOD[next];
  if (ending !== undefined) return compound(word, next, part.en, ending);
  return { en: part.en, length: 1, part, linked: false };
}

const CERTAIN = { ordinary: Number.POSITIVE_INFINITY, nisba: false, bareNisba: false } as const;

/** عبد الرحمن, نور الدين: as the gazetteer spells it, else word by word. */
function compound(word: string, next: string, head: string, ending?: string): Step {
  const listed = listedPart(`${word} ${next}`);
  const last = ending ?? romanise(next).replace(/^al-/, "");
  const en = listed?.en ?? (ending === "allah" ? `${head}${last}` : `${head} ${last}`);
  return { en, length: 2, part: { ...CERTAIN, en, known: "given" }, linked: false };
}

function linkedStep(
  tokens: readonly SourceToken[],
  at: number,
  word: string,
  link: string,
  partOf: NamePartFinder,
): Step | null {
  const next = arabicAt(tokens, at + 1);
  const listed = listedPart(`${word} ${next}`);
  const rest = listed ? null : stepAt(tokens, at + 1, next, partOf);
  if (!listed && (!rest || rest.linked)) return null;
  const en = listed?.en ?? `${link} ${rest?.en}`;
  return { en, length: 1 + (rest?.length ?? 1), part: { ...CERTAIN, en, known: "surname" }, linked: true };
}

/** The steps after the first one, as long as they look like parts of a name. */
function laterSteps(tokens: readonly SourceToken[], from: number, partOf: NamePartFinder): readonly Step[] {
  const steps: Step[] = [];
  for (let at = from; steps.length < MAX_STEPS - 1; ) {
    const word = arabicAt(tokens, at);
    const step = word === "" ? null : stepAt(tokens, at, word, partOf);
    if (!step || isJoinedWord(word, step) || !(steps.length === 0 ? mayBeSecond(step) : mayBeThird(step))) break;
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

function mayBeSecond({ part, linked }: Step): boolean {
  return linked || part.known !== null || part.nisba || part.bareNisba || part.ordinary >= DOUBTFUL_WORD;
}

/** After two words the name may be complete, and what follows is the sentence: only a sure name goes on with it. */
function mayBeThird({ part, linked }: Step): boolean {
  return linked || (part.known !== null && part.ordinary >= RARE_WORD);
}

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
  if (!before) return part.known !== null && !agrees ? 0.9 : null;
  if (part.known !== null) return agrees ? 0.3 : help;
  return part.nisba || part.bareNisba ? help + 0.2 : 0.4;
}
