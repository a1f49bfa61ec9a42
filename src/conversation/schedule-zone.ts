import { findZone, zoneById } from "./find-zone.ts";
import { Problem } from "./schedule-problem.ts";
import { DAY_PARTS, FILLERS, WEEKDAYS } from "./schedule-words.ts";

/** A text without its zone, and the zone; null where it names none. */
export interface WithoutZone {
  readonly rest: string;
  readonly zone: string | null;
}

/** Most words that a zone's name has. */
const ZONE_WORDS = 3;

/**
 * Takes the zone out of a folded text: an id, an offset, "بتوقيت بيروت", "Beirut time", or a known place at the end.
 */
export function takeZone(source: string): WithoutZone {
  const byId = /(?:^|\s)((?:utc|gmt)\s?[+-]\s?\d{1,2}(?::?00)?|utc|gmt|[a-z]+(?:\/[a-z0-9_+-]+)+)(?=$|[\s,.;])/.exec(
    source,
  );
  if (byId?.[1] !== undefined) {
    const zone = zoneById(byId[1]) ?? zoneById(byId[1].replace(/\s/g, ""));
    const found = zone ?? (byId[1] === "gmt" ? "UTC" : null);
    if (found === null) throw new Problem({ code: "zone", word: byId[1] });
    return { zone: found, rest: source.replace(byId[0], " ").replace(/(?:بتوقيت|توقيت|\btime)\s*$/, " ") };
  }
  const said =
    /(?:^|\s)(?:بتوقيت|توقيت|حسب توقيت)\s+(.+)$/.exec(source) ??
    /(?:^|\s)(?:in |at )?((?:[\p{L}'’.-]+\s){1,3})time\s*$/u.exec(source);
  if (said?.[1] === undefined) return placeAtEnd(source);
  const words = said[1].trim().split(/\s+/);
  const tries = Array.from(
    { length: Math.min(ZONE_WORDS, words.length) },
    (_, i) => Math.min(ZONE_WORDS, words.length) - i,
  );
  const arabic = /توقيت/.test(said[0]);
  for (const count of tries) {
    const taken = arabic ? words.slice(0, count) : words.slice(-count);
    const found = findZone(taken.join(" "));
    if (found.kind !== "one") continue;
    const rest = arabic ? words.slice(count) : words.slice(0, -count);
    return { zone: found.zone, rest: `${source.slice(0, said.index)} ${rest.join(" ")}` };
  }
  throw new Problem({ code: "zone", word: words.slice(0, ZONE_WORDS).join(" ") });
}

function placeAtEnd(source: string): WithoutZone {
  const words = source.trim().split(/\s+/);
  for (let count = Math.min(ZONE_WORDS, words.length - 1); count > 0; count--) {
    const tail = words.slice(-count);
    if (tail.some((word) => /\d/.test(word) || WEEKDAYS.has(word) || DAY_PARTS.has(word) || FILLERS.has(word)))
      continue;
    const found = findZone(tail.join(" "));
    if (found.kind === "several") throw new Problem({ code: "zone", word: tail.join(" ") });
    if (found.kind === "one")
      return {
        zone: found.zone,
        rest: words
          .slice(0, -count)
          .join(" ")
          .replace(/\s(?:in|at|في)$/, ""),
      };
  }
  return { zone: null, rest: source };
}
