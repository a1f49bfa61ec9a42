import { askingHandlers } from "./asking.ts";
import { type CommandName, storyNumber } from "./commands.ts";
import { fixHandlers } from "./fixing.ts";
import { otherHandlers } from "./other.ts";
import { readingHandlers } from "./reading.ts";
import { settingsHandlers } from "./settings.ts";
import { smallTalk } from "./small-talk.ts";
import { subscriptionHandlers } from "./subscriptions.ts";
import { topicHandlers } from "./topics.ts";
import { askerOf, type Handler } from "./turn.ts";
import type { ConversationDeps } from "./types.ts";

/** Who answers what. */
export interface Handlers {
  readonly commands: Readonly<Record<CommandName, Handler>>;
  /** What only buttons ask for. */
  readonly pressed: Readonly<Record<string, Handler>>;
  /** A plain message. */
  readonly question: Handler;
  /** What is said where the bot is new. */
  readonly joined: ReturnType<typeof askingHandlers>["joined"];
}

/** A plain message: a yes or no to what was asked last, else small talk or a question to the archive. */
function plainMessage(
  { chats }: ConversationDeps,
  { confirm, cancel, story, plainText }: Readonly<Record<"confirm" | "cancel" | "story" | "plainText", Handler>>,
): Handler {
  return async (turn) => {
    const kind = smallTalk(turn.argument);
    const token = kind === "yes" || kind === "no" ? await chats.pendingOf(askerOf(turn)) : null;
    if (token !== null) return (kind === "yes" ? confirm : cancel)({ ...turn, argument: token });
    // A bare number, after a digest, is one of its stories.
    if (storyNumber(turn.argument) !== null && (await chats.lastDigest(turn.chat)) !== null) return story(turn);
    return plainText(turn);
  };
}

/** All handlers of a conversation. */
export function createHandlers(deps: ConversationDeps): Handlers {
  const { meant, show, more, ofDays, ...reading } = readingHandlers(deps);
  const { plainText, joined, ...asking } = askingHandlers(deps, { ofDays, digest: reading.digest });
  const { evening, missed, threads, ...subscriptionsToo } = subscriptionHandlers(deps);
  const { confirm: subscribes, cancel: leaves, ...subscribing } = subscriptionsToo;
  const { fix, answered } = fixHandlers(deps, meant);
  const [confirm, cancel] = [answered(true, subscribes), answered(false, leaves)];
  const { months, ...settings } = settingsHandlers(deps);
  const others = otherHandlers(deps, meant);
  return {
    commands: { ...reading, ...asking, ...subscribing, ...topicHandlers(deps), ...settings, ...others, fix },
    pressed: { show, more, confirm, cancel, evening, missed, threads, months },
    question: plainMessage(deps, { confirm, cancel, story: reading.story, plainText }),
    joined,
  };
}
