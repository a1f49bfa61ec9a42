import type { BotCommand, BotCommandScope } from "grammy/types";
import type { Lang } from "../../src/contracts/article.ts";
import { COMMANDS, type CommandInfo } from "../../src/i18n/commands.ts";
import { text } from "../../src/i18n/text.ts";
import type { Call } from "./calls.ts";

/** Most characters of a command's description. @see https://core.telegram.org/bots/api#botcommand */
const MAX_DESCRIPTION = 256;

/** A menu: to whom it is shown, and which commands it has. */
interface Menu {
  readonly scope: BotCommandScope;
  readonly has: (command: CommandInfo) => boolean;
}

const MENUS: readonly Menu[] = [
  { scope: { type: "all_private_chats" }, has: () => true },
  { scope: { type: "all_group_chats" }, has: (command) => !command.changes },
  { scope: { type: "all_chat_administrators" }, has: () => true },
];

/** The empty code is for everybody whose language has no menu of its own. */
const LANGUAGES: readonly { readonly code: "" | "ar"; readonly lang: Lang }[] = [
  { code: "", lang: "en" },
  { code: "ar", lang: "ar" },
];

const entries = (menu: Menu, lang: Lang): BotCommand[] =>
  (COMMANDS as readonly CommandInfo[])
    .filter((command) => menu.has(command) && command.name !== "quit")
    .map(({ name, help }) => ({ command: name, description: text(lang, help).slice(0, MAX_DESCRIPTION) }));

const same = (one: readonly BotCommand[], other: readonly BotCommand[]): boolean =>
  one.length === other.length &&
  one.every(({ command, description }, i) => command === other[i]?.command && description === other[i]?.description);

/** Sets the menus of commands, one for each scope and language, where they are not so already. */
export async function setMenus(call: Call, signal: AbortSignal): Promise<void> {
  for (const menu of MENUS)
    for (const { code, lang } of LANGUAGES) {
      const where = { scope: menu.scope, ...(code === "" ? {} : { language_code: code }) };
      const wanted = entries(menu, lang);
      if (same(await call("getMyCommands", where, signal), wanted)) continue;
      await call("setMyCommands", { commands: wanted, ...where }, signal);
    }
}
