import { MessageChannel, type MessagePort } from "node:worker_threads";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createEngineClient } from "../../../../src/cli/bot/engine-client.ts";
import type { FromEngine, ToEngine } from "../../../../src/cli/bot/engine-messages.ts";
import { serveEngine } from "../../../../src/cli/bot/engine-server.ts";
import type { EngineThread } from "../../../../src/cli/bot/kept-thread.ts";
import type { Engine } from "../../../../src/contracts/engine.ts";

const SPAN = { articles: 3, duplicates: 0, outlets: 2, from: "2026-03-01", to: "2026-03-02" };

/** An engine that hangs on digests, fails on answers and says how it was closed. */
function scripted(log: string[]): Engine {
  const nothing = async () => {
    throw new Error("not asked here");
  };
  return {
    span: async () => SPAN,
    topics: async (lang, limit) => [`${lang}-${limit}`],
    digest: (_wish, signal) =>
      new Promise((_done, failed) => {
        signal?.addEventListener("abort", () => {
          log.push("aborted");
          failed(new Error("aborted"));
        });
      }),
    answer: async () => {
      throw new Error("the archive is locked");
    },
    search: nothing,
    outlets: nothing,
    refresh: nothing,
    close: async () => void log.push("closed"),
  };
}

/** A thread in this one: messages still cross as structured clones. */
function fakeThread(engine: Engine, seen: ToEngine[] = []) {
  const { port1, port2 } = new MessageChannel();
  const exits: ((code: number) => void)[] = [];
  const handle = serveEngine(
    engine,
    (message) => port2.postMessage(message),
    () => {},
    "en",
  );
  port2.on("message", (message: ToEngine) => {
    seen.push(message);
    void handle(message);
  });
  const thread: EngineThread = {
    postMessage: (message) => port1.postMessage(message),
    on(event: string, listener: (value: never) => void) {
      if (event === "message") (port1 as MessagePort).on("message", listener as (m: FromEngine) => void);
      if (event === "exit") exits.push(listener as (code: number) => void);
      return thread;
    },
    terminate: async () => port1.close(),
  };
  const die = (code: number): void => {
    for (const tell of exits) tell(code);
  };
  return { thread, die };
}

/** A thread that takes every message and says nothing but what `answer` makes of it; `ended` counts its ends. */
function mute(answer: (message: ToEngine) => FromEngine | null = () => null) {
  const listeners: ((message: FromEngine) => void)[] = [];
  const state = { ended: 0 };
  const thread: EngineThread = {
    postMessage(message) {
      const said = answer(message);
      if (said) for (const listener of listeners) listener(said);
    },
    on(event: string, listener: (value: never) => void) {
      if (event === "message") listeners.push(listener as (message: FromEngine) => void);
      return thread;
    },
    terminate: async () => void state.ended++,
  };
  return { thread, state };
}

const HOUR_MS = 3_600_000;

afterEach(() => void vi.useRealTimers());

describe("engine in another thread", () => {
  it("ends a thread that has said nothing for minutes, and starts another", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const hung = mute();
    const threads = [hung.thread, fakeThread(scripted([])).thread];
    const troubles: string[] = [];
    const start = () => threads.shift() as EngineThread;
    const client = createEngineClient({ start, onTrouble: (message) => troubles.push(message) });
    const waiting = expect(client.digest({})).rejects.toThrow("has not answered");
    vi.advanceTimersByTime(60_000);
    expect(hung.state.ended).toBe(0);
    vi.advanceTimersByTime(HOUR_MS);
    await waiting;
    expect([hung.state.ended, troubles.length]).toEqual([1, 1]);
    expect(await client.span()).toEqual(SPAN);
    await client.close();
  });

  it("lets a thread work for as long as it answers, and rest for as long as nobody asks", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const slow = mute(({ kind }) =>
      kind === "ping" ? { kind: "alive" } : kind === "close" ? { kind: "closed" } : null,
    );
    const idle = mute(({ kind }) => (kind === "close" ? { kind: "closed" } : null));
    const clients = [slow, idle].map(({ thread }) => createEngineClient({ start: () => thread, onTrouble: () => {} }));
    const waiting = expect(clients[0]?.digest({})).rejects.toThrow("closed");
    const abort = new AbortController();
    const gone = expect(clients[1]?.digest({}, abort.signal)).rejects.toThrow("gone");
    abort.abort(new Error("gone"));
    await gone;
    vi.advanceTimersByTime(HOUR_MS);
    expect([slow.state.ended, idle.state.ended]).toEqual([0, 0]);
    await Promise.all(clients.map((client) => client.close()));
    await waiting;
  });

  it("carries calls there and answers back", async () => {
    const client = createEngineClient({ start: () => fakeThread(scripted([])).thread, onTrouble: () => {} });
    expect(await client.span()).toEqual(SPAN);
    expect(await client.topics("ar", 7)).toEqual(["ar-7"]);
    await client.close();
  });

  it("carries failures with their words", async () => {
    const client = createEngineClient({ start: () => fakeThread(scripted([])).thread, onTrouble: () => {} });
    await expect(client.answer("?", "en", "UTC", null)).rejects.toThrow("the archive is locked");
    await client.close();
  });

  it("stops work that nobody waits for any more", async () => {
    const log: string[] = [];
    const client = createEngineClient({ start: () => fakeThread(scripted(log)).thread, onTrouble: () => {} });
    const abort = new AbortController();
    const waiting = client.digest({}, abort.signal);
    abort.abort(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
    await client.span();
    expect(log).toEqual(["aborted"]);
    await client.close();
    expect(log).toEqual(["aborted", "closed"]);
  });

  it("fails what was under way when its thread dies, and starts another with the recipes it had", async () => {
    const seen: ToEngine[] = [];
    const troubles: string[] = [];
    const threads: ReturnType<typeof fakeThread>[] = [];
    const start = () => {
      threads.push(fakeThread(scripted([]), seen));
      return (threads.at(-1) as ReturnType<typeof fakeThread>).thread;
    };
    const client = createEngineClient({ start, onTrouble: (message) => troubles.push(message) });
    client.setRecipes([]);
    const waiting = client.digest({});
    threads[0]?.die(134);
    await expect(waiting).rejects.toThrow("ended with code 134");
    expect(troubles).toEqual(["The engine's thread ended with code 134."]);
    expect(await client.span()).toEqual(SPAN);
    expect(threads).toHaveLength(2);
    expect(seen.filter((message) => message.kind === "recipes")).toHaveLength(2);
    await client.close();
  });

  it("says no after it was closed, and closes when nothing was ever asked", async () => {
    const client = createEngineClient({ start: () => fakeThread(scripted([])).thread, onTrouble: () => {} });
    await client.close();
    await expect(client.span()).rejects.toThrow("closed");
  });
});
