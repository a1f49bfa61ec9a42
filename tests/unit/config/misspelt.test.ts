import { expect, it } from "vitest";
import { linesWithoutSetting, misspeltSettings, nearestName } from "../../../src/config/misspelt.ts";

it.each([
  ["LANGUAG", "LANGUAGE"],
  ["language", "LANGUAGE"],
  ["TELEGRAM_TOKEN", "TELEGRAM_BOT_TOKEN"],
  ["DISCORD_TOKEN", "DISCORD_BOT_TOKEN"],
  ["PORT", undefined],
  ["GITHUB_TOKEN", undefined],
  ["TELGERAM_ADMINS", "TELEGRAM_ADMINS"],
  ["ARCHIVES", "ARCHIVE"],
  ["TZ", undefined],
  ["NODE_OPTIONS", undefined],
  ["LANGUAGE", undefined],
])("takes %s for a slip of %s", (written, meant) => {
  expect(misspeltSettings([written])[0]?.meant).toBe(meant);
});

it.each<[string, readonly string[], string | null]>([
  ["digset", ["digest", "stories"], "digest"],
  ["storeis", ["digest", "stories"], "stories"],
  ["stroeis", ["stories"], "stories"],
  ["sotries", ["stories", "sorties"], "stories"],
  ["daisy", ["daily", "daisies"], "daily"],
  ["asks", ["ask", "tasks"], "ask"],
  ["at", ["ask"], null],
  ["xyz", ["ask"], null],
  ["bigesd", ["digest"], "digest"],
  ["digging", ["digest"], null],
])("the nearest to %s of %j is %s", (written, names, nearest) => {
  expect(nearestName(written, names)).toBe(nearest);
});

it.each([
  ["A=1\n# remark\n\n  export B_C = 2\n", []],
  ["A=1\nhello\r\nB=2\r\n", [2]],
  ['A="one\ntwo\nthree"\nfour\n', [4]],
  ["A='one\nB=2\nC", [3]],
  ["TELEGRAM_BOT_TOKEN: 123\n", [1]],
  ["=x", [1]],
])("of %j the lines %j set nothing", (file, lines) => {
  expect(linesWithoutSetting(file)).toEqual(lines);
});
