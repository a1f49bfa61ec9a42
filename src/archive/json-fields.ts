import { decodeEntities } from "../language/entities.ts";
import { hasMarkup, plainLine, stripMarkup } from "./markup.ts";
import type { RawArticle, RawDate } from "./raw-article.ts";

function names(list: string): readonly string[] {
  return list.split(/\s+/);
}

/**
 * Field names by which public news data sets and news APIs call things, best first, folded by `foldKey` (lower case,
 * letters only): `date_publish`, `datePublish` and `date-publish` are one name.
 */
const NAMES = {
  title: names(`title headline articletitle newstitle heading name العنوان عنوان`),
  text: names(`text content body articlebody article maintext fulltext articletext articlecontent contents newstext story
    contenttext bodytext contenthtml bodyhtml paragraphs cleanedtext النص نص المحتوى`),
  lead: names(`description summary lead abstract excerpt snippet intro subtitle`),
  date: names(`datepublished datepublish publishedat publishedon publisheddate published publicationdate publishdate
    publishtime pubdate firstpublished firstpublicationdate webpublicationdate date datetime articledate
    newsdate dategmt time timestamp createdat datecreated created dateextracted datedownload datecrawled
    crawldate seendate scrapedat التاريخ تاريخ`),
  outlet:
    names(`outlet source publisher sourcename publication newspaper sitename site medianame media provider sourcedomain
    domain الصحيفة المصدر`),
  url: names(`url link href canonicalurl articleurl weburl permalink newsurl guid الرابط`),
  byline: names(`author authors byline writer creator reporter journalist الكاتب`),
  section: names(`section category categories sectionname articlesection newscategory topic القسم`),
  language: names(`language lang inlanguage langcode locale`),
  id: names(`id uri uuid articleid guid docid newsid`),
};

type Field = keyof typeof NAMES;
type Values = ReadonlyMap<string, unknown>;

function foldKey(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}]/gu, "");
}

/** A field's printable value: strings and numbers as they are, `{name}` and `{rendered}` by their name, lists joined. */
function printable(value: unknown, glue: string): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    const parts = value.map((part) => printable(part, glue)).filter((part) => part !== null);
    return parts.length > 0 ? parts.join(glue) : null;
  }
  if (typeof value !== "object" || value === null) return null;
  for (const key of [
    "name",
    "title",
    "rendered",
    "text",
    "label",
    "value",
    "content",
    "$t",
    "#text",
    "uri",
    "href",
    "url",
  ]) {
    const found = (value as Record<string, unknown>)[key];
    if (typeof found === "string" && found.trim() !== "") return found;
  }
  return null;
}

function fieldOf(values: Values, field: Field, glue = " "): string | null {
  for (const name of NAMES[field]) {
    const found = printable(values.get(name), glue);
    if (found !== null) return found;
  }
  return null;
}

function line(values: Values, field: Field, glue?: string): string | null {
  const found = fieldOf(values, field, glue);
  return found === null ? null : plainLine(found) || null;
}

/** News APIs end a shortened text with "… [+1234 chars]". */
const CUT_MARK = /\s*(?:…|\.\.\.)?\s*\[\+\d+ chars\]$/;

function bodyText(text: string): string {
  const decoded = decodeEntities(text.trim());
  const plain = hasMarkup(decoded) ? stripMarkup(decoded) : decoded;
  return plain.endsWith("]") ? plain.replace(CUT_MARK, "…") : plain;
}

function datesOf(values: Values): readonly RawDate[] {
  const dates: RawDate[] = [];
  for (const name of NAMES.date) {
    const value = printable(values.get(name), " ");
    if (value !== null) dates.push({ value, basis: "metadata" });
  }
  return dates;
}

function httpUrl(values: Values): string | null {
  for (const name of NAMES.url) {
    const found = printable(values.get(name), " ")?.trim();
    if (found !== undefined && /^https?:\/\/\S+$/i.test(found)) return found;
  }
  return null;
}

function fieldsOf(record: Readonly<Record<string, unknown>>): Values {
  const values = new Map<string, unknown>();
  for (const [key, value] of Object.entries(record)) {
    const name = foldKey(key);
    if (!values.has(name) && value !== null) values.set(name, value);
  }
  return values;
}

/** One record of a data set as an article; null when it has neither a title nor a text. `path` ends in the record's place. */
export function articleOfRecord(record: Readonly<Record<string, unknown>>, path: string | null): RawArticle | null {
  const values = fieldsOf(record);
  const title = line(values, "title");
  const text = fieldOf(values, "text", "\n") ?? fieldOf(values, "lead", "\n");
  if (title === null && text === null) return null;
  return {
    kind: "fields",
    path,
    url: httpUrl(values),
    sourceId: line(values, "id"),
    title,
    outlet: line(values, "outlet"),
    section: line(values, "section", " / "),
    byline: line(values, "byline", "، "),
    dates: datesOf(values),
    language: line(values, "language"),
    body: text === null ? "" : bodyText(text),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** True for a record that holds a text or a title of its own, rather than a list of articles. */
function isArticle(record: Readonly<Record<string, unknown>>): boolean {
  const values = fieldsOf(record);
  const holds = (field: Field): boolean =>
    NAMES[field].some((name) => {
      const value = values.get(name);
      if (Array.isArray(value)) return field === "text" && value.every((part) => typeof part === "string");
      return typeof value === "string" || (isObject(value) && typeof value.rendered === "string");
    });
  return holds("text") || holds("title");
}

/** Deepest nesting of lists in responses we know of is 4: `{hits:{hits:[{_source}]}}`. */
const MAX_DEPTH = 5;

/** The article records of a parsed JSON value: itself, its items, or those of the list it wraps (`articles`, `data`…). */
export function recordsOf(value: unknown, depth = 0): readonly Record<string, unknown>[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => recordsOf(item, depth + 1));
  if (!isObject(value)) return [];
  const source = value._source;
  if (isObject(source)) return recordsOf(source, depth + 1);
  // A wrapper may have a title too (a feed's): a list of articles inside it decides.
  const inside = Object.values(value).filter(
    (part) => Array.isArray(part) && part.some((x) => isObject(x) && isArticle(x)),
  );
  const texts = fieldsOf(value);
  const hasText = NAMES.text.some((name) => typeof texts.get(name) === "string");
  if (hasText || (inside.length === 0 && isArticle(value))) return [value];
  if (inside.length > 0) return inside.flatMap((part) => recordsOf(part, depth + 1));
  return Object.values(value).flatMap((part) =>
    isObject(part) || Array.isArray(part) ? recordsOf(part, depth + 1) : [],
  );
}
