import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compiledName, createChunkLoader } from "../../src/load-chunk.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mujaz-chunks-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, code: string | Uint8Array) => writeFileSync(join(folder, name), code);

describe("createChunkLoader", () => {
  it("runs a chunk once, with the chunks and modules that it requires", () => {
    write(
      "a.cjs",
      `#!/usr/bin/env node\nconst b = require("./b.cjs");\nexports.sum = b.two() + require("node:path").sep.length;`,
    );
    write("b.cjs", `let calls = 0;\nexports.two = () => 2;\nexports.loads = ++calls;`);
    const { load } = createChunkLoader(folder);
    expect(load("a.cjs")).toMatchObject({ sum: 3 });
    expect(load("b.cjs")).toBe(load("b.cjs"));
  });

  it("lets chunks require one another in a circle", () => {
    write("a.cjs", `exports.name = "a";\nexports.other = require("./b.cjs").name;`);
    write("b.cjs", `exports.name = "b of " + require("./a.cjs").name;`);
    expect(createChunkLoader(folder).load("a.cjs")).toMatchObject({ name: "a", other: "b of a" });
  });

  it("takes compiled code where it suits the chunk", () => {
    write("a.cjs", `exports.value = "قيمة";`);
    const first = createChunkLoader(folder);
    first.load("a.cjs");
    write(compiledName("a.cjs"), first.scripts.get("a.cjs")?.createCachedData() ?? new Uint8Array());
    const second = createChunkLoader(folder);
    expect(second.load("a.cjs")).toMatchObject({ value: "قيمة" });
    expect(second.scripts.get("a.cjs")?.cachedDataRejected).toBe(false);
  });

  it("compiles anew where the compiled code is damaged, cut off, or of another text", () => {
    write("a.cjs", "exports.value = 1;");
    const compiled = createChunkLoader(folder).compile("a.cjs").createCachedData();
    for (const bytes of [Buffer.from("no code"), compiled.subarray(0, compiled.length >> 1), Buffer.alloc(0)]) {
      write(compiledName("a.cjs"), bytes);
      expect(createChunkLoader(folder).load("a.cjs")).toMatchObject({ value: 1 });
    }
    write(compiledName("a.cjs"), compiled);
    write("a.cjs", "exports.value = 'longer';");
    expect(createChunkLoader(folder).load("a.cjs")).toMatchObject({ value: "longer" });
  });

  it("names the chunk and its own line in a stack trace", () => {
    write("a.cjs", `\n\nexports.fail = () => {\n  throw new Error("here");\n};`);
    const { fail } = createChunkLoader(folder).load("a.cjs") as { fail(): void };
    try {
      fail();
      expect.unreachable();
    } catch (error) {
      expect((error as Error).stack).toContain(`${join(folder, "a.cjs")}:4:`);
    }
  });

  it("says which chunk is missing", () => {
    expect(() => createChunkLoader(folder).load("gone.cjs")).toThrow(/gone\.cjs/);
  });
});
