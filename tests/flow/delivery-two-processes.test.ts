import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { LEASE_MS } from "../../src/delivery/lease.ts";
import { openDatabase } from "../../src/store/database.ts";
import { aSubscription, chat, DAY, type DeliveryBench, HOUR, openDeliveryBench } from "../support/delivery-bench.ts";
import { createFakePlatform } from "../support/fake-platform.ts";

const { signal } = new AbortController();

let bench: DeliveryBench;
afterEach(() => bench.close());

describe("two processes on one store", () => {
  const never = { isDead: () => false };
  it("do not post twice; the second takes over when the first has gone silent", async () => {
    bench = openDeliveryBench({ deps: { identity: { owner: "first", process: "first", ...never } } });
    const first = bench.delivery;
    bench.subscriptions.save(aSubscription());
    await bench.run();
    bench.restart({ identity: { owner: "second", process: "second", ...never } });
    const second = bench.delivery;
    bench.time.jump(HOUR);
    await Promise.all([bench.time.until(first.tick(signal)), bench.time.until(second.tick(signal))]);
    await bench.time.pass(2 * LEASE_MS);
    expect(bench.platform.calls.length).toBe(1);
    expect([first.status().posting, second.status().posting]).toEqual([true, false]);
    await bench.time.until(first.stop(1000));
    bench.engine.stories = ["strike"];
    await bench.time.pass(LEASE_MS);
    expect(second.status().posting).toBe(true);
    await bench.later(DAY);
    expect(bench.shownIn("1")).toEqual(["flood", "strike"]);
    expect(bench.eventsOf("role")).toEqual([
      { kind: "role", posts: true, holder: "first" },
      { kind: "role", posts: false, holder: "first" },
      { kind: "role", posts: true, holder: "second" },
    ]);
  });

  it("hand over after a kill, not before the lease has run out, whatever the clock says", async () => {
    bench = openDeliveryBench({ deps: { identity: { owner: "first", process: "first", ...never } } });
    bench.subscriptions.save(aSubscription());
    await bench.run();
    const held = bench.db.prepare("SELECT owner FROM lease");
    // The first is gone from here on: nobody lets its sleeps end.
    const first = bench;
    bench = openDeliveryBench({ db: first.db, start: "2026-03-10T05:00:00Z" });
    bench.restart({ identity: { owner: "second", process: "second", ...never } });
    bench.time.jump(HOUR);
    await bench.time.until(bench.delivery.tick(signal));
    await bench.time.pass(LEASE_MS / 2);
    bench.time.jump(5 * HOUR);
    await bench.time.pass(LEASE_MS / 4);
    expect(held.get()?.owner).toBe("first");
    bench.time.jump(-5 * HOUR);
    await bench.time.pass(LEASE_MS);
    expect(held.get()?.owner).toBe("second");
    expect(bench.shownIn("1")).toEqual(["flood"]);
  });

  it("a process that lost the lease while it slept claims nothing", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mujaz-lease-"));
    const path = join(folder, "store.db");
    bench = openDeliveryBench({
      db: openDatabase(path),
      platform: (time) =>
        createFakePlatform({ nowMs: time.nowMs, delay: () => time.sleep(1000, new AbortController().signal) }),
    });
    for (let id = 0; id < 101; id++) bench.subscriptions.save(aSubscription({ target: chat(id) }));
    bench.time.jump(HOUR);
    await bench.time.until(bench.delivery.tick(signal));
    // A claim is written through to a real disk, whose time is not ours.
    while (bench.platform.calls.length < 100) await new Promise((resume) => setImmediate(resume));
    await bench.time.pass(500);
    // It does not know yet when the first hundred are done: only its claim can tell it.
    const other = openDatabase(path);
    other.prepare("UPDATE lease SET owner = 'other', process = 'owner-1', beat = 7").run();
    await bench.time.pass(3000);
    expect(bench.delivery.status().posting).toBe(true);
    other.close();
    // What was under way is stored all the same; the 101st chat is the new holder's.
    expect(bench.eventsOf("sent").length).toBe(100);
    expect(bench.platform.calls.length).toBe(100);
    rmSync(folder, { recursive: true });
  });
});
