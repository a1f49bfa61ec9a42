import { describe, expect, it } from "vitest";
import { withMemory } from "../../../src/cli/state.ts";
import { StoreError } from "../../../src/store/errors.ts";

/** Keys whose disk can be full. */
function openKeys() {
  const stored = new Map<string, unknown>();
  const disk = { isFull: false };
  const take = (work: () => void): boolean => {
    if (disk.isFull) throw new StoreError("full", "mujaz.sqlite");
    work();
    return true;
  };
  const keys = withMemory({
    get: (async (key: string) => stored.get(key)) as never,
    set: async (key, value) => take(() => stored.set(key, value)),
    delete: (async (key: string) => take(() => stored.delete(key))) as never,
  });
  return { keys, stored, disk };
}

describe("what is kept for buttons while the disk is full", () => {
  it("is kept in memory, and stored again when there is space", async () => {
    const { keys, stored, disk } = openKeys();
    await keys.set("a", 1);
    disk.isFull = true;
    await keys.set("a", 2);
    await keys.set("b", 3);
    expect(await keys.get("a")).toBe(2);
    expect(await keys.get("b")).toBe(3);
    await keys.delete("b");
    expect(await keys.get("b")).toBeUndefined();
    disk.isFull = false;
    expect(stored).toEqual(new Map([["a", 1]]));
    await keys.set("a", 4);
    expect(await keys.get("a")).toBe(4);
    expect(stored.get("a")).toBe(4);
  });

  it("is bounded, and a fault of ours is no full disk", async () => {
    const { keys, disk } = openKeys();
    disk.isFull = true;
    for (let n = 0; n < 300; n++) await keys.set(`k${n}`, n);
    expect(await keys.get("k0")).toBeUndefined();
    expect(await keys.get("k299")).toBe(299);
    const broken = withMemory({ set: async () => Promise.reject(new TypeError("no")) } as never);
    await expect(broken.set("a", 1)).rejects.toThrow(TypeError);
  });
});
