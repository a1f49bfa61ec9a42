import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inFolder, runCli } from "../support/run-cli.ts";

/** What a terminal would obey: C0 but tab and line end, DEL, C1, and marks that turn text round. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get out
const STEERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const HOSTILE = "\u001b[2J\u009b31m\u202egnp\u0007";

it.each([
  [["digest"]],
  [["digest", "--json"]],
  [["digest", "--format", "html"]],
  [["digest", "--format", "markdown"]],
  [["stories"]],
  [["stories", "--json"]],
  [["ingest", "--dry-run", "--json"]],
  [["search", `bridge${HOSTILE}`]],
  [["search", `zzz${HOSTILE}`]],
  [["ask", `Who opened the bridge?${HOSTILE}`]],
  [["summarize"]],
  [["doctor"]],
])("%j lets nothing through that steers a terminal", async (args) => {
  await inFolder(async (cwd) => {
    const folder = join(cwd, `news${HOSTILE}`);
    mkdirSync(folder);
    const title = `Mayor ${HOSTILE}opens the bridge`;
    writeFileSync(
      join(folder, `a${HOSTILE}.txt`),
      `${title}\n\nThe mayor ${HOSTILE}opened the bridge on Monday morning.\n`,
    );
    writeFileSync(
      join(folder, `b${HOSTILE}.json`),
      JSON.stringify({ title, text: `The bridge ${HOSTILE}is open again.` }),
    );
    writeFileSync(join(folder, `c${HOSTILE}.json`), "{");
    const paths = args[0] === "doctor" ? [] : [folder];
    const { out, err } = await runCli([...args, ...paths], { cwd, env: { ARCHIVE: folder } });
    expect(out).not.toMatch(STEERS);
    expect(err).not.toMatch(STEERS);
    expect(out + err).not.toBe("");
  });
});
