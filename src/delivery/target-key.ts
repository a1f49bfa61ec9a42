import type { Target } from "../contracts/adapter.ts";

/** A chat, or a thread of one, as one text: `telegram:-100123:7`. */
export const chatKey = ({ platform, chat, thread }: Target): string =>
  thread === undefined ? `${platform}:${chat}` : `${platform}:${chat}:${thread}`;

/** The columns that name a target. */
export const targetColumns = ({ platform, chat, thread }: Target): readonly [string, string, string] => [
  platform,
  chat,
  thread ?? "",
];

/** Where a chat's platform and id are meant, and of its threads the one named, or all. */
export const ofTarget = (target: Target): { readonly where: string; readonly values: readonly string[] } =>
  target.thread === undefined
    ? { where: "platform = ? AND chat = ?", values: [target.platform, target.chat] }
    : { where: "platform = ? AND chat = ? AND thread = ?", values: [target.platform, target.chat, target.thread] };
