import { z } from "zod";
import type { Lang } from "../contracts/article.ts";
import type { Translation, TranslationFlag, TranslationRequest, Translator } from "../contracts/translator.ts";
import { englishRenderings, relatives } from "../language/bilingual.ts";
import { stripControls } from "../language/direction.ts";
import { terms } from "../language/stem.ts";
import type { LlmClient, LlmJob } from "../llm/client.ts";
import { LlmError } from "../llm/errors.ts";
import { cleanForModel, DATA_RULES, fenced } from "../llm/fence.ts";
import { looksLikeOrder } from "../llm/orders.ts";
import { checkTranslation } from "./checks.ts";

/** The language model that translates. */
export interface LlmTranslatorOptions {
  readonly client: LlmClient;
  /** Hex digits of a text. */
  readonly hash: (text: string) => string;
}

const ANSWER = z.object({ translations: z.array(z.object({ number: z.number(), text: z.string() })) });
type Answer = z.infer<typeof ANSWER>;

const NAMES: Readonly<Record<Lang, string>> = { ar: "Modern Standard Arabic", en: "English" };

const systemFor = (from: Lang, to: Lang): string => `You translate news sentences from ${NAMES[from]} into ${NAMES[to]}.
${DATA_RULES}

Translate every entry of the data, each by itself, and answer with its number and its translation.
- Translate everything and nothing else: no notes, no explanations, no text of the source language.
- Keep every number, date, name, negation and doubt. Keep digits as digits. Quotation marks stay around the same words.
- Names in the spelling that news agencies use. Headlines stay headlines.`;

/** Sentences and characters of one request: a model forgets entries of long lists. */
const MOST_SENTENCES = 12;
const MOST_CHARS = 3_000;
/** A longer text is not a sentence, and is left to other engines. */
const LONGEST = 2_000;
/** Tokens of a translation for a character of its source, with room for the JSON around it. */
const TOKENS_PER_CHAR = 1.2;
const TOKENS_BESIDES = 200;

/**
 * Sentences translated by a language model. What the checks doubt is asked for once more, and what they doubt then is
 * left to the next engine: a model that makes something up says it well. Sentences that give orders are not shown to
 * it.
 */
export function createLlmTranslator({ client, hash }: LlmTranslatorOptions): Translator {
  return {
    id: "llm",
    supports: (from, to) => from !== to,
    async translate(requests, signal) {
      const answers: (Translation | null)[] = requests.map(() => null);
      for (const batch of batchesOf(requests)) {
        const given = await translateBatch(
          batch.map(({ request }) => request),
          client,
          hash,
          signal,
        );
        for (const [i, { index }] of batch.entries()) answers[index] = given[i] ?? null;
      }
      return answers;
    },
    async close() {},
  };
}

interface Open {
  readonly index: number;
  readonly request: TranslationRequest;
}

/** Requests of one direction each, few enough for one question. */
function batchesOf(requests: readonly TranslationRequest[]): readonly (readonly Open[])[] {
  const batches: Open[][] = [];
  for (const from of ["ar", "en"] as const) {
    let batch: Open[] = [];
    let chars = 0;
    for (const [index, request] of requests.entries()) {
      if (request.from !== from || request.to === from || !isForModel(request.text)) continue;
      if (batch.length === MOST_SENTENCES || (batch.length > 0 && chars + request.text.length > MOST_CHARS)) {
        batches.push(batch);
        batch = [];
        chars = 0;
      }
      batch.push({ index, request });
      chars += request.text.length;
    }
    if (batch.length > 0) batches.push(batch);
  }
  return batches;
}

const isForModel = (text: string): boolean => /\p{L}/u.test(text) && text.length <= LONGEST && !looksLikeOrder(text);

async function translateBatch(
  requests: readonly TranslationRequest[],
  client: LlmClient,
  hash: (text: string) => string,
  signal: AbortSignal | undefined,
): Promise<readonly (Translation | null)[]> {
  const ask = async (open: readonly TranslationRequest[], faults: readonly string[]) =>
    read(await client.ask(jobFor(open, faults, hash), signal), open);
  const first = await ask(requests, []);
  const judged = requests.map((request, i) => judgeOne(request, first[i]));
  const doubted = judged.flatMap(({ flags }, i) => (flags.length > 0 ? [i] : []));
  if (doubted.length > 0) {
    const faults = doubted.flatMap((i) => judged[i]?.flags.map(({ kind }) => kind) ?? []);
    const again = await ask(
      doubted.map((i) => requests[i] as TranslationRequest),
      faults,
    ).catch((error) => {
      if (error instanceof LlmError) return [];
      throw error;
    });
    for (const [at, i] of doubted.entries()) {
      const next = judgeOne(requests[i] as TranslationRequest, again[at]);
      if (next.flags.length === 0) judged[i] = next;
    }
  }
  const fine = judged.filter(({ flags }) => flags.length === 0).length;
  client.checked(fine, judged.length);
  return judged.map(({ text, flags }) =>
    flags.length === 0 ? { text, engine: "llm", rough: false, confidence: null, flags: [] } : null,
  );
}

interface Judged {
  readonly text: string;
  readonly flags: readonly Pick<TranslationFlag, "kind">[];
}

function judgeOne(request: TranslationRequest, given: string | undefined): Judged {
  const text = stripControls(given ?? "")
    .replace(/\s+/g, " ")
    .trim();
  const { text: source, from, to } = request;
  const strange = hasStrangeMarks(source, text) || !isGrounded(source, text, from);
  return {
    text,
    flags: [...checkTranslation(source, text, from, to), ...(strange ? [{ kind: "script" as const }] : [])],
  };
}

const ADDRESS = /https?:|www\.|\b[\w-]+\.(?:com|org|net|io|info|ru|xyz|me)\b|[@#]\p{L}|[<>{}[\]|\\^~`*]/giu;

/** Addresses, handles and markup that the source does not have. */
function hasStrangeMarks(source: string, text: string): boolean {
  const known = source.toLowerCase();
  return (text.match(ADDRESS) ?? []).some((mark) => !known.includes(mark.toLowerCase()));
}

/** Fewer words say nothing about shares. */
const MIN_STEMS = 5;
/**
 * Share of the Arabic words of a sentence whose English the dictionary finds in its translation, at least. Two in a
 * hundred translations of people's have less; of sentences that are no translation, two in a hundred have as much.
 */
const GROUNDED = 0.25;

/** True unless the translation seems to be of something else. */
function isGrounded(source: string, text: string, from: Lang): boolean {
  const [arabic, english] = from === "ar" ? [terms(source), terms(text)] : [terms(text), terms(source)];
  const there = new Set(english);
  const known = arabic.filter((stem) => /\p{L}/u.test(stem) && englishRenderings(stem).length > 0);
  if (known.length < MIN_STEMS) return true;
  const found = known.filter((stem) =>
    [stem, ...relatives(stem)].some((one) => englishRenderings(one).some((rendering) => there.has(rendering.stem))),
  );
  return found.length >= known.length * GROUNDED;
}

function jobFor(
  requests: readonly TranslationRequest[],
  faults: readonly string[],
  hash: (text: string) => string,
): LlmJob<Answer> {
  const { from, to } = requests[0] as TranslationRequest;
  const data = requests.map(({ text }, i) => ({ number: i + 1, text: cleanForModel(text) }));
  const chars = data.reduce((sum, { text }) => sum + text.length, 0);
  const again =
    faults.length === 0
      ? ""
      : `\n\nAn earlier translation was refused by the checks (${[...new Set(faults)].sort().join(", ")}). Translate more closely.`;
  return {
    name: "translations",
    system: systemFor(from, to),
    user: `${fenced(data, hash)}${again}`,
    answer: ANSWER,
    maxTokens: Math.ceil(chars * TOKENS_PER_CHAR) + TOKENS_BESIDES,
  };
}

/** Translations in the order of the requests; undefined where the model left one out. */
function read({ translations }: Answer, requests: readonly TranslationRequest[]): readonly (string | undefined)[] {
  const texts = new Map(translations.map(({ number, text }) => [number, text]));
  return requests.map((_, i) => texts.get(i + 1));
}
