import type { MessageKey } from "../i18n/en.ts";

/** One command of the chat. */
export interface CommandInfo {
  readonly name: string;
  /** Other words for it, Arabic ones included. */
  readonly aliases: readonly string[];
  /** What follows the name, as shown in the help. */
  readonly usage: string;
  readonly help: MessageKey;
}

/** The commands of every chat, in the order of the help. */
export const COMMANDS = [
  { name: "digest", aliases: ["موجز"], usage: "[topic]", help: "chat.help.digest" },
  { name: "story", aliases: ["قصة"], usage: "N", help: "chat.help.story" },
  { name: "sources", aliases: ["مصادر"], usage: "N", help: "chat.help.sources" },
  { name: "evidence", aliases: ["شواهد"], usage: "N", help: "chat.help.evidence" },
  { name: "search", aliases: ["بحث"], usage: "TEXT", help: "chat.help.search" },
  { name: "ask", aliases: ["سؤال"], usage: "QUESTION", help: "chat.help.ask" },
  { name: "language", aliases: ["لغة"], usage: "ar|en|both", help: "chat.help.language" },
  { name: "length", aliases: ["طول"], usage: "short|normal|long", help: "chat.help.length" },
  { name: "status", aliases: ["حالة"], usage: "", help: "chat.help.status" },
  { name: "help", aliases: ["مساعدة", "start"], usage: "", help: "chat.help.help" },
  { name: "quit", aliases: ["exit", "خروج"], usage: "", help: "chat.help.quit" },
] as const satisfies readonly CommandInfo[];

/** Name of a command, without the slash. */
export type CommandName = (typeof COMMANDS)[number]["name"];

/** What a typed line or a pressed button asks for. */
export type Parsed =
  | { readonly kind: "command"; readonly name: CommandName; readonly argument: string }
  | { readonly kind: "unknown"; readonly name: string }
  | { readonly kind: "question"; readonly text: string };

/** `/story 2` is a command, `story:2` a pressed button, anything else a question. */
export function parseLine(line: string): Parsed {
  const text = line.trim();
  const [, slashed, argument = ""] = /^\/(\S+)\s*([\s\S]*)$/.exec(text) ?? /^(\p{L}+):(\S+)$/u.exec(text) ?? [];
  if (slashed === undefined) return { kind: "question", text };
  const wanted = slashed.toLowerCase();
  const found = COMMANDS.find((c) => c.name === wanted || (c.aliases as readonly string[]).includes(wanted));
  if (found) return { kind: "command", name: found.name, argument: argument.trim() };
  return text.startsWith("/") ? { kind: "unknown", name: `/${slashed}` } : { kind: "question", text };
}

/** A story's number in digits of either system; null when it is none. */
export function storyNumber(argument: string): number | null {
  const western = argument.replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660));
  return /^\d{1,4}$/.test(western) ? Number(western) : null;
}
