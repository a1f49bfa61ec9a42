import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Context } from "../../../src/cli/context.ts";
import { openFixes } from "../../../src/cli/fixes.ts";
import { inFolder } from "../../support/run-cli.ts";

/** The glossary after a term was added to a file that held `before`. */
const withTerm = (before: Uint8Array | null) =>
  inFolder(async (dataDir) => {
    const file = join(dataDir, "glossary.csv");
    mkdirSync(dataDir, { recursive: true });
    if (before) writeFileSync(file, before);
    await openFixes({ config: { dataDir } } as Context).addTerm({ ar: "إدلب", en: "Idleb", note: "" });
    return readFileSync(file, "utf8").split("\r\n").slice(0, -1);
  });

it("makes a glossary for its first term", async () => {
  expect(await withTerm(null)).toEqual(["Arabic,English,Note", "إدلب,Idleb,"]);
});

it("keeps both of two terms that come at once", async () => {
  await inFolder(async (dataDir) => {
    const { addTerm } = openFixes({ config: { dataDir } } as Context);
    await Promise.all([
      addTerm({ ar: "إدلب", en: "Idleb", note: "" }),
      addTerm({ ar: "القدس", en: "Jerusalem", note: "" }),
    ]);
    const rows = readFileSync(join(dataDir, "glossary.csv"), "utf8").split("\r\n").slice(1, -1);
    expect(rows).toEqual(["إدلب,Idleb,", "القدس,Jerusalem,"]);
  });
});

it("keeps the operator's rows that are no terms yet", async () => {
  const before = 'Arabic,English,Note\nالقدس,Jerusalem,\nThe Hague,,"ask Rima, she knows"\n';
  const rows = await withTerm(Buffer.from(before));
  expect(rows).toContain("القدس,Jerusalem,");
  expect(rows).toContain('The Hague,,"ask Rima, she knows"');
  expect(rows).toContain("إدلب,Idleb,");
});

it("keeps terms in the encoding that Windows writes", async () => {
  const jerusalem = [0xc7, 0xe1, 0xde, 0xcf, 0xd3];
  const rows = await withTerm(Buffer.concat([Buffer.from(jerusalem), Buffer.from(",Al-Quds,\r\n")]));
  expect(rows).toEqual(["Arabic,English,Note", "القدس,Al-Quds,", "إدلب,Idleb,"]);
});
