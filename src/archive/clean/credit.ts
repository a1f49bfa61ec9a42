import { lookupName } from "../../language/names.ts";
import { isAgency } from "./agencies.ts";
import {
  AUTHOR_LABEL,
  authorsOf,
  isArabic,
  isNameLike,
  isPersonName,
  isPlace,
  NOT_A_NAME,
  OUTLETISH,
  samePhrase,
} from "./credit-names.ts";
import { type Credit, type Draft, draftOf, EMPTY, type KnownNames, settle } from "./credit-parts.ts";

const AUTHOR_LABEL_SURE =
  /^(?:by|written by|reported by|reporting by|author|كتب|كتبت|كتبها|كتبه|بقلم|الكاتب|مراسلنا|مراسلتنا)(?=[\s:])/i;
const SOURCE_LABEL = /^(?:المصدر|مصدر|نقلا عن|نقلاً عن|source|sources|via)\s*[:\-–]\s*/i;
const NOBODY: KnownNames = { outlet: null, byline: null, arabic: true };

/** Most words of a credit line: place, outlet, two authors, agencies and a date. */
const MAX_CREDIT_WORDS = 16;

/**
 * Byline or dateline that fills a line ("| الرصيف – وكالات", "دمشق - سامر علي - وكالات -", "By Jane Doe", "Source: X");
 * null for any other line. A line counts when a label, a leading bar, an agency, or a place beside a name says so.
 */
export function creditOf(line: string, known: KnownNames = NOBODY): Credit | null {
  if (line.split(" ").length > MAX_CREDIT_WORDS || /[.!?؟…]["»”]?$/.test(line.replace(/\b\w\.$/, ""))) return null;
  const bare = line.replace(/^[|*•]+\s*/, "").replace(/\s*[-–—|:]+$/, "");
  if (bare === "" || announcesTitle(bare)) return null;
  const source = SOURCE_LABEL.exec(bare);
  if (source !== null) return sourceCredit(bare.slice(source[0].length));
  if (AUTHOR_LABEL.test(bare)) {
    const [first = "", ...others] = bare.replace(AUTHOR_LABEL, "").split(/\s*[|–—]\s*|\s+-\s+/);
    const names = authorsOf(first);
    if (names.length > 0 && names.every((name) => isNameLike(name))) return withOthers(names, others, known);
  }
  const draft = draftOf(bare, known);
  const signs =
    (draft.date === null ? 0 : 2) +
    draft.agencies.length * 2 +
    Math.min(draft.places.length, 1) +
    draft.authors.length +
    (draft.outlet ? 1 : 0);
  const barred = /^\|/.test(line) || /\s[-–—]$/.test(line);
  if (signs === 0 && !(barred && draft.unknown.length > 0)) return null;
  // A place alone over a headline is a section's name; `readHead` knows which side of the headline it is on.
  if (!barred && signs === 1 && draft.unknown.length === 0 && draft.places.length > 0) return null;
  if (draft.unknown.length > 0 && signs < 2 && !barred && !hasPlaceAndName(draft)) return null;
  return settle(draft);
}

/** Labels of bylines that open headlines too ("تقرير: حرب جديدة"), and a place with a colon ("دمشق: هدوء حذر"). */
const DOUBTFUL = /^(?:تقرير|متابعة|حوار|تحرير|ترجمة|إعداد|اعداد|[\p{L}\p{M} ]{2,24})\s*:\s*(\S+)/u;

/** What follows a doubtful label is an author only when it starts with a given name that the gazetteer knows. */
function announcesTitle(line: string): boolean {
  const first = DOUBTFUL.exec(line)?.[1];
  if (first === undefined || AUTHOR_LABEL_SURE.test(line) || SOURCE_LABEL.test(line)) return false;
  return (
    !isAgency(line.replace(/^[^:]*:\s*/, "")) && lookupName(first, isArabic(first) ? "ar" : "en")?.kind !== "person"
  );
}

function hasPlaceAndName(draft: Draft): boolean {
  const [name] = draft.unknown;
  if (draft.places.length === 0 || draft.unknown.length !== 1 || name === undefined) return false;
  return isPersonName(name) || (OUTLETISH.test(name) && isNameLike(name));
}

function withOthers(names: readonly string[], others: readonly string[], known: KnownNames): Credit {
  const rest = others.length > 0 ? settle(draftOf(others.join(" | "), known)) : null;
  const agencies = names.filter(isAgency);
  // "مراسلنا – عمان" names a place where others name a person.
  const place = names.find((name) => isPlace(name) && !isPersonName(name)) ?? null;
  return {
    authors: names.filter((name) => !isAgency(name) && name !== place),
    agencies: [...agencies, ...(rest?.agencies ?? [])],
    place: rest?.place ?? place,
    outlet: rest?.outlet ?? null,
    date: rest?.date ?? null,
  };
}

function sourceCredit(text: string): Credit | null {
  const parts = text.split(/\s*[-–—+،,/|]\s*/).filter((part) => part !== "");
  if (parts.length === 0 || text.length > 80) return null;
  const agencies = parts.filter(isAgency);
  const outlet = parts.find((part) => !isAgency(part)) ?? null;
  return { authors: [], agencies, place: null, outlet, date: null };
}

/**
 * A credit that opens a paragraph, before its dash or colon. Stricter than a line of its own: every part must be known
 * (place, agency, date, the article's own outlet or author); beside an agency one unknown place or author may stand.
 */
export function prefixCredit(prefix: string, known: KnownNames): Credit | null {
  if (prefix.split(" ").length > MAX_CREDIT_WORDS || /[؟?!]/.test(prefix)) return null;
  const quoted = /^(.*?)\s*[-–—]+\s*[«“"]([^»”"]{2,30})[»”"]$/.exec(prefix);
  if (quoted !== null) {
    const before = prefixCredit(quoted[1] as string, known);
    return before === null ? null : { ...before, outlet: quoted[2] as string };
  }
  if (/[«»“”"]/.test(prefix)) return null;
  if (samePhrase(prefix, known.byline)) return bylineCredit(prefix, known);
  const draft = draftOf(prefix, known);
  const { unknown, places } = draft;
  if (unknown.length > 1 || (unknown.length === 1 && draft.agencies.length === 0)) return null;
  const [only] = unknown;
  if (only === undefined) return settle(draft);
  if (only.split(" ").length > 4 || NOT_A_NAME.test(only)) return null;
  if (places.length > 0) return settle(draft);
  return settle({ ...draft, places: [only], unknown: [] });
}

/** A byline field of a data set or page: everything in it is a name of someone or something. */
export function bylineCredit(text: string, known: KnownNames): Credit {
  const bare = text.replace(AUTHOR_LABEL, "");
  const draft = draftOf(bare, { ...known, byline: null });
  // One Latin word in a field for authors is a pen name; one Arabic word is the paper's own name or a section's.
  const penName = draft.unknown.length === 1 && /^[A-Z][\p{L}'-]+$/u.test(draft.unknown[0] as string);
  if (penName) return { ...EMPTY, authors: draft.unknown };
  return settle(draft) ?? { ...EMPTY, agencies: draft.agencies, place: draft.places[0] ?? null, date: draft.date };
}
