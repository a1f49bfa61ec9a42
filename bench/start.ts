import { join } from "node:path";
import { packageRoot } from "../src/config/load.ts";
import { inTemporaryFolder, runProgram } from "./child.ts";
import { median, type Outcome } from "./figures.ts";

const RUNS = 7;
const LIMIT_S = 0.8;

/** From the start of the process to a printed digest of the sample archive, nothing stored before. */
export function benchStart(): Promise<Outcome> {
  return inTemporaryFolder(async (folder) => {
    const seconds: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const env = { DATA_DIR: folder, LANGUAGE: "both" };
      seconds.push((await runProgram(["digest", join(packageRoot(), "samples")], env, folder)).seconds);
    }
    const name = `digest of samples, cold start, median of ${RUNS}`;
    return { figures: [{ name, value: median(seconds), unit: "s", limit: LIMIT_S, better: "lower" }], notes: [] };
  });
}
