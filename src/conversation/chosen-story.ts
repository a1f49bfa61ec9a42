import type { ChatReply } from "../contracts/conversation.ts";
import type { Digest, StoryDigest } from "../contracts/digest.ts";
import type { Show } from "../render/shown.ts";
import { type CommandName, storyNumber } from "./commands.ts";
import { chooserView } from "./story-buttons.ts";
import { shown, type Turn, whisper } from "./turn.ts";

/** A story of a digest with its number, or the reply that asks for it. */
export type ChosenStory = { readonly n: number; readonly story: StoryDigest } | { readonly reply: ChatReply };

/** A command about one story of a digest. */
export interface StoryChoice {
  readonly command: CommandName;
  readonly digest: Digest;
  /** The number as it was written; empty where none was, null where it was no number. */
  readonly number: string | null;
  /** Languages of the headlines to choose from. */
  readonly show: Show;
  /** Said where the number is none; how the command is used otherwise. */
  readonly usage?: ChatReply;
}

/** The story that somebody means; of a digest with a single story that one, where they name none. */
export function chosenStory(turn: Turn, { command, digest, number, show, usage }: StoryChoice): ChosenStory {
  const count = digest.stories.length;
  if (number === "" && count > 1) return { reply: shown(turn, chooserView(command, digest, show, turn.lang), true) };
  const n = storyNumber(number === "" ? "1" : (number ?? ""));
  if (n === null) return { reply: usage ?? whisper(turn, "chat.story.usage", { command: `/${command}` }) };
  const story = digest.stories[n - 1];
  return story ? { n, story } : { reply: whisper(turn, "chat.no-story", { n, count }) };
}
