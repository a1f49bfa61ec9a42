import { describe, expect, it } from "vitest";
import { createLease, isLeased } from "../../../src/delivery/lease.ts";
import { openDeliveryTables } from "../../../src/delivery/schema.ts";
import { openDatabase } from "../../../src/store/database.ts";

const alive = { isDead: () => false };

describe("whether a bot runs on a store", () => {
  it("is told by its lease, while the bot may be alive", () => {
    const db = openDatabase(":memory:");
    expect(isLeased(db, alive)).toBe(false);
    openDeliveryTables(db);
    expect(isLeased(db, alive)).toBe(false);
    const lease = createLease(db, { owner: "a", process: "host|1", isDead: () => false }, () => 0);
    lease.hold();
    expect(isLeased(db, alive)).toBe(true);
    expect(isLeased(db, { isDead: (process) => process === "host|1" })).toBe(false);
    lease.release();
    expect(isLeased(db, alive)).toBe(false);
    db.close();
  });
});
