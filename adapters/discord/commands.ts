import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type CommandInteractionOption,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { CompletionKind } from "../../src/contracts/adapter.ts";
import type { Lang } from "../../src/contracts/article.ts";
import { COMMANDS, type CommandInfo } from "../../src/i18n/commands.ts";
import type { MessageKey } from "../../src/i18n/en.ts";
import { text } from "../../src/i18n/text.ts";

/** A command as it is registered. */
export type SlashCommand = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** An option of a command, in the order in which it is written. */
interface OptionInfo {
  readonly name: Readonly<Record<Lang, string>>;
  readonly help: MessageKey;
  readonly kind: "text" | "number" | "choice";
  readonly required?: boolean;
  /** What is offered while it is typed; anything else can be typed all the same. */
  readonly completes?: readonly CompletionKind[];
  /** Values of a `choice`, as the conversation reads them. */
  readonly values?: readonly { readonly value: string; readonly label: Readonly<Record<Lang, string>> }[];
}

/** Commands that make no sense on Discord: there is no session to leave. */
const ELSEWHERE: ReadonlySet<string> = new Set(["quit"]);

const names = (en: string, ar: string) => ({ ar, en });

const topic: OptionInfo = {
  name: names("topic", "موضوع"),
  help: "discord.option.topic",
  kind: "text",
  completes: ["topic"],
};
const recipe: OptionInfo = {
  name: names("recipe", "وصفة"),
  help: "discord.option.recipe",
  kind: "text",
  completes: ["recipe"],
};
const zone: OptionInfo = {
  name: names("zone", "توقيت"),
  help: "discord.option.zone",
  kind: "text",
  completes: ["zone"],
};
const when: OptionInfo = { name: names("when", "موعد"), help: "discord.option.when", kind: "text" };
const story: OptionInfo = {
  name: names("number", "رقم"),
  help: "discord.option.story",
  kind: "number",
  required: true,
};
const words = (help: MessageKey): OptionInfo => ({ name: names("text", "نص"), help, kind: "text", required: true });
const required = (option: OptionInfo): OptionInfo => ({ ...option, required: true });
const choice = (en: string, ar: string, help: MessageKey, values: OptionInfo["values"] & object): OptionInfo => ({
  name: names(en, ar),
  help,
  kind: "choice",
  values,
});
const value = (word: string, en: string, ar: string) => ({ value: word, label: names(en, ar) });

const missed = choice("missed", "فائت", "discord.option.missed", [
  value("late", "post it late", "أرسله متأخرا"),
  value("merge", "one digest for all that was missed", "موجز واحد لكل ما فات"),
  value("skip", "leave it out", "اتركه"),
]);
const threads = choice("threads", "سلاسل", "discord.option.threads", [
  value("threads", "a thread for each digest", "سلسلة لكل موجز"),
  value("nothreads", "no threads", "بلا سلاسل"),
]);
const plan = [recipe, when, zone, missed, threads] as const;

const OPTIONS: Readonly<Record<string, readonly OptionInfo[]>> = {
  digest: [topic, { name: names("period", "مدة"), help: "discord.option.period", kind: "text" }],
  story: [story],
  sources: [story],
  evidence: [story],
  report: [story, { name: names("remark", "ملاحظة"), help: "discord.option.remark", kind: "text" }],
  fix: [
    story,
    { name: names("part", "نص"), help: "discord.option.part", kind: "number" },
    { name: names("correction", "تصحيح"), help: "discord.option.correction", kind: "text" },
  ],
  ask: [words("discord.option.question")],
  search: [{ ...words("discord.option.search"), completes: ["topic", "outlet"] }],
  subscribe: plan,
  unsubscribe: [recipe],
  schedule: plan,
  follow: [required(topic)],
  unfollow: [required(topic)],
  timezone: [required(zone)],
  language: [
    required(
      choice("language", "لغة", "discord.option.language", [
        value("ar", "Arabic", "العربية"),
        value("en", "English", "الإنجليزية"),
        value("both", "both", "كلتاهما"),
      ]),
    ),
  ],
  length: [
    required(
      choice("length", "طول", "discord.option.length", [
        value("short", "short", "قصير"),
        value("normal", "normal", "عادي"),
        value("long", "long", "طويل"),
      ]),
    ),
  ],
};

const optionsOf = (name: string): readonly OptionInfo[] => OPTIONS[name] ?? [];

const ALL: readonly CommandInfo[] = COMMANDS;

const commandOf = (invoked: string): CommandInfo | undefined =>
  ALL.find((c) => c.name === invoked || c.arabic === invoked);

/**
 * The language of whoever presses or calls `command`; null where it is neither. Discord's app has no Arabic so far, so
 * that its language says little; an Arabic name of a command says more.
 */
export function localeOf(locale: string, command = ""): Lang | null {
  if (/\p{Script=Arabic}/u.test(command)) return "ar";
  return (["ar", "en"] as const).find((lang) => locale.startsWith(lang)) ?? null;
}

/** What is completed while somebody types the option of a command. */
export function completionKinds(invoked: string, option: string): readonly CompletionKind[] {
  const options = optionsOf(commandOf(invoked)?.name ?? "");
  return options.find((o) => o.name.en === option || o.name.ar === option)?.completes ?? [];
}

/**
 * A command as somebody would type it elsewhere: `/digest economy today`. Options come in their own order, not the
 * filler's.
 */
export function commandText(invoked: string, given: readonly CommandInteractionOption[]): string {
  const order = optionsOf(commandOf(invoked)?.name ?? invoked).flatMap((o) => [o.name.en, o.name.ar]);
  const values = given
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .map((option) => String(option.value ?? "").trim())
    .filter((value) => value !== "");
  return [`/${invoked}`, ...values].join(" ");
}

const TYPES = {
  text: ApplicationCommandOptionType.String,
  choice: ApplicationCommandOptionType.String,
  number: ApplicationCommandOptionType.Integer,
} as const;

/** Most characters of a description. */
const DESCRIPTION = 100;
const described = (lang: Lang, key: MessageKey): string => text(lang, key).slice(0, DESCRIPTION);

function optionJson(option: OptionInfo, lang: Lang) {
  return {
    type: TYPES[option.kind],
    name: option.name[lang],
    description: described(lang, option.help),
    required: option.required ?? false,
    ...(option.kind === "number" ? { min_value: 1, max_value: 100 } : {}),
    ...(option.values ? { choices: option.values.map((v) => ({ name: v.label[lang], value: v.value })) } : {}),
    ...(option.completes ? { autocomplete: true } : {}),
  } as NonNullable<SlashCommand["options"]>[number];
}

function commandJson(command: CommandInfo, lang: Lang): SlashCommand {
  return {
    type: ApplicationCommandType.ChatInput,
    name: lang === "ar" ? command.arabic : command.name,
    description: described(lang, command.help),
    options: optionsOf(command.name).map((option) => optionJson(option, lang)),
    default_member_permissions: command.changes ? String(PermissionFlagsBits.ManageGuild) : null,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
}

/**
 * Every command twice, since Discord has no Arabic locale: `/digest` with English words and `/موجز` with Arabic ones.
 * Discord allows letters of any script in names.
 * @see https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
 */
export function slashCommands(): readonly SlashCommand[] {
  const offered = ALL.filter((c) => !ELSEWHERE.has(c.name));
  return (["en", "ar"] as const).flatMap((lang) => offered.map((c) => commandJson(c, lang)));
}
