import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runChaos } from "../../bench/chaos.ts";

/** Within the repository, so that the child finds its packages. */
const folder = fileURLToPath(new URL("../../node_modules/.cache/mujaz-chaos", import.meta.url));

beforeAll(async () => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL("../../bench/chaos-child.ts", import.meta.url)),
    platform: "node",
    external: /^[^./]/,
    logLevel: "silent",
  });
  // Fifty children start here; each would compile the program anew.
  await bundle.write({ file: `${folder}/child.js`, format: "esm" });
  await bundle.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("posts once through ten kills, on the real adapters; see npm run bench -- chaos", {
  timeout: 180_000,
}, async () => {
  const command = [process.execPath, `${folder}/child.js`];
  const report = await runChaos({ kills: 10, chatsEach: 10, seed: 7, command });
  expect(report).toMatchObject({ doubled: 0, lost: 0, left: 0, corrupt: 0, violations: [] });
  expect(report.kills).toBeGreaterThanOrEqual(10);
  expect(report.posts).toBe(report.slots * 20);
});
