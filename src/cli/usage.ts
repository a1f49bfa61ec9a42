import type { CommanderError } from "commander";
import { nearestName } from "../config/misspelt.ts";
import type { Lang } from "../contracts/article.ts";
import { text } from "../i18n/text.ts";

/** Names of all commands, in the order of the help. */
export const COMMANDS = [
  "start",
  "digest",
  "stories",
  "summarize",
  "translate",
  "ingest",
  "search",
  "ask",
  "models",
  "memory",
  "doctor",
  "completion",
];

/** Commands that are only the name of others. */
const SUBCOMMANDS: Readonly<Record<string, readonly string[]>> = {
  models: ["list", "install", "remove", "verify"],
  memory: ["import", "export"],
};

/** Wrong usage in one line of the reader's language: what is wrong and where to look. */
export function usageError(error: CommanderError, lang: Lang, args: readonly string[]): string {
  return lineOf(error, lang, args).replace("mujaz  --help", "mujaz --help");
}

/** The command of a command line as its help is asked for, and the commands below it where one of them is lacking. */
function commandOf(args: readonly string[]): { readonly command: string; readonly list: readonly string[] | null } {
  const at = args.findIndex((arg) => COMMANDS.includes(arg));
  const command = args[at] ?? "";
  const list = SUBCOMMANDS[command] ?? null;
  const below = args[at + 1];
  return list !== null && below !== undefined && list.includes(below)
    ? { command: `${command} ${below}`, list: null }
    : { command, list };
}

function noCommand(name: string, lang: Lang): string {
  const meant = nearestName(name, COMMANDS);
  return meant === null
    ? text(lang, "cli.wrong.command", { name, list: COMMANDS.join(", ") })
    : text(lang, "cli.wrong.command.near", { name, meant });
}

/** Commander knows the options of the command, and adds the nearest one to its words. */
function noOption(name: string, command: string, said: string, lang: Lang): string {
  const meant = /\(Did you mean (?:one of )?(--[\w-]+)/.exec(said)?.[1];
  return meant === undefined
    ? text(lang, "cli.wrong.option", { name, command })
    : text(lang, "cli.wrong.option.near", { name, meant, command });
}

function lineOf(error: CommanderError, lang: Lang, args: readonly string[]): string {
  const { command, list } = commandOf(args);
  if (list !== null && ["commander.help", "commander.unknownCommand"].includes(error.code))
    return text(lang, "cli.wrong.subcommand", { command, list: list.join(", ") });
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownCommand":
      return noCommand(name, lang);
    case "commander.unknownOption":
      return noOption(name, command, error.message, lang);
    case "commander.missingArgument":
    case "commander.optionMissingArgument":
      return text(lang, "cli.wrong.missing", { name, command });
    case "commander.excessArguments":
      return args[0] && !COMMANDS.includes(args[0])
        ? noCommand(args[0], lang)
        : text(lang, "cli.wrong.excess", { command });
    case "commander.invalidArgument": {
      const value = / argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? "";
      const expected = error.message
        .replace(/^.*is invalid(?: for [^.]*)?\.\s*/s, "")
        .replace(/^Allowed choices are /, "")
        .replace(/\.$/, "");
      return text(lang, "cli.wrong.value", { option: name.split(" ")[0] ?? name, value, expected });
    }
    default:
      return error.message;
  }
}
