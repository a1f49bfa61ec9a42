import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Context } from "../../../src/cli/context.ts";
import { llmStatus, llmStatusLine } from "../../../src/cli/llm.ts";
import { shareStore } from "../../../src/cli/store.ts";
import { checkConfig } from "../../../src/config/config.ts";
import { type LlmNotes, NO_NOTES, type Spent } from "../../../src/llm/ledger.ts";
import { createSqliteLedger } from "../../../src/llm/sqlite-ledger.ts";
import { inFolder } from "../../support/run-cli.ts";

const SERVER = { LLM_BASE_URL: "http://127.0.0.1:1/v1", LLM_MODEL: "toy", LLM_BUDGET_TOKENS: "1000" };
const NOW = new Date("2026-03-14T22:30:00Z");

/** The status of a store on which `notes` and `spent` were left, the night before a Beirut morning. */
const statusOf = (env: Record<string, string>, notes: LlmNotes = NO_NOTES, spent: Partial<Spent> = {}) =>
  inFolder(async (cwd) => {
    const { config } = checkConfig(env, { cwd, sampleArchive: cwd, systemTimeZone: "Asia/Beirut" });
    const store = shareStore(join(cwd, "mujaz.sqlite"));
    const ledger = createSqliteLedger(store.open());
    ledger.note(notes);
    ledger.add("2026-03-15", { calls: 1, input: 0, output: 0, money: 0, ...spent });
    const status = llmStatus({ config, store, clock: { now: () => NOW } } as Context);
    store.close();
    return status;
  });

const trouble = (code: string, over: object = {}): LlmNotes => ({
  trouble: { code, at: NOW.toISOString(), until: null, ...over },
  checked: { passed: 7, of: 8 },
});

describe("llmStatus", () => {
  it("is silent where no model is set up", async () => expect(await statusOf({})).toBeNull());

  it("says that all is well, and what the day has cost", async () => {
    const status = await statusOf(SERVER, { trouble: null, checked: { passed: 7, of: 8 } }, { input: 300, output: 40 });
    expect(status).toMatchObject({ state: "ready", code: null, checked: { passed: 7, of: 8 } });
    expect(status && llmStatusLine(status, "en")).toBe(
      "language model toy: 1 request and 340 tokens today, checked: 7 of 8.",
    );
  });

  it("says what is wrong, and until when it rests", async () => {
    const status = await statusOf(SERVER, trouble("unauthorized", { until: "2026-03-14T22:31:00.000Z" }));
    expect(status).toMatchObject({ state: "resting", code: "unauthorized", until: "2026-03-14T22:31:00.000Z" });
    expect(status && llmStatusLine(status, "en")).toContain("check LLM_API_KEY");
    expect(await statusOf(SERVER, trouble("garbage"))).toMatchObject({ state: "trouble", code: "garbage" });
  });

  it("says that the budget is spent, on the operator's day", async () => {
    const status = await statusOf(SERVER, NO_NOTES, { input: 999 });
    expect(status).toMatchObject({ state: "no-budget", code: "no-budget" });
    expect(status && llmStatusLine(status, "ar")).toContain("LLM_BUDGET_TOKENS");
    expect(await statusOf(SERVER, trouble("no-budget"))).toMatchObject({ state: "no-budget" });
    expect(await statusOf(SERVER, trouble("no-budget", { at: "2026-03-13T10:00:00.000Z" }))).toMatchObject({
      state: "ready",
    });
  });
});
