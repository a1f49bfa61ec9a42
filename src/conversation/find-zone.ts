import type { Lang } from "../contracts/article.ts";
import { foldText } from "../language/normalise.ts";
import { ZONE_NAMES } from "./zone-names.ts";

/** What a text says of a time zone: exactly one, several that go by that name, ones that look like it, or nothing. */
export type ZoneFound =
  | { readonly kind: "one"; readonly zone: string }
  | { readonly kind: "several" | "near"; readonly zones: readonly string[] }
  | { readonly kind: "none" };

/** A form for comparing: folded, one space between words, no article in front. */
const keyOf = (text: string): string =>
  foldText(text)
    .replace(/[_\-/.,،()'’]+/g, " ")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^ال(?=.{3})/, "");

/** `Asia/Beirut` → `Beirut`; for a zone that is named by an offset, its id. */
const cityOf = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

interface ZoneIndex {
  /** Ids by their lower-case form. */
  readonly ids: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, readonly string[]>;
}

let index: ZoneIndex | undefined;

function buildIndex(): ZoneIndex {
  const known = [...ZONE_NAMES.map((row) => row.zone), ...Intl.supportedValuesOf("timeZone")];
  const words = new Map<string, Set<string>>();
  const add = (word: string, zone: string): void => {
    const key = keyOf(word);
    if (key === "") return;
    const zones = words.get(key) ?? new Set();
    words.set(key, zones.add(zone));
  };
  // An old id of a zone that the table names would make its city ambiguous.
  const named = new Set(ZONE_NAMES.map((row) => resolved(row.zone)));
  for (const { zone, arabic, words: others } of ZONE_NAMES)
    for (const word of [cityOf(zone), arabic, ...others]) add(word, zone);
  for (const zone of known) if (zone.includes("/") && !named.has(resolved(zone))) add(cityOf(zone), zone);
  return {
    ids: new Map(known.map((zone) => [zone.toLowerCase(), zone])),
    words: new Map([...words].map(([word, zones]) => [word, [...zones]])),
  };
}

/** The id that this Node uses for a zone; null when there is no such zone. */
function resolved(zone: string): string | null {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** `Asia/Beirut` in any case, and `UTC+3`, as an IANA id; null when there is no such zone. */
export function zoneById(text: string): string | null {
  index ??= buildIndex();
  const id = text.trim().toLowerCase();
  const known = index.ids.get(id);
  if (known !== undefined) return known;
  const [, sign, hours] = /^(?:utc|gmt)\s*([+-])\s*(\d{1,2})(?::?00)?$/.exec(id) ?? [];
  // The sign of these ids is that of POSIX: Etc/GMT-3 is three hours ahead.
  const offset = hours === undefined ? null : `Etc/GMT${sign === "+" ? "-" : "+"}${Number(hours)}`;
  if (offset !== null) return Number(hours) === 0 ? "UTC" : resolved(offset) && offset;
  return /^[a-z]+(?:\/[a-z0-9_+-]+)+$/.test(id) ? resolved(id) : null;
}

/** Edits between two words, counted up to `most`; a swap of neighbours is one (optimal string alignment). */
function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}

/** Most characters of a name that is looked for. */
const MOST_CHARS = 60;
/** Most suggestions for a near miss. */
const SUGGESTIONS = 5;

/** Zones whose names are nearest to `key`: those that begin with it, then those at most two slips away. */
function nearest(typed: string, limit: number): readonly string[] {
  // Somebody is still typing: the article goes, however little follows it.
  const key = typed.replace(/^ال(?=..)/, "");
  if (key.length < 2) return [];
  index ??= buildIndex();
  const slips = key.length < 5 ? 1 : 2;
  const ranked: { readonly zone: string; readonly rank: number }[] = [];
  for (const [word, zones] of index.words) {
    const starts = word.startsWith(key);
    const distance = starts ? 0 : edits(word, key, slips);
    if (distance <= slips)
      for (const zone of zones) ranked.push({ zone, rank: starts ? (word.length - key.length) / 100 : distance });
  }
  ranked.sort((a, b) => a.rank - b.rank);
  return [...new Set(ranked.map(({ zone }) => zone))].slice(0, limit);
}

/** The zone that an IANA id, an offset, or a city or country in either language names. */
export function findZone(text: string): ZoneFound {
  const typed = text.slice(0, MOST_CHARS);
  const id = zoneById(foldText(typed));
  if (id !== null) return { kind: "one", zone: id };
  index ??= buildIndex();
  const key = keyOf(typed).replace(/^(?:توقيت|مدينه) (?:ال(?=.{3}))?| time$/g, "");
  const zones = index.words.get(key) ?? [];
  const [zone] = zones;
  if (zone !== undefined) return zones.length === 1 ? { kind: "one", zone } : { kind: "several", zones };
  const near = nearest(key, SUGGESTIONS);
  return near.length > 0 ? { kind: "near", zones: near } : { kind: "none" };
}

/** A zone by name, with its id where that says more: `Beirut (Asia/Beirut)`. */
export function zoneLabel(zone: string, lang: Lang): string {
  const name = zoneName(zone, lang);
  return name === zone ? zone : `${name} (${zone})`;
}

/** Zones for what somebody has typed so far, best first. */
export function completeZone(typed: string, limit: number): readonly string[] {
  const found = findZone(typed);
  if (found.kind === "one") return [...new Set([found.zone, ...nearest(keyOf(typed), limit)])].slice(0, limit);
  if (found.kind === "several") return found.zones.slice(0, limit);
  return nearest(keyOf(typed.slice(0, MOST_CHARS)), limit);
}

const arabicNames = new Map(ZONE_NAMES.map(({ zone, arabic }) => [zone, arabic]));

/** A zone as people of a language call it, in a form that `findZone` reads back as the same zone; else its id. */
export function zoneName(zone: string, lang: Lang): string {
  const [, sign, hours] = /^Etc\/GMT([+-])(\d{1,2})$/.exec(zone) ?? [];
  if (hours !== undefined) return `UTC${sign === "-" ? "+" : "-"}${hours}`;
  const name = lang === "ar" ? arabicNames.get(zone) : cityOf(zone);
  if (name === undefined || zone === "UTC") return lang === "ar" ? (name ?? zone) : zone;
  const found = findZone(name);
  return found.kind === "one" && found.zone === zone ? name : zone;
}
