import type { Target } from "../contracts/adapter.ts";
import type { ChatReply } from "../contracts/conversation.ts";
import type { Show } from "../render/document.ts";
import { languageNamed, lengthNamed, monthsNamed } from "./choice-words.ts";
import { findZone, zoneLabel } from "./find-zone.ts";
import { settingsView, zoneChoiceView } from "./settings-view.ts";
import { forAdmins, type Handler, say, type Turn, wasPressed, whisper } from "./turn.ts";
import { type ChatSettings, type ConversationDeps, interfaceLang } from "./types.ts";

/** Language, length, time zone and names of months of a chat. */
export function settingsHandlers({ chats, subscriptions }: ConversationDeps) {
  const view = (turn: Turn, settings = turn.settings, lang = turn.lang): ChatReply => ({
    doc: settingsView(settings, lang),
    ...(wasPressed(turn) ? { edit: true } : {}),
  });

  /** Saves, and shows the settings again where a button of theirs was pressed. */
  async function change(turn: Turn, change: Partial<ChatSettings>, said: ChatReply): Promise<ChatReply> {
    const settings = { ...turn.settings, ...change };
    await chats.saveSettings(turn.chat, settings);
    return wasPressed(turn) ? view(turn, settings, interfaceLang(settings.show, null, turn.lang)) : said;
  }

  /** Says how it stands where nothing is asked, changes it for those who may. */
  const setting =
    <T>(
      named: (word: string) => T | null,
      now: (turn: Turn) => ChatReply,
      usage: Handler,
      set: (turn: Turn, value: T) => Promise<ChatReply>,
    ): Handler =>
    async (turn) => {
      if (turn.argument === "") return now(turn);
      const value = named(turn.argument);
      return value === null ? usage(turn) : forAdmins(() => set(turn, value))(turn);
    };

  const languageSaid = (turn: Turn, show: Show): ChatReply =>
    say({ lang: interfaceLang(show, null, turn.lang) }, "chat.language.set", { value: show });

  const language = setting(
    languageNamed,
    (turn) => view(turn),
    async (turn) => whisper(turn, "chat.language.usage"),
    (turn, show) => change(turn, { show }, languageSaid(turn, show)),
  );

  const length = setting(
    lengthNamed,
    (turn) => view(turn),
    async (turn) => whisper(turn, "chat.length.usage"),
    (turn, value) => change(turn, { length: value }, say(turn, "chat.length.set", { value })),
  );

  const months = setting(
    monthsNamed,
    (turn) => view(turn),
    async (turn) => whisper(turn, "chat.months.usage"),
    (turn, value) => change(turn, { months: value }, say(turn, "chat.months.set", { value })),
  );

  /** Plans in the chat's old zone move along; those that name another one stay. */
  function moveSchedules(target: Target, from: string, to: string): number {
    const moved = subscriptions.of(target).filter(({ schedule }) => schedule.zone === from && from !== to);
    for (const one of moved) subscriptions.save({ ...one, schedule: { ...one.schedule, zone: to } });
    return moved.length;
  }

  const setZone = (turn: Turn, zone: string): Promise<ChatReply> => {
    const { platform, chat } = turn.place;
    const moved = moveSchedules({ platform, chat }, turn.settings.timeZone, zone);
    const values = { zone: zoneLabel(zone, turn.lang), n: moved };
    return change(turn, { timeZone: zone }, say(turn, "chat.zone.set", values));
  };

  const timezone: Handler = async (turn) => {
    if (turn.argument === "") {
      const { timeZone } = turn.settings;
      return say(turn, "chat.zone.now", { zone: zoneLabel(timeZone, turn.lang) });
    }
    const found = findZone(turn.argument);
    if (found.kind === "one") return forAdmins(() => setZone(turn, found.zone))(turn);
    if (found.kind === "none") return whisper(turn, "chat.zone.none", { text: turn.argument.slice(0, 60) });
    return { doc: zoneChoiceView(found.zones, turn.lang), ephemeral: true };
  };

  /** `/settings`, or one setting by name: `/settings months levant`. */
  const settings: Handler = async (turn) => {
    const [, name = "", value = ""] = /^(\S+)\s*([\s\S]*)$/.exec(turn.argument) ?? [];
    const handler = /^(?:months?|شهور|أشهر|اشهر|الأشهر|الشهور)$/i.test(name) ? months : null;
    return handler ? handler({ ...turn, argument: value }) : view(turn);
  };

  return { language, length, months, timezone, settings };
}
