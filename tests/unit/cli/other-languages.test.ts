import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inFolder, runCli } from "../../support/run-cli.ts";

const PERSIAN =
  "سیل در شمال کشور راه‌ها را بست\n\nمقام‌های محلی گفتند که سیل در شمال کشور سه پل را ویران کرده و راه‌های چند روستا را بسته است. گروه‌های امداد به منطقه رفته‌اند و می‌گویند که آب هنوز بالا می‌آید.";
const URDU =
  "پل ٹوٹنے سے گاؤں کا راستہ بند\n\nحکام نے بتایا کہ شدید بارش کے بعد دریا کا پل ٹوٹ گیا ہے اور کئی گاؤں کا راستہ بند ہو گیا ہے۔ امدادی ٹیمیں علاقے میں پہنچ گئی ہیں۔";
const ENGLISH =
  "Flood cuts the road to the port\n\nA sudden flood cut the road to the port on Monday, the governor said. Nobody was hurt.";

type Mujaz = (...args: string[]) => ReturnType<typeof runCli>;

/** A folder with these files as the configured archive. */
const inArchive = (files: Readonly<Record<string, string>>, work: (mujaz: Mujaz) => Promise<void>, language = "en") =>
  inFolder(async (cwd) => {
    mkdirSync(join(cwd, "news"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, "news", name), text);
    const env = { ARCHIVE: join(cwd, "news"), DATA_DIR: join(cwd, "data"), LANGUAGE: language };
    await work((...args) => runCli(args, { cwd, env }));
  });

const TOLD =
  "2 articles are in other languages (Persian 1, Urdu 1): kept and found by search, but no digest shows them.\n";

describe("articles in other languages", () => {
  it("are told of by ingest, by doctor, and by a digest that has nothing else", () =>
    inArchive({ "a.txt": PERSIAN, "b.txt": URDU }, async (mujaz) => {
      expect((await mujaz("ingest")).err).toContain(TOLD);
      const digest = await mujaz("digest");
      expect(digest.code).toBe(0);
      expect(digest.out).not.toContain("Persian");
      expect(digest.err).toBe(TOLD);
      expect((await mujaz("digest", "--json")).err).toBe(TOLD);
      expect((await mujaz("doctor")).out).toContain("languages: 2 articles are in other languages (Persian 1, Urdu 1)");
    }));

  it("are found by search, as the line says", () =>
    inArchive({ "a.txt": PERSIAN, "b.txt": URDU }, async (mujaz) => {
      for (const [word, file] of [
        ["سیل", "a.txt"],
        ["دریا", "b.txt"],
      ] as const)
        expect(JSON.parse((await mujaz("search", word, "--json")).out).hits[0].path).toContain(file);
    }));

  it("are told of in Arabic too", () =>
    inArchive(
      { "a.txt": PERSIAN, "b.txt": URDU },
      async (mujaz) => {
        const line = "مقالتان بلغات أخرى (الفارسية 1، الأوردية 1): محفوظتان ويجدهما البحث، لكن لا يعرضهما أي موجز.\n";
        expect((await mujaz("ingest")).err).toContain(line);
        expect((await mujaz("digest")).err).toBe(line);
      },
      "ar",
    ));

  it("beside ones that are digested are told of by ingest alone", () =>
    inArchive({ "a.txt": PERSIAN, "c.txt": ENGLISH }, async (mujaz) => {
      const line = "1 article is in another language (Persian 1): kept and found by search, but no digest shows it.";
      expect((await mujaz("ingest")).err).toContain(line);
      expect((await mujaz("digest")).err).toBe("");
      expect((await mujaz("digest", "--topic", "volcano")).err).toBe("");
    }));

  it("explain an empty window that holds only them", () =>
    inArchive(
      {
        "old.md": `---\ndate: 2018-01-05\n---\n# ${ENGLISH}`,
        "new.md": `---\ndate: 2018-03-05\n---\n# ${PERSIAN}`,
      },
      async (mujaz) => {
        await mujaz("ingest");
        expect((await mujaz("digest", "--from", "2018-03-01", "--to", "2018-04-01")).err).toContain("(Persian 1)");
        expect((await mujaz("digest", "--from", "2018-02-01", "--to", "2018-02-02")).err).toBe("");
      },
    ));

  it("are not spoken of where there are none", () =>
    inArchive({ "c.txt": ENGLISH }, async (mujaz) => {
      expect((await mujaz("ingest")).err).not.toContain("language");
      expect((await mujaz("doctor")).out).not.toContain("languages:");
    }));
});
