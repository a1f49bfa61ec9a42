import type { DeliveryError, Handlers, LiveAdapter } from "../../contracts/adapter.ts";
import { text } from "../../i18n/text.ts";
import { CliError } from "../context.ts";
import type { Bot } from "./bot.ts";
import { type Connection, type ConnectOptions, connectPlatform } from "./connect.ts";
import { sleep } from "./platforms.ts";

/** What goes on once every platform has been tried. */
export interface Connections {
  /** Resolves when the first platform is connected. */
  readonly first: Promise<void>;
  /** Rejects with CliError when every platform has refused, which may come out only later; else it never settles. */
  readonly hopeless: Promise<never>;
}

/** A token that every platform refuses is a wrong setting: a supervisor must not try again and again. */
const WRONG_SETTING = 2;

type Wait = (ms: number, signal: AbortSignal) => Promise<void>;
type ConnectingBot = Pick<Bot, "context" | "platforms" | "connections" | "log" | "say" | "operator">;

const count = ({ connections }: ConnectingBot, state: Connection["state"]): number =>
  [...connections.values()].filter((connection) => connection.state === state).length;

/**
 * Notes what becomes of a platform that was connected; what does not mend itself is told to the operator, by another
 * one.
 */
function follow(
  { context, connections, operator }: ConnectingBot,
  platform: string,
  fault: DeliveryError | null,
): void {
  const before = connections.get(platform);
  if (before === undefined || before.state === "connecting" || before.state === "waiting") return;
  const name = before.name ?? platform;
  if (fault === null) connections.set(platform, { state: "connected", name });
  else if (fault.code !== "forbidden") {
    const since = before.state === "broken" ? before.since : context.clock.now().getTime();
    connections.set(platform, { state: "broken", name, since });
  } else {
    connections.set(platform, { state: "refused", name });
    void operator.tell({ key: "operator.platform", values: { platform, reason: fault.message } });
  }
}

/** Connects a platform, and tells the log and whoever looks on what comes of it. */
function connectOne(
  bot: ConnectingBot,
  adapter: LiveAdapter,
  options: Pick<ConnectOptions, "handlers" | "sleep" | "signal"> & { readonly onConnected: () => void },
) {
  const { context, connections, log, say } = bot;
  const platform = adapter.id;
  return connectPlatform({
    ...options,
    handlers: { ...options.handlers, standing: (fault) => follow(bot, platform, fault) },
    adapter,
    nowMs: () => context.clock.now().getTime(),
    onState: (connection) => void connections.set(platform, connection),
    onConnected({ name }) {
      say("bot.connected", { platform, name });
      options.onConnected();
    },
    onFailed(error, pauseMs) {
      log.error("A platform could not be connected.", { platform, error, pauseMs });
      say("bot.not-connected", { platform, reason: (error as Error).message });
      if (pauseMs !== null) say("bot.tried-again", { platform, seconds: pauseMs / 1000 });
    },
  });
}

/**
 * Connects the platforms at once; one that fails is told with its remedy, and the others go on. One that is out of
 * reach is tried again with growing pauses until `signal` aborts, also where no other is there: a server may start
 * before its network. Throws CliError when every platform has refused its token.
 */
export async function connectAll(
  bot: ConnectingBot,
  handlers: Handlers,
  signal: AbortSignal,
  wait: Wait = sleep,
): Promise<Connections> {
  const refusal = () => new CliError(text(bot.context.lang, "bot.none-connected"), WRONG_SETTING);
  const isHopeless = () => count(bot, "refused") === bot.platforms.length && !signal.aborted;
  let onConnected = (): void => {};
  const first = new Promise<void>((done) => {
    onConnected = done;
  });
  const options = { handlers, sleep: wait, signal, onConnected };
  const tried = await Promise.all(bot.platforms.map(({ adapter }) => connectOne(bot, adapter, options)));
  if (isHopeless()) throw refusal();
  if (count(bot, "connected") === 0 && !signal.aborted) bot.say("bot.none-reached");
  const hopeless = new Promise<never>((_, failed) => {
    void Promise.all(tried.map(({ ended }) => ended)).then(() => isHopeless() && failed(refusal()));
  });
  // Who races it may be gone by the time it rejects.
  hopeless.catch(() => {});
  return { first, hopeless };
}
