import type { Command } from "commander";
import { recipeNames } from "../config/load.ts";
import { text } from "../i18n/text.ts";
import { PAIRS } from "../translate/models/types.ts";
import { CliError, type Context, print } from "./context.ts";

interface ShellOption {
  /** With both dashes. */
  readonly name: string;
  /** What may follow it: nothing for a switch, an empty list for free text. */
  readonly values: readonly string[] | null;
}

interface Words {
  readonly command: string;
  /** What the command is for. */
  readonly purpose: string;
  /** Whether one of its arguments is a file or folder. */
  readonly files: boolean;
  readonly options: readonly ShellOption[];
  /** Commands of a command, and what its arguments may be. */
  readonly words: readonly string[];
}

type Script = (words: readonly Words[]) => string;

const HELP: ShellOption = { name: "--help", values: null };

/** Arguments of which there are only a few, by their name in the help. */
const ARGUMENTS: Readonly<Record<string, () => readonly string[]>> = {
  shell: () => Object.keys(SHELLS),
  pair: () => PAIRS,
};

/** Arguments that are files or folders. */
const FILES: readonly string[] = ["path", "file"];

const optionsOf = (command: Command, recipes: readonly string[]): readonly ShellOption[] =>
  command.options.map((o) => {
    const name = o.long ?? o.flags;
    const choices = name === "--recipe" ? recipes : (o.argChoices ?? []);
    return { name, values: o.required || o.optional ? choices : null };
  });

const argumentsOf = (command: Command): readonly string[] =>
  command.registeredArguments.flatMap((argument) => ARGUMENTS[argument.name()]?.() ?? []);

/** Commands with their options, read from the program itself, so that a script can never fall behind. */
function tree(program: Command, recipes: readonly string[]): readonly Words[] {
  return program.commands.map((command) => {
    const all = [command, ...command.commands];
    const words = [...command.commands.map((sub) => sub.name()), ...all.flatMap(argumentsOf)];
    return {
      command: command.name(),
      purpose: command.description(),
      files: all.some((one) => one.registeredArguments.some((argument) => FILES.includes(argument.name()))),
      options: [...new Map([...all.flatMap((one) => optionsOf(one, recipes)), HELP].map((o) => [o.name, o])).values()],
      words: [...new Set(words)],
    };
  });
}

const namesOf = ({ options }: Words): readonly string[] => options.map(({ name }) => name);

/** Each option that takes a value, under its command. */
const valued = (words: readonly Words[]) =>
  words.flatMap(({ command, options }) =>
    options.flatMap(({ name, values }) => (values === null ? [] : [{ command, name, values }])),
  );

/** Words of a list in bash. They are split at line ends alone, so that names of files keep their spaces. */
const bashList = (list: readonly string[]): string => `$'${list.join("\\n")}'`;

function bash(words: readonly Words[]): string {
  const values = valued(words)
    .map(({ command, name, values }) => `    "${command} ${name}") words=${bashList(values)} ;;`)
    .join("\n");
  const commands = words
    .map(
      (w) =>
        `        ${w.command}) options=${bashList(namesOf(w))}; words=${bashList(w.words)}; files=${w.files ? "yes" : ""} ;;`,
    )
    .join("\n");
  return `_mujaz() {
  local IFS=$'\\n' options="" words="" files=""
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${bashList(words.map((w) => w.command))} -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]} $previous" in
${values}
    *)
      case "\${COMP_WORDS[1]}" in
${commands}
      esac
      ;;
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "$words" -- "$current") $([ -z "$files" ] || compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _mujaz mujaz
`;
}

function zsh(words: readonly Words[]): string {
  const values = valued(words)
    .map(({ command, name, values }) => `    "${command} ${name}") compadd -- ${values.join(" ")}; return ;;`)
    .join("\n");
  const commands = words
    .map((w) => `    ${w.command}) compadd -- ${[...w.words, ...namesOf(w)].join(" ")}${w.files ? "; _files" : ""} ;;`)
    .join("\n");
  return `#compdef mujaz
_mujaz() {
  if (( CURRENT == 2 )); then
    compadd -- ${words.map((w) => w.command).join(" ")}
    return
  fi
  case "\${words[2]} \${words[CURRENT-1]}" in
${values}
  esac
  case "\${words[2]}" in
${commands}
  esac
}
compdef _mujaz mujaz
`;
}

/** A text in fish's single quotes. */
const fishText = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

function fish(words: readonly Words[]): string {
  const names = words.map((w) => w.command).join(" ");
  const lines = words.flatMap(({ command, purpose, files, options, words: more }) => {
    const inside = `complete -c mujaz -n "__fish_seen_subcommand_from ${command}"`;
    return [
      `complete -c mujaz -n "not __fish_seen_subcommand_from ${names}" -f -a ${command} -d ${fishText(purpose)}`,
      ...(files ? [] : [`${inside} -f`]),
      ...options.map(
        ({ name, values }) =>
          `${inside} -l ${name.slice(2)}${values === null ? "" : ` -x${values.length > 0 ? ` -a "${values.join(" ")}"` : ""}`}`,
      ),
      ...more.map((word) => `${inside} -a ${word}`),
    ];
  });
  return `${lines.join("\n")}\n`;
}

const SHELLS: Readonly<Record<string, Script>> = { bash, zsh, fish };

/** Names that a script may hold as they are: no shell takes a part of them for something else. */
const isPlain = (name: string): boolean => /^[\p{L}\p{N}._-]+$/u.test(name);

/** `mujaz completion bash|zsh|fish` */
export async function runCompletion(context: Context, program: Command, shell: string): Promise<void> {
  const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (!script)
    throw new CliError(text(context.lang, "cli.wrong.shell", { name: shell, list: Object.keys(SHELLS).join(", ") }), 2);
  await print(context, script(tree(program, recipeNames(context.cwd).filter(isPlain))));
}
