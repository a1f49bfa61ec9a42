import type { Command } from "commander";
import { text } from "../i18n/text.ts";
import { CliError, type Context, print } from "./context.ts";

interface Words {
  readonly command: string;
  readonly options: readonly string[];
}

/** Commands with their options, read from the program itself, so that a script can never fall behind. */
function tree(program: Command): readonly Words[] {
  return program.commands.map((c) => ({
    command: c.name(),
    options: [...c.options.flatMap((o) => o.long ?? []), "--help", ...c.commands.map((sub) => sub.name())],
  }));
}

function bash(words: readonly Words[]): string {
  const cases = words.map((w) => `    ${w.command}) options="${w.options.join(" ")}" ;;`).join("\n");
  return `_mujaz() {
  local current="\${COMP_WORDS[COMP_CWORD]}" options=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${words.map((w) => w.command).join(" ")}" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases}
  esac
  COMPREPLY=($(compgen -W "$options" -- "$current") $(compgen -f -- "$current"))
}
complete -o filenames -F _mujaz mujaz
`;
}

function zsh(words: readonly Words[]): string {
  const cases = words.map((w) => `    ${w.command}) compadd -- ${w.options.join(" ")}; _files ;;`).join("\n");
  return `#compdef mujaz
_mujaz() {
  if (( CURRENT == 2 )); then
    compadd -- ${words.map((w) => w.command).join(" ")}
    return
  fi
  case "\${words[2]}" in
${cases}
  esac
}
compdef _mujaz mujaz
`;
}

function fish(words: readonly Words[]): string {
  const names = words.map((w) => w.command).join(" ");
  const lines = words.flatMap((w) => [
    `complete -c mujaz -n "not __fish_seen_subcommand_from ${names}" -f -a ${w.command}`,
    ...w.options.map((o) =>
      o.startsWith("--")
        ? `complete -c mujaz -n "__fish_seen_subcommand_from ${w.command}" -l ${o.slice(2)}`
        : `complete -c mujaz -n "__fish_seen_subcommand_from ${w.command}" -a ${o}`,
    ),
  ]);
  return `${lines.join("\n")}\n`;
}

const shells: Readonly<Record<string, (words: readonly Words[]) => string>> = { bash, zsh, fish };

/** `mujaz completion bash|zsh|fish` */
export async function runCompletion(context: Context, program: Command, shell: string): Promise<void> {
  const script = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
  if (!script)
    throw new CliError(text(context.lang, "cli.wrong.shell", { name: shell, list: Object.keys(shells).join(", ") }), 2);
  await print(context, script(tree(program)));
}
