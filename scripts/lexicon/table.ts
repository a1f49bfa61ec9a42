import { existsSync, readFileSync } from "node:fs";

/** One row of a table, by column name; a missing or `-` cell is the empty string. */
export type Row = (column: string) => string;

/** Lines of a UTF-8 file that are neither empty nor comments (#); no file, no lines. */
export function readLines(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
}

/** Reads a UTF-8 TSV file with a header line; no file, no rows. Lines that begin with # are comments. */
export function readTable(path: string): readonly Row[] {
  const lines = readLines(path);
  const header = (lines[0] ?? "").split("\t").map((name) => name.trim());
  return lines.slice(1).map((line) => {
    const cells = line.split("\t").map((cell) => cell.trim());
    return (column) => {
      const cell = cells[header.indexOf(column)] ?? "";
      return cell === "-" ? "" : cell;
    };
  });
}

/** The alternatives of a cell, `|` between them. */
export function alternatives(cell: string): readonly string[] {
  return cell
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
