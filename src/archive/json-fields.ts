import { foldText } from "../language/normalise.ts";
import { isObject } from "./is-object.ts";
import { isRichText, textOfTree } from "./json-rich-text.ts";

function names(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/**
 * Field names by which public news data sets and news APIs call things, best first, folded by `foldKey` (lower case,
 * letters only, Arabic letters as in matching): `date_publish`, `datePublish` and `date-publish` are one name.
 */
export const NAMES = {
  title:
    names(`title headline articletitle newstitle webtitle posttitle storytitle headlines heading name العنوان عنوان عنوانالخبر
    عنوانالمقال`),
  text: names(`text contentencoded content body articlebody article maintext fulltext articletext articlecontent contents
    newstext newscontent newsbody story contenttext bodytext textcontent maincontent postcontent storycontent contenthtml
    bodyhtml paragraphs cleanedtext document contentelements articles plaintext html النص نص المحتوي المتن نصالخبر نصالمقال
    الخبر المقال التفاصيل`),
  lead: names(`description summary lead leadparagraph shortdescription abstract excerpt snippet intro standfirst subtitle
    الملخص`),
  date: names(`datepublished datepublish publishedat publishedon publisheddate published publicationdate publishdate
    publishtime pubdate publishedtime firstpublished firstpublishdate displaydate firstpublicationdate webpublicationdate date datetime articledate
    newsdate dategmt postdate isodate storydate time timestamp createdat datecreated created updated updatedat
    datemodified dateextracted datedownload datecrawled crawldate seendate scrapedat تاريخالنشر التاريخ تاريخ`),
  outlet:
    names(`outlet source publisher sourcename publication newspaper sitename site sitefull medianame media provider
    sourcehostname sourcedomain hostname domainname domain from feed feedtitle origin الصحيفه الجريده اسمالصحيفه الموقع
    المصدر الوكاله`),
  url: names(`url link href canonicalurl canonical articleurl weburl pageurl permalink storypermalink newsurl alternate
    mainentityofpage urlsource guid warcheaders الرابط رابطالخبر رابط`),
  byline:
    names(`author authors byline writer creator dccreator reporter journalist storyauthors credits الكاتب اسمالكاتب
    كاتب المولف`),
  section: names(`section category categories sectionname articlesection newscategory topic القسم التصنيف الفيه الفئه`),
  language: names(`language lang inlanguage langcode locale اللغه`),
  id: names(`id uri uuid articleid guid docid newsid`),
};

/** What a record may say of an article. */
export type Field = keyof typeof NAMES;
/** A record's values by their folded names. */
export type Values = ReadonlyMap<string, unknown>;

const foldedKeys = new Map<string, string>();
/** Data sets have a few dozen names; one that uses ids for names is not kept. */
const MAX_KEYS = 2000;

/** A name as `NAMES` has it. */
export function foldKey(key: string): string {
  const known = foldedKeys.get(key);
  if (known !== undefined) return known;
  const folded = foldText(key).replace(/[^\p{L}]/gu, "");
  if (foldedKeys.size < MAX_KEYS) foldedKeys.set(key, folded);
  return folded;
}

/** A record by its folded names; of several with one name the first that says something. */
export function fieldsOf(record: Readonly<Record<string, unknown>>): Values {
  const values = new Map<string, unknown>();
  for (const [key, value] of Object.entries(record)) {
    const name = foldKey(key);
    if (value !== null && value !== "" && !values.has(name)) values.set(name, value);
  }
  return values;
}

/** Names under which an object holds its printable value, the likeliest first. */
const INNER = [
  "name",
  "title",
  "rendered",
  "main",
  "basic",
  "by",
  "text",
  "label",
  "original",
  "value",
  "content",
  "html",
  "default",
  "$date",
  "$numberLong",
  "$oid",
  "uri",
  "href",
  "url",
  "@id",
  "warc-target-uri",
];
/** Objects in objects: `{"$date": {"$numberLong": "…"}}`. */
const MAX_INNER = 3;

/**
 * Pieces of one text ("…", {type: "link", text: "…"}, "…"), as chat exports have them, are glued without anything
 * between.
 */
function listGlue(list: readonly unknown[], glue: string): string {
  return list.some((part) => typeof part === "string") && list.some(isObject) ? "" : glue;
}

/** A field's printable value: strings and numbers as they are, objects by their name or text, lists joined. */
export function printable(value: unknown, glue: string, depth = 0): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (typeof value === "number") return String(value);
  if (depth > MAX_INNER) return null;
  if (Array.isArray(value)) {
    const parts = value.map((part) => printable(part, glue, depth + 1)).filter((part) => part !== null);
    return parts.length > 0 ? parts.join(listGlue(value, glue)) : null;
  }
  if (!isObject(value)) return null;
  for (const key of INNER) {
    const inner = value[key];
    if (inner === undefined || typeof inner === "number") continue;
    const found = printable(inner, glue, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** The printable value of a field under the best of its names; lists joined with `glue`. */
export function fieldOf(values: Values, field: Field, glue = " "): string | null {
  for (const name of NAMES[field]) {
    const value = values.get(name);
    const found = isRichText(value) ? textOfTree(value).trim() || null : printable(value, glue);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a record has a value for a field that could be one: texts may be lists, titles may not. */
export function holds(values: Values, field: "title" | "text"): boolean {
  return NAMES[field].some((name) => {
    const value = values.get(name);
    if (typeof value === "string") return true;
    if (field === "text" && isRichText(value)) return true;
    if (Array.isArray(value)) return field === "text" && isParagraphs(value);
    return (
      isObject(value) && ["rendered", "main", "basic", "value", "html"].some((key) => typeof value[key] === "string")
    );
  });
}

/** Paragraphs, and perhaps pictures between them, as systems keep an article's elements; no list of articles. */
function isParagraphs(list: readonly unknown[]): boolean {
  const isPicture = (item: unknown): boolean =>
    isObject(item) &&
    typeof item.type === "string" &&
    !["title", "headline"].some((key) => typeof item[key] === "string");
  return list.some(isParagraph) && list.every((item) => isParagraph(item) || isPicture(item));
}

/** True for a name with neither a text nor a date: a column of a table, a feed, a site, a person, a tag. */
export function isThing(values: Values): boolean {
  const has = (name: string): boolean => printable(values.get(name), " ") !== null;
  const others = [NAMES.title.filter((name) => name !== "name"), NAMES.text, NAMES.date];
  return has("name") && !others.some((names) => names.some(has));
}

/** A paragraph of a list: a string, or an object with a text and no title of its own. */
function isParagraph(value: unknown): boolean {
  if (typeof value === "string") return true;
  if (!isObject(value) || typeof value.title === "string" || typeof value.headline === "string") return false;
  return ["text", "content", "html", "value"].some((key) => typeof value[key] === "string");
}
