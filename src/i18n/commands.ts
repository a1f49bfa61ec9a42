import type { Lang } from "../contracts/article.ts";
import type { MessageKey } from "./en.ts";

/** Where a command stands in the help. */
export type CommandGroup = "read" | "ask" | "subscribe" | "settings" | "other";

/** One command of the chat. */
export interface CommandInfo {
  /** In Latin letters, as every platform takes it. */
  readonly name: string;
  /** The Arabic name, one word. */
  readonly arabic: string;
  /** Other words for it. */
  readonly aliases: readonly string[];
  /** What follows the name, as shown in the help. */
  readonly usage: Readonly<Record<Lang, string>>;
  readonly help: MessageKey;
  readonly group: CommandGroup;
  /** In a group or channel it changes something for everybody there, which takes an administrator. */
  readonly changes: boolean;
}

const none = { ar: "", en: "" } as const;
const story = { ar: "رقم", en: "N" } as const;

/** The commands of every chat, in the order of the help. */
export const COMMANDS = [
  {
    name: "digest",
    arabic: "موجز",
    aliases: ["الموجز", "اخبار", "news"],
    usage: { ar: "[موضوع] [مدة]", en: "[topic] [period]" },
    help: "chat.help.digest",
    group: "read",
    changes: false,
  },
  {
    name: "story",
    arabic: "قصة",
    aliases: ["خبر"],
    usage: story,
    help: "chat.help.story",
    group: "read",
    changes: false,
  },
  {
    name: "sources",
    arabic: "مصادر",
    aliases: ["المصادر", "source"],
    usage: story,
    help: "chat.help.sources",
    group: "read",
    changes: false,
  },
  {
    name: "evidence",
    arabic: "شواهد",
    aliases: ["الشواهد"],
    usage: story,
    help: "chat.help.evidence",
    group: "read",
    changes: false,
  },
  {
    name: "ask",
    arabic: "سؤال",
    aliases: ["اسال", "question"],
    usage: { ar: "سؤال", en: "QUESTION" },
    help: "chat.help.ask",
    group: "ask",
    changes: false,
  },
  {
    name: "search",
    arabic: "بحث",
    aliases: ["ابحث", "find"],
    usage: { ar: "كلمات", en: "TEXT" },
    help: "chat.help.search",
    group: "ask",
    changes: false,
  },
  {
    name: "language",
    arabic: "لغة",
    aliases: ["اللغة", "lang"],
    usage: { ar: "ar|en|both", en: "ar|en|both" },
    help: "chat.help.language",
    group: "settings",
    changes: true,
  },
  {
    name: "length",
    arabic: "طول",
    aliases: ["الطول"],
    usage: { ar: "short|normal|long", en: "short|normal|long" },
    help: "chat.help.length",
    group: "settings",
    changes: true,
  },
  {
    name: "status",
    arabic: "حالة",
    aliases: ["الحالة"],
    usage: none,
    help: "chat.help.status",
    group: "other",
    changes: false,
  },
  {
    name: "help",
    arabic: "مساعدة",
    aliases: ["start", "المساعدة"],
    usage: none,
    help: "chat.help.help",
    group: "other",
    changes: false,
  },
  {
    name: "quit",
    arabic: "خروج",
    aliases: ["exit"],
    usage: none,
    help: "chat.help.quit",
    group: "other",
    changes: false,
  },
] as const satisfies readonly CommandInfo[];

/** Name of a command, without the slash. */
export type CommandName = (typeof COMMANDS)[number]["name"];
