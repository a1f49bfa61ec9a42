import type { ChatReply } from "../contracts/conversation.ts";
import type { Digest } from "../contracts/digest.ts";
import type { MessageDoc } from "../contracts/document.ts";
import { toDocument } from "../render/document.ts";
import type { Show } from "../render/shown.ts";
import { chosenStory } from "./chosen-story.ts";
import type { CommandName } from "./commands.ts";
import { answerWish, wishOf } from "./digest-wish.ts";
import { needingArchive } from "./empty-archive.ts";
import { meantDigest, ofMeant, showOf } from "./meant-digest.ts";
import { moreStories } from "./more-stories.ts";
import type { Period } from "./period-units.ts";
import { storyButtons } from "./story-buttons.ts";
import { optionsOf, shown, type Turn, wasPressed } from "./turn.ts";
import type { ConversationDeps } from "./types.ts";
import { evidenceView, sourcesView, storyView } from "./views.ts";

type StoryView = (digest: Digest, n: number, turn: Turn, show: Show) => MessageDoc;

/** Runs `view` on story N of the digest, or says what is missing. */
function storyReply(turn: Turn, digest: Digest, command: CommandName, view: StoryView): ChatReply {
  const show = showOf(turn);
  const chosen = chosenStory(turn, { command, digest, number: turn.argument.replace(/-?(?:ar|en|both)$/, ""), show });
  if ("reply" in chosen) return chosen.reply;
  const { n } = chosen;
  const doc = view(digest, n, turn, show);
  const back = wasPressed(turn) && turn.place.kind !== "direct";
  const buttons = storyButtons({ digest, n, show, lang: turn.lang, current: command, back });
  return shown(turn, { ...doc, buttons }, false);
}

/** Digests and what is in them. */
export function readingHandlers(deps: ConversationDeps) {
  const withStory = (command: CommandName, view: StoryView) =>
    ofMeant(deps, async (turn, { digest }) => storyReply(turn, digest, command, view));
  return {
    digest: needingArchive(deps)(async (turn) => answerWish(deps, turn, await wishOf(deps, turn))),
    story: withStory("story", (d, n, turn, s) => storyView(d, n, { ...optionsOf(turn), show: s })),
    sources: withStory("sources", (d, n, turn) => sourcesView(d, n, optionsOf(turn))),
    evidence: withStory("evidence", (d, n, { lang }) => evidenceView(d, n, lang)),
    /** Shows a digest again in another language, in place. */
    show: ofMeant(deps, async (turn, { digest }) =>
      shown(turn, toDocument(digest, { ...optionsOf(turn), show: showOf(turn) }), true),
    ),
    more: ofMeant(deps, (turn, kept) => moreStories(deps, turn, kept)),
    meant: (turn: Turn) => meantDigest(deps, turn),
    /** The usual digest of some days. */
    ofDays: async (turn: Turn, period: Period): Promise<ChatReply> =>
      answerWish(deps, turn, { ...(await wishOf(deps, { ...turn, argument: "" })), period }),
  };
}
