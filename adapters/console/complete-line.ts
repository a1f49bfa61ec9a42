import type { Choice, CompletionKind } from "../../src/contracts/adapter.ts";
import type { Lang } from "../../src/contracts/article.ts";
import { COMMANDS, type CommandInfo } from "../../src/i18n/commands.ts";

/** What may stand behind a command, best first. */
export type FindChoices = (kind: CompletionKind, typed: string, lang: Lang) => Promise<readonly Choice[]>;

/** What begins with the text that is completed, and that text: readline's own form. */
export type Completed = [matches: string[], completed: string];

const KINDS: Readonly<Record<string, CompletionKind>> = {
  digest: "topic",
  search: "topic",
  follow: "topic",
  unfollow: "topic",
  subscribe: "recipe",
  unsubscribe: "recipe",
  schedule: "recipe",
  timezone: "zone",
};

/** Names of commands in one language, each with a space where something follows. */
const namesIn = (lang: Lang): string[] =>
  COMMANDS.map((c: CommandInfo) => `/${lang === "ar" ? c.arabic : c.name}${c.usage[lang] ? " " : ""}`);

/** `/` alone lists the commands of the reader's language; a first letter says which names are meant. */
function names(line: string, lang: Lang): string[] {
  const all = line === "/" ? namesIn(lang) : [...namesIn("en"), ...namesIn("ar")];
  return all.filter((name) => name.startsWith(line));
}

/** Where nothing begins with what is typed (`beirut`), the best choice takes its place (`Asia/Beirut`). */
function fitting(choices: readonly string[], typed: string): string[] {
  const begun = choices.filter((choice) => choice.toLowerCase().startsWith(typed.toLowerCase()));
  return begun.length > 0 ? begun : choices.slice(0, 1);
}

/** Completes a command, or what stands behind it: `/language b`, `/digest ru`. @param lang the reader's language */
export async function completeLine(line: string, lang: Lang, find: FindChoices): Promise<Completed> {
  if (!line.startsWith("/")) return [[], line];
  const [, name, typed] = /^\/(\S+)\s+(.*)$/su.exec(line) ?? [];
  if (name === undefined || typed === undefined) return [names(line, lang), line];
  const command: CommandInfo | undefined = COMMANDS.find((c) => c.name === name || c.arabic === name);
  if (!command) return [[], line];
  const own = command.arabic === name ? "ar" : "en";
  if (command.usage[own].includes("|"))
    return [command.usage[own].split("|").filter((word) => word.startsWith(typed)), typed];
  const kind = KINDS[command.name];
  if (kind === undefined) return [[], line];
  const choices = await find(kind, typed, own).catch(() => []);
  const values = choices.map(({ value }) => value);
  return [fitting(values, typed), typed];
}
