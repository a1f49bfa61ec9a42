import { expect, it } from "vitest";
import type { Context } from "../../../src/cli/context.ts";
import type { EngineName } from "../../../src/cli/options.ts";
import { shareStore } from "../../../src/cli/store.ts";
import { openTranslator } from "../../../src/cli/translators.ts";
import { checkConfig } from "../../../src/config/config.ts";
import { createSqliteMemoryStore } from "../../../src/translate/sqlite-memory.ts";

const ARABIC = "وصل الوفد إلى دمشق.";
const APPROVED = "The delegation has reached Damascus.";

async function translated(translator: "auto" | "builtin" | "off", engine?: EngineName): Promise<string | undefined> {
  const { config } = checkConfig({}, { cwd: "/nowhere", sampleArchive: "samples", systemTimeZone: "UTC" });
  const context: Context = {
    config: { ...config, translator },
    cwd: "/nowhere",
    recipes: () => new Map(),
    lang: "en",
    clock: { now: () => new Date("2026-03-14T18:00:00Z") },
    store: shareStore(":memory:"),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: new AbortController().signal,
  };
  const pair = { ar: ARABIC, en: APPROVED, origin: "editor", date: "2026-03-14T17:00:00Z", editor: "Rima" } as const;
  createSqliteMemoryStore(context.store.open()).put([pair]);
  const [answer] = await openTranslator(context, engine).translate([{ text: ARABIC, from: "ar", to: "en" }]);
  return answer?.text;
}

it.each(["auto", "builtin", "off"] as const)(
  "takes what an editor approved, whatever the setting: %s",
  async (setting) => expect(await translated(setting)).toBe(APPROVED),
);

it("asks one engine by itself where it is named", async () =>
  expect(await translated("builtin", "builtin")).not.toBe(APPROVED));
