import type { REST } from "discord.js";
import type { Handlers } from "../../src/contracts/adapter.ts";
import type { Log } from "../../src/contracts/log.ts";

/** What listening to people needs, whether they press, run a command or write. */
export interface ListeningDeps {
  readonly rest: REST;
  readonly handlers: Handlers;
  readonly log: Log;
  /** People who own the application. */
  readonly operators: ReadonlySet<string>;
  /** Aborted when the adapter closes. */
  readonly signal: AbortSignal;
}
