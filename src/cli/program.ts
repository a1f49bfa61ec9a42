import { CommanderError } from "commander";
import type { Config } from "../config/config.ts";
import { loadConfig, loadRecipes } from "../config/load.ts";
import { ConfigError } from "../config/problems.ts";
import { RecipeError } from "../config/recipes.ts";
import type { Lang } from "../contracts/article.ts";
import { text } from "../i18n/text.ts";
import { StoreError } from "../store/errors.ts";
import { createProgram } from "./command-tree.ts";
import { CliError, type Context, forTerminal } from "./context.ts";
import { failureWords, fileErrorWords } from "./failures.ts";
import { shareStore } from "./store.ts";
import { usageError } from "./usage.ts";

/** A failure in plain lines; only a fault of the program itself shows where it happened. */
function explain(error: unknown, lang: Lang): { lines: string; code: number } {
  if (error instanceof CliError) return { lines: error.message, code: error.exitCode };
  if (error instanceof StoreError) return { lines: failureWords(error, lang), code: 1 };
  if (error instanceof ConfigError) return { lines: error.lines(lang), code: 1 };
  if (error instanceof RecipeError) return { lines: error.lines(lang), code: 1 };
  const lines = fileErrorWords(error, lang);
  if (lines !== null) return { lines, code: 1 };
  const known = error as NodeJS.ErrnoException;
  if (known?.syscall === "uv_cwd") return { lines: text(lang, "cli.wrong.folder"), code: 1 };
  if (typeof known?.code === "string" && known.syscall) return { lines: `${known.message}.`, code: 1 };
  return { lines: error instanceof Error ? (error.stack ?? error.message) : String(error), code: 1 };
}

/** Language of help and messages when the settings themselves are broken. */
const fallbackLang = (env: NodeJS.ProcessEnv): Lang => (/^ar/i.test(env.LANGUAGE ?? "") ? "ar" : "en");

/** What a command line needs of the process; tests give their own. */
export interface Host {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
  cwd(): string;
  exit(code: number): never;
  now?(): Date;
  /** Tells of SIGINT, SIGTERM and SIGHUP. */
  once?(signal: StopSignal, listener: () => void): unknown;
}

type StopSignal = keyof typeof STOPPED;

/** Exit codes of a command that was stopped: 128 and the signal's number, as shells give them. */
const STOPPED = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** How a command is stopped from outside. */
interface Stop {
  readonly signal: AbortSignal;
  /** The exit code once it was stopped, else null. */
  code(): number | null;
}

function stopOnSignals(host: Host): Stop {
  const abort = new AbortController();
  let code: number | null = null;
  // The terminal or the connection to it is gone (SIGHUP): what is under way ends in order all the same.
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"] as const)
    host.once?.(signal, () => {
      code = STOPPED[signal];
      // What runs ends at its next step, and what waits for input has no more of it; the second signal ends at once.
      abort.abort();
      host.stdin.destroy();
    });
  return { signal: abort.signal, code: () => code };
}

/** `mujaz digest | head` closes the pipe early: that is no failure. */
function watchOutput(host: Host, lang: () => Lang): void {
  // Whoever reads the messages may go, and the disk of a log file be full: a bot outlives its log.
  host.stderr.on("error", () => {});
  host.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") host.exit(0);
    host.stderr.write(`${text(lang(), "cli.wrong.write", { reason: error.message })}\n`);
    host.exit(1);
  });
}

function contextOf(config: Config, host: Host, signal: AbortSignal): Context {
  const { stdin, stdout, stderr } = host;
  return {
    config,
    cwd: host.cwd(),
    recipes: () => loadRecipes(host.cwd()),
    lang: config.language === "ar" ? "ar" : "en",
    clock: { now: host.now ?? (() => new Date()) },
    store: shareStore(config.storePath),
    stdin,
    stdout,
    stderr,
    signal,
  };
}

/** Tells of a failure, unless it is only the end of a help page. @returns the exit code */
function failed(error: unknown, { stderr }: Host, lang: Lang, args: readonly string[]): number {
  if (!(error instanceof CommanderError)) {
    const { lines, code } = explain(error, lang);
    stderr.write(`${forTerminal(lines)}\n`);
    return code;
  }
  if (error.exitCode === 0) return 0;
  stderr.write(`${forTerminal(usageError(error, lang, args))}\n`);
  return 2;
}

/**
 * Runs one command line.
 * @returns the exit code: 0 done, 1 failed, 2 wrong usage
 */
export async function run(args: readonly string[], host: Host): Promise<number> {
  const stop = stopOnSignals(host);
  let lang = fallbackLang(host.env);
  watchOutput(host, () => lang);
  try {
    const { config, problems } = loadConfig(host.env, host.cwd());
    const context = contextOf(config, host, stop.signal);
    lang = context.lang;
    try {
      await createProgram(context, problems).parseAsync(args, { from: "user" });
    } finally {
      context.store.close();
    }
    return stop.code() ?? 0;
  } catch (error) {
    return stop.code() ?? failed(error, host, lang, args);
  }
}
