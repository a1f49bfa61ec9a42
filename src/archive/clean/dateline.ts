import { lookupName } from "../../language/names.ts";
import { isAgency } from "./agencies.ts";
import { type Credit, type KnownNames, prefixCredit } from "./credit.ts";
import { findDates } from "../../language/dates.ts";

export interface Dateline {
  readonly credit: Credit;
  /** The paragraph without it. */
  readonly rest: string;
}

/** Longest dateline: place, date, author and agency. */
const MAX_CHARS = 110;
const BREAK = /\s+[-–—]+\s*|[-–—]+\s+|\s*[–—]\s*|:\s*|(?<=[)\]])\s+(?=\S)/g;

/** A city or town: countries and regions often open a sentence ("Russia: …"), cities seldom do. */
function isCity(name: string): boolean {
  const entry = lookupName(name, /[\u0600-\u06ff]/.test(name) ? "ar" : "en");
  return entry !== null && (entry.type === "city" || entry.type === "town");
}

/** "WASHINGTON", "BIRMINGHAM, Ala.", "ST. PETERSBURG, Russia": English papers set the place in capitals. */
const CAPITALS = /^[A-Z][A-Z.'’ -]{2,30}(?:,\s*[A-Z][\p{L}.' ]{1,20})?$/u;

function accept(prefix: string, mark: string, known: KnownNames): Credit | null {
  const bare = prefix.replace(/[\s,،]+$/, "");
  const dash = !mark.includes(":");
  if (CAPITALS.test(bare) && dash && mark.trim() !== "" && !isAgency(bare)) {
    return { authors: [], agencies: [], place: (bare.split(",")[0] as string).trim(), outlet: null, date: null };
  }
  const credit = prefixCredit(bare, known);
  if (credit === null) return null;
  const sure = credit.agencies.length > 0 || credit.outlet !== null || credit.authors.length > 0;
  if (mark.trim() === "" && credit.agencies.length === 0) return null;
  if (sure || (credit.date !== null && credit.place !== null)) return credit;
  return credit.place !== null && isCity(bare) ? credit : null;
}

/** "الثلاثاء 3 مارس 2026 أعلنت …": a full date with its weekday, run into the first sentence. */
const WEEKDAY = /^(?:السبت|الأحد|الاحد|الإثنين|الاثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة)\s*[,،]?\s*$/;

function leadingDate(paragraph: string): Dateline | null {
  const first = findDates(paragraph.slice(0, MAX_CHARS))[0];
  if (first === undefined || first.precision !== "day" || first.relative) return null;
  if (!WEEKDAY.test(paragraph.slice(0, first.start))) return null;
  const rest = paragraph.slice(first.end).replace(/^[\s,،:–-]+/, "");
  const date = { date: first.date, precision: first.precision };
  return rest === "" ? null : { credit: { authors: [], agencies: [], place: null, outlet: null, date }, rest };
}

/**
 * The dateline that opens a paragraph ("دمشق - سانا: …", "WASHINGTON (AP) — …", "القاهرة، 3 مارس (رويترز) - …"), and the
 * paragraph without it; null when its opening says nothing of the kind. The longest opening that is one counts.
 */
export function datelineOf(paragraph: string, known: KnownNames): Dateline | null {
  let found: Dateline | null = null;
  const head = paragraph.slice(0, MAX_CHARS);
  for (const match of head.matchAll(BREAK)) {
    const rest = paragraph.slice(match.index + match[0].length);
    if (match.index === 0 || rest.trim() === "") continue;
    const credit = accept(paragraph.slice(0, match.index), match[0], known);
    if (credit !== null) found = { credit, rest: rest.replace(/^[\s:–—-]+/, "") };
    else if (match.index > 60) break;
  }
  return found ?? leadingDate(paragraph);
}

/** An agency in brackets at the very end ("… (رويترز)"), and the paragraph without it. */
export function signatureOf(paragraph: string): { readonly agency: string; readonly rest: string } | null {
  const match = /\s*[([]\s*([^()[\]]{2,40})\s*[)\]]\.?$/.exec(paragraph.slice(-60));
  if (match === null || !(match[1] as string).split(/\s*[-–،,/]\s*/).every(isAgency)) return null;
  const rest = paragraph.slice(0, paragraph.length - match[0].length);
  return rest === "" ? null : { agency: (match[1] as string).trim(), rest };
}
