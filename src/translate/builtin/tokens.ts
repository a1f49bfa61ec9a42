import { plain } from "./letters.ts";
import { plainSpelling } from "./source-spelling.ts";

/** A piece of the source: a word, a number, or one mark of punctuation. */
export interface SourceToken {
  readonly text: string;
  readonly kind: "arabic" | "number" | "latin" | "other";
  /** White space stood before it. */
  readonly spaced: boolean;
  /** A damma on the first letter: the writer marked a passive (قُتل). */
  readonly passiveMark: boolean;
}

/** Letters of the Arabic script, those of Persian and Urdu too; not its marks, digits and punctuation. */
const ARABIC_LETTER =
  "\\u0620-\\u064a\\u066e-\\u066f\\u0671-\\u06d3\\u06d5\\u06ee-\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\u08a0-\\u08c7";
const ARABIC = new RegExp(`^[${ARABIC_LETTER}]`);
const TOKEN = new RegExp(
  [
    // Addresses, mentions and tags are copied whole.
    String.raw`(?:https?:\/\/|www\.)[^\s<>"«»\u0600-\u06ff]+|[\w.+-]+@[\w-]+\.[\w.]+|[@#][A-Za-z0-9_]+`,
    `[${ARABIC_LETTER}]+`,
    String.raw`[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f'’.&]*(?:-[A-Za-z\u00c0-\u024f0-9]+)*`,
    String.raw`\d+(?:[.,:\/]\d+)*%?`,
    String.raw`\.{2,}`,
    // One visible character with what joins to it: emoji keep their modifiers.
    String.raw`\p{Extended_Pictographic}(?:[\u{1f3fb}-\u{1f3ff}\ufe0f]|\u200d\p{Extended_Pictographic})*`,
    String.raw`\S`,
  ].join("|"),
  "gu",
);
/** A hyphen without space around it: كوفيد-19. Written as a plain one. */
const TIGHT_HYPHEN = "\u2011";
const DAMMA_FIRST = /(?<![\u0621-\u065f])([وف]?[\u0621-\u064a]\u064f[\u0621-\u065f]*)/g;

/** Splits a line into tokens; digits of both Arabic systems become ASCII with `.` and `,` as separators. */
export function sourceTokens(line: string): readonly SourceToken[] {
  const text = plainSpelling(asciiNumbers(line));
  const marked = new Set([...text.matchAll(DAMMA_FIRST)].map((match) => plain(match[1] ?? "")));
  const bare = text.replace(/[\u064b-\u065f\u0670]/g, "");
  // الـ11 and ال"سي إن إن": an article before what takes none.
  const joined = bare.replace(/(?<![\u0620-\u064a])([وفبلك]?)ال(?=[\d"«“A-Za-z]| (?=\d))/g, "$1 ");
  return [...joined.matchAll(TOKEN)].map((match) => {
    const word = match[0];
    const tight =
      word === "-" && /\S/.test(joined[match.index - 1] ?? " ") && /\S/.test(joined[match.index + 1] ?? " ");
    return {
      text: tight ? TIGHT_HYPHEN : word,
      kind: kindOf(word),
      spaced: match.index > 0 && /\s/.test(joined[match.index - 1] ?? ""),
      passiveMark: marked.has(word),
    };
  });
}

function kindOf(word: string): SourceToken["kind"] {
  if (ARABIC.test(word)) return "arabic";
  if (/^\d/.test(word)) return "number";
  return /^[A-Za-z\u00c0-\u024f@#]/.test(word) ? "latin" : "other";
}

function asciiNumbers(text: string): string {
  return (
    text
      .normalize("NFKC")
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
