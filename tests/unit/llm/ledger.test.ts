import { afterEach, describe, expect, it } from "vitest";
import { costOf, createMemoryLedger, hasRoom, type LlmLedger, NOTHING_SPENT } from "../../../src/llm/ledger.ts";
import { createSqliteLedger } from "../../../src/llm/sqlite-ledger.ts";
import { openDatabase } from "../../../src/store/database.ts";
import type { Database } from "../../../src/store/driver.ts";

const opened: Database[] = [];
afterEach(() => {
  for (const db of opened.splice(0)) db.close();
});
const open = (path = ":memory:"): Database => {
  const db = openDatabase(path);
  opened.push(db);
  return db;
};

const ledgers: readonly (readonly [string, () => LlmLedger])[] = [
  ["in memory", createMemoryLedger],
  ["in the store", () => createSqliteLedger(open())],
];

describe.each(ledgers)("a ledger %s", (_, make) => {
  it("adds up by day, also corrections", () => {
    const ledger = make();
    ledger.add("2026-03-14", { calls: 1, input: 100, output: 900, money: 0.5 });
    ledger.add("2026-03-14", { calls: 0, input: 0, output: -850, money: -0.25 });
    expect(ledger.spent("2026-03-14")).toEqual({ calls: 1, input: 100, output: 50, money: 0.25 });
    expect(ledger.spent("2026-03-15")).toEqual(NOTHING_SPENT);
  });

  it("keeps answers and notes", () => {
    const ledger = make();
    expect(ledger.answer("k")).toBeNull();
    ledger.keepAnswer("k", "{}");
    ledger.note({ trouble: { code: "timeout", at: "t", until: null }, checked: { passed: 7, of: 8 } });
    expect(ledger.answer("k")).toBe("{}");
    expect(ledger.notes().checked).toEqual({ passed: 7, of: 8 });
  });
});

it("keeps one account for two users of a store", () => {
  const db = open();
  const [one, two] = [createSqliteLedger(db), createSqliteLedger(db)];
  one.add("d", { calls: 1, input: 1, output: 1, money: 0 });
  two.add("d", { calls: 1, input: 1, output: 1, money: 0 });
  expect(one.spent("d")).toEqual({ calls: 2, input: 2, output: 2, money: 0 });
});

describe("hasRoom", () => {
  const prices = { input: 1, output: 10 };
  it("bounds tokens and money, each by itself", () => {
    const wanted = { input: 1000, output: 100 };
    expect(costOf(wanted, prices)).toBeCloseTo(0.002);
    expect(hasRoom(NOTHING_SPENT, wanted, { tokens: 1100, money: null }, null)).toBe(true);
    expect(hasRoom(NOTHING_SPENT, wanted, { tokens: 1099, money: null }, null)).toBe(false);
    expect(hasRoom(NOTHING_SPENT, wanted, { tokens: null, money: 0.002 }, prices)).toBe(true);
    expect(hasRoom(NOTHING_SPENT, wanted, { tokens: null, money: 0.0019 }, prices)).toBe(false);
  });
});
