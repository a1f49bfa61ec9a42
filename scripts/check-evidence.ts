import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Article } from "../src/contracts/article.ts";
import type { Digest } from "../src/contracts/digest.ts";
import { packageRoot } from "../src/package-root.ts";
import { endWithOutput } from "./closed-output.ts";
import { evidenceFaults } from "./evidence.ts";

/**
 * `node dist/scripts/check-evidence.js FOLDER...`: holds every sentence of every story against the articles it cites.
 */
const MOST_BYTES = 1 << 30;
const main = join(packageRoot(), "dist", "bin", "main.js");

/** What a command prints; one that fails has said why on standard error, and ends the script. */
function mujaz(...args: string[]): string {
  const { status, stdout } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    maxBuffer: MOST_BYTES,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) process.exit(1);
  return stdout;
}

endWithOutput();
const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error("node dist/scripts/check-evidence.js FOLDER...");
  process.exit(2);
}

let faults = 0;
for (const folder of folders) {
  const lines = mujaz("ingest", folder, "--dry-run", "--json").split("\n").filter(Boolean);
  const articles = new Map(lines.map((line) => JSON.parse(line) as Article).map((a) => [a.id, a]));
  const digest = JSON.parse(mujaz("digest", folder, "--stories", "1000", "--json")) as Digest;
  const found = evidenceFaults(digest, articles);
  faults += found.length;
  const sentences = digest.stories.reduce((n, s) => n + s.evidence.length, 0);
  console.log(
    `${folder}: ${articles.size} articles, ${digest.stories.length} stories, ${sentences} sentences, ${found.length} faults`,
  );
  for (const fault of found) console.log(`  ${fault}`);
}
process.exitCode = faults > 0 ? 1 : 0;
