/**
 * A line that ends a sentence: full stop, question, exclamation, ellipsis, colon, with closing quotes or brackets after
 * it.
 */
const SENTENCE_END = /[.!?؟…:؛]["”»'’)\]]*$/;

/** Widest column that mail, wire and old web texts are wrapped at; longer lines are paragraphs. */
const MAX_COLUMN = 110;
/** Fewer lines than this say nothing about a column. */
const MIN_LINES = 4;
/** So many neighbours are enough where half of them run on; of two, both must. */
const ENOUGH_PAIRS = 3;
/** A line that reaches this share of the column was cut by it, not ended by its author. */
const FULL_SHARE = 0.7;

/** Width of the column that a text is wrapped at, or null when its lines are paragraphs. */
function columnOf(lines: readonly string[]): number | null {
  const filled = lines.filter((line) => line !== "");
  if (filled.length < MIN_LINES) return null;
  const lengths = filled.map((line) => line.length).sort((a, b) => a - b);
  const column = lengths[Math.floor((lengths.length - 1) * 0.95)] as number;
  if (column > MAX_COLUMN || column < 40 || (lengths.at(-1) as number) > column * 1.35) return null;
  let pairs = 0;
  let open = 0;
  lines.forEach((line, i) => {
    if (line === "" || (lines[i + 1] ?? "") === "") return;
    pairs++;
    if (line.length >= column * FULL_SHARE && !SENTENCE_END.test(line)) open++;
  });
  return (pairs >= ENOUGH_PAIRS && open >= pairs * 0.5) || (pairs === 2 && open === 2) ? column : null;
}

/** Joins lines that a fixed column has broken, so that a line is a paragraph again. Empty lines stay. */
export function unwrap(lines: readonly string[]): readonly string[] {
  const column = columnOf(lines);
  if (column === null) return lines;
  const joined: string[] = [];
  let full = false;
  for (const line of lines) {
    const last = joined.length - 1;
    if (full && line !== "" && joined[last] !== "") joined[last] = `${joined[last]} ${line}`;
    else joined.push(line);
    full = line.length >= column * FULL_SHARE;
  }
  return joined;
}
