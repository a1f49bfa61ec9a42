import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Target } from "../../src/contracts/adapter.ts";
import type { SeenStory } from "../../src/contracts/digest.ts";
import type { Slot, SubscriptionStore } from "../../src/contracts/schedule.ts";
import { createLease, LEASE_MS } from "../../src/delivery/lease.ts";
import { createLedger } from "../../src/delivery/ledger.ts";
import { createOutbox, type Outbox } from "../../src/delivery/outbox.ts";
import type { Content, Post } from "../../src/delivery/outbox-types.ts";
import { storedPart } from "../../src/delivery/payloads.ts";
import { createSubscriptionStore } from "../../src/delivery/subscriptions.ts";
import { openDatabase, type StoreDriver, storeDrivers } from "../../src/store/database.ts";
import type { Database } from "../../src/store/driver.ts";
import { aSchedule, aSubscription } from "../support/delivery-bench.ts";

const NOW = Date.parse("2026-03-10T05:00:00Z");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const chat = (id: string, thread?: string): Target => ({
  platform: "fake",
  chat: id,
  ...(thread === undefined ? {} : { thread }),
});
const slot = (day: number): Slot => {
  const at = new Date(NOW + day * DAY).toISOString();
  return { date: at.slice(0, 10), time: "08:00", zone: "UTC", at };
};
const story = (id: string, day = 0): SeenStory => ({
  id,
  at: new Date(NOW + day * DAY).toISOString(),
  articleIds: [id],
  from: null,
  to: null,
  terms: [],
});

for (const driver of storeDrivers()) suite(driver);

function suite(driver: StoreDriver): void {
  const reason = driver.open === null ? ` (skipped: not in Node ${process.versions.node} on this machine)` : "";
  describe.skipIf(driver.open === null)(`delivery's tables on ${driver.name}${reason}`, () => {
    let folder: string;
    let db: Database;
    let nowMs: number;
    let store: SubscriptionStore;
    let outbox: Outbox;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "mujaz-delivery-"));
      db = openDatabase(join(folder, "store.db"), { driver });
      nowMs = NOW;
      store = createSubscriptionStore(db, { now: () => new Date(nowMs) });
      outbox = createOutbox(db);
    });
    afterEach(() => {
      db.close();
      rmSync(folder, { recursive: true });
    });
    const add = (target: Target, day = 0, recipe = "daily"): Post => {
      const subscription = aSubscription({ target, recipe });
      store.save(subscription);
      const due = { slot: slot(day), late: false, merged: [], expiresMs: NOW + (day + 1) * DAY };
      outbox.add(subscription, due);
      const found = outbox.due("fake", NOW + 10 * DAY, 100).find((post) => post.subscription === subscription.id);
      return found as Post;
    };
    const content = (text: string, over: Partial<Content> = {}): Content => ({
      digest: "d",
      threadName: "News",
      seen: [story(text)],
      cursor: null,
      parts: [storedPart({ payload: { text }, chars: text.length })],
      ...over,
    });

    describe("subscriptions", () => {
      it("come back as they were saved", () => {
        const full = aSubscription({
          target: { ...chat("-1", "7"), threadPerDigest: true },
          topics: ["اقتصاد", "it's"],
          paused: { reason: "wish", since: "2026-03-09T00:00:00.000Z" },
          createdBy: "42",
        });
        store.save(full);
        store.save(aSubscription());
        expect(store.all()).toEqual([full, aSubscription()].sort((a, b) => (a.id < b.id ? -1 : 1)));
        expect(store.of(chat("-1"))).toEqual([full]);
        expect(store.of(chat("-1", "7"))).toEqual([full]);
        expect(store.of(chat("-1", "8"))).toEqual([]);
        expect(store.remove(full.id)).toBe(true);
        expect(store.remove(full.id)).toBe(false);
      });

      it("are one for a chat, recipe and topics, whatever their id", () => {
        store.save(aSubscription());
        store.save(aSubscription({ id: "other", words: 30 }));
        expect(store.all().map(({ id, words }) => [id, words])).toEqual([["other", 30]]);
      });

      it("wait from the moment on when they are saved, changed in schedule, or resumed; not when changed in length", () => {
        const settled = () => db.prepare("SELECT settled_ms FROM subscriptions").get()?.settled_ms;
        store.save(aSubscription());
        nowMs += MINUTE;
        store.save(aSubscription({ words: 30 }));
        expect(settled()).toBe(NOW);
        store.save(aSubscription({ schedule: aSchedule({ times: ["09:00"] }) }));
        expect(settled()).toBe(NOW + MINUTE);
        nowMs += MINUTE;
        expect(store.pause(chat("1"), "kicked", "2026-03-10T05:02:00.000Z")).toBe(1);
        expect(store.pause(chat("1"), "muted", "2026-03-10T05:03:00.000Z")).toBe(0);
        expect(store.all()[0]?.paused).toEqual({ reason: "kicked", since: "2026-03-10T05:02:00.000Z" });
        expect(store.resume(chat("1"))).toBe(1);
        expect(store.resume(chat("1"))).toBe(0);
        expect(settled()).toBe(NOW + 2 * MINUTE);
      });

      it("move with the ledger and the outbox, threads and all", () => {
        const ledger = createLedger(db);
        for (const thread of [undefined, "7"]) {
          add(chat("-5", thread));
          ledger.record(chat("-5", thread), [story(thread ?? "main")]);
        }
        add(chat("-6"));
        store.move(chat("-5"), chat("-1005"));
        expect(store.of(chat("-5"))).toEqual([]);
        expect(store.of(chat("-1005")).map(({ target }) => target)).toEqual([chat("-1005"), chat("-1005", "7")]);
        expect(outbox.due("fake", NOW + DAY, 9).map(({ target }) => target.chat)).toEqual(["-1005", "-1005", "-6"]);
        expect(ledger.read(ledger.versionOf(chat("-1005", "7")), NOW).map(({ id }) => id)).toEqual(["7"]);
        expect(ledger.versionOf(chat("-5"))).toBe("");
      });

      it("move onto a chat that subscribed anew meanwhile, without becoming two", () => {
        store.save(aSubscription({ target: chat("-5"), id: "old" }));
        store.save(aSubscription({ target: chat("-1005"), id: "new" }));
        const ledger = createLedger(db);
        ledger.record(chat("-5"), [story("a"), story("c", 2)]);
        ledger.record(chat("-1005"), [story("b", 1)]);
        store.move(chat("-5"), chat("-1005"));
        expect(store.all().map(({ id }) => id)).toEqual(["new"]);
        const had = ledger.read(ledger.versionOf(chat("-1005")), NOW).map(({ id }) => id);
        expect(had).toEqual(["a", "b", "c"]);
      });

      it("are forgotten with everything else about the chat", () => {
        const post = add(chat("1"));
        outbox.fill(post, content("flood"));
        createLedger(db).record(chat("1"), [story("flood")]);
        add(chat("2"));
        expect(store.forget(chat("1"))).toBe(3);
        expect(store.forget(chat("1"))).toBe(0);
        for (const table of ["subscriptions", "targets", "posts", "parts"])
          expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n, table).toBe(
            { subscriptions: 1, posts: 1 }[table] ?? 0,
          );
      });
    });

    describe("the outbox", () => {
      it("takes a slot once", () => {
        const post = add(chat("1"));
        expect(post).toMatchObject({ target: chat("1"), slot: slot(0), attempts: 0 });
        expect(post.key).toBe(`daily ${slot(0).date}T08:00 UTC fake:1 ${post.subscription}`);
        add(chat("1"));
        expect(outbox.due("fake", NOW + DAY, 9).length).toBe(1);
      });

      it("gives a chat's slots their turn one after the other", () => {
        const first = add(chat("1"), 0);
        add(chat("1"), 1);
        const turn = () => outbox.due("fake", NOW + 9 * DAY, 9).map((post) => post.slot.date);
        expect(turn()).toEqual([slot(0).date]);
        outbox.fill(first, content("flood"));
        expect(turn()).toEqual([]);
        outbox.end(first.seq, "sent", null, NOW);
        expect(turn()).toEqual([slot(1).date]);
      });

      it("lets one claim a part, and keeps the doubt about it until it is known to have failed or arrived", () => {
        const post = add(chat("1"));
        outbox.fill(post, content("flood"));
        expect(outbox.claim(post.seq, 1, "a", NOW)).toBe(true);
        expect(outbox.claim(post.seq, 1, "b", NOW)).toBe(false);
        outbox.unclaim(post.seq, 1, NOW);
        expect(outbox.claim(post.seq, 1, "b", NOW + MINUTE)).toBe(true);
        expect(outbox.parts(post.seq)).toMatchObject([
          { state: "sending", doubtSinceMs: NOW, payload: { text: "flood" } },
        ]);
        outbox.unclaim(post.seq, 1, null);
        expect(outbox.parts(post.seq)).toMatchObject([{ state: "planned", doubtSinceMs: null }]);
        expect(outbox.outcome(post.seq)).toMatchObject({ begun: false, complete: false });
        outbox.claim(post.seq, 1, "b", NOW);
        outbox.received(post.seq, 1, { messageId: "9", sentAt: "2026-03-10T05:00:00.000Z" });
        expect(outbox.outcome(post.seq)).toEqual({ begun: true, complete: true, cursor: null, seen: [story("flood")] });
      });

      it("claims nothing for a subscription that rests or is gone", () => {
        const posts = ["1", "2"].map((id) => add(chat(id)));
        for (const post of posts) outbox.fill(post, content("flood"));
        store.pause(chat("1"), "wish", "");
        store.remove(aSubscription({ target: chat("2") }).id);
        expect(posts.map(({ seq }) => outbox.claim(seq, 1, "a", NOW))).toEqual([false, false]);
        expect(outbox.ready("fake", NOW, 9)).toEqual([]);
      });

      it("stores what is the same once", () => {
        for (let i = 0; i < 50; i++) outbox.fill(add(chat(String(i))), content("flood"));
        expect(db.prepare("SELECT count(*) AS n FROM payloads").get()?.n).toBe(2);
        expect(outbox.ready("fake", NOW, 99).length).toBe(50);
      });
    });

    describe("the ledger", () => {
      it("is one version for chats that have had the same, and another one for each that has not", () => {
        const ledger = createLedger(db);
        for (const id of ["1", "2"]) ledger.record(chat(id), [story("a"), story("b")]);
        ledger.record(chat("3"), [story("a")]);
        const version = (id: string) => ledger.versionOf(chat(id));
        expect(version("1")).toBe(version("2"));
        expect(version("3")).not.toBe(version("1"));
        expect(ledger.read(version("1"), NOW).map(({ id }) => id)).toEqual(["a", "b"]);
        // Another process goes on from there.
        createLedger(db).record(chat("2"), [story("c", 1)]);
        expect(ledger.read(version("2"), NOW).map(({ id }) => id)).toEqual(["a", "b", "c"]);
        expect(ledger.versionOf(chat("4"))).toBe("");
      });

      it("holds the newest 400 stories of 90 days", () => {
        const ledger = createLedger(db);
        for (let day = 0; day < 100; day++)
          ledger.record(
            chat("1"),
            Array.from({ length: 3 }, (_, i) => story(`${day}-${i}`, day)),
          );
        const held = ledger.read(ledger.versionOf(chat("1")), NOW + 99 * DAY);
        expect([held.length, held[0]?.id]).toEqual([270, "10-0"]);
        ledger.record(
          chat("1"),
          Array.from({ length: 500 }, (_, i) => story(`x${i}`, 100)),
        );
        expect(ledger.read(ledger.versionOf(chat("1")), NOW + 100 * DAY).length).toBe(400);
        expect(ledger.read(ledger.versionOf(chat("1")), NOW + 300 * DAY)).toEqual([]);
      });

      it("prunes versions that no chat has, and goes on", () => {
        const ledger = createLedger(db);
        for (let day = 0; day < 5; day++) ledger.record(chat("1"), [story(`${day}`, day)]);
        ledger.prune(NOW);
        expect(db.prepare("SELECT count(*) AS n FROM ledgers").get()?.n).toBe(1);
        ledger.record(chat("2"), [story("0", 0)]);
        expect(ledger.read(ledger.versionOf(chat("2")), NOW).length).toBe(1);
      });
    });

    describe("the lease", () => {
      it("is one process's until it goes silent by a clock that nobody sets", () => {
        let silentMs = 0;
        const of = (owner: string, isDead = () => false) =>
          createLease(db, { owner, process: owner, isDead }, () => silentMs);
        const [a, b] = [of("a"), of("b")];
        expect([a.hold(), b.hold(), a.isHeld(), b.isHeld()]).toEqual([true, false, true, false]);
        for (let beat = 0; beat < 10; beat++) {
          silentMs += LEASE_MS / 2;
          expect([a.hold(), b.hold()]).toEqual([true, false]);
        }
        silentMs += LEASE_MS - 1;
        expect(b.hold()).toBe(false);
        silentMs += 1;
        expect([b.hold(), a.isHeld(), a.hold()]).toEqual([true, false, false]);
        b.release();
        expect(a.hold()).toBe(true);
        b.release();
        expect(a.isHeld()).toBe(true);
        expect(of("c", () => true).hold()).toBe(true);
      });
    });
  });
}
