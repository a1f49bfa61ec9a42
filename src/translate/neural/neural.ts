import type { Lang } from "../../contracts/article.ts";
import type { Translation, TranslationRequest, Translator } from "../../contracts/translator.ts";
import { createEngineThread, EngineCrash, type EngineOptions, type EngineThread } from "./engine-thread.ts";
import type { ModelRef } from "./protocol.ts";
import { rejoin, type Segmented, segment } from "./segments.ts";

/** Settings of the neural translator. */
export interface NeuralOptions extends EngineOptions {
  /**
   * The installed model of a direction, null when there is none; asked for every call, so that one may come while
   * running.
   */
  readonly modelFor: (from: Lang, to: Lang) => ModelRef | null;
  /** After crashes without an answer between them the engine rests so long. Default a minute. */
  readonly restMs?: number;
  readonly now?: () => number;
}

/** Pieces of one request to the engine: enough for its matrices, few enough to be stopped soon. */
const BATCH_PIECES = 16;
const BATCH_CHARS = 3000;
/** Calls that may wait for the engine at once; a further one is refused, and the next engine is asked. */
const MOST_WAITING = 32;
/** A batch, then two sentences of it alone, may crash: beyond that it is the engine and not the text. */
const MOST_CRASHES = 4;
const REST_MS = 60_000;

/** Why the engine takes nothing now. */
export class NeuralBusy extends Error {
  override readonly name = "NeuralBusy";
}

/**
 * The local neural engine as a step of the ladder: Mozilla's models in Bergamot, in one thread that is started for the
 * first sentence and ended when idle. Order is kept; line ends, addresses and what has no letters pass through. Where
 * the engine crashes on a batch, each of its sentences is tried once more alone, and one that crashes again has no
 * answer.
 */
export function createNeural(options: NeuralOptions): Translator {
  const { restMs = REST_MS, now = Date.now } = options;
  const thread = createEngineThread(options);
  let waiting = 0;
  let crashes = 0;
  let restsUntil = 0;
  let lastCrash = "";
  const guarded: EngineThread["translate"] = async (model, texts, signal) => {
    if (now() < restsUntil) throw new NeuralBusy(`the engine rests after crashes: ${lastCrash}`);
    try {
      const translated = await thread.translate(model, texts, signal);
      crashes = 0;
      return translated;
    } catch (error) {
      if (!(error instanceof EngineCrash) || ++crashes < MOST_CRASHES) throw error;
      crashes = 0;
      restsUntil = now() + restMs;
      lastCrash = error.message;
      throw new NeuralBusy(`the engine crashed ${MOST_CRASHES} times in a row: ${lastCrash}`, { cause: error });
    }
  };
  return {
    id: "neural",
    supports: (from, to) => options.modelFor(from, to) !== null,
    async translate(requests, signal) {
      if (waiting >= MOST_WAITING) throw new NeuralBusy(`${waiting} calls wait already`);
      waiting++;
      try {
        return await translateAll(requests, options.modelFor, guarded, signal);
      } finally {
        waiting--;
      }
    },
    close: () => thread.close(),
  };
}

type Ask = EngineThread["translate"];

/** A request with its pieces, and their translations as they come; a piece that the engine crashed on is null. */
interface Job {
  readonly index: number;
  readonly segmented: Segmented;
  readonly translated: (string | null)[];
}

/** One piece of a job. */
interface Piece {
  readonly job: Job;
  readonly at: number;
  readonly text: string;
}

async function translateAll(
  requests: readonly TranslationRequest[],
  modelFor: NeuralOptions["modelFor"],
  ask: Ask,
  signal: AbortSignal | undefined,
): Promise<readonly (Translation | null)[]> {
  const answers: (Translation | null)[] = requests.map(() => null);
  // One direction after the other, so that two models never take turns.
  for (const from of ["ar", "en"] as const) {
    const model = modelFor(from, from === "ar" ? "en" : "ar");
    const jobs = requests.flatMap((request, index) =>
      request.from === from && request.to !== from ? [jobOf(request.text, index)] : [],
    );
    if (!model || jobs.length === 0) continue;
    for (const batch of batches(jobs.flatMap(piecesOf))) await translateBatch(batch, model, ask, signal);
    for (const job of jobs) answers[job.index] = answerOf(job);
  }
  return answers;
}

const jobOf = (text: string, index: number): Job => ({ index, segmented: segment(text), translated: [] });

const piecesOf = (job: Job): readonly Piece[] =>
  job.segmented.parts.filter(({ kept }) => !kept).map(({ text }, at) => ({ job, at, text }));

function* batches(pieces: readonly Piece[]): Generator<readonly Piece[]> {
  let batch: Piece[] = [];
  let chars = 0;
  for (const piece of pieces) {
    if (batch.length > 0 && (batch.length >= BATCH_PIECES || chars + piece.text.length > BATCH_CHARS)) {
      yield batch;
      batch = [];
      chars = 0;
    }
    batch.push(piece);
    chars += piece.text.length;
  }
  if (batch.length > 0) yield batch;
}

async function translateBatch(
  batch: readonly Piece[],
  model: ModelRef,
  ask: Ask,
  signal: AbortSignal | undefined,
): Promise<void> {
  const put = ({ job, at }: Piece, text: string | null) => {
    job.translated[at] = text;
  };
  try {
    const texts = await ask(
      model,
      batch.map(({ text }) => text),
      signal,
    );
    for (const [i, piece] of batch.entries()) put(piece, texts[i] ?? null);
  } catch (error) {
    if (!(error instanceof EngineCrash)) throw error;
    for (const piece of batch) put(piece, await askAlone(piece.text, model, ask, signal));
  }
}

async function askAlone(text: string, model: ModelRef, ask: Ask, signal: AbortSignal | undefined) {
  try {
    return (await ask(model, [text], signal))[0] ?? null;
  } catch (error) {
    if (error instanceof EngineCrash) return null;
    throw error;
  }
}

/**
 * No answer where a piece has none, and where nothing was to translate: a line of digits or an address is no
 * translation.
 */
function answerOf({ segmented, translated }: Job): Translation | null {
  if (translated.some((text) => text === null || text.trim() === "")) return null;
  const text = rejoin(segmented, translated as string[]);
  if (text.trim() === "") return null;
  return { text, engine: "neural", rough: false, confidence: null, flags: [] };
}
