import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type CliResult, inFolder, runCli } from "../../support/run-cli.ts";

const FLOOD =
  "Flood cuts the road to the port\n\nA sudden flood cut the road to the port on Monday. Nobody was hurt, and the road was open again in the evening, the governor said.";
const MARKET = "Market opens in the valley\n\nThe governor opened a market for olives in the valley.";

interface Bench {
  /** Path of a file of the archive. */
  at(name: string): string;
  write(name: string, text: string): void;
  mujaz(...args: readonly string[]): Promise<CliResult>;
  /** Where the program keeps its store. */
  readonly data: string;
}

/** An empty archive, and the program with it. */
const inArchive = (work: (bench: Bench) => Promise<void>) =>
  inFolder(async (cwd) => {
    const [news, data] = [join(cwd, "news"), join(cwd, "data")];
    mkdirSync(news);
    const at = (name: string) => join(news, name);
    await work({
      at,
      write: (name, text) => writeFileSync(at(name), text),
      mujaz: (...args) => runCli(args, { cwd, env: { ARCHIVE: news, DATA_DIR: data, LANGUAGE: "en" } }),
      data,
    });
  });

describe("mujaz ingest", () => {
  it("tells what it read, what it knew, and nothing of what is not", () =>
    inArchive(async ({ write, mujaz }) => {
      write("flood.txt", FLOOD);
      write("market.txt", MARKET);
      const first = await mujaz("ingest");
      expect(first.err).toBe("2 articles read, 0 files unchanged, no failures.\n");
      expect(first.out).toBe("");
      write("market.txt", `${MARKET} Farmers came from far away.`);
      expect((await mujaz("ingest")).err).toBe("1 article read, 1 file unchanged, no failures.\n");
    }));

  it("counts copies and files that could not be read", () =>
    inArchive(async ({ write, mujaz }) => {
      write("flood.txt", FLOOD);
      write("wire.txt", FLOOD);
      write("broken.json", '{"title":');
      const { err, code } = await mujaz("ingest");
      expect(err).toContain("2 articles read, 0 files unchanged, 1 file failed, wholly or in part.");
      expect(err).toContain("1 copy of the archive linked to its original");
      expect(err).toContain("broken.json");
      expect(code).toBe(0);
    }));

  it("counts a file once whose records fail one by one", () =>
    inArchive(async ({ write, mujaz }) => {
      write("list.jsonl", `${JSON.stringify({ title: "Footbridge opens", text: FLOOD })}\nno json\n{"title":\n`);
      const { err } = await mujaz("ingest");
      expect(err).toContain("list.jsonl#3");
      expect(err).toContain("1 article read, 0 files unchanged, 1 file failed, wholly or in part.");
    }));

  it("prints every article with --json, and stores nothing with --dry-run", () =>
    inArchive(async ({ write, mujaz, data }) => {
      write("flood.txt", FLOOD);
      write("market.txt", MARKET);
      const { out, err } = await mujaz("ingest", "--json", "--dry-run");
      const lines = out.trimEnd().split("\n");
      expect(lines.map((line) => JSON.parse(line).title).sort()).toEqual([
        "Flood cuts the road to the port",
        "Market opens in the valley",
      ]);
      expect(err).toContain("2 articles read");
      expect(existsSync(data)).toBe(false);
    }));

  it("names the files that a prune would drop", () =>
    inArchive(async ({ at, write, mujaz }) => {
      write("flood.txt", FLOOD);
      write("market.txt", MARKET);
      await mujaz("ingest");
      rmSync(at("flood.txt"));
      const { err } = await mujaz("ingest", "--prune", "--dry-run");
      expect(err).toContain(at("flood.txt"));
      expect(err).not.toContain("market.txt");
      expect(err).toContain("1 file that was read is gone; 1 article of it stays in the archive");
    }));
});
