import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { createLlmClient, type LlmClientOptions, type LlmJob } from "../../../src/llm/client.ts";
import { LlmError } from "../../../src/llm/errors.ts";
import { createMemoryLedger } from "../../../src/llm/ledger.ts";
import { createTransport } from "../../../src/llm/transport.ts";
import { type FakeLlm, type Model, startFakeLlm } from "../../support/llm/fake-llm.ts";

const KEY = "sk-secret-0123456789";
const OK = '{"answer":"yes"}';
const job: LlmJob<{ answer: string }> = {
  name: "test",
  system: "Answer.",
  user: "Is it?",
  answer: z.object({ answer: z.string() }),
  maxTokens: 100,
};

const servers: FakeLlm[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A client of a fake server. Pauses are noted, not waited for. */
async function bench(model: Model, over: Partial<LlmClientOptions> & { readonly timeoutMs?: number } = {}) {
  const server = await startFakeLlm(model);
  servers.push(server);
  const pauses: number[] = [];
  const ledger = over.ledger ?? createMemoryLedger();
  let now = Date.parse("2026-03-14T12:00:00Z");
  const client = createLlmClient({
    transport: createTransport({ baseUrl: server.url, apiKey: KEY, model: "toy", timeoutMs: over.timeoutMs ?? 5_000 }),
    version: "toy",
    ledger,
    budget: { tokens: null, money: null },
    prices: null,
    now: () => new Date(now),
    dayOf: (at) => at.toISOString().slice(0, 10),
    pause: async (ms) => void pauses.push(ms),
    ...over,
  });
  const failure = async (): Promise<LlmError> => {
    const error = await client.ask(job).catch((reason: unknown) => reason);
    if (error instanceof LlmError) return error;
    throw new Error(`expected a failure, got ${JSON.stringify(error)}`);
  };
  const pass = (ms: number) => {
    now += ms;
  };
  return { client, server, pauses, ledger, failure, pass };
}

describe("asking a server", () => {
  it("asks strictly, cold and seeded, for the form of the answer", async () => {
    const { client, server } = await bench(() => ({ say: OK }));
    expect(await client.ask(job)).toEqual({ answer: "yes" });
    expect(server.seen[0]).toMatchObject({
      path: "/v1/chat/completions",
      authorization: `Bearer ${KEY}`,
      body: { model: "toy", temperature: 0, seed: 7, stream: true, response_format: { type: "json_schema" } },
    });
    expect(server.seen[0]?.body).not.toHaveProperty("tools");
  });

  it("takes an answer in one piece as well", async () => {
    const { client } = await bench(() => ({ say: OK, plain: true }));
    expect(await client.ask(job)).toEqual({ answer: "yes" });
  });

  it("leaves out one after the other what the server refuses, and remembers", async () => {
    const refuses = [
      [/json_schema/, "response_format json_schema is not supported"],
      [/json_object/, "'response_format.type' must be 'text'"],
      [/"temperature"/, "Unsupported value: temperature"],
      [/"max_tokens"/, "Use 'max_completion_tokens' instead"],
      [/stream_options/, "stream_options is unknown"],
      [/"seed"/, "Unknown field seed"],
    ] as const;
    const { client, server } = await bench(({ body }) => {
      const fault = refuses.find(([pattern]) => pattern.test(JSON.stringify(body)));
      return fault ? { status: 400, body: { error: { message: fault[1] } } } : { say: `Well: ${OK}` };
    });
    expect(await client.ask(job)).toEqual({ answer: "yes" });
    const before = server.seen.length;
    await client.ask({ ...job, user: "And now?" });
    expect(server.seen).toHaveLength(before + 1);
  });

  it.each([
    ["wrong JSON", '{"answer":'],
    ["another form", '{"answers":["yes"]}'],
    ["a list", "[1]"],
    ["talk", "I would say yes."],
    ["nothing", ""],
  ])("asks once more after %s", async (_, said) => {
    const { client, server } = await bench((__, n) => ({ say: n === 0 ? said : OK }));
    expect(await client.ask(job)).toEqual({ answer: "yes" });
    expect(server.seen).toHaveLength(2);
  });

  it("drops fields that nobody asked for", async () => {
    const { client } = await bench(() => ({ say: '{"answer":"yes","tool_calls":[],"note":"hi"}' }));
    expect(await client.ask(job)).toEqual({ answer: "yes" });
  });

  it("gives up where the form is wrong twice", async () => {
    const { failure } = await bench(() => ({ say: "yes" }));
    expect(await failure()).toMatchObject({ code: "garbage" });
  });

  it("waits for a busy server, as long as it says", async () => {
    const { client, pauses } = await bench((_, n) =>
      n === 0 ? { status: 429, headers: { "retry-after": "7" } } : n === 1 ? { status: 503 } : { say: OK },
    );
    expect(await client.ask(job)).toEqual({ answer: "yes" });
    expect(pauses).toEqual([7_000, 3_000]);
  });

  it("does not wait longer than a digest can, and leaves the server alone for that time", async () => {
    const { failure, server, pauses } = await bench(() => ({ status: 429, headers: { "retry-after": "600" } }));
    expect(await failure()).toMatchObject({ code: "rate-limited" });
    expect(await failure()).toMatchObject({ code: "resting" });
    expect(pauses).toEqual([]);
    expect(server.seen).toHaveLength(1);
  });

  it.each<[string, ReturnType<Model>, string, number]>([
    ["a refused key", { status: 401 }, "unauthorized", 1],
    ["a forbidden key", { status: 403 }, "unauthorized", 1],
    ["an unknown model", { status: 404 }, "no-model", 1],
    ["a bill", { status: 402 }, "no-credit", 1],
    [
      "a spent quota",
      { status: 429, body: { error: { message: "quota", code: "insufficient_quota" } } },
      "no-credit",
      1,
    ],
    ["a failing server", { status: 500 }, "unavailable", 3],
    ["a page in place of an answer", { raw: "<html>hello</html>", type: "text/html" }, "garbage", 2],
    ["garbage in the stream", { raw: "data: {not json}\n\ndata: [DONE]\n\n" }, "garbage", 1],
    ["chunks of another kind", { raw: 'data: {"choices":null}\n\ndata: 5\n\ndata: [DONE]\n\n' }, "garbage", 2],
    ["an error within the stream", { raw: 'data: {"error":{"message":"out of memory"}}\n\n' }, "garbage", 1],
    ["an answer that is cut off", { say: '{"answer":"ye', finish: "length" }, "cut-off", 1],
    ["an answer that never ends", { endless: "yes ".repeat(50) }, "garbage", 1],
    ["JSON that is none", { raw: "{", type: "application/json" }, "garbage", 1],
  ])("says what is wrong with %s", async (_, behaviour, code, requests) => {
    const { failure, server } = await bench(() => behaviour);
    expect(await failure()).toMatchObject({ code });
    expect(server.seen).toHaveLength(requests);
  });

  it("notices a connection that breaks off", async () => {
    const { failure } = await bench(() => ({ breakOff: '{"ans' }));
    expect(["garbage", "unreachable", "cut-off"]).toContain((await failure()).code);
  });

  it.each(["headers", "middle"] as const)("does not wait for a server that stalls at its %s", async (stall) => {
    const { failure } = await bench(() => ({ stall }), { timeoutMs: 60 });
    expect(await failure()).toMatchObject({ code: "timeout" });
  });

  it("says that nobody is there", async () => {
    const { client, server } = await bench(() => ({ say: OK }));
    await server.close();
    servers.length = 0;
    await expect(client.ask(job)).rejects.toMatchObject({ code: "unreachable" });
  });

  it("ends at once when the caller does", async () => {
    const { client } = await bench(() => ({ stall: "middle" }));
    const abort = new AbortController();
    const asked = client.ask(job, abort.signal);
    setImmediate(() => abort.abort(new Error("stopped")));
    await expect(asked).rejects.toThrow("stopped");
  });
});

describe("what an answer costs", () => {
  it("asks once for the same question", async () => {
    const ledger = createMemoryLedger();
    const { client, server } = await bench(() => ({ say: OK }), { ledger });
    await client.ask(job);
    await client.ask(job);
    const other = await bench(() => ({ say: OK }), { ledger });
    await other.client.ask(job);
    expect([server.seen.length, other.server.seen.length]).toEqual([1, 0]);
  });

  it("books what the server counted", async () => {
    const { client, ledger } = await bench(() => ({ say: OK }), { prices: { input: 1, output: 10 } });
    await client.ask(job);
    const { calls, input, output, money } = ledger.spent("2026-03-14");
    expect({ calls, input, output }).toEqual({ calls: 1, input: 100, output: 50 });
    expect(money).toBeCloseTo(0.0006);
  });

  it("counts an answer that broke off as if it had been whole", async () => {
    const { failure, ledger } = await bench(() => ({ stall: "middle" }), { timeoutMs: 40 });
    await failure();
    expect(ledger.spent("2026-03-14").output).toBeGreaterThanOrEqual(100);
  });

  it("asks nothing beyond the budget, and asks again on the next day", async () => {
    const { client, server, failure, pass } = await bench(() => ({ say: OK }), {
      budget: { tokens: 400, money: null },
    });
    await client.ask(job);
    const other = { ...job, user: "x".repeat(500) };
    await expect(client.ask(other)).rejects.toMatchObject({ code: "no-budget" });
    expect(server.seen).toHaveLength(1);
    pass(24 * 3_600_000);
    await expect(client.ask(other)).resolves.toEqual({ answer: "yes" });
    void failure;
  });

  it("leaves a broken server alone, then tries it again", async () => {
    let isBroken = true;
    const { failure, client, server, pass, ledger } = await bench(() => (isBroken ? { status: 401 } : { say: OK }));
    await failure();
    expect(await failure()).toMatchObject({ code: "resting" });
    expect(server.seen).toHaveLength(1);
    expect(ledger.notes().trouble).toMatchObject({ until: "2026-03-14T12:01:00.000Z" });
    pass(60_000);
    isBroken = false;
    expect(await client.ask(job)).toEqual({ answer: "yes" });
    expect(ledger.notes().trouble).toBeNull();
  });
});

describe("the key", () => {
  it("appears in no error, whatever the server says, and nothing is printed", async () => {
    const printed = ["log", "error", "warn", "info", "debug"] as const;
    const spies = printed.map((name) => vi.spyOn(console, name).mockImplementation(() => {}));
    const echo = { error: { message: `Incorrect API key provided: ${KEY}, sk-abcdefgh****wxyz` } };
    for (const status of [400, 401, 403, 404, 429, 500]) {
      const { failure } = await bench(() => ({ status, body: echo }));
      const error = await failure();
      const all = [error.message, error.stack, error.complaint, JSON.stringify(error), String(error.cause)].join(" ");
      expect(all).not.toContain(KEY);
      expect(all).not.toContain("sk-abcdefgh");
    }
    const garbage = await bench(() => ({ raw: "data: {x\n\n" }));
    await garbage.failure();
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
