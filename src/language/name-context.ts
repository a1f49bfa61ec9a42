import { entryAt, type NameEntry, type Reading } from "./gazetteer.ts";
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
  /** Places of those whose surname is somebody else's in this text. */
  readonly namesakes: ReadonlySet<number>;
}

/** Collects what is certain: names with one reading that is no everyday word and no bare surname. */
export function contextOf(candidates: readonly Candidate[], namesakes: ReadonlySet<number>): Context {
  const sure = new Set<number>();
  const countries = new Map<string, number>();
  for (const { readings } of candidates) {
    const [only] = readings;
    if (only === undefined || readings.length > 1 || (only.flags & (WEAK | PART | BARE)) !== 0) continue;
    sure.add(only.place);
    const { country } = entryAt(only.place);
    if (country !== null) countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  return { sure, countries, namesakes };
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

/** Whether a reading may stand: everyday words need support, and a namesake's name is somebody else's. */
function holds(reading: Reading, entry: NameEntry, before: string, context: Context): boolean {
  if (reading.flags & PART) return false;
  if ((reading.flags & BARE) !== 0 && context.namesakes.has(reading.place) && !context.sure.has(reading.place))
    return false;
  if ((reading.flags & WEAK) === 0) return true;
  const named = context.sure.has(reading.place) && (entry.kind === "place" || entry.kind === "person");
  return named || announces(before, entry);
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
