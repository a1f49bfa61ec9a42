import { createHash } from "node:crypto";
import { z } from "zod";
import { type Breaker, createBreaker } from "./breaker.ts";
import { adapt, type Dialect, FULL_DIALECT } from "./dialect.ts";
import { isTransient, LlmError, type LlmErrorCode } from "./errors.ts";
import { extractJson } from "./extract-json.ts";
import { type Budget, costOf, estimateTokens, hasRoom, type LlmLedger, type Prices, type Tokens } from "./ledger.ts";
import type { Said, Transport, Turn, Wish } from "./transport.ts";

/** A question with a structured answer. */
export interface LlmJob<T> {
  /** Name of the answer's schema: letters, digits and underscores. */
  readonly name: string;
  readonly system: string;
  readonly user: string;
  readonly answer: z.ZodType<T>;
  /** Bound of the answer's length. */
  readonly maxTokens: number;
}

/** A language model that answers in a given form. */
export interface LlmClient {
  /** What, besides the question, decides an answer. */
  readonly version: string;
  /** Resolves with an answer of the asked form. Throws LlmError, or the signal's reason. */
  ask<T>(job: LlmJob<T>, signal?: AbortSignal): Promise<T>;
  /** Counts sentences that the checks let pass. */
  checked(passed: number, of: number): void;
}

/** Which server is asked, how, and at what cost. */
export interface LlmClientOptions {
  readonly transport: Transport;
  /** Address and model: part of the keys under which answers are kept. */
  readonly version: string;
  readonly ledger: LlmLedger;
  readonly budget: Budget;
  readonly prices: Prices | null;
  readonly now: () => Date;
  /** The day that a moment belongs to, in the operator's zone. */
  readonly dayOf: (at: Date) => string;
  /** Waits; rejects when aborted. */
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** Tries of one request that a server could not take; who says nothing is asked less often. */
const MOST_TRIES = 3;
const MOST_SILENT_TRIES = 2;
/** The first pause between tries; each further one is three times as long. */
const FIRST_PAUSE_MS = 1_000;
/** A server that wants a longer pause is left alone for so long. */
const LONGEST_PAUSE_MS = 20_000;
/** Parameters that a server may refuse one after the other. */
const MOST_ADAPTATIONS = 6;

const REPAIR = `Your last answer could not be read. Answer again, with one JSON object of the form described and nothing around it.`;

/** A client with a budget, kept answers, retries and a circuit breaker. */
export function createLlmClient(options: LlmClientOptions): LlmClient {
  const { ledger, version } = options;
  const breaker = createBreaker(() => options.now().getTime());
  const state: Mutable = { dialect: FULL_DIALECT };
  const note = (code: LlmErrorCode | null) => noteTrouble(options, breaker, code);
  return {
    version,
    async ask(job, signal) {
      const json = schemaOf(job);
      const key = hash([version, job.name, job.system, job.user, JSON.stringify(json), String(job.maxTokens)]);
      const known = read(job, ledger.answer(key) ?? "");
      if (known.ok) return known.value;
      const until = breaker.restsUntil();
      if (until !== null)
        throw new LlmError("resting", `The language model rests until ${new Date(until).toISOString()}.`);
      try {
        const value = await askTwice(options, state, job, json, signal);
        ledger.keepAnswer(key, JSON.stringify(value));
        breaker.succeeded();
        note(null);
        return value;
      } catch (error) {
        if (!(error instanceof LlmError)) throw error;
        if (error.code !== "no-budget") breaker.failed(error.code, error.retryAfterMs);
        note(error.code);
        throw error;
      }
    },
    checked(passed, of) {
      const { trouble, checked } = ledger.notes();
      ledger.note({ trouble, checked: { passed: checked.passed + passed, of: checked.of + of } });
    },
  };
}

interface Mutable {
  dialect: Dialect;
}

const hash = (parts: readonly string[]): string => createHash("sha256").update(parts.join("\0")).digest("hex");

/** OpenAI's strict mode wants `additionalProperties: false`, which zod writes for plain objects. */
function schemaOf({ answer }: Pick<LlmJob<unknown>, "answer">): Readonly<Record<string, unknown>> {
  const { $schema: _, ...json } = z.toJSONSchema(answer) as Record<string, unknown>;
  return json;
}

function noteTrouble({ ledger, now }: LlmClientOptions, breaker: Breaker, code: LlmErrorCode | null): void {
  const { trouble, checked } = ledger.notes();
  if (code === null && trouble === null) return;
  const until = breaker.restsUntil();
  ledger.note({
    checked,
    trouble:
      code === null
        ? null
        : { code, at: now().toISOString(), until: until === null ? null : new Date(until).toISOString() },
  });
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/** An answer in the asked form; fields that nobody asked for fall away. */
function read<T>({ answer }: LlmJob<T>, text: string): Read<T> {
  const value = extractJson(text);
  const result = value === undefined ? null : answer.safeParse(value);
  return result?.success ? { ok: true, value: result.data } : { ok: false };
}

/** Asks, and once more where the answer cannot be read: the repair for servers that know no structured output. */
async function askTwice<T>(
  options: LlmClientOptions,
  state: Mutable,
  job: LlmJob<T>,
  json: Readonly<Record<string, unknown>>,
  signal: AbortSignal | undefined,
): Promise<T> {
  const form = `Answer with one JSON object and nothing else. It follows this JSON schema:\n${JSON.stringify(json)}`;
  const turns: Turn[] = [
    { role: "system", content: `${job.system}\n\n${form}` },
    { role: "user", content: job.user },
  ];
  const wish: Wish = { turns, schema: { name: job.name, json }, maxTokens: job.maxTokens };
  const first = await askPatiently(options, state, wish, signal);
  const value = read(job, first.text);
  if (value.ok) return value.value;
  const repair: Wish = { ...wish, turns: [...turns, { role: "user", content: REPAIR }] };
  const second = first.finish === "length" ? first : await askPatiently(options, state, repair, signal);
  const repaired = read(job, second.text);
  if (repaired.ok) return repaired.value;
  throw second.finish === "length"
    ? new LlmError("cut-off", "The language model's answer was cut off.")
    : new LlmError("garbage", "The language model did not answer in the form asked for.");
}

/**
 * One request with its retries: pauses for a server that is busy, a plainer request for one that refuses a parameter.
 */
async function askPatiently(
  options: LlmClientOptions,
  state: Mutable,
  wish: Wish,
  signal: AbortSignal | undefined,
): Promise<Said> {
  let tries = 0;
  let pauseMs = FIRST_PAUSE_MS;
  for (let adaptations = 0; ; ) {
    signal?.throwIfAborted();
    try {
      return await askWithin(options, state.dialect, wish, signal);
    } catch (error) {
      if (!(error instanceof LlmError)) throw error;
      const plainer = error.code === "rejected" ? adapt(state.dialect, error.complaint) : null;
      if (plainer && adaptations++ < MOST_ADAPTATIONS) {
        state.dialect = plainer;
        continue;
      }
      const waitMs = error.retryAfterMs ?? pauseMs;
      const most = error.code === "timeout" || error.code === "unreachable" ? MOST_SILENT_TRIES : MOST_TRIES;
      if (!isTransient(error) || ++tries >= most || waitMs > LONGEST_PAUSE_MS) throw error;
      await options.pause(waitMs, signal);
      pauseMs *= 3;
    }
  }
}

/**
 * One request within the day's budget. It is booked before it is sent, with all that it may cost, and corrected when
 * the server has counted: a crash in between books too much rather than too little.
 */
async function askWithin(
  { transport, ledger, budget, prices, now, dayOf }: LlmClientOptions,
  dialect: Dialect,
  wish: Wish,
  signal: AbortSignal | undefined,
): Promise<Said> {
  const day = dayOf(now());
  const most: Tokens = {
    input: wish.turns.reduce((total, { content }) => total + estimateTokens(content), 0),
    output: wish.maxTokens,
  };
  if (!hasRoom(ledger.spent(day), most, budget, prices))
    throw new LlmError("no-budget", "The language model's budget of the day is spent.");
  const book = (tokens: Tokens, calls: number, sign: 1 | -1) =>
    ledger.add(day, {
      calls: calls * sign,
      input: tokens.input * sign,
      output: tokens.output * sign,
      money: costOf(tokens, prices) * sign,
    });
  book(most, 1, 1);
  let used: Tokens = { input: 0, output: 0 };
  try {
    const said = await transport(wish, dialect, signal);
    used = said.tokens ?? { input: most.input, output: estimateTokens(said.text) };
    return said;
  } catch (error) {
    // A refused request costs nothing; what a broken answer cost nobody tells, so the whole of it counts.
    if (!(error instanceof LlmError) || BILLED.has(error.code)) used = most;
    throw error;
  } finally {
    book(most, 0, -1);
    book(used, 0, 1);
  }
}

const BILLED: ReadonlySet<LlmErrorCode> = new Set(["timeout", "garbage", "cut-off"]);
