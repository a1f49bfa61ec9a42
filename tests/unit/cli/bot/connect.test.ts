import { describe, expect, it } from "vitest";
import { connectPlatform } from "../../../../src/cli/bot/connect.ts";
import { DeliveryError, type Handlers } from "../../../../src/contracts/adapter.ts";

const IDENTITY = { id: "1", name: "@mujaz" };

const states: string[] = [];

/** Connects a platform whose tries end as given. */
async function connecting(results: readonly (Error | typeof IDENTITY)[], stopAfter = Number.POSITIVE_INFINITY) {
  const ending = new AbortController();
  const seen: string[] = [];
  states.length = 0;
  let tries = 0;
  const { ended } = await connectPlatform({
    adapter: {
      id: "test",
      async start() {
        const result = results[Math.min(tries++, results.length - 1)] as Error | typeof IDENTITY;
        if (result instanceof Error) throw result;
        return result;
      },
    },
    handlers: {} as Handlers,
    async sleep(ms) {
      seen.push(`wait ${ms / 1000}`);
      if (tries >= stopAfter) ending.abort();
    },
    nowMs: () => 1_000,
    signal: ending.signal,
    onConnected: ({ name }) => seen.push(name),
    onFailed: (error, pauseMs) => seen.push(`${(error as Error).message}, ${pauseMs === null ? "for good" : "again"}`),
    onState: (connection) => states.push(JSON.stringify(connection)),
  });
  await ended;
  return seen;
}

const gone = new DeliveryError("unreachable", "no network");

describe("connecting a platform", () => {
  it("tries again where it could not be reached, with growing pauses", async () => {
    expect(await connecting([gone, gone, gone, gone, gone, IDENTITY])).toEqual([
      "no network, again",
      "wait 5",
      "no network, again",
      "wait 15",
      "no network, again",
      "wait 60",
      "no network, again",
      "wait 300",
      "no network, again",
      "wait 300",
      "@mujaz",
    ]);
  });

  it("waits as long as the platform asks, where that is longer", async () => {
    const busy = new DeliveryError("rate-limited", "slower", { retryAfterMs: 3_600_000 });
    expect(await connecting([busy, IDENTITY])).toEqual(["slower, again", "wait 3600", "@mujaz"]);
  });

  it("says how it stands, and when the next try comes", async () => {
    await connecting([gone, IDENTITY]);
    expect(states).toEqual([
      '{"state":"connecting"}',
      '{"state":"waiting","nextTryAt":6000}',
      '{"state":"connected","name":"@mujaz"}',
    ]);
  });

  it("leaves it where it was refused, also later", async () => {
    const refused = new DeliveryError("forbidden", "wrong token");
    expect(await connecting([refused])).toEqual(["wrong token, for good"]);
    expect(states.at(-1)).toBe('{"state":"refused","name":null}');
    expect(await connecting([gone, refused])).toEqual(["no network, again", "wait 5", "wrong token, for good"]);
  });

  it("stops with the bot", async () => {
    expect(await connecting([gone], 1)).toEqual(["no network, again", "wait 5"]);
  });
});
