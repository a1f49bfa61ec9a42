import { isObject } from "./is-object.ts";

/** Names that converters of XML to JSON give an element's text where it has attributes, or always. */
const TEXT_NAMES = ["#text", "_text", "$t", "_cdata", "__cdata", "#cdata-section", "_"];
/** Attributes that say where a link leads, and objects in which converters gather attributes. */
const LINK_ATTRIBUTE = /^@_?(href|rel)$/;
const ATTRIBUTES = ["$", "_attributes"];
/** An item of a feed has its values five levels below the top. */
const MAX_LEVELS = 12;

function entriesOf(value: Record<string, unknown>, levels: number): [string, unknown][] {
  return Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
    if (ATTRIBUTES.includes(key) && isObject(part)) return typeof part.href === "string" ? Object.entries(part) : [];
    return [[LINK_ATTRIBUTE.exec(key)?.[1] ?? key, withoutXml(part, levels + 1)]];
  });
}

/**
 * A value without what converters of XML leave around texts: an element's text for an object that holds it, a string
 * for a list of one, links by their address. Other values come back as they are.
 */
export function withoutXml(value: unknown, levels = 0): unknown {
  if (levels > MAX_LEVELS) return value;
  if (Array.isArray(value)) {
    // Rows of a table stay lists, however short.
    const list = value.map((part) => (Array.isArray(part) ? part : withoutXml(part, levels + 1)));
    return list.length === 1 && typeof list[0] === "string" ? list[0] : list;
  }
  if (!isObject(value)) return value;
  const text = TEXT_NAMES.map((name) => value[name]).find((part) => typeof part === "string");
  return text ?? Object.fromEntries(entriesOf(value, levels));
}
