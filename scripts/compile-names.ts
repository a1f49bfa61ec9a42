import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  BARE,
  CAPITAL,
  FLAG_RANGE,
  HEADER_WORDS,
  hashOn,
  hashOnB,
  MAGIC,
  PART,
  SEED_A,
  SEED_B,
  UPPER,
  WEAK,
} from "../src/language/name-table.ts";
import { words } from "../src/language/tokens.ts";
import { givenNames, type NameRow, otherFullNames, spellings } from "./name-spellings.ts";

interface Row extends NameRow {
  readonly roleEn: string;
  readonly roleAr: string;
  readonly country: string;
}

interface Posting {
  readonly row: number;
  readonly flags: number;
}

type Keys = Map<string, Posting[]>;

function readRows(path: string): Row[] {
  const lines = readFileSync(path, "utf8").split("\n").slice(1);
  return lines.filter((line) => line !== "").map((line) => parseRow(line, path));
}

function parseRow(line: string, path: string): Row {
  const cells = line.split("\t");
  if (cells.length !== 9) throw new Error(`${path}: 9 columns expected, ${cells.length} found: ${line}`);
  const [ar = "", en = "", type = "", arVariants = "", enVariants = "", roleEn = "", roleAr = "", country = ""] = cells;
  return { ar, en, type, arVariants: list(arVariants), enVariants: list(enVariants), roleEn, roleAr, country };
}

function list(cell: string): string[] {
  return cell === "-" ? [] : cell.split("|");
}

function readWeak(path: string): Set<string> {
  const lines = readFileSync(path, "utf8").split("\n");
  return new Set(lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => words(line).join(" ")));
}

function flagsOf(name: string, tokens: readonly string[], row: Row, weak: ReadonlySet<string>): number {
  const single = tokens.length === 1;
  let flags = 0;
  if (row.type === "given-name" || row.type === "surname") flags |= PART;
  if (row.type === "person" && single) flags |= BARE;
  if (weak.has(tokens.join(" ")) || (single && isCommonWord(row, name))) flags |= WEAK;
  if (/\p{Lu}/u.test(name)) flags |= CAPITAL;
  if (/^\p{Lu}[\p{Lu} .&-]{1,7}$/u.test(name)) flags |= UPPER;
  return flags;
}

/**
 * A row whose description says that its Arabic is also an ordinary word or a given name; a language is an adjective
 * too.
 */
function isCommonWord(row: Row, name: string): boolean {
  if (row.type === "language") return true;
  if (!/[\u0600-\u06ff]/.test(name)) return false;
  return row.roleEn.startsWith("ambiguous:") && /"|\bnoun\b|\bverb\b|given name|surname/.test(row.roleEn);
}

/** What is an everyday word in one reading is one in all. */
function spreadWeakness(keys: Keys): void {
  for (const [key, postings] of keys) {
    if (key.includes(" ") || !postings.some(({ flags }) => flags & WEAK)) continue;
    keys.set(
      key,
      postings.map(({ row, flags }) => ({ row, flags: flags | WEAK })),
    );
  }
}

/** People under other spellings of their given name and surname, where no row has that name of its own. */
function addGivenNames(keys: Keys, rows: readonly Row[], weak: ReadonlySet<string>): void {
  const given = givenNames(rows);
  const found: Keys = new Map();
  rows.forEach((row, index) => {
    if (row.type !== "person") return;
    for (const names of [
      [row.ar, ...row.arVariants],
      [row.en, ...row.enVariants],
    ]) {
      const flags = flagsOf(names[0] ?? "", words(names[0] ?? ""), row, weak);
      for (const key of otherFullNames(names, given)) if (!keys.has(key)) add(found, key, { row: index, flags });
    }
  });
  for (const [key, postings] of found) keys.set(key, postings);
}

function collectKeys(rows: readonly Row[], weak: ReadonlySet<string>): Keys {
  const keys: Keys = new Map();
  rows.forEach((row, index) => {
    for (const name of [row.ar, ...row.arVariants, row.en, ...row.enVariants]) {
      const tokens = words(name);
      if (tokens.length === 0) continue;
      const flags = flagsOf(name, tokens, row, weak);
      for (const key of new Set(spellings(tokens, row.type === "person"))) add(keys, key, { row: index, flags });
      // "US" is printed "U.S." too, which is two words.
      if (flags & UPPER && /^\w{2,4}$/.test(name)) add(keys, [...name.toLowerCase()].join(" "), { row: index, flags });
    }
  });
  addGivenNames(keys, rows, weak);
  spreadWeakness(keys);
  return keys;
}

function add(keys: Keys, key: string, posting: Posting): void {
  const postings = keys.get(key) ?? [];
  if (!postings.some((other) => other.row === posting.row)) postings.push(posting);
  keys.set(key, postings);
}

/** Every beginning, by whole words, of a longer key. */
function beginnings(keys: Keys): Set<string> {
  const found = new Set<string>();
  for (const key of keys.keys()) {
    for (let at = key.indexOf(" "); at > 0; at = key.indexOf(" ", at + 1)) found.add(key.slice(0, at));
  }
  return found;
}

/** Ids follow from the names alone, so that stored ids outlive a change of the data. */
function idOf(row: Row): number {
  return hashOn(SEED_A, `${row.ar}\t${row.en}\t${row.type}`) >>> 1;
}

function fillSlots(keys: Keys, places: ReadonlyMap<number, number>): { slots: Int32Array; postings: number[] } {
  const prefixes = beginnings(keys);
  const all = new Set([...keys.keys(), ...prefixes]);
  const size = 2 ** Math.ceil(Math.log2(all.size * 1.4));
  const slots = new Int32Array(size * 3);
  const postings = [0];
  for (const key of all) {
    const a = hashOn(SEED_A, key);
    const b = hashOnB(SEED_B, key);
    let slot = a & (size - 1);
    while (slots[slot * 3 + 2] !== 0) {
      if (slots[slot * 3] === a && slots[slot * 3 + 1] === b) throw new Error(`two names share a hash: ${key}`);
      slot = (slot + 1) & (size - 1);
    }
    const found = keys.get(key) ?? [];
    const at = found.length === 0 ? 0 : postings.length;
    if (at > 0) postings.push(found.length, ...found.map((p) => (places.get(p.row) ?? 0) * FLAG_RANGE + p.flags));
    slots.set([a, b, at * 2 + (prefixes.has(key) ? 1 : 0)], slot * 3);
  }
  return { slots, postings };
}

function blank(cell: string): string {
  return cell === "-" ? "" : cell;
}

/** Compiles `data/names/*.tsv` to `names.bin` in `outDir`; the layout is described in `src/language/name-table.ts`. */
export function compileNames(rootDir: string, outDir: string): void {
  const folder = join(rootDir, "data", "names");
  const rows = [...readRows(join(folder, "places-organisations.tsv")), ...readRows(join(folder, "people.tsv"))];
  const keys = collectKeys(rows, readWeak(join(folder, "everyday-words.txt")));
  const order = rows.map((_, index) => index).sort((a, b) => idOf(rows[a] as Row) - idOf(rows[b] as Row));
  const places = new Map(order.map((row, place) => [row, place]));
  const { slots, postings } = fillSlots(keys, places);
  const index = new Int32Array(order.length * 2);
  const strings: Buffer[] = [];
  let end = 0;
  order.forEach((at, place) => {
    const row = rows[at] as Row;
    const text = [row.ar, row.en, row.type, blank(row.country), blank(row.roleAr), blank(row.roleEn)].join("\t");
    const bytes = Buffer.from(text);
    strings.push(bytes);
    end += bytes.length;
    index.set([idOf(row), end], place * 2);
  });
  const header = Int32Array.of(MAGIC, rows.length, slots.length / 3, postings.length, end);
  if (header.length !== HEADER_WORDS) throw new Error("header layout");
  const numbers = [header, index, slots, Int32Array.from(postings)].map((part) => Buffer.from(part.buffer));
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, "names.bin"), Buffer.concat([...numbers, ...strings]));
}
