/** Letters U+0600–U+06FF as `plain` and `fold` write them; 0 for what is left out. */
type LetterTable = Uint16Array;

const ARABIC_START = 0x600;
const ARABIC_END = 0x700;

/** Persian letters that stand for Arabic ones. */
const PERSIAN = ["كک", "يی"];
/** Letters that writers interchange, each group under its first. */
const INTERCHANGED = ["اأإآٱ", "يى", "هة"];

const PLAIN = letterTable(PERSIAN);
const FOLDED = letterTable([...PERSIAN, ...INTERCHANGED]);

function letterTable(groups: readonly string[]): LetterTable {
  const table = Uint16Array.from({ length: ARABIC_END - ARABIC_START }, (_, i) => i + ARABIC_START);
  const drop = (from: number, to: number) => table.fill(0, from - ARABIC_START, to - ARABIC_START + 1);
  drop(0x610, 0x61a);
  drop(0x61c, 0x61c);
  drop(0x640, 0x640);
  drop(0x64b, 0x65f);
  drop(0x670, 0x670);
  drop(0x6d6, 0x6ed);
  for (const group of groups) {
    const [first = "", ...others] = group;
    for (const letter of others)
      table[letter.charCodeAt(0) - ARABIC_START] = table[first.charCodeAt(0) - ARABIC_START] ?? 0;
  }
  return table;
}

/** Marks of direction and joining, and what else has no width. */
function isInvisible(code: number): boolean {
  if (code < 0x200b || code > 0xfeff) return false;
  return (
    code <= 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff
  );
}

function written(code: number, table: LetterTable): number {
  if (code < ARABIC_START) return code;
  if (code < ARABIC_END) return table[code - ARABIC_START] as number;
  return isInvisible(code) ? 0 : code;
}

/** Most words are written as they are: those are returned without making a string. */
function rewrite(text: string, table: LetterTable): string {
  let at = 0;
  while (at < text.length && written(text.charCodeAt(at), table) === text.charCodeAt(at)) at += 1;
  if (at === text.length) return text;
  let out = text.slice(0, at);
  for (; at < text.length; at += 1) {
    const code = written(text.charCodeAt(at), table);
    if (code !== 0) out += String.fromCharCode(code);
  }
  return out;
}

/** Arabic as printed without marks, tatweel and invisible characters; Persian ک and ی as Arabic letters. */
export function plain(text: string): string {
  return rewrite(text, PLAIN);
}

/** `plain` with the letters that writers interchange made one: أإآٱ→ا, ى→ي, ة→ه. The key of the lexicon. */
export function fold(text: string): string {
  return rewrite(text, FOLDED);
}
