import { expect, it } from "vitest";
import { storeDrivers } from "../../src/store/database.ts";
import { withDatabase } from "./database-bench.ts";
import { fileContract, transactionsContract } from "./database-file.ts";
import { statementsContract } from "./database-statements.ts";

for (const driver of storeDrivers())
  withDatabase(driver, (bench) => {
    statementsContract(bench);
    transactionsContract(bench);
    fileContract(bench);
  });

it("has a driver on this machine", () => {
  expect(storeDrivers().some((driver) => driver.open !== null)).toBe(true);
});
