import { decodeEntities } from "../language/entities.ts";

const INLINE = "a|abbr|b|big|cite|code|del|em|font|i|ins|mark|q|s|small|span|strike|strong|sub|sup|time|tt|u|wbr|img";
const BLOCK =
  "address|article|aside|blockquote|body|br|caption|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul";
const REMOVED = "script|style|noscript|template|iframe|svg|object|embed|button|select|textarea|title";

/** Spaces are bounded, and no tag reaches over the next "<": otherwise a text full of openings takes minutes. */
const TAG_OPEN = "<\\s{0,9}/?\\s{0,9}";
const REMOVED_ELEMENT = new RegExp(`<(${REMOVED})\\b[^<>]*>[\\s\\S]*?(?:</\\1\\s*>|$)`, "gi");
const BLOCK_TAG = new RegExp(`${TAG_OPEN}(?:${BLOCK})\\b[^<>]*>`, "gi");
const ANY_TAG = new RegExp(
  `${TAG_OPEN}(?:${INLINE}|${BLOCK}|${REMOVED}|o:p|link|meta|input|video|audio|source)\\b[^<>]*>`,
  "gi",
);
const TAG_SIGN = new RegExp(`${TAG_OPEN}(?:${INLINE}|${BLOCK}|${REMOVED})\\b[^<>]*>`, "i");

/** True when a text field holds HTML: a tag of the standard, not merely a "<". */
export function hasMarkup(text: string): boolean {
  return text.includes("<") && TAG_SIGN.test(text);
}

/**
 * Plain text of an HTML fragment with one line a block, without a DOM: for text fields of data sets and as the last
 * resort for pages. Comments, scripts and styles go; only tags of the standard are taken for tags.
 */
export function stripMarkup(html: string): string {
  const bare = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, " ")
    .replace(/<!\[CDATA\[|\]\]>|<!doctype[^<>]*>|<\?xml[^<>]*>/gi, " ")
    .replace(REMOVED_ELEMENT, " ")
    .replace(/[\r\n]+/g, " ")
    .replace(BLOCK_TAG, "\n")
    .replace(ANY_TAG, "");
  return decodeEntities(bare);
}

/** One line of text from a field that may hold markup or references: titles, names, sections. */
export function plainLine(text: string): string {
  const decoded = decodeEntities(text);
  return (hasMarkup(decoded) ? stripMarkup(decoded) : decoded).replace(/\s+/g, " ").trim();
}
