import type { Lang } from "../contracts/article.ts";
import type { Span } from "../contracts/document.ts";
import { COMMANDS } from "../i18n/commands.ts";
import type { MessageKey } from "../i18n/en.ts";
import { type MessageValues, text } from "../i18n/text.ts";
import { command, plain } from "../render/spans.ts";

const NAMES: ReadonlySet<string> = new Set(COMMANDS.map(({ name }) => name));

/** Pieces of a text: a command of ours between spaces, and what stands around it. */
const PIECES = /(?<=^|\s)(\/[a-z]+)(?=$|[\s.,،؛;:)])/;

const isCommand = (piece: string): boolean => piece.startsWith("/") && NAMES.has(piece.slice(1));

/** Stands for a stroke in a value meanwhile, so that a command in what somebody said is none. */
const HELD = "\uE000";

/** A value that is a command of ours itself stays one. */
const heldValue = (value: string | number) =>
  typeof value === "string" && !isCommand(value) ? value.replaceAll("/", HELD) : value;

/**
 * A text of the catalogue, with the commands that it names as such, so that a platform may let people tap them. Never
 * for what an article or a person says.
 */
export function interfaceText(lang: Lang, key: MessageKey, values: MessageValues = {}): readonly Span[] {
  const held = Object.entries(values).map(([name, value]) => [name, heldValue(value)]);
  return text(lang, key, Object.fromEntries(held))
    .split(PIECES)
    .filter((piece) => piece !== "")
    .map((piece) => (isCommand(piece) ? command(piece) : plain(piece.replaceAll(HELD, "/"))));
}
