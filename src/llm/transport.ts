import type OpenAI from "openai";
import { deadline } from "./deadline.ts";
import type { Dialect } from "./dialect.ts";
import { LlmError } from "./errors.ts";
import type { Tokens } from "./ledger.ts";
import { llmErrorOf } from "./openai-errors.ts";

/** One turn of a conversation with a model. */
export interface Turn {
  readonly role: "system" | "user";
  readonly content: string;
}

/** What a model is asked. */
export interface Wish {
  readonly turns: readonly Turn[];
  /** JSON schema that the answer is to follow. */
  readonly schema: { readonly name: string; readonly json: Readonly<Record<string, unknown>> };
  readonly maxTokens: number;
}

/** What it said. */
export interface Said {
  readonly text: string;
  /** Why it stopped, in the server's words (`stop`, `length`); null where the stream just ended. */
  readonly finish: string | null;
  /** As the server counted; null where it did not say. */
  readonly tokens: Tokens | null;
}

/** One request to a server, without retries. Throws LlmError, or the signal's reason. */
export type Transport = (wish: Wish, dialect: Dialect, signal: AbortSignal | undefined) => Promise<Said>;

/** Where and what to ask. */
export interface ServerSettings {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly model: string;
  /** Longest silence: before the first piece of an answer, and between two pieces. */
  readonly timeoutMs: number;
}

/** A whole answer may take so many times the longest silence. */
const WHOLE = 3;
/** Characters that a token may stand for at most; a stream beyond that is no answer. */
const MOST_CHARS_PER_TOKEN = 8;
/** Same question, same answer, as far as the server can. */
const SEED = 7;

type Body = OpenAI.Chat.Completions.ChatCompletionCreateParamsStreaming;

function bodyOf(model: string, { turns, schema, maxTokens }: Wish, dialect: Dialect): Body {
  const format =
    dialect.format === "json_schema"
      ? { type: "json_schema" as const, json_schema: { name: schema.name, strict: true, schema: { ...schema.json } } }
      : dialect.format === "json_object"
        ? { type: "json_object" as const }
        : null;
  return {
    model,
    messages: turns.map(({ role, content }) => ({ role, content })),
    stream: true,
    ...(format && { response_format: format }),
    ...(dialect.temperature && { temperature: 0 }),
    ...(dialect.seed && { seed: SEED }),
    ...(dialect.maxTokens && { [dialect.maxTokens]: maxTokens }),
    ...(dialect.usage && { stream_options: { include_usage: true } }),
  };
}

/** Ends a request after too long a silence, or too long in all. */
function watch(timeoutMs: number, outer: AbortSignal | undefined) {
  const whole = deadline(timeoutMs * WHOLE, outer);
  let silence = deadline(timeoutMs, whole.signal);
  const ended = new AbortController();
  const end = () => ended.abort();
  const follow = () => {
    if (silence.signal.aborted) end();
    silence.signal.addEventListener("abort", end, { once: true });
  };
  follow();
  return {
    signal: ended.signal,
    isLate: () => whole.isOver() || silence.isOver(),
    heard() {
      silence.stop();
      silence = deadline(timeoutMs, whole.signal);
      follow();
    },
    stop() {
      silence.stop();
      whole.stop();
    },
  };
}

/** The SDK once it is loaded. */
interface Opened {
  readonly client: OpenAI;
  readonly isConnection: (error: unknown) => boolean;
}

/** What matters of a chunk, or of an answer in one piece; a server may send anything. */
interface Piece {
  readonly choices?:
    | readonly {
        readonly delta?: { readonly content?: unknown } | null;
        readonly message?: { readonly content?: unknown } | null;
        readonly finish_reason?: unknown;
      }[]
    | null;
  readonly usage?: { readonly prompt_tokens?: unknown; readonly completion_tokens?: unknown } | null;
}

/** Puts an answer together piece by piece. */
function collector(mostChars: number) {
  let text = "";
  let finish: string | null = null;
  let tokens: Tokens | null = null;
  return {
    take(piece: Piece | null) {
      const choice = Array.isArray(piece?.choices) ? piece.choices[0] : undefined;
      const content = choice?.delta?.content ?? choice?.message?.content;
      if (typeof content === "string") text += content;
      if (typeof choice?.finish_reason === "string") finish = choice.finish_reason;
      const { prompt_tokens: input, completion_tokens: output } = piece?.usage ?? {};
      if (typeof input === "number" && typeof output === "number") tokens = { input, output };
      if (text.length > mostChars) throw new LlmError("garbage", "The model's answer does not end.");
    },
    said: (): Said => ({ text, finish, tokens }),
  };
}

/** Loads the SDK. It reads nothing from the environment and logs nothing: both could carry a key. */
async function openSdk({ baseUrl, apiKey }: ServerSettings): Promise<Opened> {
  const { default: Client } = await import("openai");
  const client = new Client({
    baseURL: baseUrl,
    // Servers without keys want none; the SDK wants one.
    apiKey: apiKey ?? "none",
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: "off",
  });
  return { client, isConnection: (error) => error instanceof Client.APIConnectionError };
}

/** Asks an OpenAI-compatible server, streaming, so that silence is noticed. The SDK is loaded at the first request. */
export function createTransport(settings: ServerSettings): Transport {
  const { model, timeoutMs } = settings;
  let opened: Promise<Opened> | null = null;
  return async (wish, dialect, outer) => {
    opened ??= openSdk(settings);
    const { client, isConnection } = await opened;
    const clock = watch(timeoutMs, outer);
    try {
      const answer = collector(wish.maxTokens * MOST_CHARS_PER_TOKEN);
      const request = client.chat.completions.create(bodyOf(model, wish, dialect), { signal: clock.signal });
      const { data, response } = await request.withResponse();
      clock.heard();
      if (response.headers.get("content-type")?.includes("application/json"))
        answer.take((await response.json()) as Piece);
      else
        for await (const piece of data) {
          clock.heard();
          answer.take(piece as Piece);
        }
      // An aborted stream just ends.
      outer?.throwIfAborted();
      if (clock.isLate()) throw new LlmError("timeout", late(timeoutMs));
      return answer.said();
    } catch (error) {
      outer?.throwIfAborted();
      throw clock.isLate()
        ? new LlmError("timeout", late(timeoutMs))
        : llmErrorOf(error, settings, isConnection(error));
    } finally {
      clock.stop();
    }
  };
}

const late = (timeoutMs: number): string =>
  `The language model said nothing for ${Math.round(timeoutMs / 1000)} s, or took too long in all.`;
