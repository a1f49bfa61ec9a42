import { decodeEntities } from "../language/entities.ts";
import { isObject } from "./is-object.ts";
import { type Field, fieldOf, fieldsOf, isThing, NAMES, printable, type Values } from "./json-fields.ts";
import { withoutLanguages } from "./json-languages.ts";
import { hasMarkup, plainLine, stripMarkup } from "./markup.ts";
import type { RawArticle, RawDate } from "./raw-article.ts";
import { withoutShortcodes } from "./shortcodes.ts";

function line(values: Values, field: Field, glue?: string): string | null {
  const found = fieldOf(values, field, glue);
  return found === null ? null : plainLine(found) || null;
}

/** News APIs end a shortened text with "… [+1234 chars]". */
const CUT_MARK = /\s*(?:…|\.\.\.)?\s*\[\+\d+ chars\]$/;

function bodyText(text: string): string {
  const decoded = withoutShortcodes(decodeEntities(text.trim()));
  const plain = hasMarkup(decoded) ? stripMarkup(decoded) : decoded;
  return plain.endsWith("]") ? plain.replace(CUT_MARK, "…") : plain;
}

/** A day in three fields: `{year: 2026, month: 5, day: 20}`. */
function dayInParts(values: Values): string | null {
  const [year, month, day] = ["year", "month", "day"].map((name) => Math.trunc(Number(values.get(name) ?? Number.NaN)));
  if (!(year && month && day)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function datesOf(values: Values): readonly RawDate[] {
  const found = [...NAMES.date.map((name) => printable(values.get(name), " ")), dayInParts(values)];
  return found.filter((value) => value !== null).map((value) => ({ value, basis: "metadata" }));
}

const ADDRESS = /^https?:\/\/\S+$/i;
/** An address that leads to a page, not only to a site. */
const PAGE = /^https?:\/\/[^/\s]+\/[^\s]+$/i;

/** Of several links the one that is marked as the article's own, else the first. */
function ownLink(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.find((link) => isObject(link) && link.rel === "alternate") ?? value[0];
}

function addressIn(values: Values, names: readonly string[], form: RegExp): string | null {
  for (const name of names) {
    const found = printable(ownLink(values.get(name)), " ")?.trim();
    if (found !== undefined && form.test(found)) return found;
  }
  return null;
}

/** The article's address; some data sets call it the source. */
const urlOf = (values: Values): string | null =>
  addressIn(values, NAMES.url, ADDRESS) ?? addressIn(values, NAMES.outlet, PAGE);

/** The outlet, by its name where the record has one beside an address. */
function outletOf(values: Values): string | null {
  let address: string | null = null;
  for (const name of NAMES.outlet) {
    const found = plainLine(printable(values.get(name), " ") ?? "");
    if (found !== "" && !ADDRESS.test(found)) return found;
    address ??= found || null;
  }
  return address;
}

/** Sections by number say nothing to a reader. */
function sectionOf(values: Values): string | null {
  const found = line(values, "section", " / ");
  return found === null || !/\p{L}/u.test(found) ? null : found;
}

/**
 * One record of a data set as an article; null when it has neither a title nor a text. `path` ends in the record's
 * place.
 */
export function articleOfRecord(record: Readonly<Record<string, unknown>>, path: string | null): RawArticle | null {
  const values = fieldsOf(record);
  const title = line(values, "title") ?? line(fieldsOf(withoutLanguages(record)), "title");
  const text = fieldOf(values, "text", "\n") ?? fieldOf(values, "lead", "\n");
  if (text === null && (title === null || isThing(values))) return null;
  return {
    kind: "fields",
    path,
    url: urlOf(values),
    sourceId: line(values, "id"),
    title,
    outlet: outletOf(values),
    section: sectionOf(values),
    byline: line(values, "byline", "، "),
    dates: datesOf(values),
    language: line(values, "language"),
    body: text === null ? "" : bodyText(text),
  };
}
