import { REAL_LIMITS } from "../tests/support/telegram/flood.ts";
import { startFakeTelegram } from "../tests/support/telegram/server.ts";

/** What the server is to know before the first call. */
export interface TelegramOrder {
  readonly chats: readonly string[];
  /** The first message to this chat is refused, for so long. */
  readonly limited: string;
  readonly limitedMs: number;
}

/** A message as it came in. */
export interface Arrival {
  readonly chat: string;
  readonly at: number;
}

/** From the child: first how to reach it, in the end what came. */
export type FromTelegram =
  | { readonly kind: "open"; readonly token: string; readonly apiRoot: string }
  | { readonly kind: "calls"; readonly calls: readonly Arrival[] };

const tell = (message: FromTelegram): void => void process.send?.(message);

/** Telegram's server as a process of its own, as it is in life: a pause of the bot is none of the server. */
async function serve({ chats, limited, limitedMs }: TelegramOrder): Promise<void> {
  const fake = await startFakeTelegram({ flood: REAL_LIMITS });
  for (const chat of chats) fake.user(Number(chat));
  fake.failNext({ method: "sendMessage", chat: Number(limited), status: 429, retryAfter: limitedMs / 1000 });
  process.once("message", async () => {
    const calls = fake.callsOf("sendMessage").map(({ args, at }) => ({ chat: String(args.chat_id), at }));
    await fake.close();
    tell({ kind: "calls", calls });
    process.disconnect();
  });
  tell({ kind: "open", token: fake.token, apiRoot: fake.apiRoot });
}

process.once("message", (order) => void serve(order as TelegramOrder));
