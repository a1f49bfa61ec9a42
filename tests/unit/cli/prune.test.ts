import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inFolder, runCli } from "../../support/run-cli.ts";

const TEXTS = {
  "flood.txt": "Flood cuts the road to the port\n\nA sudden flood cut the road to the port on Monday.",
  "market.txt": "Market opens in the valley\n\nThe governor opened a market for olives in the valley.",
  "strike.txt": "Train drivers stop work\n\nTrain drivers stopped work over pay in the capital.",
};

/** An archive of three files, read once. */
const inArchive = (work: (folder: string, mujaz: (...args: string[]) => ReturnType<typeof runCli>) => Promise<void>) =>
  inFolder(async (cwd) => {
    const news = join(cwd, "news");
    mkdirSync(news);
    for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(news, name), text);
    const env = { ARCHIVE: news, DATA_DIR: join(cwd, "data"), LANGUAGE: "en" };
    const mujaz = (...args: string[]) => runCli(args, { cwd, env });
    await mujaz("ingest");
    await work(news, mujaz);
  });

const search = async (mujaz: (...args: string[]) => ReturnType<typeof runCli>, word: string) =>
  JSON.parse((await mujaz("search", word, "--json")).out).hits.length as number;

describe("files of the archive that are gone", () => {
  it("keep their articles until somebody asks to drop them, and are told of", () =>
    inArchive(async (news, mujaz) => {
      rmSync(join(news, "flood.txt"));
      const read = await mujaz("ingest");
      expect(read.err).toContain("1 file that was read is gone; 1 article of it stays in the archive");
      expect(await search(mujaz, "flood")).toBe(1);
      expect((await mujaz("doctor")).out).toMatch(/warn.*files of the archive: 1 file .*--prune/);
      const dry = await mujaz("ingest", "--prune", "--dry-run");
      expect(dry.err).toContain("flood.txt");
      expect(await search(mujaz, "flood")).toBe(1);
      expect((await mujaz("ingest", "--prune")).err).toContain("1 article dropped with 1 file that is gone");
      expect(await search(mujaz, "flood")).toBe(0);
      expect(await search(mujaz, "market")).toBe(1);
      expect((await mujaz("doctor")).out).not.toContain("files of the archive");
    }));

  it("are not gone where their whole folder is away, as with a disk that is not mounted", () =>
    inArchive(async (news, mujaz) => {
      renameSync(news, `${news}-unplugged`);
      mkdirSync(news);
      const pruned = await mujaz("ingest", "--prune");
      expect(pruned.err).toContain("is missing, empty or unreadable");
      expect(pruned.err).not.toContain("dropped with");
      expect(pruned.err).not.toContain("No file that was read is gone");
      rmSync(news, { recursive: true });
      expect((await mujaz("ingest", "--prune")).err).toContain("is missing, empty or unreadable");
      renameSync(`${news}-unplugged`, news);
      expect(await search(mujaz, "flood")).toBe(1);
    }));

  it("are not gone where they cannot be looked at", () =>
    inArchive(async (news, mujaz) => {
      rmSync(join(news, "flood.txt"));
      // A link to itself fails for everybody, as a folder without permission does for most.
      symlinkSync("flood.txt", join(news, "flood.txt"));
      expect((await mujaz("ingest", "--prune")).err).toContain("No file that was read is gone");
      expect(await search(mujaz, "flood")).toBe(1);
    }));

  it("are not gone where their folder cannot be looked at", () =>
    inArchive(async (news, mujaz) => {
      rmSync(news, { recursive: true });
      symlinkSync("news", news);
      expect((await mujaz("ingest", "--prune", "--dry-run")).err).toContain("No file that was read is gone");
      expect((await mujaz("ingest", "--prune")).err).toContain("is missing, empty or unreadable");
      expect(await search(mujaz, "flood")).toBe(1);
    }));

  it("are said to be none where none is", () =>
    inArchive(async (_news, mujaz) => {
      await mujaz("ingest");
      for (const args of [["--prune"], ["--prune", "--dry-run"]]) {
        const { err, code } = await mujaz("ingest", ...args);
        expect(err).toContain("No file that was read is gone.\n");
        expect(code).toBe(0);
      }
    }));

  it("take no article along that another file holds", () =>
    inArchive(async (news, mujaz) => {
      const item = { url: "https://example.org/1", title: "Storm at sea", text: "A storm sank three boats at sea." };
      for (const name of ["a.json", "b.json"]) writeFileSync(join(news, name), JSON.stringify([item]));
      await mujaz("ingest");
      rmSync(join(news, "a.json"));
      expect((await mujaz("ingest", "--prune")).err).toContain("0 articles dropped with 1 file");
      expect(await search(mujaz, "storm")).toBe(1);
    }));
});
