/** Makes a capital Latin letter small, and leaves a small one. */
const LOWER = 0x20;
const SPACE = 0x20;
const A = 0x61;
const E = 0x65;
const H = 0x68;
const I = 0x69;
const N = 0x6e;
const O = 0x6f;
const T = 0x74;
const U = 0x75;
const Z = 0x7a;

/** Longest of the words that may stand doubled: "they". */
const LONGEST_DOUBLED = 4;
/** What an article gives way to. */
const DETERMINERS: ReadonlySet<string> = new Set(
  "the this these that those his her its their my our your a an".split(" "),
);
const LONGEST_DETERMINER = 5;

/** A text without doubled function words and articles, with "a" and "an" by the sound of the next word. */
export function changedArticles(text: string): string {
  return text
    .replace(/\b(the|a|an|of|to|in|and|that|is|it|he|she|they) \1\b/gi, "$1")
    .replace(/\b(the|a|an) (the|this|these|that|those|his|her|its|their|my|our|your|a|an)\b/gi, "$2")
    .replace(/\b(a)n? (?=[aeiou])/gi, "$1n ")
    .replace(/\b([Aa])n (?=(?:uni|use|eu|one\b|usu|[uU][.A-Z]))/g, "$1 ")
    .replace(/\b([Aa]) (?=(?:hour|honest|heir|honou?r))/g, "$1n ")
    .replace(/\bthe most of\b/gi, "most of");
}

/** Letters, digits and the underscore: what a word of a pattern consists of. */
function isWordCode(code: number): boolean {
  const small = code | LOWER;
  return (small >= A && small <= Z) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

/**
 * False where no pattern for doubled words and articles can change a text: one look at every pair of words, while each
 * of the patterns looks at every letter. True may be wrong.
 */
export function mayChangeArticles(text: string): boolean {
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) continue;
    const length = at - start;
    if (code === SPACE && length > 0 && length <= LONGEST_DOUBLED && mayChangePair(text, start, length)) return true;
    start = at + 1;
  }
  return false;
}

/** The word of `length` at `start` with the one behind its space. */
function mayChangePair(text: string, start: number, length: number): boolean {
  const next = start + length + 1;
  if (next >= text.length) return false;
  const first = text.charCodeAt(start) | LOWER;
  const follows = text.charCodeAt(next) | LOWER;
  if (first === follows && isDoubled(text, start, length)) return true;
  if (first === A && length <= 2) {
    if (length === 2 && (text.charCodeAt(start + 1) | LOWER) !== N) return false;
    return changesSound(text, start, length, follows) || isDeterminer(text, next);
  }
  if (first !== T || length !== 3 || !/^the$/i.test(text.slice(start, next - 1))) return false;
  return isDeterminer(text, next) || /^most of/i.test(text.slice(next, next + 7));
}

function isDoubled(text: string, start: number, length: number): boolean {
  const next = start + length + 1;
  for (let offset = 1; offset < length; offset += 1)
    if ((text.charCodeAt(start + offset) | LOWER) !== (text.charCodeAt(next + offset) | LOWER)) return false;
  return next + length >= text.length || !isWordCode(text.charCodeAt(next + length));
}

/** "a" before a vowel or a silent h; "an" written AN, or before u, e and o, which may sound like consonants. */
function changesSound(text: string, start: number, length: number, follows: number): boolean {
  const vowel = follows === A || follows === E || follows === I || follows === O || follows === U;
  if (length === 1) return vowel || follows === H;
  return vowel && (text.charCodeAt(start + 1) !== N || follows === U || follows === E || follows === O);
}

function isDeterminer(text: string, from: number): boolean {
  let end = from;
  while (end < text.length && end - from <= LONGEST_DETERMINER && isWordCode(text.charCodeAt(end))) end += 1;
  return end - from <= LONGEST_DETERMINER && DETERMINERS.has(text.slice(from, end).toLowerCase());
}
