import { expect, it } from "vitest";
import { misspeltSettings } from "../../../src/config/misspelt.ts";

it.each([
  ["LANGUAG", "LANGUAGE"],
  ["language", "LANGUAGE"],
  ["TELEGRAM_TOKEN", undefined],
  ["TELGERAM_ADMINS", "TELEGRAM_ADMINS"],
  ["ARCHIVES", "ARCHIVE"],
  ["TZ", undefined],
  ["NODE_OPTIONS", undefined],
  ["LANGUAGE", undefined],
])("takes %s for a slip of %s", (written, meant) => {
  expect(misspeltSettings([written])[0]?.meant).toBe(meant);
});
