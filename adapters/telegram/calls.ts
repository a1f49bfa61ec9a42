import type { Bot, RawApi } from "grammy";
import { telegramError } from "./errors.ts";

/** Methods without parameters: grammY gives them the signal first. */
type Bare = "getMe" | "getWebhookInfo";

/** Calls of the Bot API by name; each throws a `TelegramError` and nothing else. */
export type Call = <M extends keyof RawApi>(
  method: M,
  args: M extends Bare ? Record<never, never> : NonNullable<Parameters<RawApi[M]>[0]>,
  signal?: AbortSignal,
) => Promise<Awaited<ReturnType<RawApi[M]>>>;

/** Name of a call for an error: the method, and the chat where it is about one. */
const nameOf = (method: string, args: object): string =>
  "chat_id" in args ? `${method} to ${String(args.chat_id)}` : method;

/** The only door to the Bot API: what goes wrong behind it comes out as our own error. */
export function createCalls(bot: Bot): Call {
  const raw = bot.api.raw as unknown as Record<string, (...given: unknown[]) => Promise<never>>;
  const bare: ReadonlySet<string> = new Set<Bare>(["getMe", "getWebhookInfo"]);
  return async (method, args, signal): Promise<never> => {
    try {
      return (await (bare.has(method) ? raw[method]?.(signal) : raw[method]?.(args, signal))) as never;
    } catch (error) {
      throw telegramError(error, nameOf(method, args as object));
    }
  };
}
