import { chosenStory } from "./chosen-story.ts";
import type { readingHandlers } from "./reading.ts";
import { statusView } from "./status-view.ts";
import { type Handler, monthsOf, say, targetOf, whisper } from "./turn.ts";
import type { ConversationDeps, ErrorReport } from "./types.ts";

/** Most characters of a reader's remark. */
const REMARK_CHARS = 500;

/** `2 the number is wrong`; a button adds the language that was shown, which matters to no report. */
function readArgument(argument: string) {
  const [, number = "", rest = ""] = /^(\S*)\s*([\s\S]*)$/.exec(argument.replace(/-(?:ar|en|both)$/, "")) ?? [];
  return { number, remark: rest.trim().slice(0, REMARK_CHARS) || null };
}

/** Status, and errors that readers find. */
export function otherHandlers(deps: ConversationDeps, meant: ReturnType<typeof readingHandlers>["meant"]) {
  const { chats, clock, subscriptions } = deps;

  const status: Handler = async (turn) => {
    const [info, rights] = await Promise.all([deps.status(), turn.request.rights()]);
    const now = clock.now();
    const mine = subscriptions.of(targetOf(turn)).map((subscription) => ({
      subscription,
      title: deps.recipes().get(subscription.recipe)?.title[turn.lang] ?? subscription.recipe,
      next: subscription.paused ? null : (deps.nextSlots(subscription.schedule, now, 1)[0] ?? null),
    }));
    const { lang, settings } = turn;
    const operator = rights === "operator";
    return {
      doc: statusView({ info, mine, operator, lang, timeZone: settings.timeZone, months: monthsOf(settings) }),
      // What concerns other chats is for the operator's eyes.
      ...(operator && turn.place.kind !== "direct" ? { ephemeral: true } : {}),
    };
  };

  /** `/report 2 the number is wrong`, or a button. */
  const report: Handler = async (turn) => {
    const found = await meant(turn);
    if ("reply" in found) return found.reply;
    const { digest } = found.kept;
    const { number, remark } = readArgument(turn.argument);
    const { show } = turn.settings;
    const chosen = chosenStory(turn, { command: "report", digest, number, show });
    if ("reply" in chosen) return chosen.reply;
    const { n: story, story: reported } = chosen;
    const made: ErrorReport = {
      at: clock.now().toISOString(),
      place: turn.place,
      person: turn.request.person,
      digest: digest.id,
      story,
      headline: reported.headline[turn.lang],
      remark,
    };
    if (!(await chats.saveReport(made))) return whisper(turn, "chat.report.again", { n: story });
    // It is kept, so that the reader has done their part; only the operator has not heard of it yet.
    await deps.report(made).catch((error) => deps.log.error("A report could not be passed on.", { story, error }));
    return whisper(turn, remark === null ? "chat.report.done" : "chat.report.remark", { n: story });
  };

  const quit: Handler = async (turn) => ({ ...say(turn, "chat.bye"), ended: true });

  return { status, report, quit };
}
