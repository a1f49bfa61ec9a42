import { decodeEntities } from "../../language/entities.ts";
import { isAddressSign } from "./addresses.ts";
import { plain } from "./letters.ts";
import { plainDates } from "./source-dates.ts";
import { plainSpelling } from "./source-spelling.ts";

/** A piece of the source: a word, a number, or one mark of punctuation. */
export interface SourceToken {
  readonly text: string;
  readonly kind: "arabic" | "number" | "latin" | "other";
  /** A damma on the first letter: the writer marked a passive (قُتل). */
  readonly passiveMark: boolean;
}

/** Letters of the Arabic script, those of Persian and Urdu too; not its marks, digits and punctuation. */
const ARABIC_LETTERS: readonly (readonly [first: number, last: number])[] = [
  [0x620, 0x64a],
  [0x66e, 0x66f],
  [0x671, 0x6d3],
  [0x6d5, 0x6d5],
  [0x6ee, 0x6ef],
  [0x6fa, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8c7],
];
const IS_ARABIC_LETTER = new Uint8Array(0x900);
for (const [first, last] of ARABIC_LETTERS) IS_ARABIC_LETTER.fill(1, first, last + 1);

/** What is no Arabic word, from where it begins. */
const OTHER_TOKEN = new RegExp(
  [
    // Mentions and tags are copied whole, as addresses are (addresses.ts).
    "[@#][A-Za-z0-9_]+",
    String.raw`[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f'’.&]*(?:-[A-Za-z\u00c0-\u024f0-9]+)*`,
    // A year keeps its era: 1436 AH.
    String.raw`\d+(?:[.,:\/]\d+)*(?:%|\u00a0AH)?`,
    String.raw`\.{2,}`,
    // One visible character with what joins to it: emoji keep their modifiers.
    String.raw`\p{Extended_Pictographic}(?:[\u{1f3fb}-\u{1f3ff}\ufe0f]|\u200d\p{Extended_Pictographic})*`,
    String.raw`\S`,
  ].join("|"),
  "uy",
);
/** A hyphen without space around it: كوفيد-19. Written as a plain one. */
const TIGHT_HYPHEN = "\u2011";
const DAMMA_FIRST = /(?<![\u0621-\u065f])([وف]?[\u0621-\u064a]\u064f[\u0621-\u065f]*)/g;

/**
 * Splits a line into tokens; entities that slipped into it are decoded, digits of both Arabic systems become ASCII with
 * `.` and `,` as separators.
 */
export function sourceTokens(line: string): readonly SourceToken[] {
  const decoded = decodeEntities(line);
  const plain = isPlainText(decoded);
  const text = plainSpelling(plainDates(plain ? decoded : asciiNumbers(decoded)));
  const vowelled = !plain && VOWELLED.test(text);
  const marked = vowelled ? markedPassives(text) : NONE;
  const bare = vowelled ? text.replace(VOWELS, "") : text;
  // الـ11 and ال"سي إن إن": an article before what takes none.
  const joined = bare.replace(/(?<![\u0620-\u064a])([وفبلك]?)ال(?=[\d"«“A-Za-z]| (?=\d))/g, "$1 ");
  const tokens: SourceToken[] = [];
  for (let at = nextVisible(joined, 0); at < joined.length; ) {
    const end = isArabicLetter(joined.charCodeAt(at)) ? endOfWord(joined, at) : endOfOther(joined, at);
    tokens.push(tokenAt(joined, at, end, marked));
    at = nextVisible(joined, end);
  }
  return tokens;
}

const VOWELLED = /[\u064b-\u065f\u0670]/;
const VOWELS = /[\u064b-\u065f\u0670]/g;
const NONE: ReadonlySet<string> = new Set();

function markedPassives(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(DAMMA_FIRST)].map((match) => plain(match[1] ?? "")));
}

/**
 * Characters that `asciiNumbers` leaves alone wherever they stand, and that are no vowels: nearly all of most lines.
 */
const IS_PLAIN = new Uint8Array(0x900);
const PLAIN: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0x621, 0x63a],
  [0x641, 0x64a],
];
for (const [first, last] of PLAIN) IS_PLAIN.fill(1, first, last + 1);
for (const mark of "«»؛؟") IS_PLAIN[mark.charCodeAt(0)] = 1;
const COMMA = 0x60c;

function isPlainText(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x900 && IS_PLAIN[code] === 1) continue;
    // 1،5: between digits the comma is a decimal one.
    if (code !== COMMA || isDigit(text.charCodeAt(at + 1))) return false;
  }
  return true;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isArabicLetter = (code: number): boolean => code < 0x900 && IS_ARABIC_LETTER[code] === 1;
const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code < 0x20 ? code >= 0x09 && code <= 0x0d : code > 0x7e && !isArabicLetter(code) && isRareSpace(code));
const isRareSpace = (code: number): boolean => /\s/.test(String.fromCharCode(code));

function nextVisible(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function endOfWord(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && isArabicLetter(text.charCodeAt(end))) end += 1;
  return end;
}

function endOfOther(text: string, from: number): number {
  OTHER_TOKEN.lastIndex = from;
  return OTHER_TOKEN.test(text) ? OTHER_TOKEN.lastIndex : from + 1;
}

function tokenAt(text: string, at: number, end: number, marked: ReadonlySet<string>): SourceToken {
  const word = text.slice(at, end);
  const kind = kindOf(word);
  const isTight =
    word === "-" && at > 0 && end < text.length && !isSpace(text.charCodeAt(at - 1)) && !isSpace(text.charCodeAt(end));
  return { text: isTight ? TIGHT_HYPHEN : word, kind, passiveMark: kind === "arabic" && marked.has(word) };
}

function kindOf(word: string): SourceToken["kind"] {
  const code = word.charCodeAt(0);
  if (isArabicLetter(code)) return "arabic";
  if (isDigit(code)) return "number";
  return /^[A-Za-z\u00c0-\u024f@#]/.test(word) || isAddressSign(word) ? "latin" : "other";
}

/** What `asciiNumbers` changes, apart from compatibility forms. */
const UNUSUAL = new RegExp(
  [
    String.raw`[\u0660-\u0669\u06f0-\u06f9کی٪\u0640\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]`,
    String.raw`[\u0000-\u0008\u000e-\u001f\u007f-\u009f]`,
    String.raw`\d[٫٬،]\d`,
  ].join("|"),
);

function asciiNumbers(text: string): string {
  const composed = text.normalize("NFKC");
  if (!UNUSUAL.test(composed)) return composed;
  return (
    composed
      // Joiners hold emoji together; inside Arabic they are only layout.
      .replace(/(?<=[\u0600-\u06ff])\u200d|\u200d(?=[\u0600-\u06ff])/g, "")
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
      .replace(/[\u061c\u0640\u200b\u200c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are dropped on purpose
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, "")
      .replaceAll("ک", "ك")
      .replaceAll("ی", "ي")
      .replaceAll("٪", "%")
      .replace(/(\d)٫(\d)/g, "$1.$2")
      .replace(/(\d)[٬،](\d{3})/g, "$1,$2")
  );
}
