import { describe, expect, it, vi } from "vitest";
import { openDatabase } from "../../../src/store/database.ts";
import { createTurns, goingFirst } from "../../../src/store/turns.ts";

describe("turns at a store", () => {
  it("are asked for while a change is made, however it is made and whatever becomes of it", () => {
    const mine = createTurns();
    const others = createTurns(mine.shared);
    const db = openDatabase(":memory:");
    db.exec("CREATE TABLE t (n INTEGER NOT NULL)");
    const first = goingFirst(db, mine);
    const asked: boolean[] = [];
    first.transaction(() => {
      asked.push(others.isAsked());
      first.prepare("INSERT INTO t VALUES (?)").run([1]);
      asked.push(others.isAsked());
    });
    expect(() => first.prepare("INSERT INTO t VALUES (?)").run([null])).toThrow();
    expect(asked).toEqual([true, true]);
    expect(others.isAsked()).toBe(false);
    expect(first.prepare("SELECT n FROM t").all()).toEqual([{ n: 1 }]);
    db.close();
  });

  it("are waited for, but not for ever", () => {
    const mine = createTurns();
    const others = createTurns(mine.shared);
    const wait = vi.spyOn(Atomics, "wait");
    others.letThrough();
    expect(wait).not.toHaveBeenCalled();
    mine.first(() => others.letThrough());
    expect(wait).toHaveBeenCalled();
    for (const [, , , withinMs] of wait.mock.calls) expect(withinMs).toBeLessThanOrEqual(500);
    expect(wait.mock.results.every(({ value }) => value === "timed-out")).toBe(true);
    wait.mockRestore();
  });
});
