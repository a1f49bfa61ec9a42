import { entryAt, findName, type NameEntry, type Reading } from "./gazetteer.ts";
import type { Candidate } from "./name-candidates.ts";
import { announces } from "./name-cues.ts";
import { BARE, PART, WEAK } from "./name-table.ts";
import { isStopword } from "./stopwords.ts";

/** What the sure names of a text say about the unsure ones. */
export interface Context {
  /** Places in the table of entries that are named beyond doubt. */
  readonly sure: ReadonlySet<number>;
  /** How often sure names of each country occur. */
  readonly countries: ReadonlyMap<string, number>;
}

/** Collects what is certain: names with one reading that is no everyday word and no bare surname. */
export function contextOf(candidates: readonly Candidate[]): Context {
  const sure = new Set<number>();
  const countries = new Map<string, number>();
  for (const { readings } of candidates) {
    const [only] = readings;
    if (only === undefined || readings.length > 1 || (only.flags & (WEAK | PART | BARE)) !== 0) continue;
    sure.add(only.place);
    const { country } = entryAt(only.place);
    if (country !== null) countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  return { sure, countries };
}

/** True for a folded word that is a given name or surname of the gazetteer. */
export function isNamePart(word: string): boolean {
  if (isStopword(word)) return false;
  return findName(word)?.readings.some(({ flags }) => (flags & PART) !== 0) ?? false;
}

/**
 * "قوات سورية", "طائرة تركية", "غير سورية": after an indefinite feminine noun or a negation, a country's name in ية is
 * its adjective; and so it is with the mark of an indefinite object ("مواطنا كينيًا").
 */
function isAdjective(entry: NameEntry, shown: string, before: string): boolean {
  if (entry.type !== "country") return false;
  if (/ي\u064b?ا\u064b?$/.test(shown) && shown.includes("\u064b")) return true;
  return /[يى][ةه]$/.test(shown) && (before === "غير" || (/(?:ه|ات)$/.test(before) && !isStopword(before)));
}

/** An indefinite noun in the accusative ("درعًا تقديريا", "دوماً"); no name of a place or body takes its mark. */
function isIndefinite(entry: NameEntry, shown: string): boolean {
  return entry.kind !== "person" && /\u064b\u0627?$|\u0627\u064b$/.test(shown);
}

/** Whether a reading may stand: everyday words need support, and a surname after another given name is someone else. */
function holds(reading: Reading, entry: NameEntry, before: string, context: Context): boolean {
  if (reading.flags & PART) return false;
  if (reading.flags & WEAK) {
    const named = context.sure.has(reading.place) && (entry.kind === "place" || entry.kind === "person");
    return named || announces(before, entry);
  }
  if (!(reading.flags & BARE) || !isNamePart(before)) return true;
  return entry.ar.includes(" ") && isPartOf(before, entry);
}

function isPartOf(word: string, entry: NameEntry): boolean {
  const parts = findName(word)?.readings ?? [];
  const own = ` ${entry.ar} ${entry.en} `;
  return parts.some(({ place }) => own.includes(` ${entryAt(place).ar} `) || own.includes(` ${entryAt(place).en} `));
}

/** Marks tell apart what letters do not: عَمّان is the city, عُمان the country. */
const AMMAN = /^ع\u064e?م\u0651/;
const OMAN = /^ع\u064f/;

const isSpelt = (shown: string, { ar, type }: NameEntry): boolean =>
  ar === "عمان" && (type === "city" ? AMMAN : OMAN).test(shown);

/**
 * Being named in full outweighs an announcement, which outweighs the country spoken of; the order of the data decides
 * the rest.
 */
const NAMED_SCORE = 100;
const ANNOUNCED_SCORE = 50;
const MAX_COUNTRY_SCORE = 40;

/**
 * The reading of a candidate that fits its surroundings best; null when none may stand. `before` is the folded word
 * before it.
 */
export function chooseReading(
  { readings }: Candidate,
  shown: string,
  before: string,
  context: Context,
): NameEntry | null {
  let best: NameEntry | null = null;
  let bestScore = -1;
  for (const reading of readings) {
    const entry = entryAt(reading.place);
    if (!holds(reading, entry, before, context) || isAdjective(entry, shown, before)) continue;
    if (isIndefinite(entry, shown)) continue;
    // "عبدالعزيز بن عمر الجاسر" is nobody whom papers call "بن عمر".
    if (/^بن\s/.test(shown) && isNamePart(before)) continue;
    const spoken = entry.country === null ? 0 : (context.countries.get(entry.country) ?? 0);
    const score =
      (context.sure.has(reading.place) || isSpelt(shown, entry) ? NAMED_SCORE : 0) +
      (announces(before, entry) ? ANNOUNCED_SCORE : 0) +
      Math.min(spoken, MAX_COUNTRY_SCORE);
    if (score > bestScore) {
      best = entry;
      bestScore = score;
    }
  }
  return best;
}
