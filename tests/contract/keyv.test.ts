import keyvTestSuite, { keyvIteratorTests } from "@keyv/test-suite";
import Keyv from "keyv";
import * as vitest from "vitest";
import { openDatabase, storeDrivers } from "../../src/store/database.ts";
import { createKeyvStore } from "../../src/store/keyv-sqlite.ts";

/** Keyv's own suite, against every driver of this machine. */
for (const driver of storeDrivers()) {
  vitest.describe.skipIf(driver.open === null)(`Keyv on ${driver.name}`, () => {
    if (driver.open === null) return;
    const db = openDatabase(":memory:", { driver });
    const store = () => createKeyvStore(db);
    keyvTestSuite(vitest, Keyv, store);
    keyvIteratorTests(vitest, Keyv, store);
  });
}
