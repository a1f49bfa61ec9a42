import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Target } from "../src/contracts/adapter.ts";
import { createSubscriptionStore } from "../src/delivery/subscriptions.ts";
import { openDatabase } from "../src/store/database.ts";
import { startFakeDiscord } from "../tests/support/discord/index.ts";
import { startFakeTelegram } from "../tests/support/telegram/server.ts";
import { openSlowLink } from "./slow-link.ts";
import type { Random } from "./synthetic.ts";

/** A quarter of an hour between two slots: long enough for nobody to take one for the other. */
export const SLOT_MS = 15 * 60_000;

/** How long a call or an answer is on its way at most. */
const LINK_MS = 40;

/**
 * Two platforms with some chats each, a store whose subscriptions want a digest every quarter of an hour, and a clock.
 */
export type ChaosWorld = Awaited<ReturnType<typeof openChaosWorld>>;

/** Opens it with so many chats on each platform; `close` removes its folder. */
export async function openChaosWorld(chatsEach: number, random: Random) {
  let offsetMs = 0;
  const now = () => Date.now() + offsetMs;
  const telegram = await startFakeTelegram({ now });
  const discord = await startFakeDiscord({ now, messageRate: null });
  const links = [
    await openSlowLink(telegram.apiRoot, LINK_MS, random),
    await openSlowLink(discord.apiRoot, LINK_MS, random),
  ] as const;
  const guild = discord.guild();
  const people = Array.from({ length: chatsEach }, (_, i) => telegram.user(1000 + i));
  const channels = Array.from({ length: chatsEach }, () => discord.channel(guild));
  const folder = mkdtempSync(join(tmpdir(), "mujaz-chaos-"));
  const store = join(folder, "store.db");
  const targets: readonly Target[] = [
    ...people.map(({ id }) => ({ platform: "telegram", chat: String(id) })),
    ...channels.map(({ id }) => ({ platform: "discord", chat: id })),
  ];
  return {
    telegram,
    discord,
    targets,
    store,
    order: (story: string) => ({
      store,
      telegram: { token: telegram.token, apiRoot: links[0].url },
      discord: { token: discord.token, apiRoot: links[1].url },
      offsetMs,
      story,
    }),
    /** Sets the clock of platforms and bot. */
    setTime(ms: number): void {
      offsetMs = ms - Date.now();
    },
    /** Messages of a chat that tell a story. */
    shown(target: Target, story: string): number {
      const messages: readonly unknown[] =
        target.platform === "telegram"
          ? telegram.messages(Number(target.chat))
          : channels.filter(({ id }) => id === target.chat).flatMap((channel) => discord.messages(channel));
      return messages.filter((message) => tells(message, story)).length;
    },
    subscribe(fromMs: number): void {
      const db = openDatabase(store);
      const subscriptions = createSubscriptionStore(db, { now: () => new Date(fromMs) });
      db.transaction(() =>
        targets.forEach((target, i) => {
          subscriptions.save(subscriptionOf(target, String(i), fromMs));
        }),
      );
      db.close();
    },
    async close(): Promise<void> {
      await Promise.all(links.map((link) => link.close()));
      await Promise.all([telegram.close(), discord.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `story 1` is not `story 12`. */
const tells = (message: unknown, story: string): boolean => new RegExp(`${story}(?!\\d)`).test(JSON.stringify(message));

const TIMES = Array.from({ length: 96 }, (_, i) => {
  const minutes = i * 15;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
});

const subscriptionOf = (target: Target, id: string, createdMs: number) => ({
  id,
  target,
  recipe: "daily",
  topics: [],
  schedule: { days: [1, 2, 3, 4, 5, 6, 7] as const, times: TIMES, zone: "Asia/Beirut" },
  show: "en" as const,
  words: 60,
  window: "newest" as const,
  missed: "late" as const,
  graceMinutes: 180,
  createdAt: new Date(createdMs).toISOString(),
  createdBy: null,
  paused: null,
});
