const MARKS_AND_CONTROLS =
  /[\u00ad\u0610-\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const VARIANTS = /[أإآٱٲٳىیېۍةۀەہکڪ٠-٩۰-۹]/g;
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]+/g;
const PLAIN = /^[\n\x20-\x7e\u0621\u0624\u0626-\u063a\u0641-\u0648\u064a\u060c\u061b\u061f«»“”]*$/;

const LETTERS: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ٲ: "ا",
  ٳ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ۍ: "ي",
  ة: "ه",
  ۀ: "ه",
  ە: "ه",
  ہ: "ه",
  ک: "ك",
  ڪ: "ك",
};

function foldLetter(char: string): string {
  return LETTERS[char] ?? String(char.charCodeAt(0) & 0xf);
}

function unaccent(run: string): string {
  return run.normalize("NFKD").replace(/\p{M}+/gu, "");
}

/**
 * Text for matching, never for showing: NFKC, without diacritics, tatweel, bidi and zero-width characters; أإآٱ→ا,
 * ى→ي, ة→ه, Persian ک/ی→ك/ي, digits of both Arabic systems→ASCII, Latin without accents, lower case. Does not keep
 * offsets.
 */
export function foldText(text: string): string {
  let folded = text;
  if (!PLAIN.test(text) || text.includes("ة")) {
    folded = text.normalize("NFKC").replace(MARKS_AND_CONTROLS, "").replace(VARIANTS, foldLetter);
    folded = folded.replace(ACCENTED, unaccent);
  }
  return folded.toLowerCase();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: normalisation leaves them, too
const PLAIN_TEXT = /^[\x00-\x7e\u0621-\u063a\u0641-\u064a\u0660-\u0669،؛؟«»“”‘’–—]*$/;

/** True for a text of characters that compatibility normalisation leaves as they are, without marks: most texts are. */
export function isPlain(text: string): boolean {
  return PLAIN_TEXT.test(text);
}
