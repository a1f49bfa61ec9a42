import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runChaos, runRivals } from "../../bench/chaos.ts";

/** Within the repository, so that the child finds its packages; of this run alone. */
const cache = fileURLToPath(new URL("../../node_modules/.cache", import.meta.url));
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "mujaz-chaos-"));
const command = [process.execPath, `${folder}/child.js`];

beforeAll(async () => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL("../../bench/chaos-child.ts", import.meta.url)),
    platform: "node",
    external: /^[^./]/,
    logLevel: "silent",
  });
  // Dozens of children start here; each would compile the program anew.
  await bundle.write({ file: `${folder}/child.js`, format: "esm" });
  await bundle.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("posts once through eight kills, on the real adapters; see npm run bench -- chaos", {
  timeout: 180_000,
}, async () => {
  const report = await runChaos({ kills: 8, chatsEach: 10, seed: 7, command });
  expect(report).toMatchObject({ doubled: 0, lost: 0, left: 0, corrupt: 0, violations: [] });
  expect(report.kills).toBeGreaterThanOrEqual(8);
  expect(report.posts).toBe(report.slots * 20);
});

it("posts once when three processes are started at once on one store", { timeout: 60_000 }, async () => {
  const shown = await runRivals(command, 2);
  expect(shown).toEqual(Array(2 * 10).fill(1));
});
