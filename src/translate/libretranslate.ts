import type { Lang } from "../contracts/article.ts";
import type { Translation, TranslationRequest, Translator } from "../contracts/translator.ts";
import { createBreaker } from "../llm/breaker.ts";
import { deadline } from "../llm/deadline.ts";

/** A LibreTranslate server. `timeoutMs` is for one request; `fetch` is given by tests. */
export interface LibreTranslateOptions {
  /** Address of the server, such as `http://127.0.0.1:5000`. */
  readonly url: string;
  readonly apiKey: string | null;
  readonly timeoutMs: number;
  readonly now: () => Date;
  readonly fetch?: typeof fetch;
}

/** Sentences of one request. */
const BATCH = 32;
/** Larger answers are none. */
const MOST_BYTES = 1_000_000;

/** The server gave no usable answer. The message never holds the key. */
class LibreTranslateError extends Error {
  override readonly name = "LibreTranslateError";
}

/**
 * A LibreTranslate server.
 * @see https://docs.libretranslate.com/api/operations/translate/
 */
export function createLibreTranslate(options: LibreTranslateOptions): Translator {
  // A server that is away is not waited for at every digest.
  const breaker = createBreaker(() => options.now().getTime());
  const patiently = async (requests: readonly TranslationRequest[], signal: AbortSignal | undefined) => {
    if (breaker.restsUntil() !== null) throw new LibreTranslateError("LibreTranslate rests after several failures.");
    try {
      const texts = await ask(options, requests, signal);
      breaker.succeeded();
      return texts;
    } catch (error) {
      if (error instanceof LibreTranslateError) breaker.failed("unavailable");
      throw error;
    }
  };
  return {
    id: "libretranslate",
    supports: (from, to) => from !== to,
    async translate(requests, signal) {
      const answers: (Translation | null)[] = requests.map(() => null);
      for (const from of ["ar", "en"] as const) {
        const open = requests.flatMap((request, index) => (isOpen(request, from) ? [{ request, index }] : []));
        for (let at = 0; at < open.length; at += BATCH) {
          const batch = open.slice(at, at + BATCH);
          const texts = await patiently(
            batch.map(({ request }) => request),
            signal,
          );
          for (const [i, { index }] of batch.entries()) answers[index] = translationOf(texts[i]);
        }
      }
      return answers;
    },
    async close() {},
  };
}

const isOpen = ({ text, from, to }: TranslationRequest, lang: Lang): boolean =>
  from === lang && to !== lang && text.trim() !== "";

const translationOf = (text: string | undefined): Translation | null =>
  text === undefined || text.trim() === ""
    ? null
    : { text: text.trim(), engine: "libretranslate", rough: false, confidence: null, flags: [] };

async function ask(
  { url, apiKey, timeoutMs, fetch: get = fetch }: LibreTranslateOptions,
  requests: readonly TranslationRequest[],
  signal: AbortSignal | undefined,
): Promise<readonly (string | undefined)[]> {
  const { from, to } = requests[0] as TranslationRequest;
  const limit = deadline(timeoutMs, signal);
  try {
    const response = await get(`${url.replace(/\/+$/, "")}/translate`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        q: requests.map(({ text }) => text),
        source: from,
        target: to,
        format: "text",
        ...(apiKey && { api_key: apiKey }),
      }),
      signal: limit.signal,
    });
    if (!response.ok) {
      // A body that nobody reads would hold its connection.
      await response.body?.cancel();
      throw new LibreTranslateError(refusal(response.status));
    }
    return textsOf(await bounded(response), requests.length);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof LibreTranslateError) throw error;
    // No cause: the request's body holds the key.
    throw new LibreTranslateError(
      limit.isOver()
        ? `LibreTranslate said nothing for ${Math.round(timeoutMs / 1000)} s.`
        : "LibreTranslate cannot be reached, or its answer cannot be read: see that LIBRETRANSLATE_URL is right.",
    );
  } finally {
    limit.stop();
  }
}

function refusal(status: number): string {
  if (status === 403 || status === 401) return `LibreTranslate refused (${status}): check LIBRETRANSLATE_API_KEY.`;
  if (status === 400) return "LibreTranslate refused (400): see that it has Arabic and English.";
  return status === 429 ? "LibreTranslate wants a pause (429)." : `LibreTranslate failed (${status}).`;
}

/** The body of an answer, as long as it is no longer than an answer can be. */
async function bounded(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).length;
    if (bytes > MOST_BYTES) throw new LibreTranslateError("LibreTranslate's answer is too long.");
    text += decoder.decode(chunk as Uint8Array, { stream: true });
  }
  return text;
}

function textsOf(body: string, count: number): readonly string[] {
  const { translatedText } = JSON.parse(body) as { translatedText?: unknown };
  const isWhole =
    Array.isArray(translatedText) &&
    translatedText.length === count &&
    translatedText.every((t) => typeof t === "string");
  if (!isWhole) throw new LibreTranslateError("LibreTranslate did not answer with a translation for each sentence.");
  return translatedText;
}
