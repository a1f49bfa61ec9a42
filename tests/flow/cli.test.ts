import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { inFolder, runCli } from "../support/run-cli.ts";

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}, stdin = "") =>
  inFolder((cwd) => runCli(args, { cwd, env, stdin }));

describe("usage", () => {
  it.each([
    [["dance"], "There is no command dance."],
    [["abk"], "There is no command abk. Did you mean ask?"],
    [["abc"], "There is no command abc. Commands: start, "],
    [["digst"], "There is no command digst. Did you mean digest?"],
    [["digest", "--storys", "3"], "There is no option --storys here. Did you mean --stories? See: mujaz digest --help"],
    [["digest", "--dance"], "There is no option --dance here. See: mujaz digest --help"],
    [["memory", "import"], "file is missing. See: mujaz memory import --help"],
    [["models", "remove", "--forse"], "See: mujaz models remove --help"],
    [["digest", "--stories", "many"], "--stories: “many” is not allowed. Give 1–1000."],
    [["digest", "--lang", "fr"], "--lang: “fr” is not allowed. Give ar, en, both."],
    [["digest", "--from", "2026-02-31"], "--from: “2026-02-31” is not allowed."],
    [["summarize"], "path is missing. See: mujaz summarize --help"],
    [["search"], "text is missing."],
    [["search", " "], "Say what to look for."],
    [["--dance"], "See: mujaz --help"],
    [["memory"], "memory needs one of: import, export."],
    [["memory", "dance"], "memory needs one of: import, export."],
    [["digest", "--from", "2026-03-10", "--to", "2026-03-10"], "--to 2026-03-10 is not after --from 2026-03-10."],
    [["completion", "tcsh"], "There is no completion for “tcsh”."],
    [["digest", "--recipe", "none", "samples"], "There is no recipe “none”."],
    [["translate", "--engine", "magic"], "--engine: “magic” is not allowed. Give auto, "],
  ])("%j is wrong usage", async (args, line) => {
    const result = await run(args);
    expect(result.err).toContain(line);
    expect(result.code).toBe(2);
    expect(result.out).toBe("");
  });

  it.each([
    ["en", "Examples:", "Settings stand in"],
    ["ar", "أمثلة:", "الإعدادات في"],
  ])("LANGUAGE=%s: help ends with examples that run, and says where settings are", async (lang, examples, settings) => {
    const { out } = await run(["--help"], { LANGUAGE: lang });
    const shown = out.slice(out.indexOf(examples));
    expect(out).toContain(examples);
    expect(shown).toContain(settings);
    const commands = [...shown.matchAll(/^ {2}mujaz (.*?)(?: {2,}.*)?$/gm)].map(([, line]) => line ?? "");
    expect(commands.length).toBeGreaterThan(2);
    for (const line of commands) {
      const words = [...line.replace(/ > .*/, "").matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, bare]) => quoted ?? bare ?? "",
      );
      const { code } = await run(words.map((word) => (word === "FOLDER" ? resolve("samples") : word)));
      expect([line, code]).toEqual([line, 0]);
    }
  });

  it("reports every wrong setting at once and starts nothing", async () => {
    const result = await run(["digest"], { TIMEZONE: "Mars", HTTP_PORT: "x" });
    expect(result.code).toBe(1);
    expect(result.err.trim().split("\n")).toHaveLength(2);
  });

  it("reports them in the language that .env names", async () => {
    const { err } = await inFolder((cwd) => {
      writeFileSync(join(cwd, ".env"), "LANGUAGE=ar\nHTTP_PORT=x\n");
      return runCli(["digest"], { cwd });
    });
    expect(err).toBe("HTTP_PORT: القيمة «x» غير صالحة: اكتب منفذا من 1 إلى 65535، أو 0 لعدم فتحه.\n");
  });

  it("finds a slip in a name of .env", async () => {
    const { out } = await inFolder((cwd) => {
      writeFileSync(join(cwd, ".env"), "LANGUAG=ar\nCOMPOSE_PROJECT_NAME=news\n");
      return runCli(["doctor"], { cwd });
    });
    expect(out).toContain("warn  settings: there is no setting LANGUAG, which .env sets. Did you mean LANGUAGE?\n");
    expect(out).not.toContain("COMPOSE_PROJECT_NAME");
  });

  it("says in plain words that a file is not there", async () => {
    const result = await run(["memory", "import", "nowhere.tmx"]);
    expect(result.err).toBe("nowhere.tmx: does not exist. Check the path.\n");
    expect(result.code).toBe(1);
  });

  it("says in plain words that its folder is gone", async () => {
    const gone = Object.assign(new Error("ENOENT: no such file"), { code: "ENOENT", syscall: "uv_cwd" });
    const options = {
      get cwd(): string {
        throw gone;
      },
    };
    expect(await runCli(["digest"], options)).toMatchObject({
      code: 1,
      err: "The folder in which this was started is gone. Go to another one (cd), and try again.\n",
    });
  });

  it("doctor says that the news are invented until ARCHIVE is set", async () => {
    expect((await run(["doctor"])).out).toMatch(
      /ok {2}archive: .+samples, the sample archive of invented news\. For your own/,
    );
    expect((await run(["doctor"], { ARCHIVE: "." })).out).not.toContain("invented");
  });

  it("names a .env that is no file", async () => {
    await inFolder(async (cwd) => {
      mkdirSync(join(cwd, ".env"));
      const result = await runCli(["doctor"], { cwd });
      expect(result).toMatchObject({ code: 1, err: expect.stringContaining(".env: is a folder.") });
    });
  });

  it.each([
    ["on-this-day", ["An old storm"]],
    ["replay", ["An old storm"]],
    ["since-last", ["A new road"]],
  ])("follows a recipe's own window: %s", async (window, titles) => {
    await inFolder(async (cwd) => {
      mkdirSync(join(cwd, "digests"));
      writeFileSync(join(cwd, "digests", "mine.yaml"), `title:\n  ar: ا\n  en: a\nwindow: ${window}\n`);
      const article = (title: string, date: string) => JSON.stringify({ title, date, text: `${title} came to Tyre.` });
      const lines = [article("An old storm", "2019-03-14"), article("A new road", "2026-03-12")];
      writeFileSync(join(cwd, "a.jsonl"), lines.join("\n"));
      const result = await runCli(["digest", "--recipe", "mine", "--json", join(cwd, "a.jsonl")], { cwd });
      const { stories } = JSON.parse(result.out);
      expect(stories.map((s: { sources: { title: string }[] }) => s.sources[0]?.title)).toEqual(titles);
    });
  });

  it("names file, line and field of a wrong recipe", async () => {
    await inFolder(async (cwd) => {
      mkdirSync(join(cwd, "digests"));
      writeFileSync(join(cwd, "digests", "daily.yaml"), "title:\n  ar: ا\n  en: a\nstories: -1\n");
      writeFileSync(join(cwd, "a.txt"), "The bridge is open. It took a year.");
      const result = await runCli(["digest", join(cwd, "a.txt")], { cwd });
      expect(result.code).toBe(1);
      expect(result.err).toContain(`${join("digests", "daily.yaml")}:4: stories: `);
    });
  });

  it("helps in the language of LANGUAGE", async () => {
    const [arabic, english] = [
      await run(["digest", "--help"], { LANGUAGE: "ar" }),
      await run(["digest", "--help"], { LANGUAGE: "en" }),
    ];
    expect(arabic.code).toBe(0);
    expect(arabic.out).toContain("الخيارات:");
    expect(english.out).toContain("Options:");
    expect(english.out).not.toMatch(/[\u0600-\u06ff]/);
  });

  it.each(["bash", "zsh", "fish"])("prints completion for %s that knows every command and option", async (shell) => {
    const { out, code } = await run(["completion", shell]);
    expect(code).toBe(0);
    for (const word of ["digest", "stories", "summarize", "doctor", "recipe", "dry-run"]) expect(out).toContain(word);
  });
});
