import type { Lang } from "../contracts/article.ts";
import type { Block, MessageDoc } from "../contracts/document.ts";
import type { Slot, Subscription } from "../contracts/schedule.ts";
import { formatDate, formatMoment, formatWeekday } from "../i18n/dates.ts";
import type { MessageKey } from "../i18n/en.ts";
import type { MonthNames } from "../i18n/months.ts";
import { choiceKey, type MessageValues, text } from "../i18n/text.ts";
import { block, plain } from "../render/spans.ts";
import { emptiness } from "./empty-archive.ts";
import { interfaceText } from "./interface-text.ts";
import type { PausedTarget, StatusInfo } from "./types.ts";

/** What `/status` shows, and to whom. */
export interface StatusAsk {
  readonly info: StatusInfo;
  /** The chat's own subscriptions with their next slots. */
  readonly mine: readonly { readonly subscription: Subscription; readonly title: string; readonly next: Slot | null }[];
  /** The operator sees the queue and every paused chat. */
  readonly operator: boolean;
  readonly lang: Lang;
  readonly timeZone: string;
  readonly months: MonthNames;
}

/** Paused chats that are named; the rest is counted. */
const MOST_PAUSED = 20;

/** How the archive and the posting are doing. */
export function statusView(ask: StatusAsk): MessageDoc {
  const { info, mine, operator, lang, timeZone, months } = ask;
  const line = (key: MessageKey, values: MessageValues = {}): Block =>
    block("text", lang, interfaceText(lang, key, values));
  const moment = (iso: string | null) => (iso === null ? null : formatMoment(iso, lang, timeZone, months));
  const day = (date: string | null) =>
    date === null ? text(lang, "date.unknown") : formatDate(date, lang, timeZone, months);
  const dated = (key: MessageKey, iso: string | null): Block[] => {
    const when = moment(iso);
    return when === null ? [] : [line(key, { when })];
  };
  const { articles, duplicates, outlets, from, to } = info.archive;
  const missing = emptiness(info);
  const archive = missing
    ? line(missing)
    : line("chat.status", { articles, duplicates, outlets, from: day(from), to: day(to) });
  const resting = [...new Set(mine.flatMap(({ subscription }) => subscription.paused?.reason ?? []))];
  const own = mine.flatMap(({ title, next }) =>
    next === null
      ? []
      : line("chat.status.next", {
          recipe: title,
          when: text(lang, "date.moment", { day: formatWeekday(next.date, lang, months), time: next.time }),
        }),
  );
  const paused = resting.map((reason) => line("subscription.paused", { reason: choiceKey(reason) }));
  const model = info.languageModel === null ? [] : [block("text", lang, [plain(info.languageModel[lang])])];
  const blocks = [archive, ...dated("chat.status.refreshed", info.refreshedAt), ...own, ...paused];
  return {
    sections: [
      { story: null, blocks },
      ...(operator ? [{ story: null, blocks: operatorBlocks(info, line, dated, model) }] : []),
    ],
    buttons: [],
  };
}

type Line = (key: MessageKey, values?: MessageValues) => Block;

function operatorBlocks(
  info: StatusInfo,
  line: Line,
  dated: (key: MessageKey, iso: string | null) => Block[],
  languageModel: readonly Block[],
): readonly Block[] {
  const { paused, queued } = info;
  const chat = ({ target }: PausedTarget) => [target.platform, target.chat, target.thread].filter(Boolean).join(":");
  return [
    ...dated("chat.status.last-post", info.lastPostAt),
    ...dated("chat.status.next-post", info.nextPostAt),
    line("chat.status.queued", { n: queued }),
    ...languageModel,
    ...(paused.length > 0 ? [line("chat.status.paused", { n: paused.length })] : []),
    ...paused
      .slice(0, MOST_PAUSED)
      .map((one) => line("chat.status.paused-chat", { chat: chat(one), reason: choiceKey(one.reason) })),
  ];
}
