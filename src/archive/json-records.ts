import { isObject } from "./is-object.ts";
import { fieldsOf, holds, isThing } from "./json-fields.ts";
import { withoutXml } from "./json-from-xml.ts";
import { inLanguage } from "./json-languages.ts";
import { recordsOfTable } from "./json-tables.ts";

type Json = Readonly<Record<string, unknown>>;

/** True for a record that holds a text or a title of its own, rather than a list of articles. */
function isArticle(record: Json): boolean {
  const values = fieldsOf(record);
  return (holds(values, "text") || holds(values, "title")) && !isThing(values);
}

/** Deepest nesting of lists in responses we know of is 4: `{hits:{hits:[{_source}]}}`. */
const MAX_DEPTH = 5;

/** What a wrapper says of the article inside it: `{webUrl, webPublicationDate, fields: {headline, body}}`. */
const WRAPPED = /url|link|date|time|section|categor|author|byline|outlet|source|publish|^lang/i;

function withWrapper(record: Json, wrapper: Json): Json {
  const told = Object.entries(wrapper).filter(
    ([key, value]) => WRAPPED.test(key) && (typeof value === "string" || typeof value === "number"),
  );
  return { ...Object.fromEntries(told), ...record };
}

/**
 * What RSS and Atom call the articles of a feed; converters of XML make a list of them where there is more than one.
 */
const FEED_ITEMS = ["item", "entry"];

/** A feed's own name is the outlet of its items. */
function feedName(wrapper: Json): string | null {
  const feed = [wrapper.feed, wrapper.channel].find(isObject);
  if (feed !== undefined && typeof feed.title === "string") return feed.title;
  const isFeed =
    FEED_ITEMS.some((name) => name in wrapper) ||
    typeof wrapper.feedUrl === "string" ||
    /jsonfeed/.test(String(wrapper.version ?? ""));
  return isFeed && typeof wrapper.title === "string" ? wrapper.title : null;
}

/** The records of both languages where a record has its fields twice (`title_ar`, `title_en`). */
function bilingual(record: Json): readonly Json[] {
  const both = (["ar", "en"] as const).map((lang) => inLanguage(record, lang));
  return both.filter((part) => part !== null && isArticle(part)) as Json[];
}

function listsOfArticles(value: Json): readonly unknown[][] {
  const only = FEED_ITEMS.map((name) => value[name]).filter(isObject);
  const lists = Object.values(value).filter((part): part is unknown[] => Array.isArray(part));
  return [only, ...lists].filter((list) => list.some((item) => isObject(item) && isArticle(item)));
}

/** Names of objects that hold the rest of the record they stand in. */
const PARTS = ["fields", "attributes", "article", "story", "details", "properties", "data", "node"];

/** A title beside an object that has the text and no title (`{webTitle, fields: {body}}`), as one record. */
function wholeOf(value: Json): Json | null {
  if (!holds(fieldsOf(value), "title") || holds(fieldsOf(value), "text")) return null;
  const part = PARTS.map((name) => value[name]).find((inner) => isObject(inner) && holds(fieldsOf(inner), "text"));
  return isObject(part) && !isArticleBody(part) ? { ...part, ...value } : null;
}

function insideOf(value: Json, depth: number): readonly Json[] {
  const whole = wholeOf(value);
  if (whole !== null) return [whole];
  const lists = listsOfArticles(value);
  const hasText = holds(fieldsOf(value), "text");
  if (hasText || (lists.length === 0 && isArticle(value) && !holdsArticle(value))) return [value];
  if (lists.length > 0) {
    const outlet = feedName(value);
    const records = lists.flatMap((part) => recordsIn(part, depth + 1));
    return outlet === null ? records : records.map((record) => ({ source: outlet, ...record }));
  }
  const inner = Object.values(value).flatMap((part) => {
    if (isObject(part)) return recordsIn(part, depth + 1).map((record) => withWrapper(record, value));
    return Array.isArray(part) ? recordsIn(part, depth + 1) : [];
  });
  return inner.length > 0 ? inner : bilingual(value);
}

/** A title beside an object that has a text: the object is the article (`{webTitle, fields: {headline, body}}`). */
function holdsArticle(value: Json): boolean {
  return Object.values(value).some((part) => isObject(part) && holds(fieldsOf(part), "text") && isArticleBody(part));
}

/** An object with a title and a text of its own, not a text field's `{value, format}`. */
function isArticleBody(part: Json): boolean {
  return holds(fieldsOf(part), "title");
}

/**
 * The article records of a parsed JSON value: itself, its items, or those of the list it wraps (`articles`, `data`…).
 */
export function recordsOf(value: unknown): readonly Record<string, unknown>[] {
  return recordsIn(withoutXml(value), 0);
}

function recordsIn(value: unknown, depth: number): readonly Record<string, unknown>[] {
  if (depth > MAX_DEPTH) return [];
  const table = recordsOfTable(value);
  if (table !== null) return table;
  if (Array.isArray(value)) return value.flatMap((item) => recordsIn(item, depth + 1));
  if (!isObject(value)) return [];
  const source = value._source;
  return isObject(source) ? recordsIn(source, depth + 1) : insideOf(value, depth);
}
