import type { Target } from "../contracts/adapter.ts";
import type { ChatReply } from "../contracts/conversation.ts";
import type { Subscription } from "../contracts/schedule.ts";
import type { MessageKey } from "../i18n/en.ts";
import { languageNamed, lengthNamed, monthsNamed } from "./choice-words.ts";
import { findZone, zoneLabel } from "./find-zone.ts";
import { settingsView, zoneChoiceView } from "./settings-view.ts";
import { forAdmins, type Handler, say, type Turn, wasPressed, whisper } from "./turn.ts";
import { type ChatSettings, type ConversationDeps, interfaceLang, LENGTHS } from "./types.ts";

/** Most characters that are shown back of a place that no time zone is known for. */
const SHOWN_CHARS = 60;

const MONTHS_WORD = /^(?:months?|شهور|أشهر|اشهر|الأشهر|الشهور)$/i;

const chatOf = ({ place: { platform, chat } }: Turn): Target => ({ platform, chat });

/**
 * A subscription after a change of its chat's settings: what it has from them changes along; a plan in a zone of its
 * own stays there.
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

const view = (turn: Turn, settings = turn.settings, lang = turn.lang): ChatReply => ({
  doc: settingsView(settings, lang),
  ...(wasPressed(turn) ? { edit: true } : {}),
});

/** Saves, and shows the settings again where a button of theirs was pressed. */
async function change(
  { chats, subscriptions, recipes }: ConversationDeps,
  turn: Turn,
  changed: Partial<ChatSettings>,
  said: ChatReply,
): Promise<ChatReply> {
  const settings = { ...turn.settings, ...changed };
  await chats.saveSettings(turn.chat, settings);
  for (const one of subscriptions.of(chatOf(turn))) {
    const next = alongWith(one, turn.settings, settings, recipes().get(one.recipe)?.words);
    if (next !== one) subscriptions.save(next);
  }
  return wasPressed(turn) ? view(turn, settings, interfaceLang(settings.show, null, turn.lang)) : said;
}

/** Shows all settings where nothing is asked, changes this one for those who may. */
const setting =
  <T>(
    named: (word: string) => T | null,
    usage: MessageKey,
    set: (turn: Turn, value: T) => Promise<ChatReply>,
  ): Handler =>
  async (turn) => {
    if (turn.argument === "") return view(turn);
    const value = named(turn.argument);
    return value === null ? whisper(turn, usage) : forAdmins(() => set(turn, value))(turn);
  };

function setZone(deps: ConversationDeps, turn: Turn, zone: string): Promise<ChatReply> {
  const moves = ({ schedule }: Subscription) => schedule.zone === turn.settings.timeZone && schedule.zone !== zone;
  const n = deps.subscriptions.of(chatOf(turn)).filter(moves).length;
  return change(deps, turn, { timeZone: zone }, say(turn, "chat.zone.set", { zone: zoneLabel(zone, turn.lang), n }));
}

async function timezone(deps: ConversationDeps, turn: Turn): Promise<ChatReply | null> {
  const { argument, settings, lang } = turn;
  if (argument === "") return say(turn, "chat.zone.now", { zone: zoneLabel(settings.timeZone, lang) });
  const found = findZone(argument);
  if (found.kind === "one") return forAdmins(() => setZone(deps, turn, found.zone))(turn);
  if (found.kind === "none") return whisper(turn, "chat.zone.none", { text: argument.slice(0, SHOWN_CHARS) });
  return { doc: zoneChoiceView(found.zones, lang), ephemeral: true };
}

/** Language, length, time zone and names of months of a chat. */
export function settingsHandlers(deps: ConversationDeps) {
  const months = setting(monthsNamed, "chat.months.usage", (turn, value) =>
    change(deps, turn, { months: value }, say(turn, "chat.months.set", { value })),
  );
  return {
    language: setting(languageNamed, "chat.language.usage", (turn, show) => {
      const lang = interfaceLang(show, null, turn.lang);
      return change(deps, turn, { show }, say({ lang }, "chat.language.set", { value: show }));
    }),
    length: setting(lengthNamed, "chat.length.usage", (turn, value) =>
      change(deps, turn, { length: value }, say(turn, "chat.length.set", { value })),
    ),
    months,
    timezone: (turn: Turn) => timezone(deps, turn),
    /** `/settings`, or one setting by name: `/settings months levant`. */
    settings: async (turn: Turn) => {
      const [, name = "", value = ""] = /^(\S+)\s*([\s\S]*)$/.exec(turn.argument) ?? [];
      return MONTHS_WORD.test(name) ? months({ ...turn, argument: value }) : view(turn);
    },
  };
}
