/** A table that cannot be read; `line` is 1-based. */
export class CsvError extends Error {
  override readonly name = "CsvError";
  readonly line: number;
  constructor(message: string, line: number) {
    super(`line ${line}: ${message}`);
    this.line = line;
  }
}

/** A row with the line that it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows of a CSV text (RFC 4180): cells in quotation marks may hold separators, line ends and doubled quotation marks. A
 * byte order mark is passed over. The separator is what the first line uses: a comma, a semicolon (as Excel writes
 * where the comma is a decimal point) or a tab. Rows without content are left out.
 * @throws CsvError when a quotation mark is not closed
 */
export function parseCsv(source: string): readonly CsvRow[] {
  const text = source.replace(/^\ufeff/, "");
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  const endRow = () => {
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: begun, cells });
    cells = [];
    begun = line;
  };
  for (let at = 0; at <= text.length; ) {
    const cell = text[at] === '"' ? quoted(text, at, separator, line) : bare(text, at, separator);
    cells.push(cell.value);
    line += cell.lines;
    at = cell.end;
    if (text[at] === separator) at += 1;
    else {
      const isBreak = at < text.length;
      if (isBreak) line += 1;
      at += text.startsWith("\r\n", at) ? 2 : 1;
      endRow();
    }
  }
  return rows;
}

interface Cell {
  readonly value: string;
  readonly end: number;
  readonly lines: number;
}

function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0].replace(/"[^"]*"/g, "") ?? "";
  return [",", ";", "\t"].find((one) => first.includes(one)) ?? ",";
}

function bare(text: string, from: number, separator: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && !text.startsWith("\r\n", end)) end++;
  return { value: text.slice(from, end), end, lines: 0 };
}

function quoted(text: string, from: number, separator: string, line: number): Cell {
  let value = "";
  for (let at = from + 1; ; ) {
    const close = text.indexOf('"', at);
    if (close < 0) throw new CsvError("a quotation mark is not closed", line);
    value += text.slice(at, close);
    if (text[close + 1] !== '"') {
      // Nothing may stand behind the mark, but a space or more does where a hand has written.
      const rest = bare(text, close + 1, separator);
      return { value: value + rest.value, end: rest.end, lines: value.split("\n").length - 1 };
    }
    value += '"';
    at = close + 2;
  }
}

/** Cells that a spreadsheet would take for a formula, also behind the apostrophes that keep it from doing so. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * One row with its line end. @param cells a cell that begins like a formula gets an apostrophe, as spreadsheets write
 * it
 */
export function csvRow(cells: readonly string[]): string {
  const cell = (text: string) => {
    const safe = FORMULA.test(text) && text.trim() !== "" ? `'${text}` : text;
    return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `${cells.map(cell).join(",")}\r\n`;
}

/** What `csvRow` put before a cell that looks like a formula. */
export const withoutGuard = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
