import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createFailures, type Failure, refusalOf } from "./failures.ts";
import { createFlood, type FloodLimits } from "./flood.ts";
import { METHODS, type MethodContext, notFound } from "./methods.ts";
import { checkParameters, isMethod } from "./parameters.ts";
import { createPeople } from "./people.ts";
import { UpdateQueue } from "./queue.ts";
import { Refusal } from "./refusal.ts";
import type { FakeMessage, Json } from "./types.ts";
import { BOT_ID, type World } from "./world.ts";

/** How a fake is set up. */
export interface FakeOptions {
  readonly token?: string;
  /** None unless told otherwise; see `REAL_LIMITS`. */
  readonly flood?: FloodLimits | null;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly privacy?: boolean;
  readonly inlineMode?: boolean;
  readonly port?: number;
}

/** A call that reached the server. */
export interface FakeCall {
  readonly method: string;
  readonly args: Json;
  readonly at: number;
}

const TOKEN = "7000001:AAFakeTokenOfTheFakeServer_0123456789";

async function readArgs(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString("utf8");
  if (body === "") return {};
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, "Bad Request: can't parse request body as JSON");
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, error: unknown): void {
  const refusal = error instanceof Refusal ? error : new Refusal(500, `Internal Server Error: ${error}`);
  const { status, message, parameters } = refusal;
  answer(response, status, {
    ok: false,
    error_code: status,
    description: message,
    ...(parameters ? { parameters } : {}),
  });
}

/**
 * A Bot API server on loopback that refuses what the real one refuses, in its words, and fails on demand. Speaks real
 * HTTP: a bot finds it through its API root.
 */
export async function startFakeTelegram(options: FakeOptions = {}) {
  const { token = TOKEN, flood = null, now = Date.now, privacy = true, inlineMode = true, port = 0 } = options;
  const queue = new UpdateQueue();
  const world: World = {
    bot: {
      id: BOT_ID,
      is_bot: true,
      first_name: "Mujaz",
      username: "mujaz_test_bot",
      can_read_all_group_messages: !privacy,
      supports_inline_queries: inlineMode,
    },
    users: new Map(),
    chats: new Map(),
    menus: new Map(),
    nextMessage: 1,
  };
  const context: MethodContext = { world, queue, now, flood: createFlood(flood, now), queries: new Map() };
  const failures = createFailures();
  const calls: FakeCall[] = [];
  const watchers = new Set<() => void>();
  let validToken: string | null = token;

  async function run(method: string, args: Json, response: ServerResponse): Promise<unknown> {
    if (!isMethod(method)) throw notFound();
    checkParameters(method, args);
    if (method !== "getUpdates") return METHODS[method]?.(context, args);
    const { offset = 0, limit = 100, timeout = 0, allowed_updates: allowed } = args as Record<string, never>;
    if (allowed) queue.allowed = new Set(allowed as string[]);
    const poll = queue.poll(offset, limit, timeout);
    response.once("close", poll.stop);
    return await poll.updates;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, given = "", method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? "") ?? [];
    if (!/^\d+:[\w-]{10,}$/.test(given)) return refuse(response, notFound());
    if (given !== validToken) return refuse(response, new Refusal(401, "Unauthorized"));
    try {
      const args = await readArgs(request);
      const failure = failures.take(method, args.chat_id);
      calls.push({ method, args, at: now() });
      if (failure?.delayMs) await new Promise((done) => setTimeout(done, failure.delayMs));
      if (failure?.drop === "before") return void request.socket.destroy();
      if (failure?.html !== undefined) {
        return void response.writeHead(failure.status ?? 502, { "content-type": "text/html" }).end(failure.html);
      }
      const refusal = failure && refusalOf(failure);
      if (refusal) throw refusal;
      const result = await run(method, args, response);
      if (failure?.drop === "after") return void request.socket.destroy();
      answer(response, 200, { ok: true, result });
    } catch (error) {
      refuse(response, error);
    } finally {
      for (const look of watchers) look();
    }
  }

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  const { port: actual } = server.address() as AddressInfo;

  return {
    ...createPeople(context),
    world,
    queue,
    calls,
    token,
    apiRoot: `http://127.0.0.1:${actual}`,
    /** Calls of one method, in order. */
    callsOf: (method: string): readonly FakeCall[] => calls.filter((call) => call.method === method),
    /** What the bot has sent to a chat, as it stands now. */
    messages: (chat: number): readonly FakeMessage[] =>
      (world.chats.get(chat)?.messages ?? []).filter((message) => message.from?.id === BOT_ID),
    failNext: (failure: Failure): void => failures.add(failure),
    /** The token is not taken any more. */
    revoke(): void {
      validToken = null;
    },
    /** Resolves when `holds` does; looked at after each call and now and then. */
    until(holds: () => boolean, withinMs = 60_000): Promise<void> {
      return new Promise((done, failed) => {
        const end = (finish: () => void) => {
          watchers.delete(look);
          clearTimeout(timer);
          clearInterval(ticks);
          finish();
        };
        const look = () => {
          if (holds()) end(done);
        };
        const timer = setTimeout(() => end(() => failed(new Error(`not within ${withinMs} ms: ${holds}`))), withinMs);
        // What is waited for may happen in the bot alone, without a call.
        const ticks = setInterval(look, 5);
        watchers.add(look);
        look();
      });
    },
    async close(): Promise<void> {
      queue.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The fake, as tests hold it. */
export type FakeTelegram = Awaited<ReturnType<typeof startFakeTelegram>>;
