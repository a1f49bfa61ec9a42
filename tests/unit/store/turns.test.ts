import { closeSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "../../../src/store/database.ts";
import { createTurns, goingFirst, openTurnsFile } from "../../../src/store/turns.ts";

let file = -1;
beforeEach(() => {
  file = openTurnsFile() ?? -1;
});
afterEach(() => closeSync(file));

describe("turns at a store", () => {
  it("are asked for while a change is made, however it is made and whatever becomes of it", () => {
    const mine = createTurns(file);
    const others = createTurns(file);
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

  it("are asked for by two at once, and by the one as long as it takes", () => {
    const [answering, engine] = [createTurns(file, 0), createTurns(file, 1)];
    const others = createTurns(file);
    answering.first(() => {
      engine.first(() => {});
      expect(others.isAsked()).toBe(true);
    });
    expect(others.isAsked()).toBe(false);
  });

  it("are waited for, but not for ever", () => {
    const mine = createTurns(file);
    const others = createTurns(file);
    let nowMs = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => nowMs);
    const wait = vi.spyOn(Atomics, "wait").mockImplementation((_view, _at, _value, withinMs) => {
      nowMs += withinMs ?? Number.POSITIVE_INFINITY;
      return "timed-out";
    });
    others.letThrough();
    expect(wait).not.toHaveBeenCalled();
    mine.first(() => others.letThrough());
    expect(nowMs).toBeGreaterThan(0);
    expect(nowMs).toBeLessThanOrEqual(500);
    wait.mockRestore();
    clock.mockRestore();
  });
});
