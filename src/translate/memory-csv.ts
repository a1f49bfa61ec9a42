import { type CsvRow, csvRow, parseCsv, withoutGuard } from "./csv.ts";
import type { MemoryPair } from "./memory.ts";

const HEAD = ["Arabic", "English", "Origin", "Date", "Editor"];
const IS_HEAD = /^(?:arabic|ar|العربية|عربي|english|en|الإنجليزية|إنجليزي)$/i;
const ISO_TIME = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/;

/**
 * Pairs of a CSV file: Arabic and English in either order, then, where the columns are there, origin, date (ISO 8601)
 * and editor.
 * @returns the pairs, and the lines that hold none
 * @throws CsvError
 */
export function parseMemoryCsv(source: string): {
  readonly pairs: readonly MemoryPair[];
  readonly skipped: readonly number[];
} {
  const rows = parseCsv(source).filter(({ cells }, i) => i > 0 || !IS_HEAD.test((cells[0] ?? "").trim()));
  const pairs: MemoryPair[] = [];
  const skipped: number[] = [];
  for (const row of rows) {
    const pair = pairOf(row);
    if (pair) pairs.push(pair);
    else skipped.push(row.line);
  }
  return { pairs, skipped };
}

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

function pairOf({ cells }: CsvRow): MemoryPair | null {
  const [first = "", second = "", origin = "", date = "", editor = ""] = cells.map((cell) => withoutGuard(cell.trim()));
  const [ar, en] = isArabic(first) ? [first, second] : [second, first];
  if (!isArabic(ar) || en === "") return null;
  return {
    ar,
    en,
    origin: origin === "editor" ? "editor" : "import",
    date: ISO_TIME.test(date) ? date : "1970-01-01T00:00:00Z",
    editor: editor === "" ? null : editor,
  };
}

/** The pairs as CSV, row by row. */
export function* writeMemoryCsv(pairs: Iterable<MemoryPair>): Generator<string, void, undefined> {
  yield csvRow(HEAD);
  for (const { ar, en, origin, date, editor } of pairs) yield csvRow([ar, en, origin, date, editor ?? ""]);
}
