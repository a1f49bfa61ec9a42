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

/** The commands of every chat. */
export const COMMANDS = [
  {
    name: "start",
    arabic: "ابدأ",
    aliases: ["بداية"],
    usage: none,
    help: "chat.help.start",
    group: "other",
    changes: false,
  },
  {
    name: "help",
    arabic: "مساعدة",
    aliases: ["المساعدة", "مساعده", "commands"],
    usage: none,
    help: "chat.help.help",
    group: "other",
    changes: false,
  },
  {
    name: "digest",
    arabic: "موجز",
    aliases: ["الموجز", "أخبار", "news"],
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
    name: "report",
    arabic: "بلاغ",
    aliases: ["خطأ"],
    usage: { ar: "رقم [ملاحظة]", en: "N [remark]" },
    help: "chat.help.report",
    group: "read",
    changes: false,
  },
  {
    name: "fix",
    arabic: "تصحيح",
    aliases: ["صحح", "التصحيح"],
    usage: { ar: "رقم [رقم النص وتصحيحه]", en: "N [M correction]" },
    help: "chat.help.fix",
    group: "read",
    changes: true,
  },
  {
    name: "ask",
    arabic: "سؤال",
    aliases: ["اسأل", "question"],
    usage: { ar: "نص", en: "QUESTION" },
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
    name: "topics",
    arabic: "مواضيع",
    aliases: ["المواضيع", "topic"],
    usage: none,
    help: "chat.help.topics",
    group: "ask",
    changes: false,
  },
  {
    name: "recipes",
    arabic: "وصفات",
    aliases: ["الوصفات", "recipe"],
    usage: none,
    help: "chat.help.recipes",
    group: "subscribe",
    changes: false,
  },
  {
    name: "subscribe",
    arabic: "اشتراك",
    aliases: ["اشترك", "الاشتراك"],
    usage: { ar: "[وصفة] [موعد]", en: "[recipe] [schedule]" },
    help: "chat.help.subscribe",
    group: "subscribe",
    changes: true,
  },
  {
    name: "unsubscribe",
    arabic: "إلغاء",
    aliases: ["إلغاء-الاشتراك"],
    usage: { ar: "[وصفة]", en: "[recipe]" },
    help: "chat.help.unsubscribe",
    group: "subscribe",
    changes: true,
  },
  {
    name: "schedule",
    arabic: "موعد",
    aliases: ["جدول", "المواعيد"],
    usage: { ar: "[وصفة] [موعد]", en: "[recipe] [schedule]" },
    help: "chat.help.schedule",
    group: "subscribe",
    changes: true,
  },
  {
    name: "follow",
    arabic: "متابعة",
    aliases: ["تابع"],
    usage: { ar: "موضوع", en: "TOPIC" },
    help: "chat.help.follow",
    group: "subscribe",
    changes: true,
  },
  {
    name: "unfollow",
    arabic: "ترك",
    aliases: ["اترك"],
    usage: { ar: "موضوع", en: "TOPIC" },
    help: "chat.help.unfollow",
    group: "subscribe",
    changes: true,
  },
  {
    name: "pause",
    arabic: "إيقاف",
    aliases: ["توقف"],
    usage: none,
    help: "chat.help.pause",
    group: "subscribe",
    changes: true,
  },
  {
    name: "resume",
    arabic: "استئناف",
    aliases: ["استأنف"],
    usage: none,
    help: "chat.help.resume",
    group: "subscribe",
    changes: true,
  },
  {
    name: "language",
    arabic: "لغة",
    aliases: ["اللغة", "lang"],
    usage: { ar: "العربية|الإنجليزية|كلتاهما", en: "ar|en|both" },
    help: "chat.help.language",
    group: "settings",
    changes: true,
  },
  {
    name: "length",
    arabic: "طول",
    aliases: ["الطول"],
    usage: { ar: "قصير|عادي|طويل", en: "short|normal|long" },
    help: "chat.help.length",
    group: "settings",
    changes: true,
  },
  {
    name: "timezone",
    arabic: "توقيت",
    aliases: ["التوقيت", "zone", "tz"],
    usage: { ar: "مدينة", en: "CITY" },
    help: "chat.help.timezone",
    group: "settings",
    changes: true,
  },
  {
    name: "settings",
    arabic: "إعدادات",
    aliases: ["الإعدادات"],
    usage: none,
    help: "chat.help.settings",
    group: "settings",
    changes: false,
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
    name: "forget",
    arabic: "انسني",
    aliases: ["انس", "امسح"],
    usage: { ar: "", en: "me" },
    help: "chat.help.forget",
    group: "other",
    changes: true,
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
