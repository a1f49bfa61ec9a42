import { type REST, Routes } from "discord.js";
import type { SendOptions, Target } from "../../src/contracts/adapter.ts";
import type { Log } from "../../src/contracts/log.ts";
import { type ChannelInfo, isAnnouncement, takesThreads } from "./channels.ts";
import { deliveryError, hasCode } from "./errors.ts";
import { ARCHIVE_MINUTES } from "./limits.ts";
import { threadTitle } from "./post-calls.ts";
import type { Posted } from "./posted.ts";

/** Discord's codes for a message that was published already, and one that has a thread already. */
const ALREADY_PUBLISHED = 40033;
const ALREADY_THREADED = 160004;

/** Gives a post what follows it: published and with its thread, where the channel and the target ask for it. */
export type FinishPost = (
  channel: ChannelInfo,
  posted: Posted,
  target: Target,
  options: SendOptions,
) => Promise<Posted>;

/** Each of it can be repeated without harm. */
export function createFinishPost(rest: REST, log: Log): FinishPost {
  /** What follows a post must not make it fail: it is out. `done` is the refusal that means that it was done before. */
  const afterwards = async (what: string, call: Promise<unknown>, done: number): Promise<boolean> => {
    try {
      await call;
      return true;
    } catch (error) {
      if (hasCode(error, done)) return true;
      log.warn(`discord: ${deliveryError(error, what).message}`);
      return false;
    }
  };
  const publish = (channel: string, message: string) => {
    const call = rest.post(Routes.channelMessageCrosspost(channel, message));
    return afterwards(`publishing a post of ${channel}`, call, ALREADY_PUBLISHED);
  };
  /** The thread on a message has the message's own id, so that a repetition finds what the first try opened. */
  const openThread = (channel: string, message: string, options: SendOptions) => {
    const body = { name: threadTitle(options), auto_archive_duration: ARCHIVE_MINUTES };
    return afterwards(
      `a thread in ${channel}`,
      rest.post(Routes.threads(channel, message), { body }),
      ALREADY_THREADED,
    );
  };
  return async (channel, posted, target, options) => {
    if (isAnnouncement(channel)) await publish(channel.id, posted.messageId);
    if (!target.threadPerDigest || !takesThreads(channel)) return posted;
    const opened = await openThread(channel.id, posted.messageId, options);
    return opened ? { ...posted, thread: posted.messageId } : posted;
  };
}
