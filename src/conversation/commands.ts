import { COMMANDS, type CommandInfo, type CommandName } from "../i18n/commands.ts";
import { asciiDigits } from "../language/digits.ts";
import { stripControls } from "../language/direction.ts";
import { foldText } from "../language/normalise.ts";
import { soundsAlike } from "../language/sounds-alike.ts";

export type { CommandName };

/** What a typed line asks for. */
export type Parsed =
  | { readonly kind: "command"; readonly name: CommandName; readonly argument: string; readonly arabic: boolean }
  | { readonly kind: "unknown"; readonly name: string }
  | { readonly kind: "question"; readonly text: string };

const byWord = new Map<string, (typeof COMMANDS)[number]>(
  COMMANDS.flatMap((c) => [c.name, c.arabic, ...c.aliases].map((word) => [foldText(word), c] as const)),
);

/** The command that a word names in either language; null when none does. */
export const commandNamed = (word: string): CommandInfo | null => byWord.get(foldText(word)) ?? null;

const isArabic = (word: string): boolean => /\p{Script=Arabic}/u.test(word);

/** Two spellings of one name; of two other words none are so near. */
const ALIKE = 0.75;

/** The name, in its own script, that a mistyped one is nearest to; null where it is near to none. */
export function commandLike(typed: string): string | null {
  const names = COMMANDS.flatMap(({ name, arabic }) => [name, arabic]).filter(
    (name) => isArabic(name) === isArabic(typed),
  );
  const likeness = names.map((name) => ({ name, alike: soundsAlike(foldText(typed).slice(1), foldText(name)) }));
  const [best] = likeness.sort((a, b) => b.alike - a.alike);
  return best !== undefined && best.alike >= ALIKE ? best.name : null;
}

/** Longest name of a command that is shown back to whoever typed it. */
const SHOWN_NAME = 40;

/** Commands that only show something; their names alone, without a slash, mean them too. */
const BARE: ReadonlySet<CommandName> = new Set([
  "digest",
  "help",
  "topics",
  "recipes",
  "schedule",
  "settings",
  "status",
]);

/** Commands that take a story's number; `story 2` and `قصة ٢` mean them too. */
const NUMBERED: ReadonlySet<CommandName> = new Set(["story", "sources", "evidence"]);

/**
 * A line without a slash: a command that only shows something, alone or with the number that it takes; else a question.
 */
function parsePlain(text: string): Parsed {
  const alone = byWord.get(foldText(text));
  if (alone && BARE.has(alone.name)) return { kind: "command", name: alone.name, argument: "", arabic: isArabic(text) };
  const [, word = "", number = ""] = /^(\p{L}+)\s+(\S+)$/u.exec(text) ?? [];
  const numbered = byWord.get(foldText(word));
  if (numbered && NUMBERED.has(numbered.name) && storyNumber(number) !== null)
    return { kind: "command", name: numbered.name, argument: number, arabic: isArabic(word) };
  return { kind: "question", text };
}

/**
 * `/story 2` is a command, also with the bot's name behind it (`/story@mujaz_bot 2`), with marks of direction before
 * it, and without the space (`/story2`).
 */
export function parseLine(line: string): Parsed {
  const text = stripControls(line).trim();
  const [, slashed, argument = ""] = /^[/／]([^\s@/]+)(?:@\S*)?\s*([\s\S]*)$/.exec(text) ?? [];
  if (slashed === undefined) return parsePlain(text);
  const [, letters = slashed, digits = ""] = /^(\D+)(\d+|[٠-٩]+)$/.exec(slashed) ?? [];
  const found = byWord.get(foldText(letters));
  if (!found) return { kind: "unknown", name: `/${slashed.slice(0, SHOWN_NAME)}` };
  return { kind: "command", name: found.name, argument: `${digits} ${argument}`.trim(), arabic: isArabic(letters) };
}

/** What a pressed button asks for. */
export interface Action {
  readonly name: string;
  readonly argument: string;
  /** The digest that the button belongs to. */
  readonly digest: string | null;
}

/** Most bytes of an action, as the platforms take it. */
const ACTION_BYTES = 64;

/** Reads `name[:argument][@digest]`; null for anything else, as it comes from outside. */
export function parseAction(action: string): Action | null {
  if (action.length > ACTION_BYTES) return null;
  const [, name, argument = "", digest = null] =
    /^([a-z]{2,16})(?::([\w/+.,-]{1,40}))?(?:@([0-9a-f]{16}))?$/.exec(action) ?? [];
  return name === undefined ? null : { name, argument, digest };
}

/** A story's number in digits of either system, with or without `#` or a full stop; null when it is none. */
export function storyNumber(argument: string): number | null {
  const [, digits] = /^[#№]?\s*(\d{1,4})[.)]?$/.exec(asciiDigits(argument.trim())) ?? [];
  return digits === undefined ? null : Number(digits);
}
