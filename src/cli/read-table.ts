import { readFileSync } from "node:fs";
import { decodeBytes } from "../archive/decode.ts";

/**
 * Text of a table. Spreadsheets write UTF-8, UTF-16 or, for Arabic on Windows, windows-1256; bytes that are no text are
 * none. Throws system errors, which name the path.
 */
export function readTable(path: string): string {
  try {
    return decodeBytes(readFileSync(path)) ?? "";
  } catch (error) {
    // Only an error of opening names it, and a folder can be opened.
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  }
}
