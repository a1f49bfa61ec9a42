import type { ChatReply } from "../contracts/conversation.ts";
import { foldText } from "../language/normalise.ts";
import { subscriptionsHere } from "./subscription-plan.ts";
import { forAdmins, say, type Turn, whisper } from "./turn.ts";
import type { ConversationDeps } from "./types.ts";

/** Most topics of a subscription, and most characters of one. */
const MOST_TOPICS = 20;
const TOPIC_CHARS = 80;

/** The topics of a subscription after a wish; null where they already are as wished. */
type TopicChange = (topics: readonly string[], topic: string) => readonly string[] | null;

const isSame = (a: string, b: string): boolean => foldText(a) === foldText(b);

const added: TopicChange = (topics, topic) =>
  topics.some((one) => isSame(one, topic)) || topics.length >= MOST_TOPICS ? null : [...topics, topic];

const removed: TopicChange = (topics, topic) => {
  const left = topics.filter((one) => !isSame(one, topic));
  return left.length === topics.length ? null : left;
};

/** Changes the topics of every subscription of the chat. */
async function changeTopics(
  deps: ConversationDeps,
  turn: Turn,
  change: TopicChange,
  said: {
    readonly done: "chat.followed" | "chat.unfollowed";
    readonly unchanged: "chat.followed.already" | "chat.unfollowed.none";
  },
): Promise<ChatReply> {
  const topic = turn.argument.replace(/\s+/g, " ").trim();
  if (topic === "" || topic.length > TOPIC_CHARS) return whisper(turn, "chat.follow.usage");
  const here = subscriptionsHere(deps, turn);
  if (here.length === 0) return whisper(turn, "chat.subscriptions.empty");
  const changed = here.flatMap((one) => {
    const topics = change(one.topics, topic);
    return topics === null ? [] : [{ ...one, topics }];
  });
  const [first] = changed;
  if (first === undefined) return whisper(turn, said.unchanged, { topic });
  for (const one of changed) deps.subscriptions.save(one);
  return say(turn, said.done, { topic, n: first.topics.length });
}

/** `/follow` and `/unfollow`: what a chat's subscriptions are limited to. */
export const topicHandlers = (deps: ConversationDeps) => ({
  follow: forAdmins((turn) =>
    changeTopics(deps, turn, added, { done: "chat.followed", unchanged: "chat.followed.already" }),
  ),
  unfollow: forAdmins((turn) =>
    changeTopics(deps, turn, removed, { done: "chat.unfollowed", unchanged: "chat.unfollowed.none" }),
  ),
});
