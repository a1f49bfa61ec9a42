import type { CommanderError } from "commander";
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
const SUBCOMMANDS: Readonly<Record<string, string>> = {
  models: "list, install, remove, verify",
  memory: "import, export",
};

/** Wrong usage in one line of the reader's language: what is wrong and where to look. */
export function usageError(error: CommanderError, lang: Lang, args: readonly string[]): string {
  return lineOf(error, lang, args).replace("mujaz  --help", "mujaz --help");
}

function lineOf(error: CommanderError, lang: Lang, args: readonly string[]): string {
  const command = args.find((a) => COMMANDS.includes(a)) ?? "";
  const list = SUBCOMMANDS[command];
  if (list !== undefined && ["commander.help", "commander.unknownCommand"].includes(error.code))
    return text(lang, "cli.wrong.subcommand", { command, list });
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownCommand":
      return text(lang, "cli.wrong.command", { name, list: COMMANDS.join(", ") });
    case "commander.unknownOption":
      return text(lang, "cli.wrong.option", { name, command });
    case "commander.missingArgument":
    case "commander.optionMissingArgument":
      return text(lang, "cli.wrong.missing", { name, command });
    case "commander.excessArguments":
      return args[0] && !COMMANDS.includes(args[0])
        ? text(lang, "cli.wrong.command", { name: args[0], list: COMMANDS.join(", ") })
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
