import { describe, expect, it } from "vitest";
import { connectAll } from "../../../../src/cli/bot/connections.ts";
import { platformHealth } from "../../../../src/cli/bot/open-http.ts";
import type { Platform } from "../../../../src/cli/bot/platforms.ts";
import type { Context } from "../../../../src/cli/context.ts";
import { DeliveryError, type Handlers } from "../../../../src/contracts/adapter.ts";

const gone = new DeliveryError("unreachable", "no network");
const wrong = new DeliveryError("forbidden", "wrong token");

/** Platforms by name, whose tries end as given; the last one repeats. */
function openBot(tries: Readonly<Record<string, readonly (DeliveryError | null)[]>>) {
  const said: string[] = [];
  const waits: number[] = [];
  const standing = new Map<string, Handlers>();
  const ending = new AbortController();
  const platforms = Object.entries(tries).map(([id, results]) => {
    let next = 0;
    const start = async (handlers: Handlers) => {
      standing.set(id, handlers);
      const result = results[Math.min(next++, results.length - 1)];
      if (result) throw result;
      return { id: "1", name: `@${id}` };
    };
    return { adapter: { id, start } } as unknown as Platform;
  });
  const bot = {
    context: { lang: "en", clock: { now: () => new Date(0) } } as Context,
    platforms,
    connections: new Map(),
    log: { debug() {}, info() {}, warn() {}, error() {} },
    say: (key: string) => void said.push(key),
    operator: { tell: async ({ key }: { readonly key: string }) => void said.push(key) },
  };
  const wait = async (ms: number): Promise<void> => {
    waits.push(ms);
    if (waits.length > 20) ending.abort();
  };
  const stands = (id: string, fault: DeliveryError | null) => standing.get(id)?.standing?.(fault);
  return {
    said,
    waits,
    bot,
    ending,
    standing: stands,
    connect: () => connectAll(bot, {} as Handlers, ending.signal, wait),
  };
}

describe("a platform that was connected", () => {
  it("counts as broken until it is heard again, and as refused where that will never be", async () => {
    const { connect, bot, said, standing } = openBot({ telegram: [null], discord: [null] });
    await connect();
    standing("discord", gone);
    expect(bot.connections.get("discord")).toEqual({ state: "broken", name: "@discord", since: 0 });
    expect(platformHealth("discord", 59_000, bot.connections.get("discord")).connected).toBe(true);
    expect(platformHealth("discord", 61_000, bot.connections.get("discord")).connected).toBe(false);
    standing("discord", null);
    expect(bot.connections.get("discord")).toEqual({ state: "connected", name: "@discord" });
    expect(said).not.toContain("operator.platform");
    standing("discord", wrong);
    expect(platformHealth("discord", 0, bot.connections.get("discord"))).toMatchObject({
      connected: false,
      state: "refused",
    });
    expect(said).toContain("operator.platform");
    expect(bot.connections.get("telegram")?.state).toBe("connected");
  });
});

describe("connecting all platforms", () => {
  it("keeps trying where none can be reached, and says so", async () => {
    const { connect, said, waits, bot } = openBot({ telegram: [gone, gone, null], discord: [gone] });
    const { first } = await connect();
    expect(said).toContain("bot.none-reached");
    await first;
    expect(said).toContain("bot.connected");
    expect(bot.connections.get("telegram")).toEqual({ state: "connected", name: "@telegram" });
    expect(bot.connections.get("discord")?.state).toBe("waiting");
    expect(waits).toContain(5_000);
  });

  it("ends at once, as a wrong setting, where every token is refused", async () => {
    const { connect, waits } = openBot({ telegram: [wrong], discord: [wrong] });
    await expect(connect()).rejects.toMatchObject({
      message: expect.stringContaining("refused the token"),
      exitCode: 2,
    });
    expect(waits).toEqual([]);
  });

  it("ends later where the network comes and every token turns out to be wrong", async () => {
    const { connect } = openBot({ telegram: [gone, gone, wrong], discord: [wrong] });
    const { hopeless } = await connect();
    await expect(hopeless).rejects.toMatchObject({ exitCode: 2 });
  });

  it("goes on with one platform where the other one refuses", async () => {
    const { connect, said } = openBot({ telegram: [null], discord: [wrong] });
    const { first } = await connect();
    await first;
    expect(said.filter((key) => key !== "bot.not-connected")).toEqual(["bot.connected"]);
  });
});
