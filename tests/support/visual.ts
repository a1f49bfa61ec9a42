import bidiFactory from "bidi-js";

/** The parts of the algorithm that are used here. */
interface Bidi {
  getEmbeddingLevels(text: string): Levels;
  getReorderedIndices(text: string, levels: Levels, start: number, end: number): readonly number[];
  getMirroredCharacter(char: string): string | null;
}

interface Levels {
  readonly levels: Uint8Array;
  readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[];
}

const bidi = (bidiFactory as unknown as () => Bidi)();

/** So many columns has the picture; a telephone has about as many. */
const WIDTH = 56;
const INVISIBLE = /[\u200b-\u200f\u2060-\u2069]/;
const LRO = "\u202d";
const PDF = "\u202c";

const columns = (text: string): number => [...text].filter((char) => !INVISIBLE.test(char)).length;

/** Ranges of a line that fit side by side, broken at spaces. */
function* rows(text: string): Iterable<readonly [start: number, end: number]> {
  let start = 0;
  let end = 0;
  for (const word of text.matchAll(/\S+\s*/g)) {
    const next = word.index + word[0].length;
    if (end > start && columns(text.slice(start, next).trimEnd()) > WIDTH) {
      yield [start, end];
      start = end;
    }
    end = next;
  }
  if (end > start) yield [start, end];
}

/** One row as it stands on a screen, from left to right. */
function picture(text: string, levels: Levels, start: number, end: number): string {
  const trimmed = start + text.slice(start, end).trimEnd().length;
  return bidi
    .getReorderedIndices(text, levels, start, trimmed - 1)
    .slice(start, trimmed)
    .map((i) => {
      const char = text.charAt(i);
      return (levels.levels[i] ?? 0) % 2 === 1 ? (bidi.getMirroredCharacter(char) ?? char) : char;
    })
    .filter((char) => !INVISIBLE.test(char))
    .join("");
}

/**
 * How a text reads on a screen whose lines take their direction from their first strong character (Unicode's
 * bidirectional algorithm): wrapped, in visual order, right-to-left lines at the right edge. Letters are not joined. An
 * override keeps an editor from turning the rows round once more.
 */
export function visualText(text: string): string {
  return text
    .split("\n")
    .flatMap((line) => {
      if (line === "") return [""];
      const levels = bidi.getEmbeddingLevels(line);
      const rtl = (levels.paragraphs[0]?.level ?? 0) % 2 === 1;
      return [...rows(line)].map(([start, end]) => {
        const row = picture(line, levels, start, end);
        return `${LRO}${rtl ? row.padStart(WIDTH) : row}${PDF}`;
      });
    })
    .join("\n");
}
