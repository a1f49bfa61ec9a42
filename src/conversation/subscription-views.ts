import type { Lang } from "../contracts/article.ts";
import type { Place } from "../contracts/conversation.ts";
import type { Block, Button, MessageDoc } from "../contracts/document.ts";
import type { Schedule, Slot, Subscription } from "../contracts/schedule.ts";
import { formatWeekday } from "../i18n/dates.ts";
import type { MessageKey } from "../i18n/en.ts";
import { listed } from "../i18n/lists.ts";
import type { MonthNames } from "../i18n/months.ts";
import { choiceKey, type MessageValues, text } from "../i18n/text.ts";
import { block, plain, strong } from "../render/spans.ts";
import { interfaceText } from "./interface-text.ts";
import { scheduleText } from "./schedule-text.ts";
import { monthsOf, type Turn } from "./turn.ts";
import type { RecipeInfo } from "./types.ts";

const line = (lang: Lang, key: MessageKey, values: MessageValues = {}): Block =>
  block("text", lang, interfaceText(lang, key, values));

const slotText = ({ date, time }: Slot, lang: Lang, months: MonthNames): string =>
  text(lang, "date.moment", { day: formatWeekday(date, lang, months), time });

/** What somebody is asked before a plan is saved. */
export interface Confirmation {
  readonly subscription: Subscription;
  readonly slots: readonly Slot[];
  /** The other plan that may have been meant. */
  readonly evening: Schedule | null;
  readonly token: string;
  readonly recipe: RecipeInfo | undefined;
  readonly lang: Lang;
  readonly months: MonthNames;
}

const titleOf = (recipe: RecipeInfo | undefined, name: string, lang: Lang): string => recipe?.title[lang] ?? name;

/** Echoes a plan with its next times, and asks. */
export function confirmView(asked: Confirmation): MessageDoc {
  const { subscription, slots, evening, token, recipe, lang, months } = asked;
  const title = titleOf(recipe, subscription.recipe, lang);
  const times = slots.map((slot) => block("item", lang, [plain(slotText(slot, lang, months))]));
  const other: Button[] = evening
    ? [
        {
          label: text(lang, "button.evening", { times: listed(evening.times, lang, "and") }),
          action: `evening:${token}`,
        },
      ]
    : [];
  return {
    sections: [
      {
        story: null,
        blocks: [
          block("title", lang, [strong(title)]),
          line(lang, "schedule.echo", { schedule: scheduleText(subscription.schedule, lang) }),
          ...(subscription.topics.length > 0
            ? [line(lang, "subscription.topics", { topics: listed(subscription.topics, lang) })]
            : []),
          line(lang, "schedule.next"),
          ...times,
          line(lang, "schedule.confirm"),
        ],
      },
    ],
    buttons: [
      [
        { label: text(lang, "button.confirm"), action: `confirm:${token}` },
        { label: text(lang, "button.cancel"), action: `cancel:${token}` },
      ],
      ...(other.length > 0 ? [other] : []),
    ],
  };
}

/** That a plan is in force, and when it first shows; null where nothing is posted by itself. */
export function savedView(
  subscription: Subscription,
  next: Slot | null,
  { lang, settings }: Pick<Turn, "lang" | "settings">,
): MessageDoc {
  const blocks = [
    line(lang, "chat.subscribed", { schedule: scheduleText(subscription.schedule, lang) }),
    next
      ? line(lang, "subscription.next", { when: slotText(next, lang, monthsOf(settings)) })
      : line(lang, "subscription.no-posts"),
  ];
  return { sections: [{ story: null, blocks }], buttons: [] };
}

/** Asks before everything about a chat is deleted. */
export function forgetView(token: string, kind: Place["kind"], lang: Lang): MessageDoc {
  return {
    sections: [{ story: null, blocks: [line(lang, "chat.forget.ask", { kind })] }],
    buttons: [
      [
        { label: text(lang, "button.forget"), action: `confirm:${token}` },
        { label: text(lang, "button.cancel"), action: `cancel:${token}` },
      ],
    ],
  };
}

/** One subscription as it is listed. */
export interface SubscriptionRow {
  readonly subscription: Subscription;
  readonly recipe: RecipeInfo | undefined;
  readonly next: Slot | null;
}

/** Several are numbered, so that a button can say which it is for. */
const headOf = (i: number, of: number): string => (of > 1 ? `${i + 1}. ` : "");

function rowBlocks({ subscription, recipe, next }: SubscriptionRow, head: string, turn: ListTurn): readonly Block[] {
  const { schedule, topics, paused, missed } = subscription;
  const { lang, settings } = turn;
  const name = titleOf(recipe, subscription.recipe, lang);
  return [
    block("headline", lang, [strong(`${head}${name}`), plain(` (${subscription.recipe})`)]),
    block("item", lang, [plain(scheduleText(schedule, lang))]),
    ...(topics.length > 0 ? [line(lang, "subscription.topics", { topics: listed(topics, lang) })] : []),
    ...(paused ? [line(lang, "subscription.paused", { reason: choiceKey(paused.reason) })] : []),
    ...(next ? [line(lang, "subscription.next", { when: slotText(next, lang, monthsOf(settings)) })] : []),
    line(lang, "subscription.missed", { value: missed }),
  ];
}

function rowButtons({ subscription }: SubscriptionRow, head: string, { lang, place }: ListTurn): readonly Button[] {
  const { id, missed, target } = subscription;
  const policies = ["late", "merge", "skip"] as const;
  const next = policies[(policies.indexOf(missed) + 1) % policies.length] ?? "late";
  const threads = target.threadPerDigest === true;
  const button = (label: string, action: string): Button => ({ label: `${head}${label}`, action });
  return [
    button(text(lang, "button.unsubscribe"), `unsubscribe:${id}`),
    button(text(lang, "button.missed", { value: next }), `missed:${next}.${id}`),
    // Nobody opens threads in a chat of two.
    ...(place.kind === "direct"
      ? []
      : [button(text(lang, "button.threads", { value: String(!threads) }), `threads:${threads ? "off" : "on"}.${id}`)]),
  ];
}

type ListTurn = Pick<Turn, "lang" | "settings" | "place">;

/** What a chat gets on schedule, with the ways to change it. */
export function subscriptionsView(rows: readonly SubscriptionRow[], turn: ListTurn): MessageDoc {
  const { lang } = turn;
  if (rows.length === 0) {
    const subscribe: Button = { label: text(lang, "button.subscribe"), action: "subscribe" };
    return { sections: [{ story: null, blocks: [line(lang, "chat.subscriptions.empty")] }], buttons: [[subscribe]] };
  }
  const resting = rows.every(({ subscription }) => subscription.paused !== null);
  const change: Button = resting
    ? { label: text(lang, "button.resume"), action: "resume" }
    : { label: text(lang, "button.pause"), action: "pause" };
  const head = (i: number): string => headOf(i, rows.length);
  return {
    sections: [
      { story: null, blocks: [block("title", lang, [strong(text(lang, "chat.subscriptions.title"))])] },
      ...rows.map((row, i) => ({ story: null, blocks: rowBlocks(row, head(i), turn) })),
    ],
    buttons: [...rows.map((row, i) => rowButtons(row, head(i), turn)), [change]],
  };
}
