import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inFolder, runCli } from "../support/run-cli.ts";

const hasBash = spawnSync("bash", ["--version"]).status === 0;

/** What bash offers for the last of `words`, in a folder with two files, one of which has spaces in its name. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  return inFolder(async (cwd) => {
    const { out } = await runCli(["completion", "bash"], { cwd });
    const script = join(cwd, "mujaz.bash");
    writeFileSync(script, out);
    const news = join(cwd, "news");
    mkdirSync(news);
    for (const name of ["a.txt", "two words.txt"]) writeFileSync(join(news, name), "");
    const ask = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _mujaz; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", ask, "bash", script, ...words], {
      cwd: news,
      encoding: "utf8",
      // Of a locale that this machine does not have bash would complain.
      env: { ...process.env, LC_ALL: "C" },
    });
    expect(stderr).toBe("");
    return stdout.split("\n").filter(Boolean).sort();
  });
}

it.skipIf(!hasBash).each([
  [["mujaz", "dig"], ["digest"]],
  [["mujaz", "digest", "--l"], ["--lang"]],
  [
    ["mujaz", "digest", "--lang", ""],
    ["ar", "en", "both"],
  ],
  [["mujaz", "digest", "--topic", ""], []],
  [
    ["mujaz", "digest", ""],
    ["a.txt", "two words.txt"],
  ],
  [["mujaz", "ingest", "--dry-run", "t"], ["two words.txt"]],
  [
    ["mujaz", "digest", "--recipe", ""],
    ["daily", "latest", "on-this-day", "replay", "weekly"],
  ],
  [
    ["mujaz", "translate", "--engine", "l"],
    ["libretranslate", "llm"],
  ],
  [["mujaz", "memory", "import", "t"], ["two words.txt"]],
  [["mujaz", "doctor", ""], []],
  [
    ["mujaz", "models", "install", ""],
    ["ar-en", "en-ar", "install", "list", "remove", "verify"],
  ],
  [["mujaz", "models", "in"], ["install"]],
  [["mujaz", "models", "install", "ar"], ["ar-en"]],
  [
    ["mujaz", "memory", "export", "--format", ""],
    ["tmx", "csv"],
  ],
  [["mujaz", "completion", "z"], ["zsh"]],
])("bash completes %j", async (words, found) => {
  expect(await offered(...words)).toEqual([...found].sort());
});

it("tells fish what a command is for, in the language of the settings", async () => {
  const { out } = await inFolder((cwd) => runCli(["completion", "fish"], { cwd, env: { LANGUAGE: "ar" } }));
  expect(out).toContain("-f -a digest -d 'طباعة موجز واحد'");
});

it("offers recipes of one's own, and needs none that is right", async () => {
  const { code, out } = await inFolder((cwd) => {
    mkdirSync(join(cwd, "digests"));
    writeFileSync(join(cwd, "digests", "sport.yaml"), "title: [");
    // What a shell would take for a command, or for two words.
    for (const name of ["it's $(date).yaml", "two words.yaml"]) writeFileSync(join(cwd, "digests", name), "");
    return runCli(["completion", "zsh"], { cwd });
  });
  expect(code).toBe(0);
  expect(out).toContain('"digest --recipe") compadd -- daily sport; return');
});
