import Keyv from "keyv";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../src/store/database.ts";
import type { Database } from "../../../src/store/driver.ts";
import { createKeyvStore } from "../../../src/store/keyv-sqlite.ts";

let db: Database;
let clock: number;
const now = () => clock;
beforeEach(() => {
  clock = 1_000_000;
  db = openDatabase(":memory:");
});
afterEach(() => db.close());

const rows = () => Number(db.prepare("SELECT count(*) AS n FROM keyv").get()?.n);
const adapter = (namespace?: string) => {
  const store = createKeyvStore(db, now);
  store.namespace = namespace;
  return store;
};

describe("createKeyvStore", () => {
  it("keeps values over instances, namespaces apart", async () => {
    const space = (namespace: string) => new Keyv({ store: adapter(), namespace });
    await space("settings").set("42", { show: "ar" });
    await space("state").set("42", [1]);
    expect(await space("settings").get("42")).toEqual({ show: "ar" });
    await space("state").clear();
    expect(await space("state").get("42")).toBeUndefined();
    expect(await space("settings").get("42")).toEqual({ show: "ar" });
  });

  it("clears one namespace only, also where names hold pattern characters or start alike", async () => {
    const names = ["a", "ab", "a_", "a%", "a:b"];
    for (const name of names) await adapter(name).set(`${name}:k`, "v");
    await adapter("a_").clear();
    expect(await adapter().getMany?.(names.map((name) => `${name}:k`))).toEqual(["v", "v", undefined, "v", "v"]);
  });

  it("does not give what has expired, and drops it when the store is opened", async () => {
    const store = adapter();
    await store.set("gone", "v", 500);
    await store.set("kept", "v");
    clock += 501;
    expect(await store.get("gone")).toBeUndefined();
    expect(await store.has?.("gone")).toBe(false);
    expect(await store.hasMany?.(["gone", "kept"])).toEqual([false, true]);
    expect(rows()).toBe(2);
    adapter();
    expect(rows()).toBe(1);
  });

  it("sets and deletes many at once, or none when one is not text", async () => {
    const store = adapter();
    await store.setMany?.([
      { key: "a", value: "1" },
      { key: "b", value: "2", ttl: 100 },
    ]);
    expect(await store.getMany?.(["b", "x", "a"])).toEqual(["2", undefined, "1"]);
    const mixed = [
      { key: "c", value: "3" },
      { key: "d", value: 4 },
    ];
    await expect(store.setMany?.(mixed)).rejects.toThrow(TypeError);
    expect(await store.get("c")).toBeUndefined();
    expect(await store.deleteMany?.(["a", "x"])).toBe(true);
    expect(await store.deleteMany?.(["a", "x"])).toBe(false);
  });

  it("iterates over more than a page while entries go", async () => {
    const store = adapter("n");
    for (let i = 0; i < 250; i++) await store.set(`n:${String(i).padStart(3, "0")}`, "v");
    await store.set("other:1", "v");
    const seen: unknown[] = [];
    for await (const [key] of store.iterator?.("n") ?? []) {
      seen.push(key);
      await store.delete(String(key));
    }
    expect(seen.length).toBe(250);
    expect(rows()).toBe(1);
  });
});
