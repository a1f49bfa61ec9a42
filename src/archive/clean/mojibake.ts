import { westernText } from "../../language/western.ts";
import { guessCodePage } from "../arabic-code-pages.ts";
import type { RawArticle } from "../raw-article.ts";

/** Characters of Latin 1 above ASCII, by byte, and those that windows-1252 and windows-1256 have instead of some. */
const LATIN = Array.from({ length: 128 }, (_, i) => String.fromCharCode(i + 128));
const WESTERN = LATIN.map(westernText);
const ARABIC = [...new TextDecoder("windows-1256").decode(Uint8Array.from(LATIN, (_, i) => i + 128))];

/** What UTF-8 looks like once its bytes were read as characters of an 8-bit page. */
interface Scrambled {
  /** A character of UTF-8 in two or three bytes, each read as a character. */
  readonly character: RegExp;
  readonly byteOf: ReadonlyMap<string, number>;
}

function scrambledBy(...pages: readonly (readonly string[])[]): Scrambled {
  const charClass = (from: number, to: number): string =>
    `[${pages.map((chars) => chars.slice(from - 128, to - 127).join("")).join("")}]`;
  const next = charClass(0x80, 0xbf);
  return {
    character: new RegExp(`${charClass(0xc2, 0xdf)}${next}|${charClass(0xe0, 0xef)}${next}{2}`, "gu"),
    byteOf: new Map(pages.flatMap((chars) => chars.map((char, i) => [char, i + 128] as const))),
  };
}

const BY_WESTERN = scrambledBy(LATIN, WESTERN);
const BY_ARABIC = scrambledBy(ARABIC);

/** What such characters are in news: Arabic, Latin letters, punctuation and signs. Others are chance. */
const EXPECTED =
  /^[\u00a0-\u017f\u0600-\u06ff\u0750-\u077f\u2010-\u2044\u20ac\u2122\ufb50-\ufdff\ufe70-\ufefc\u200b-\u200f]$/u;

const utf8 = new TextDecoder("utf-8");

function utf8Again(text: string, { character, byteOf }: Scrambled): string {
  return text.replace(character, (chars) => {
    const meant = utf8.decode(Uint8Array.from(chars, (char) => byteOf.get(char) ?? 0));
    return EXPECTED.test(meant) ? meant : chars;
  });
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Arabic in UTF-8 that was read as windows-1256 ("ط§ظ„ط³ظ„ط§ظ…"): every other character is one of the two that its
 * letters begin with, which make up one in eighty letters of Arabic.
 */
function isUtf8InArabic(text: string): boolean {
  return /(?:[طظ][^ ]){4}/.test(text) && count(text, /[طظ]/g) * 3 > count(text, /[^\0-\x7f]/g);
}

/** Arabic of an 8-bit page that was read as a Western one ("ÇáÓáÇã"): runs of accented letters, hardly any other. */
function isArabicInWestern(text: string): boolean {
  return /[À-ÿ]{4}/.test(text) && count(text, /[À-ÿ]/g) > count(text, /[a-z]/gi);
}

/** Least share of alef and lam together: a quarter of all letters in Arabic, chance in Russian or Greek read so. */
const ALEF_LAM_SHARE = 0.15;

function arabicAgain(text: string): string {
  const { byteOf } = BY_WESTERN;
  const bytes = Uint8Array.from([...text].flatMap((char) => byteOf.get(char) ?? (char < "\x80" ? 0x20 : [])));
  const decoder = new TextDecoder(guessCodePage(bytes));
  const meant = text.replace(/[^\0-\x7f]/gu, (char) => {
    const byte = byteOf.get(char);
    return byte === undefined ? char : decoder.decode(Uint8Array.of(byte));
  });
  const letters = count(meant, /[^\0-\x7f\P{L}]/gu);
  const arabic = count(meant, /[\u0620-\u06ff]/g);
  return arabic > letters * 0.95 && count(meant, /[ال]/g) > letters * ALEF_LAM_SHARE ? meant : text;
}

/**
 * Text that somebody read in another encoding than it was written in and stored so, as it was meant: UTF-8 read as
 * windows-1252 or Latin 1 ("Ø§Ù„Ù…Ø¯ÙŠÙ†Ø©", "donâ€™t"; each character by itself, since such texts are often mended
 * in part), UTF-8 read as windows-1256, and windows-1256 or ISO-8859-6 read as windows-1252 or Latin 1.
 */
export function unscrambled(text: string): string {
  if (isUtf8InArabic(text)) return utf8Again(text, BY_ARABIC);
  const meant = utf8Again(text, BY_WESTERN);
  return isArabicInWestern(meant) ? arabicAgain(meant) : meant;
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
    dates: raw.dates.map((date) => ({ ...date, value: unscrambled(date.value) })),
  };
}
