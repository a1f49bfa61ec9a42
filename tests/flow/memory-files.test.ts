import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inFolder, runCli } from "../support/run-cli.ts";

/** "صباح الخير" and "القدس" as Windows writes them for Arabic. */
const MORNING_1256 = [0xd5, 0xc8, 0xc7, 0xcd, 0x20, 0xc7, 0xe1, 0xce, 0xed, 0xd1];
const JERUSALEM_1256 = [0xc7, 0xe1, 0xde, 0xcf, 0xd3];

const latin = (text: string): Buffer => Buffer.from(text, "latin1");

/** What the memory holds after a file was imported into an empty one. */
async function imported(name: string, content: Uint8Array, lang = "en") {
  return inFolder(async (cwd) => {
    writeFileSync(join(cwd, name), content);
    const { code, err: said } = await runCli(["memory", "import", join(cwd, name)], { cwd, env: { LANGUAGE: lang } });
    const err = said.replaceAll(`${cwd}/`, "");
    const { out } = await runCli(["memory", "export", "--format", "csv"], { cwd });
    return { code, err, pairs: out.split("\r\n").slice(1, -1) };
  });
}

describe("a table of sentence pairs", () => {
  it.each([
    [
      "UTF-8 with a mark and semicolons, from Excel",
      Buffer.from("\ufeffArabic;English\r\nصباح الخير;Good morning\r\n"),
    ],
    ["UTF-16 with tabs, Excel's Unicode text", Buffer.from("\ufeffصباح الخير\tGood morning\r\n", "utf16le")],
    ["windows-1256", Buffer.concat([Buffer.from(MORNING_1256), latin(",Good morning\r\n")])],
    ["columns the other way round", Buffer.from("English,Arabic\nGood morning,صباح الخير\n")],
  ])("is read as %s", async (_, content) => {
    const { code, err, pairs } = await imported("pairs.csv", content);
    expect(err).toBe("1 sentence pair imported.\n");
    expect(pairs).toEqual([expect.stringMatching(/^صباح الخير,Good morning,import,/)]);
    expect(code).toBe(0);
  });

  it("is told where it breaks, in the reader's language, and what came before counts", async () => {
    const tmx = `<?xml version="1.0"?><tmx version="1.4"><header/><body>
<tu><tuv xml:lang="ar"><seg>نعم</seg></tuv><tuv xml:lang="en"><seg>Yes</seg></tuv></tu>
<tu><tuv xml:lang="ar"><seg>لا`;
    const { code, err, pairs } = await imported("cut.tmx", Buffer.from(tmx));
    expect(err).toBe(
      "cut.tmx: is broken (line 3: unclosed tag: seg). Correct it; what stands before counts: 1 sentence pair imported.\n",
    );
    expect({ code, pairs: pairs.length }).toEqual({ code: 1, pairs: 1 });
    expect((await imported("cut.tmx", Buffer.from(tmx), "ar")).err).toContain(
      "cut.tmx: معطوب (line 3: unclosed tag: seg).",
    );
  });

  it("is no folder", async () => {
    await inFolder(async (cwd) => {
      mkdirSync(join(cwd, "pairs"));
      const { code, err } = await runCli(["memory", "import", join(cwd, "pairs")], { cwd });
      expect(err).toContain("pairs: is a folder.");
      expect(code).toBe(1);
    });
  });
});

it("a glossary counts in the encoding that Windows writes", async () => {
  await inFolder(async (cwd) => {
    mkdirSync(join(cwd, ".mujaz"));
    const rows = Buffer.concat([Buffer.from(JERUSALEM_1256), latin(",Al-Quds,\r\n")]);
    writeFileSync(join(cwd, ".mujaz", "glossary.csv"), rows);
    const { out, err } = await runCli(["translate"], { cwd, stdin: "زار الوزير القدس\n" });
    expect(err).not.toContain("glossary");
    expect(out).toContain("Al-Quds");
  });
});
