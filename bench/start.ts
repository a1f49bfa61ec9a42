import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.ts";
import { inFolder } from "../tests/support/in-folder.ts";
import { runProgram } from "./child.ts";
import { type Figure, median, type Outcome } from "./figures.ts";

const RUNS = 7;
/**
 * For a few plain articles; the sample archive has ten times as many, with web pages and other encodings among them.
 */
const LIMIT_S = 0.8;
const SAMPLES_LIMIT_S = 2;
/** Articles of the smaller archive, all plain text. */
const FEW = 5;

/** From the start of the process to the end of a printed digest, nothing stored before. */
async function coldStart(name: string, archive: string, folder: string, limit: number): Promise<Figure> {
  const seconds: number[] = [];
  const env = { DATA_DIR: folder, LANGUAGE: "both" };
  for (let run = 0; run < RUNS; run++) seconds.push((await runProgram(["digest", archive], env, folder)).seconds);
  return { name: `digest of ${name}, cold`, value: median(seconds), unit: "s", limit, better: "lower" };
}

function copyFew(from: string, to: string): void {
  mkdirSync(to);
  const files = readdirSync(from).filter((file) => file.endsWith(".txt"));
  for (const file of files.slice(0, FEW)) copyFileSync(join(from, file), join(to, file));
}

/** Cold starts on five plain articles and on the whole sample archive, the median of seven each. */
export function benchStart(): Promise<Outcome> {
  return inFolder(async (folder) => {
    const samples = join(packageRoot(), "samples");
    const few = join(folder, "few");
    copyFew(join(samples, "al-marfa-al-yawm"), few);
    const figures = [
      await coldStart(`${FEW} text files`, few, folder, LIMIT_S),
      await coldStart("the sample archive", samples, folder, SAMPLES_LIMIT_S),
    ];
    return { figures, notes: [] };
  });
}
