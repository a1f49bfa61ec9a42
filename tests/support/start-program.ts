import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/package-root.ts";

/** The program as `npm start` runs it: built and bundled. */
const PROGRAM = join(packageRoot(), "dist", "bin", "main.js");

/** Why tests of the built program are skipped, or false. */
export const notBuilt: string | false = existsSync(PROGRAM) ? false : "dist/ is not there: npm run build";

/** A program that runs beside the test. */
export interface Started {
  readonly process: ChildProcess;
  /** Everything it has written so far. */
  out(): string;
  err(): string;
  /** Resolves when standard error holds the text; rejects when the program ends before, or it takes too long. */
  says(text: string, withinMs?: number): Promise<void>;
  /** Asks it to stop; resolves with its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A start takes a second or two; on a machine that is busy with other work it has taken twenty. */
const TOO_LONG_MS = 60_000;

/** Starts `mujaz start` in a folder with nothing in its environment but what is given. */
export function startProgram(cwd: string, env: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [PROGRAM, "start"], {
    cwd,
    env: { PATH: process.env.PATH ?? "", HOME: cwd, TIMEZONE: "UTC", LANGUAGE: "en", TRANSLATOR: "builtin", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  const lookers = new Set<() => void>();
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
    for (const look of lookers) look();
  });
  const ended = new Promise<number | null>((done) => child.once("close", (code) => done(code)));
  return {
    process: child,
    out: () => out,
    err: () => err,
    says: (text, withinMs = TOO_LONG_MS) =>
      new Promise((done, failed) => {
        const finish = (act: () => void): void => {
          clearTimeout(timer);
          lookers.delete(look);
          act();
        };
        const fail = (why: string) => finish(() => failed(new Error(`${why} before “${text}”:\n${err}`)));
        const look = (): void => {
          if (err.includes(text)) finish(done);
        };
        const timer = setTimeout(() => fail("Too long"), withinMs);
        lookers.add(look);
        void ended.then((code) => fail(`Ended with ${code}`));
        look();
      }),
    stop(signal = "SIGTERM") {
      child.kill(signal);
      return ended;
    },
  };
}
