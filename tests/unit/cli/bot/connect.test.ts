import { describe, expect, it } from "vitest";
import { connectPlatform } from "../../../../src/cli/bot/connect.ts";
import { DeliveryError, type Handlers } from "../../../../src/contracts/adapter.ts";

const IDENTITY = { id: "1", name: "@mujaz" };

/** Connects a platform whose tries end as given. */
async function connecting(results: readonly (Error | typeof IDENTITY)[], stopAfter = Number.POSITIVE_INFINITY) {
  const ending = new AbortController();
  const seen: string[] = [];
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
    signal: ending.signal,
    onConnected: ({ name }) => seen.push(name),
    onFailed: (error) => seen.push((error as Error).message),
  });
  await ended;
  return seen;
}

const gone = new DeliveryError("unreachable", "no network");

describe("connecting a platform", () => {
  it("tries again where it could not be reached", async () => {
    expect(await connecting([gone, gone, IDENTITY])).toEqual([
      "no network",
      "wait 5",
      "no network",
      "wait 15",
      "@mujaz",
    ]);
  });

  it("leaves it where it was refused, also later", async () => {
    const refused = new DeliveryError("forbidden", "wrong token");
    expect(await connecting([refused])).toEqual(["wrong token"]);
    expect(await connecting([gone, refused])).toEqual(["no network", "wait 5", "wrong token"]);
  });

  it("stops with the bot", async () => {
    expect(await connecting([gone], 1)).toEqual(["no network", "wait 5"]);
  });
});
