import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { failureOf } from "../archive/read-failures.ts";
import { ConfigError } from "../config/config.ts";
import { loadConfig, loadRecipes } from "../config/load.ts";
import { RecipeError } from "../config/recipes.ts";
import type { Lang } from "../contracts/article.ts";
import type { MessageKey } from "../i18n/en.ts";
import { text } from "../i18n/text.ts";
import { packageRoot } from "../package-root.ts";
import { StoreError } from "../store/errors.ts";
import { CliError, type Context, forTerminal, shownPath } from "./context.ts";
import { failureWords, readFailureWords } from "./failures.ts";
import { isoDate, option, whole } from "./options.ts";
import { shareStore } from "./store.ts";
import { usageError } from "./usage.ts";

const version = (): string => JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")).version;

/** Every command with its help in `lang`; actions load their code on demand, so that a command starts with little. */
export function createProgram(context: Context): Command {
  const { lang } = context;
  const t = (key: MessageKey) => text(lang, key);
  const program = new Command("mujaz")
    .description(t("cli.description"))
    .version(version(), "-V, --version", t("cli.help.version"));
  program
    .exitOverride()
    .configureOutput({ writeErr() {}, writeOut: (line) => void context.stdout.write(line) })
    .helpOption("-h, --help", t("cli.help.help"))
    .helpCommand(false);
  program.configureHelp({
    styleTitle: (title) => titles(lang)[title] ?? title,
    // Commander would add its own English words; the texts name the choices themselves.
    optionDescription: ({ description, defaultValue }) =>
      defaultValue === undefined ? description : `${description} [${defaultValue}]`,
  });
  const command = (name: string, key: MessageKey) =>
    program.command(name).description(t(key)).helpOption("-h, --help", t("cli.help.help"));
  const json = () => option(lang, "--json", "cli.opt.json");
  const words = (key: MessageKey) => option(lang, "--words <n>", key).argParser(whole(1, 10_000));

  program
    .command("start", { isDefault: true })
    .description(t("cli.start"))
    .helpOption("-h, --help", t("cli.help.help"))
    .action(async () => (await import("./start.ts")).runStart(context));
  command("digest", "cli.digest")
    .argument("[path...]", t("cli.arg.path"))
    .addOption(option(lang, "--recipe <name>", "cli.opt.recipe"))
    .addOption(option(lang, "--topic <text>", "cli.opt.topic"))
    .addOption(option(lang, "--from <date>", "cli.opt.from").argParser(isoDate))
    .addOption(option(lang, "--to <date>", "cli.opt.to").argParser(isoDate))
    .addOption(option(lang, "--stories <n>", "cli.opt.stories").argParser(whole(1, 1000)))
    .addOption(words("cli.opt.words"))
    .addOption(option(lang, "--lang <lang>", "cli.opt.lang").choices(["ar", "en", "both"]))
    .addOption(option(lang, "--format <format>", "cli.opt.format").choices(["text", "json", "html", "markdown"]))
    .addOption(option(lang, "--explain", "cli.opt.explain"))
    .addOption(json())
    .action(async (paths, options) => (await import("./digest.ts")).runDigest(context, paths, options));
  command("stories", "cli.stories")
    .argument("[path...]", t("cli.arg.path"))
    .addOption(json())
    .action(async (paths, options) => (await import("./stories.ts")).runStories(context, paths, options));
  command("summarize", "cli.summarize")
    .argument("<path...>", t("cli.arg.path"))
    .addOption(words("cli.opt.words.summary"))
    .addOption(option(lang, "--lang <lang>", "cli.opt.lang.summary").choices(["ar", "en"]))
    .addOption(json())
    .action(async (paths, options) => (await import("./summarize.ts")).runSummarize(context, paths, options));
  command("translate", "cli.translate")
    .addOption(option(lang, "--from <lang>", "cli.opt.translate.from").choices(["ar", "en"]).default("ar"))
    .addOption(option(lang, "--to <lang>", "cli.opt.translate.to").choices(["ar", "en"]).default("en"))
    .addOption(option(lang, "--engine <name>", "cli.opt.engine"))
    .addOption(json())
    .action(async (options) => (await import("./translate.ts")).runTranslate(context, options));
  command("ingest", "cli.ingest")
    .argument("[path...]", t("cli.arg.path"))
    .addOption(json())
    .addOption(option(lang, "--dry-run", "cli.opt.dry-run"))
    .addOption(option(lang, "--prune", "cli.opt.prune"))
    .action(async (paths, options) => (await import("./ingest.ts")).runIngest(context, paths, options));
  command("search", "cli.search")
    .argument("[text]", t("cli.arg.text"))
    .argument("[path...]", t("cli.arg.path"))
    .addOption(option(lang, "--limit <n>", "cli.opt.limit").argParser(whole(1, 1000)).default(10))
    .addOption(option(lang, "--batch", "cli.opt.batch"))
    .addOption(json())
    .action(async (query, paths, options) =>
      (await import("./search.ts")).runSearch(context, ...queryAndPaths(query, paths, options.batch, "text"), options),
    );
  command("ask", "cli.ask")
    .argument("[question]", t("cli.arg.question"))
    .argument("[path...]", t("cli.arg.path"))
    .addOption(option(lang, "--batch", "cli.opt.batch"))
    .addOption(json())
    .action(async (question, paths, options) =>
      (await import("./ask.ts")).runAsk(context, ...queryAndPaths(question, paths, options.batch, "question"), options),
    );
  const models = command("models", "cli.models");
  models.helpCommand(false);
  models
    .command("list")
    .description(t("cli.models.list"))
    .addOption(json())
    .action(async (options) => (await import("./models.ts")).listModels(context, options));
  models
    .command("install")
    .description(t("cli.models.install"))
    .argument("[pair...]", t("cli.arg.pair"))
    .action(async (pairs) => (await import("./models.ts")).installModels(context, pairs));
  models
    .command("remove")
    .description(t("cli.models.remove"))
    .argument("<pair...>", t("cli.arg.pair"))
    .action(async (pairs) => (await import("./models.ts")).removeModels(context, pairs));
  models
    .command("verify")
    .description(t("cli.models.verify"))
    .argument("[pair...]", t("cli.arg.pair"))
    .addOption(json())
    .action(async (pairs, options) => (await import("./models.ts")).verifyModels(context, pairs, options));
  const memory = command("memory", "cli.memory");
  memory.helpCommand(false);
  memory
    .command("import")
    .description(t("cli.memory.import"))
    .argument("<file>", t("cli.arg.file"))
    .action(async (file) => (await import("./memory.ts")).importMemory(context, file));
  memory
    .command("export")
    .description(t("cli.memory.export"))
    .addOption(option(lang, "--format <format>", "cli.opt.memory.format").choices(["tmx", "csv"]))
    .action(async (options) => (await import("./memory.ts")).exportMemory(context, options));
  command("doctor", "cli.doctor")
    .addOption(json())
    .action(async (options) => (await import("./doctor.ts")).runDoctor(context, options));
  command("completion", "cli.completion")
    .argument("<shell>", t("cli.arg.shell"))
    .action(async (shell) => (await import("./completion.ts")).runCompletion(context, program, shell));
  return program;
}

/** With `--batch` every argument is a path and the questions come from standard input. */
function queryAndPaths(
  first: string | undefined,
  rest: readonly string[],
  batch: boolean | undefined,
  name: string,
): [string | null, readonly string[]] {
  if (batch) return [null, first === undefined ? rest : [first, ...rest]];
  if (first === undefined)
    throw new CommanderError(2, "commander.missingArgument", `missing required argument '${name}'`);
  return [first, rest];
}

const titles = (lang: Lang): Readonly<Record<string, string>> => ({
  "Usage:": text(lang, "cli.help.usage"),
  "Arguments:": text(lang, "cli.help.arguments"),
  "Options:": text(lang, "cli.help.options"),
  "Commands:": text(lang, "cli.help.commands"),
});

/** System errors that have plain words wherever a named file was to be read. */
const READ_ERRORS: readonly string[] = ["ENOENT", "EACCES", "EPERM", "EISDIR", "ELOOP"];

/** A failure in plain lines; only a fault of the program itself shows where it happened. */
function explain(error: unknown, lang: Lang): { lines: string; code: number } {
  if (error instanceof CliError) return { lines: error.message, code: error.exitCode };
  if (error instanceof StoreError) return { lines: failureWords(error, lang), code: 1 };
  if (error instanceof ConfigError || error instanceof RecipeError) return { lines: error.message, code: 1 };
  const known = error as NodeJS.ErrnoException;
  if (known?.path && READ_ERRORS.includes(known.code ?? ""))
    return { lines: `${shownPath(known.path)}: ${readFailureWords(failureOf(known), lang)}`, code: 1 };
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
  /** Tells of SIGINT and SIGTERM. */
  once?(signal: StopSignal, listener: () => void): unknown;
}

type StopSignal = "SIGINT" | "SIGTERM";

/** Exit codes of a command that was stopped: 128 and the signal's number, as shells give them. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs one command line.
 * @returns the exit code: 0 done, 1 failed, 2 wrong usage
 */
export async function run(args: readonly string[], host: Host): Promise<number> {
  const { stdin, stdout, stderr, env } = host;
  const abort = new AbortController();
  let stopped: number | null = null;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    host.once?.(signal, () => {
      stopped = STOPPED[signal];
      // What runs ends at its next step, and what waits for input has no more of it; the second signal ends at once.
      abort.abort();
      stdin.destroy();
    });
  // `mujaz digest | head` closes the pipe early: that is no failure.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") host.exit(0);
    stderr.write(`${text(lang, "cli.wrong.write", { reason: error.message })}\n`);
    host.exit(1);
  });
  let lang = fallbackLang(env);
  try {
    const config = loadConfig(env, host.cwd());
    lang = config.language === "ar" ? "ar" : "en";
    const store = shareStore(config.storePath);
    const context: Context = {
      config,
      cwd: host.cwd(),
      recipes: () => loadRecipes(host.cwd()),
      lang,
      clock: { now: host.now ?? (() => new Date()) },
      stdin,
      stdout,
      stderr,
      signal: abort.signal,
      store,
    };
    try {
      await createProgram(context).parseAsync(args, { from: "user" });
    } finally {
      store.close();
    }
    return stopped ?? 0;
  } catch (error) {
    if (stopped !== null) return stopped;
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      stderr.write(`${forTerminal(usageError(error, lang, args))}\n`);
      return 2;
    }
    const { lines, code } = explain(error, lang);
    stderr.write(`${forTerminal(lines)}\n`);
    return code;
  }
}
