import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { ConfigError, type ConfigProblem } from "../config/problems.ts";
import type { Lang } from "../contracts/article.ts";
import type { MessageKey } from "../i18n/en.ts";
import { text } from "../i18n/text.ts";
import { packageRoot } from "../package-root.ts";
import type { Context } from "./context.ts";
import { ENGINES, isoDate, option, whole } from "./options.ts";

const version = (): string => JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")).version;

/** What the definitions of commands share. */
interface Making {
  readonly program: Command;
  readonly context: Context;
  readonly problems: readonly ConfigProblem[];
  readonly lang: Lang;
  readonly t: (key: MessageKey) => string;
  /** A new command with its help. */
  readonly command: (name: string, key: MessageKey) => Command;
  readonly json: () => ReturnType<typeof option>;
  readonly words: (key: MessageKey) => ReturnType<typeof option>;
}

const titles = (lang: Lang): Readonly<Record<string, string>> => ({
  "Usage:": text(lang, "cli.help.usage"),
  "Arguments:": text(lang, "cli.help.arguments"),
  "Options:": text(lang, "cli.help.options"),
  "Commands:": text(lang, "cli.help.commands"),
});

/** The program without commands. */
function bareProgram({ lang, stdout }: Context): Command {
  const program = new Command("mujaz")
    .description(text(lang, "cli.description"))
    .version(version(), "-V, --version", text(lang, "cli.help.version"));
  program
    .exitOverride()
    .configureOutput({ writeErr() {}, writeOut: (line) => void stdout.write(line) })
    .helpOption("-h, --help", text(lang, "cli.help.help"))
    .helpCommand(false)
    .addHelpText("after", text(lang, "cli.help.after"));
  return program.configureHelp({
    styleTitle: (title) => titles(lang)[title] ?? title,
    // Commander would add its own English words; the texts name the choices themselves.
    optionDescription: ({ description, defaultValue }) =>
      defaultValue === undefined ? description : `${description} [${defaultValue}]`,
  });
}

/** The bot. */
function addStart({ program, context, t }: Making): void {
  program
    .command("start", { isDefault: true })
    .description(t("cli.start"))
    .helpOption("-h, --help", t("cli.help.help"))
    .action(async () => (await import("./start.ts")).runStart(context));
}

/** A digest. */
function addDigest({ context, lang, t, command, json, words }: Making): void {
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
}

/** Parts of a digest: how articles group, and how a story is summarized. */
function addParts({ context, lang, t, command, json, words }: Making): void {
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
}

/** Lines from one language into the other. */
function addTranslate({ context, lang, command, json }: Making): void {
  command("translate", "cli.translate")
    .addOption(option(lang, "--from <lang>", "cli.opt.translate.from").choices(["ar", "en"]).default("ar"))
    .addOption(option(lang, "--to <lang>", "cli.opt.translate.to").choices(["ar", "en"]).default("en"))
    .addOption(option(lang, "--engine <name>", "cli.opt.engine").choices(ENGINES))
    .addOption(json())
    .action(async (options) => (await import("./translate.ts")).runTranslate(context, options));
}

/** Reading the archive. */
function addIngest({ context, lang, t, command, json }: Making): void {
  command("ingest", "cli.ingest")
    .argument("[path...]", t("cli.arg.path"))
    .addOption(json())
    .addOption(option(lang, "--dry-run", "cli.opt.dry-run"))
    .addOption(option(lang, "--prune", "cli.opt.prune"))
    .action(async (paths, options) => (await import("./ingest.ts")).runIngest(context, paths, options));
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

/** Finding something in the archive. */
function addFinding({ context, lang, t, command, json }: Making): void {
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
}

/** Translation models. */
function addModels({ context, t, command, json }: Making): void {
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
}

/** The translation memory. */
function addMemory({ context, lang, t, command }: Making): void {
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
}

/** The checks, and the completion of a shell. */
function addUpkeep({ program, context, problems, t, command, json }: Making): void {
  command("doctor", "cli.doctor")
    .addOption(json())
    .action(async (options) => (await import("./doctor.ts")).runDoctor(context, problems, options));
  command("completion", "cli.completion")
    .argument("<shell>", t("cli.arg.shell"))
    .action(async (shell) => (await import("./completion.ts")).runCompletion(context, program, shell));
}

/** In the order of the help. */
const COMMANDS = [
  addStart,
  addDigest,
  addParts,
  addTranslate,
  addIngest,
  addFinding,
  addModels,
  addMemory,
  addUpkeep,
] as const;

/** Commands that help where the settings cannot be used. */
const WITHOUT_SETTINGS: readonly string[] = ["doctor", "completion"];

/**
 * Every command with its help in the context's language; actions load their code on demand, so that a command starts
 * with little.
 */
export function createProgram(context: Context, problems: readonly ConfigProblem[] = []): Command {
  const { lang } = context;
  const program = bareProgram(context);
  const t = (key: MessageKey) => text(lang, key);
  const command = (name: string, key: MessageKey) =>
    program.command(name).description(t(key)).helpOption("-h, --help", t("cli.help.help"));
  const json = () => option(lang, "--json", "cli.opt.json");
  const words = (key: MessageKey) => option(lang, "--words <n>", key).argParser(whole(1, 10_000));
  program.hook("preAction", (_, command) => {
    if (problems.length > 0 && !WITHOUT_SETTINGS.includes(command.name())) throw new ConfigError(problems);
  });
  for (const add of COMMANDS) add({ program, context, problems, lang, t, command, json, words });
  return program;
}
