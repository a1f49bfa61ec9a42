import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inFolder, runCli } from "../support/run-cli.ts";

const BROKEN = "TIMEZONE=Mars/Phobos\nTELEGRAM_BOT_TOKEN=hunter2-not-a-token\n";

/** Runs a command line where `.env` holds `settings`. */
const withSettings = (settings: string, args: readonly string[], env: Record<string, string> = {}) =>
  inFolder((cwd) => {
    writeFileSync(join(cwd, ".env"), settings);
    return runCli(args, { cwd, env: { TIMEZONE: "", ...env } });
  });

/** An empty TIMEZONE of the environment would hide that of the file. */
const broken = (...args: readonly string[]) => withSettings(`${BROKEN}LOG_LEVEL=loud\n`, args);

describe("with settings that cannot be used", () => {
  it.each([
    [["--help"], "Usage: mujaz"],
    [["digest", "--help"], "Usage: mujaz digest"],
    [["--version"], "0."],
    [["completion", "bash"], "complete -o filenames"],
  ])("%j still answers", async (args, begun) => {
    const { code, out, err } = await broken(...args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(begun);
  });

  it("names wrong usage before anything else", async () => {
    const { code, err } = await broken("digst");
    expect(code).toBe(2);
    expect(err).toContain("digst");
    expect(err).not.toContain("LOG_LEVEL");
  });

  it.each([["digest"], ["start"], ["ingest"], ["models list"]])("%s names them and does nothing", async (command) => {
    const { code, out, err } = await broken(...command.split(" "));
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("TELEGRAM_BOT_TOKEN: its value cannot be used");
    expect(err).toContain("LOG_LEVEL: “loud” cannot be used");
  });

  it("doctor has a line for each, and goes on with the other checks", async () => {
    const { code, out, err } = await broken("doctor");
    expect(code).toBe(1);
    expect(out).toContain("fail  settings: TELEGRAM_BOT_TOKEN: its value cannot be used: copy it from @BotFather");
    expect(out).toContain("fail  settings: LOG_LEVEL: “loud” cannot be used: give one of silent");
    expect(out).toContain("ok  language data");
    expect(err).toContain("2 checks failed");
    expect(out + err).not.toContain("hunter2");
  });

  it("doctor --json stays JSON", async () => {
    const { code, out } = await broken("doctor", "--json");
    expect(code).toBe(1);
    const { checks } = JSON.parse(out) as { checks: { check: string; state: string; detail: string }[] };
    const wrong = checks.filter(({ state }) => state === "fail");
    expect(wrong.map(({ check }) => check)).toEqual(["settings", "settings"]);
    expect(wrong[1]?.detail).toContain("LOG_LEVEL");
  });

  it("speaks the language that .env names", async () => {
    const { out } = await withSettings(`${BROKEN}LANGUAGE=ar\n`, ["--help"]);
    expect(out).toContain("الاستعمال");
  });
});

describe("LANGUAGE", () => {
  it("of .env is the choice for this program, whatever locales the desktop lists", async () => {
    const { out } = await withSettings("LANGUAGE=ar\n", ["--help"], { LANGUAGE: "en_US:en" });
    expect(out).toContain("الاستعمال");
  });

  it("gives way to a choice made for one run", async () => {
    const { out } = await withSettings("LANGUAGE=ar\n", ["--help"], { LANGUAGE: "en" });
    expect(out).toContain("Usage:");
  });

  it("of a desktop in a third language is none of our business", async () => {
    const { code } = await withSettings("", ["translate"], { LANGUAGE: "fr_FR:fr" });
    expect(code).toBe(0);
  });

  it("of .env in a third language is named as a mistake", async () => {
    const { code, err } = await withSettings("LANGUAGE=fr\n", ["translate"]);
    expect(code).toBe(1);
    expect(err).toBe("LANGUAGE: “fr” cannot be used: give one of ar, en, both.\n");
  });
});

it.each(["utf8", "utf16le"] as const)(
  "reads an .env that Windows wrote in %s with a mark in front",
  async (encoding) => {
    const { code, err } = await inFolder((cwd) => {
      writeFileSync(join(cwd, ".env"), Buffer.from("\ufeffLOG_LEVEL=loud\r\n", encoding));
      return runCli(["digest"], { cwd });
    });
    expect(code).toBe(1);
    expect(err).toContain("LOG_LEVEL: “loud”");
  },
);

describe("slips in .env", () => {
  const SLIPS = "# a comment\n\nTELEGRAM_TOKEN=1\nexport LANGUAG=ar\nno setting at all\nCOMPOSE_PROJECT_NAME=x\n";

  it("are told by doctor", async () => {
    const { out } = await withSettings(SLIPS, ["doctor"]);
    expect(out).toContain("there is no setting TELEGRAM_TOKEN, which .env sets. Did you mean TELEGRAM_BOT_TOKEN?");
    expect(out).toContain("there is no setting LANGUAG, which .env sets. Did you mean LANGUAGE?");
    expect(out).toContain("line 5 of .env sets nothing. Write NAME=value, or # before a remark.");
    expect(out).not.toContain("COMPOSE");
  });

  it("are told by start, which goes on", async () => {
    const { code, out, err } = await withSettings(`${SLIPS}ARCHIVE=.\n`, ["start"]);
    expect(err).toContain("TELEGRAM_TOKEN");
    expect(err).toContain("line 5");
    expect(out).not.toContain("TELEGRAM_TOKEN");
    expect(code).toBeLessThan(2);
  });

  it("are no concern of other commands", async () => {
    const { err } = await withSettings(SLIPS, ["translate"]);
    expect(err).toBe("");
  });
});
