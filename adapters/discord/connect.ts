import { once } from "node:events";
import { type APIApplication, type Client, Events, type REST, Routes } from "discord.js";
import { DeliveryError, type Handlers, type Identity, type Throttle } from "../../src/contracts/adapter.ts";
import type { Log } from "../../src/contracts/log.ts";
import { slashCommands } from "./commands.ts";
import { deliveryError, plainCause } from "./errors.ts";
import { createInteractions } from "./interactions.ts";
import { watchMembership } from "./membership.ts";
import { createMessages } from "./messages.ts";
import { registerCommands } from "./register.ts";
import type { Sender } from "./send.ts";

/** What a connection needs. */
export interface ConnectDeps {
  readonly rest: REST;
  readonly token: string;
  readonly handlers: Handlers;
  readonly send: Sender["send"];
  readonly throttle: Throttle;
  readonly log: Log;
  readonly mentions: boolean;
  /** Aborted when the adapter closes. */
  readonly signal: AbortSignal;
}

/**
 * Closings after which the library does not connect again, and what to do about each.
 * @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
 */
const FATAL: Readonly<Record<number, string>> = {
  4004: "Discord does not know the token. Make a new one and set DISCORD_BOT_TOKEN.",
  4010: "Discord refused the shard. Start the bot again.",
  4011: "Discord asks for more shards than the bot opened. Start the bot again.",
  4012: "Discord does not speak this version of its gateway any more. Update the bot.",
  4013: "Discord does not know the intents that the bot asked for. Update the bot.",
  4014: "The Message Content intent is not allowed for this application. Turn it on (Developer Portal, Bot, Privileged Gateway Intents), or set DISCORD_MENTIONS=off.",
};

/** A login that Discord turned down, or that never came through. */
function loginError(error: unknown, closedWith: number | null): DeliveryError {
  const cause = plainCause(error);
  const known = closedWith === null ? undefined : FATAL[closedWith];
  if (known) return new DeliveryError("forbidden", `Discord refused the login (${closedWith}). ${known}`, { cause });
  if (error instanceof Error && "code" in error && error.code === "TokenInvalid")
    return new DeliveryError("forbidden", `Discord refused the login (401). ${FATAL[4004]}`, { cause });
  return deliveryError(error, "the login");
}

/** The people who own the application: the bot's operators. */
async function ownersOf(rest: REST): Promise<readonly string[]> {
  const { owner, team } = (await rest.get(Routes.currentApplication())) as APIApplication;
  return team ? team.members.map((m) => m.user.id) : owner ? [owner.id] : [];
}

/** Hands what happens on the gateway to whoever it is for. */
function listen(client: Client, deps: ConnectDeps, operators: ReadonlySet<string>): void {
  const { handlers, log, signal, rest } = deps;
  const interactions = createInteractions({ rest, handlers, log, operators, signal });
  const messages = createMessages({ ...deps, operators });
  client.on(Events.InteractionCreate, (interaction) => void interactions(interaction));
  client.on(Events.MessageCreate, (message) => void messages(message));
  watchMembership(client, deps);
  client.on(Events.ShardError, (error) => log.warn("discord: connection trouble", { reason: error.message }));
  client.on(Events.ShardReconnecting, (shard) => {
    if (!signal.aborted) log.info("discord: connecting again", { shard });
  });
  client.on(Events.ShardResume, (shard, replayed) => log.info("discord: connection resumed", { shard, replayed }));
  client.on(Events.Error, (error) => handlers.trouble("discord: the library failed", plainCause(error)));
}

/** Longest that a login may take: a large bot opens its connections one after another, five seconds apart. */
const LOGIN_MS = 120_000;

/** Logs in and waits for the servers. Rejects with `DeliveryError`. */
async function logIn(client: Client, token: string, signal: AbortSignal): Promise<Client<true>> {
  let closedWith: number | null = null;
  client.once(Events.ShardDisconnect, ({ code }) => {
    closedWith = code;
  });
  const limit = AbortSignal.any([signal, AbortSignal.timeout(LOGIN_MS)]);
  const ready = once(client, Events.ClientReady, { signal: limit });
  // Where the login itself fails nobody waits for the rest of it.
  ready.catch(() => {});
  try {
    await Promise.race([client.login(token), ready]);
    return ((await ready) as [Client<true>])[0];
  } catch (error) {
    if (limit.aborted) throw new DeliveryError("unreachable", "Discord did not answer the login. It is tried again.");
    throw loginError(error, closedWith);
  }
}

/** What happens after the login without anybody waiting for it. */
function settle(client: Client<true>, { rest, handlers, log, signal }: ConnectDeps, operators: Set<string>): void {
  const aside = (what: string, act: Promise<void>) =>
    act.catch((error: unknown) => {
      if (!signal.aborted) handlers.trouble(`discord: ${what} failed`, deliveryError(error, what));
    });
  const owners = async () => {
    for (const id of await ownersOf(rest)) operators.add(id);
  };
  const commands = async () => {
    const registered = await registerCommands(rest, client.application.id, slashCommands());
    log.info("discord: commands", { registered });
  };
  void aside("asking for the application's owners", owners());
  void aside("registering the commands", commands());
}

/** Tells when nothing is heard of the platform any more, and when it is again. */
function watchStanding(client: Client, { handlers, signal }: ConnectDeps): void {
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (signal.aborted) return;
    const message = `discord: the connection ended for good (${code}). ${FATAL[code] ?? "Start the bot again."}`;
    handlers.trouble(message);
    handlers.standing?.(new DeliveryError("forbidden", message));
  });
  client.on(Events.ShardReconnecting, () => {
    if (!signal.aborted)
      handlers.standing?.(new DeliveryError("unreachable", "The connection to Discord broke and is being made again."));
  });
  for (const event of [Events.ShardResume, Events.ShardReady] as const)
    client.on(event, () => handlers.standing?.(null));
}

/**
 * Logs in, and from then on hands in what people say. Rejects with `DeliveryError`; the client is then of no more use.
 */
export async function connect(client: Client, deps: ConnectDeps): Promise<Identity> {
  const { token, signal } = deps;
  const operators = new Set<string>();
  listen(client, deps, operators);
  const ready = await logIn(client, token, signal);
  watchStanding(client, deps);
  settle(ready, deps, operators);
  return { id: ready.user.id, name: `@${ready.user.username}` };
}
