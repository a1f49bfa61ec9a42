import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { LlmConfig } from "../config/config.ts";
import type { Lang } from "../contracts/article.ts";
import type { Translator } from "../contracts/translator.ts";
import type { StoryWriter } from "../contracts/writer.ts";
import { text } from "../i18n/text.ts";
import { createLlmClient, type LlmClient } from "../llm/client.ts";
import type { LlmErrorCode } from "../llm/errors.ts";
import { createMemoryLedger, hasRoom, type LlmLedger, type Spent } from "../llm/ledger.ts";
import { createSqliteLedger } from "../llm/sqlite-ledger.ts";
import { createTransport } from "../llm/transport.ts";
import { createLibreTranslate } from "../translate/libretranslate.ts";
import { createLlmTranslator } from "../translate/llm.ts";
import { createWriter } from "../writer/writer.ts";
import { type Context, tell } from "./context.ts";

const hash = (value: string): string => createHash("sha256").update(value).digest("hex");

/** `2026-03-14` in the operator's zone. */
const dayIn = (timeZone: string) => {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return (at: Date): string => format.format(at);
};

/** The account is kept in the store, also by a run that keeps nothing else: a budget holds for all of them. */
function openLedger(context: Context): LlmLedger {
  try {
    return createSqliteLedger(context.store.open());
  } catch (error) {
    tell(context, error instanceof Error ? error.message : String(error));
    return createMemoryLedger();
  }
}

const clients = new WeakMap<Context, LlmClient>();

/** One client for both jobs, so that they share breaker and budget. */
function clientOf(context: Context, llm: LlmConfig): LlmClient {
  const known = clients.get(context);
  if (known) return known;
  const client = createLlmClient({
    transport: createTransport(llm),
    version: `${llm.baseUrl} ${llm.model}`,
    ledger: openLedger(context),
    budget: llm.budget,
    prices: llm.prices,
    now: () => context.clock.now(),
    dayOf: dayIn(context.config.timeZone),
    pause: (ms, signal) => wait(ms, undefined, signal ? { signal } : {}),
  });
  clients.set(context, client);
  return client;
}

/** An engine on a server, and what besides the text decides its answers. */
export interface HttpStep {
  readonly step: Translator;
  readonly version: string;
}

/** The language model as a step of the ladder; none where it is not set up or has other jobs. */
export function llmSteps(context: Context): readonly HttpStep[] {
  const { llm } = context.config;
  if (!llm?.jobs.includes("translate")) return [];
  const client = clientOf(context, llm);
  return [{ step: createLlmTranslator({ client, hash }), version: client.version }];
}

/** LibreTranslate as a step of the ladder; none where it is not set up. */
export function libreTranslateSteps({ config, clock }: Context): readonly HttpStep[] {
  const { libreTranslate } = config;
  if (!libreTranslate) return [];
  const step = createLibreTranslate({ ...libreTranslate, timeoutMs: LIBRE_MS, now: () => clock.now() });
  return [{ step, version: libreTranslate.url }];
}

/** Longest wait for one request: a server on a small machine takes its time. */
const LIBRE_MS = 30_000;
/** A digest waits for its writer so many times the longest silence. */
const PATIENCE = 4;

/** The story writer; none where no language model is set up for it. */
export function openWriter(context: Context): StoryWriter | undefined {
  const { llm } = context.config;
  if (!llm?.jobs.includes("write")) return undefined;
  // A bot makes a digest every few minutes: the same line is told once.
  let told = "";
  const say = (line: string) => {
    if (line !== told) tell(context, line);
    told = line;
  };
  return createWriter({
    client: clientOf(context, llm),
    model: llm.model,
    hash,
    deadlineMs: llm.timeoutMs * PATIENCE,
    onTrouble: (error) => say(text(context.lang, "llm.extracted", { reason: error.message })),
    onChecked: (passed, of) => say(text(context.lang, "llm.checked", { model: llm.model, passed, of })),
  });
}

/** How a language model is doing, for `/status` and `doctor`. */
export interface LlmStatus {
  readonly model: string;
  readonly jobs: readonly string[];
  readonly state: "ready" | "trouble" | "resting" | "no-budget";
  /** Of the last trouble; null where all is well. */
  readonly code: LlmErrorCode | null;
  /** ISO 8601; set while it rests. */
  readonly until: string | null;
  readonly today: Spent;
  readonly budget: LlmConfig["budget"];
  /** Sentences that it has written or translated, and how many of them the checks let pass. */
  readonly checked: { readonly passed: number; readonly of: number };
}

/** Reads the account; asks no server. Null where no language model is set up. */
export function llmStatus(context: Context): LlmStatus | null {
  const { llm, timeZone } = context.config;
  if (!llm) return null;
  const ledger = knownLedger(context);
  const { trouble, checked } = ledger.notes();
  const now = context.clock.now();
  const dayOf = dayIn(timeZone);
  const today = ledger.spent(dayOf(now));
  const isSpent =
    !hasRoom(today, { input: 1, output: 1 }, llm.budget, llm.prices) ||
    // A budget that was too small for a request yesterday says nothing of today.
    (trouble?.code === "no-budget" && dayOf(new Date(trouble.at)) === dayOf(now));
  const rests = trouble?.until != null && Date.parse(trouble.until) > now.getTime();
  const isTrouble = trouble !== null && trouble.code !== "no-budget";
  return {
    model: llm.model,
    jobs: llm.jobs,
    state: isSpent ? "no-budget" : rests ? "resting" : isTrouble ? "trouble" : "ready",
    code: isSpent ? "no-budget" : isTrouble ? (trouble.code as LlmErrorCode) : null,
    until: rests ? (trouble?.until ?? null) : null,
    today,
    budget: llm.budget,
    checked,
  };
}

/** The account in the store, if there is one that can be read: the store's own trouble is told by others. */
function knownLedger(context: Context): LlmLedger {
  try {
    const db = context.store.openExisting();
    return db ? createSqliteLedger(db) : createMemoryLedger();
  } catch {
    return createMemoryLedger();
  }
}

/** The status in one line. */
export function llmStatusLine(status: LlmStatus, lang: Lang): string {
  const { model, state, code, until, today, checked } = status;
  const tokens = today.input + today.output;
  const said = text(lang, "llm.status", { model, calls: today.calls, tokens, ...checked });
  if (state === "ready") return said;
  const line = `${said} ${text(lang, `llm.why.${code ?? "unavailable"}`)}`;
  return until === null ? line : `${line} ${text(lang, "llm.until", { until })}`;
}

/** The same in both languages; null where no language model is set up. */
export function languageModelLines(context: Context): Readonly<Record<Lang, string>> | null {
  const status = llmStatus(context);
  return status && { ar: llmStatusLine(status, "ar"), en: llmStatusLine(status, "en") };
}
