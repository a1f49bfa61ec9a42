import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { createDiscordAdapter, DISCORD_LIMITS } from "../../adapters/discord/index.ts";
import type { DeliveryError } from "../../src/contracts/adapter.ts";
import { createThrottle } from "../../src/delivery/throttle.ts";
import { toDocument } from "../../src/render/document.ts";
import { aDigest, aStory } from "../support/builders.ts";
import { ACKNOWLEDGE_MS } from "../support/discord/interactions.ts";
import { lineDoc, openBench, openServer } from "../support/discord/open.ts";

/** So many channels get the digest; `BROADCAST_CHATS=500` measures what the documentation says. */
const CHATS = Number(process.env.BROADCAST_CHATS ?? 120);

it("acknowledges every command in time while a digest goes out to many channels", async () => {
  const bench = await openBench({ messageRate: { limit: 5, perMs: 5_000 } });
  const clock = { now: () => new Date() };
  const throttle = createThrottle(DISCORD_LIMITS.rate as never, clock, async (ms, signal) => {
    await sleep(ms, undefined, { signal });
  });
  const { fake } = bench;
  const { guild, channel, member } = openServer(fake);
  const channels = Array.from({ length: CHATS }, () => fake.channel(guild));
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const adapter = createDiscordAdapter({
    token: fake.token,
    apiRoot: fake.apiRoot,
    mentions: false,
    throttle,
    clock,
    log,
  });
  try {
    await adapter.start({ ...bench.handlers, request: async () => ({ doc: lineDoc("here") }) });
    const doc = toDocument(aDigest({ stories: Array.from({ length: 5 }, () => aStory()) }), {
      show: "both",
      timeZone: "UTC",
    });
    const [part] = adapter.render({ ...doc, digest: { id: "0123456789abcdef", lang: "ar" } });
    const signal = new AbortController().signal;
    setMaxListeners(0, signal);
    let done = false;
    const from = performance.now();
    const posts = Promise.all(
      channels.map(async ({ id }, i) => {
        // As the delivery does: what has to wait is sent again when the throttle lets it.
        for (;;) {
          await throttle.acquire(id, "post");
          const sent = adapter.send({ platform: "discord", chat: id }, part as never, signal, {
            nonce: `broadcast-${i}`,
          });
          const error = await sent.then(() => null).catch((e: unknown) => e as DeliveryError);
          if (error === null) return;
          if (error.code !== "rate-limited") throw error;
        }
      }),
    ).then(() => {
      done = true;
    });
    const waits: number[] = [];
    while (!done) {
      const { acknowledgedAfterMs } = await fake.command(member, channel, "status");
      waits.push(acknowledgedAfterMs ?? Number.POSITIVE_INFINITY);
      await sleep(50);
    }
    await posts;
    const seconds = (performance.now() - from) / 1000;
    if (process.env.BROADCAST_CHATS)
      console.log(
        `${CHATS} posts in ${seconds.toFixed(1)} s, ${waits.length} commands, slowest ${Math.max(...waits).toFixed(0)} ms`,
      );
    expect(waits.length).toBeGreaterThan(10);
    expect(Math.max(...waits)).toBeLessThan(ACKNOWLEDGE_MS);
    expect(channels.every((c) => fake.messages(c).length === 1)).toBe(true);
    expect(fake.calls.filter((c) => c.status === 429)).toEqual([]);
    expect(fake.violations).toEqual([]);
  } finally {
    await adapter.close();
    await bench.close();
  }
});
