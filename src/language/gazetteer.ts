import { readFileSync } from "node:fs";
import type { Lang } from "../contracts/article.ts";
import { dataFile } from "./data-file.ts";
import { FLAG_RANGE, HEADER_WORDS, hashOn, hashOnB, MAGIC, SEED_A, SEED_B } from "./name-table.ts";

/** A name of the gazetteer in both languages. */
export interface NameEntry {
  /** Made from the names and type: the same in every release that holds the entry. */
  readonly id: number;
  readonly ar: string;
  readonly en: string;
  /** As in `data/names`: person, country, city, party, … */
  readonly type: string;
  readonly kind: "person" | "place" | "organisation" | "other";
  /** ISO 3166 alpha-2, or null. */
  readonly country: string | null;
  /** Short description, without a note on ambiguity; null when there is none. */
  readonly roleAr: string | null;
  readonly roleEn: string | null;
}

/** One reading of a key: an entry's place in the table, and flags of `name-table.ts`. */
export interface Reading {
  readonly place: number;
  readonly flags: number;
}

/** What the table has for a key. */
export interface Found {
  /** In the order of the data; empty for a key that only begins longer names. */
  readonly readings: readonly Reading[];
  /** True when longer names begin with this key and a space. */
  readonly longer: boolean;
}

interface Table {
  readonly entries: number;
  readonly mask: number;
  readonly index: Int32Array;
  readonly slots: Int32Array;
  readonly postings: Int32Array;
  readonly strings: Buffer;
}

const KINDS: Readonly<Record<string, NameEntry["kind"]>> = {
  person: "person",
  "given-name": "person",
  surname: "person",
  country: "place",
  region: "place",
  city: "place",
  town: "place",
  water: "place",
  mountain: "place",
  site: "place",
  organisation: "organisation",
  "government-body": "organisation",
  party: "organisation",
  "armed-group": "organisation",
  military: "organisation",
  company: "organisation",
  agency: "organisation",
  outlet: "organisation",
  team: "organisation",
};

let loaded: Table | undefined;
const entries = new Map<number, NameEntry>();

function table(): Table {
  loaded ??= read(dataFile("names.bin"));
  return loaded;
}

/** Views into the file's bytes: nothing is parsed at load. */
function read(path: string): Table {
  const bytes = readFileSync(path);
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer);
  const view = (from: number, count: number): Int32Array =>
    new Int32Array(aligned.buffer, aligned.byteOffset + from * 4, count);
  const [magic, count = 0, slots = 0, postings = 0] = view(0, HEADER_WORDS);
  if (magic !== MAGIC) throw new Error(`${path} is not a table of names: run "npm run build"`);
  const slotsAt = HEADER_WORDS + count * 2;
  const postingsAt = slotsAt + slots * 3;
  return {
    entries: count,
    mask: slots - 1,
    index: view(HEADER_WORDS, count * 2),
    slots: view(slotsAt, slots * 3),
    postings: view(postingsAt, postings),
    strings: aligned.subarray((postingsAt + postings) * 4),
  };
}

const NOTHING: readonly Reading[] = [];

/** Looks a key up by its two hashes (`hashOn` from `SEED_A`, `hashOnB` from `SEED_B`). */
export function findKey(a: number, b: number): Found | null {
  const { slots, mask, postings } = table();
  for (let slot = a & mask; ; slot = (slot + 1) & mask) {
    const value = slots[slot * 3 + 2] ?? 0;
    if (value === 0) return null;
    if (slots[slot * 3] !== a || slots[slot * 3 + 1] !== b) continue;
    return { readings: value > 1 ? readings(postings, value >> 1) : NOTHING, longer: (value & 1) === 1 };
  }
}

function readings(postings: Int32Array, at: number): Reading[] {
  const found: Reading[] = [];
  const count = postings[at] ?? 0;
  for (let i = 1; i <= count; i++) {
    const posting = postings[at + i] ?? 0;
    found.push({ place: Math.floor(posting / FLAG_RANGE), flags: posting % FLAG_RANGE });
  }
  return found;
}

/** Looks a folded name up, words parted by single spaces. */
export function findName(key: string): Found | null {
  return findKey(hashOn(SEED_A, key), hashOnB(SEED_B, key));
}

/** The entry at a place of the table. */
export function entryAt(place: number): NameEntry {
  const known = entries.get(place);
  if (known !== undefined) return known;
  const { index, strings } = table();
  const from = place === 0 ? 0 : (index[place * 2 - 1] ?? 0);
  const cells = strings.toString("utf8", from, index[place * 2 + 1]).split("\t");
  const entry = toEntry(index[place * 2] ?? 0, cells);
  entries.set(place, entry);
  return entry;
}

function toEntry(id: number, cells: readonly string[]): NameEntry {
  const [ar = "", en = "", type = "", country = "", roleAr = "", roleEn = ""] = cells;
  return {
    id,
    ar,
    en,
    type,
    kind: KINDS[type] ?? "other",
    country: country || null,
    roleAr: roleAr || null,
    roleEn: roleEn.replace(/^ambiguous: /, "").replace(/ \((?:also|same spelling)[^)]*\)$/, "") || null,
  };
}

/** The name of an entry in a language, or null when there is no such entry. */
export function nameIn(id: number, lang: Lang): string | null {
  const { index, entries: count } = table();
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = index[middle * 2] ?? 0;
    if (at === id) return entryAt(middle)[lang];
    if (at < id) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
