import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";

/** Holds a text against a file below `tests/golden`; with UPDATE_GOLDEN set, takes it over as that file. */
export function compareGolden(file: string, shown: string): void {
  const path = join("tests", "golden", file);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, shown);
  }
  expect(existsSync(path), `${path} is missing`).toBe(true);
  expect(shown).toBe(readFileSync(path, "utf8"));
}
