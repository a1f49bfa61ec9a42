import { westernText } from "../../language/western.ts";
import type { RawArticle } from "../raw-article.ts";

/** Characters of Latin 1 above ASCII, by byte, and those that windows-1252 has instead of some. */
const LATIN = Array.from({ length: 128 }, (_, i) => String.fromCharCode(i + 128));
const WESTERN = LATIN.map(westernText);
const byteOf = new Map([...LATIN, ...WESTERN].map((char, i) => [char, (i % 128) + 128]));

const charClass = (from: number, to: number): string =>
  `[${[LATIN, WESTERN].map((chars) => chars.slice(from - 128, to - 127).join("")).join("")}]`;
const NEXT = charClass(0x80, 0xbf);
/** A character of UTF-8 in two or three bytes, each read as a character. */
const SCRAMBLED = new RegExp(`${charClass(0xc2, 0xdf)}${NEXT}|${charClass(0xe0, 0xef)}${NEXT}{2}`, "gu");
/** What such characters are in news: Arabic, Latin letters, punctuation and signs. Others are chance. */
const EXPECTED =
  /^[\u00a0-\u017f\u0600-\u06ff\u0750-\u077f\u2010-\u2044\u20ac\u2122\ufb50-\ufdff\ufe70-\ufefc\u200b-\u200f]$/u;

const utf8 = new TextDecoder("utf-8");

/**
 * Text in UTF-8 that somebody read as windows-1252 or Latin 1 and stored so ("Ø§Ù„Ù…Ø¯ÙŠÙ†Ø©", "donâ€™t"), as it was
 * meant. Each character by itself, since such texts are often mended in part.
 */
export function unscrambled(text: string): string {
  return text.replace(SCRAMBLED, (chars) => {
    const meant = utf8.decode(Uint8Array.from(chars, (char) => byteOf.get(char) ?? 0));
    return EXPECTED.test(meant) ? meant : chars;
  });
}

/** A raw article with its texts as they were meant. */
export function withoutMojibake(raw: RawArticle): RawArticle {
  const of = (text: string | null): string | null => (text === null ? null : unscrambled(text));
  return {
    ...raw,
    title: of(raw.title),
    body: unscrambled(raw.body),
    outlet: of(raw.outlet),
    section: of(raw.section),
    byline: of(raw.byline),
  };
}
