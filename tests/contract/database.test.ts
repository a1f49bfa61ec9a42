import { expect, it } from "vitest";
import { storeDrivers } from "../../src/store/database.ts";
import { databaseContract } from "./database.ts";

for (const driver of storeDrivers()) databaseContract(driver);

it("has a driver on this machine", () => {
  expect(storeDrivers().some((driver) => driver.open !== null)).toBe(true);
});
