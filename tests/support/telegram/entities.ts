import type { Entity } from "./types.ts";

/**
 * What the server makes of text before it looks at it; `map[i]` is where unit i went. Source: `clean_input_string` of
 * TDLib.
 */
export function cleanText(text: string): { readonly text: string; readonly map: readonly number[] } {
  let out = "";
  const map: number[] = [];
  for (const char of text) {
    for (let i = 0; i < char.length; i++) map.push(out.length + i);
    const code = char.codePointAt(0) ?? 0;
    const isRemoved = char === "\r" || (code >= 0x2028 && code <= 0x202e) || [0x333, 0x33f, 0x30a].includes(code);
    if (isRemoved) continue;
    out += code < 0x20 && char !== "\n" ? " " : char;
  }
  map.push(out.length);
  // Of several direction marks in a row only the last one is kept.
  return { text: out.replace(/[\u200e\u200f]+(?=[\u200e\u200f])/g, (marks) => "\u200c".repeat(marks.length)), map };
}

const WORD = String.raw`\p{L}\p{M}\p{N}_`;
/** What the server and the programs find by themselves. */
const FINDERS: readonly (readonly [string, RegExp])[] = [
  ["mention", new RegExp(`(?<![${WORD}])@[A-Za-z0-9_]{2,32}(?![${WORD}])`, "gu")],
  ["hashtag", new RegExp(String.raw`(?<![${WORD}])#[${WORD}\u200c\u00b7]*[\p{L}][${WORD}\u200c\u00b7]*`, "gu")],
  ["cashtag", /(?<![\p{L}\p{N}_])\$(?:1[A-Z]+|[A-Z]{1,8})(?![A-Za-z0-9])/gu],
  ["bot_command", new RegExp(`(?<![${WORD}<>/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![${WORD}/<>])`, "gu")],
  ["email", /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g],
  ["url", /(?:https?|ftp|tg|ton|tonsite):\/\/[^\s\u2000-\u200b\u200e-\u200f\u2016-\u206f]+/gi],
  [
    "url",
    /(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}_-]+\.)+(?:com|org|net|info|ru|me|io|co|sy|eg|lb|uk|gov|edu|news|app|xyz|tv|de|fr|موقع|السعودية|مصر|рф)(?![\p{L}\p{N}_-])(?:[/?#][^\s\u2000-\u206f]*)?/giu,
  ],
  ["url", /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g],
  ["phone_number", /(?<![\d+])\+\d[\d\s()-]{5,}\d/g],
  ["bank_card", /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g],
];

/** What a reader could press although nobody meant it to be pressed. */
export function findEntities(text: string): readonly Entity[] {
  return FINDERS.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length })),
  );
}

/** Explicit entities win: what is found inside a link or over its edge is no entity. */
export function withFound(text: string, given: readonly Entity[]): readonly Entity[] {
  const links = given.filter(
    (entity) => entity.type === "text_link" || entity.type === "code" || entity.type === "pre",
  );
  const isFree = (found: Entity) =>
    links.every((link) => found.offset + found.length <= link.offset || link.offset + link.length <= found.offset);
  return [...given, ...findEntities(text).filter(isFree)].toSorted(
    (a, b) => a.offset - b.offset || b.length - a.length,
  );
}
