import type { Target } from "../contracts/adapter.ts";
import type { ChatReply } from "../contracts/conversation.ts";
import type { Subscription } from "../contracts/schedule.ts";
import type { Show } from "../render/shown.ts";
import { languageNamed, lengthNamed, monthsNamed } from "./choice-words.ts";
import { findZone, zoneLabel } from "./find-zone.ts";
import { settingsView, zoneChoiceView } from "./settings-view.ts";
import { forAdmins, type Handler, say, type Turn, wasPressed, whisper } from "./turn.ts";
import { type ChatSettings, type ConversationDeps, interfaceLang, LENGTHS } from "./types.ts";

const chatOf = ({ place: { platform, chat } }: Turn): Target => ({ platform, chat });

/**
 * A subscription after a change of its chat's settings: what it has from them changes along; a plan in a zone of its own
 * stays there.
 */
function alongWith(
  one: Subscription,
  old: ChatSettings,
  settings: ChatSettings,
  recipeWords = one.words,
): Subscription {
  const { show, length, timeZone } = settings;
  const moves = one.schedule.zone === old.timeZone && timeZone !== old.timeZone;
  const isShown = one.show === old.show && show !== old.show;
  if (!moves && !isShown && length === old.length) return one;
  return {
    ...one,
    show: isShown ? show : one.show,
    words: length === old.length ? one.words : (LENGTHS[length] ?? recipeWords),
    schedule: moves ? { ...one.schedule, zone: timeZone } : one.schedule,
  };
}

/** Language, length, time zone and names of months of a chat. */
export function settingsHandlers({ chats, subscriptions, recipes }: ConversationDeps) {
  const view = (turn: Turn, settings = turn.settings, lang = turn.lang): ChatReply => ({
    doc: settingsView(settings, lang),
    ...(wasPressed(turn) ? { edit: true } : {}),
  });

  /** Saves, and shows the settings again where a button of theirs was pressed. */
  async function change(turn: Turn, change: Partial<ChatSettings>, said: ChatReply): Promise<ChatReply> {
    const settings = { ...turn.settings, ...change };
    await chats.saveSettings(turn.chat, settings);
    for (const one of subscriptions.of(chatOf(turn))) {
      const next = alongWith(one, turn.settings, settings, recipes().get(one.recipe)?.words);
      if (next !== one) subscriptions.save(next);
    }
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

  const setZone = (turn: Turn, zone: string): Promise<ChatReply> => {
    const inOldZone = ({ schedule }: Subscription) =>
      schedule.zone === turn.settings.timeZone && schedule.zone !== zone;
    const values = { zone: zoneLabel(zone, turn.lang), n: subscriptions.of(chatOf(turn)).filter(inOldZone).length };
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
