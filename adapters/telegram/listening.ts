import type { Update } from "grammy/types";
import type { Handlers, Identity } from "../../src/contracts/adapter.ts";
import { type ConnectDeps, introduce, openIntake } from "./connect.ts";
import { createIntake, type Intake } from "./intake.ts";
import { setMenus } from "./menus.ts";
import type { Polling } from "./polling.ts";
import type { SendDeps } from "./send.ts";
import { handleUpdates } from "./updates.ts";

/** What listening needs; `signal` ends what is under way. */
export interface ListeningDeps extends ConnectDeps {
  readonly send: SendDeps;
  /** Ids of the people who run this bot. */
  readonly admins: readonly number[];
}

/** Hears what people say to the bot, from its start on. */
export interface Listening {
  /** Throws a `DeliveryError`; a start that failed half-way may be tried again. */
  start(handlers: Handlers): Promise<Identity>;
  /** Takes an update from the webhook; nothing before the start. Never rejects. */
  handle(update: Update): Promise<void>;
  /** Who is told what happens; null before the start. */
  handlers(): Handlers | null;
  /** Reads nothing any more, and resolves when what was read is answered. */
  end(): Promise<void>;
}

/** Listens by polling, or through the webhook where one is set. */
export function createListening(deps: ListeningDeps): Listening {
  const { bot, call, signal } = deps;
  let handlers: Handlers | null = null;
  let intake: Intake | null = null;
  let polling: Polling | null = null;
  const handle = async (update: Update) => await intake?.handle(update);

  return {
    async start(given) {
      const identity = await introduce(deps);
      if (handlers === null) handleUpdates({ ...deps, handlers: given });
      handlers = given;
      intake ??= createIntake(bot, given.trouble);
      polling = await openIntake(deps, handle, given);
      setMenus(call, signal).catch((error) => {
        if (!signal.aborted) given.trouble(`The menus of commands could not be set. ${error.message}`, error);
      });
      return identity;
    },
    handle,
    handlers: () => handlers,
    async end() {
      await polling?.stop();
      await intake?.idle();
    },
  };
}
