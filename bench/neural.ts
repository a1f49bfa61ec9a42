import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TranslationRequest, Translator } from "../src/contracts/translator.ts";
import { openDatabase } from "../src/store/database.ts";
import { createBuiltin } from "../src/translate/builtin/builtin.ts";
import { createCached } from "../src/translate/cache.ts";
import { createGlossary } from "../src/translate/glossary.ts";
import { createLadder } from "../src/translate/ladder.ts";
import { createNamed } from "../src/translate/named.ts";
import { createNeural } from "../src/translate/neural/neural.ts";
import type { ModelRef } from "../src/translate/neural/protocol.ts";
import { createSqliteCache } from "../src/translate/sqlite-cache.ts";
import { median, type Outcome } from "./figures.ts";
import { BASE_MEMORY, dictionaryModel } from "./models/dictionary-model.ts";
import { mixedSentences, samplePool } from "./sample-text.ts";
import { createRandom } from "./synthetic.ts";

/** What a digest of five stories asks for: a headline and at most 60 words in three sentences each. */
const STORIES = 5;
const HEADLINE_WORDS = 10;
const SENTENCE_WORDS = 20;
const SENTENCES = 3;

const MAX_DIGEST_S = 3;
const MIN_LADDER = 2000;
const MAX_HIT_MS = 1;
const MAX_MEMORY_MB = 1000;
const ROUNDS = 5;
const LADDER_SENTENCES = 1000;

/** Sixty words of either language that mean nothing. */
const PAIRS = Array.from({ length: 60 }, (_, i): [string, string] => {
  const [a, b] = [Math.floor(i / 8), i % 8];
  return [`${"بتثجحخدذ"[a]}ا${"رزسشصضطظ"[b]}ي`, `${"bcdfghjk"[a]}a${"lmnprstv"[b]}y`];
});

/** A model of the size that Firefox uses, on disk as an installation leaves it. */
function writeModel(folder: string): ModelRef {
  const { model, shortlist, vocabulary } = dictionaryModel(PAIRS, BASE_MEMORY);
  const file = (name: string, bytes: Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return { path, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  };
  return {
    from: "ar",
    to: "en",
    version: "bench",
    model: file("model", model),
    shortlist: file("lex", shortlist),
    vocabularies: [file("vocab", vocabulary)],
  };
}

const request = (text: string): TranslationRequest => ({ text, from: "ar", to: "en" });

function digestTexts(random: () => number): readonly TranslationRequest[] {
  const words = (count: number) =>
    Array.from({ length: count }, () => PAIRS[Math.floor(random() * PAIRS.length)]?.[0] ?? "").join(" ");
  const story = () => [words(HEADLINE_WORDS), ...Array.from({ length: SENTENCES }, () => `${words(SENTENCE_WORDS)}.`)];
  return Array.from({ length: STORIES }, story).flat().map(request);
}

const seconds = (from: number): number => (performance.now() - from) / 1000;

/** Waiting for the texts of a digest: with the engine and the model to load, and with both at hand. */
async function digests(folder: string): Promise<{ cold: number; warm: number; megabytes: number }> {
  const model = writeModel(folder);
  const random = createRandom(5);
  const before = process.memoryUsage().rss;
  const neural = createNeural({ idleMs: 0, modelFor: (from) => (from === "ar" ? model : null) });
  const once = async () => {
    const texts = digestTexts(random);
    const from = performance.now();
    const answers = await neural.translate(texts);
    const took = seconds(from);
    const wrong = answers.filter((answer, i) => answer?.text.split(" ").length !== texts[i]?.text.split(" ").length);
    if (wrong.length > 0)
      throw new Error(`${wrong.length} of ${texts.length} texts came back otherwise than expected.`);
    return took;
  };
  const cold = await once();
  const warm: number[] = [];
  for (let round = 0; round < ROUNDS; round++) warm.push(await once());
  const megabytes = (process.memoryUsage().rss - before) / 1e6;
  await neural.close();
  return { cold, warm: median(warm), megabytes };
}

/** Sentences of the sample archive in halves joined anew, with the translations that an engine would give, at once. */
async function ready(count: number): Promise<{ requests: readonly TranslationRequest[]; engine: Translator }> {
  const mixed = mixedSentences(await samplePool("ar"), createRandom(11));
  const requests = Array.from({ length: count }, () => request(mixed()));
  const builtin = createBuiltin();
  const answers = await builtin.translate(requests);
  const known = new Map(requests.map(({ text }, i) => [text, answers[i] ?? null]));
  const engine: Translator = {
    id: "ready",
    supports: () => true,
    translate: async (asked) => asked.map(({ text }) => known.get(text) ?? null),
    close: async () => {},
  };
  return { requests, engine };
}

async function ladderRate(): Promise<number> {
  const { requests, engine } = await ready((ROUNDS + 1) * LADDER_SENTENCES);
  const glossary = createGlossary([]);
  const ladder = createNamed(createLadder([engine]), { glossary: () => glossary, originals: true });
  const rates: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    // None of them has been seen before: what was remembered of another round would count for nothing.
    const some = requests.slice(round * LADDER_SENTENCES, (round + 1) * LADDER_SENTENCES);
    const from = performance.now();
    await ladder.translate(some);
    if (round > 0) rates.push(some.length / seconds(from));
  }
  return median(rates);
}

/** A hit in the store, one sentence at a time: the slowest way to ask. */
async function hitMs(folder: string): Promise<number> {
  const { requests, engine } = await ready(500);
  const db = openDatabase(join(folder, "cache.sqlite"));
  const cached = createCached(engine, { cache: createSqliteCache(db, { now: () => new Date() }), version: () => "1" });
  await cached.translate(requests);
  const times: number[] = [];
  for (const one of requests) {
    const from = performance.now();
    await cached.translate([one]);
    times.push(performance.now() - from);
  }
  db.close();
  return median(times);
}

/** The local neural engine with a model of real size made here, and what the ladder adds to any engine. */
export async function benchNeural(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "mujaz-bench-"));
  try {
    const { cold, warm, megabytes } = await digests(folder);
    const rate = await ladderRate();
    const hit = await hitMs(folder);
    return {
      notes: ["A model of base-memory size (31 MB of weights, 32,000 pieces) that translates word for word."],
      figures: [
        {
          name: "digest of 5 stories, engine not yet loaded",
          value: cold,
          unit: "s",
          limit: MAX_DIGEST_S,
          better: "lower",
        },
        { name: "digest of 5 stories, engine loaded", value: warm, unit: "s", limit: MAX_DIGEST_S, better: "lower" },
        {
          name: "memory with one direction loaded",
          value: megabytes,
          unit: "MB",
          limit: MAX_MEMORY_MB,
          better: "lower",
        },
        {
          name: "checks, names and ladder beside an engine",
          value: rate,
          unit: "/s",
          limit: MIN_LADDER,
          better: "higher",
        },
        { name: "hit in the cache on disk", value: hit, unit: "ms", limit: MAX_HIT_MS, better: "lower" },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
