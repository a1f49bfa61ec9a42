import type { Translation, TranslationFlag, TranslationRequest, Translator } from "../contracts/translator.ts";
import { checkTranslation } from "./checks.ts";

/** Settings of a ladder. */
export interface LadderOptions {
  /** Told when a whole step failed; the ladder goes on with the next one. */
  readonly onError?: (engine: string, error: unknown) => void;
}

/**
 * One translator made of several: every step is asked, in order, for the sentences that are still open.
 * Each answer is checked against its source, and what the checks find is added to its flags. A step that throws, or
 * answers with the wrong number of translations, is skipped and reported; only an aborted signal makes `translate` throw.
 */
export function createLadder(steps: readonly Translator[], options: LadderOptions = {}): Translator {
  return {
    id: "ladder",
    supports: (from, to) => steps.some((step) => step.supports(from, to)),
    async translate(requests, signal) {
      const answers: (Translation | null)[] = requests.map(() => null);
      for (const step of steps) {
        signal?.throwIfAborted();
        const open = openRequests(requests, answers, step);
        if (open.length > 0) await askStep(step, requests, open, answers, options, signal);
      }
      return answers;
    },
    async close() {
      for (const step of steps) await closeStep(step, options);
    },
  };
}

/** Positions of the requests that have no answer yet and that the step can take. */
function openRequests(
  requests: readonly TranslationRequest[],
  answers: readonly (Translation | null)[],
  step: Translator,
): readonly number[] {
  const open: number[] = [];
  for (const [index, request] of requests.entries()) {
    if (answers[index] === null && step.supports(request.from, request.to)) open.push(index);
  }
  return open;
}

async function askStep(
  step: Translator,
  requests: readonly TranslationRequest[],
  open: readonly number[],
  answers: (Translation | null)[],
  options: LadderOptions,
  signal: AbortSignal | undefined,
): Promise<void> {
  const asked = open.map((index) => requests[index] as TranslationRequest);
  try {
    const given = await step.translate(asked, signal);
    if (given.length !== asked.length) throw new Error(`${given.length} answers for ${asked.length} sentences`);
    for (const [position, answer] of given.entries()) {
      const request = asked[position];
      const index = open[position];
      // An empty answer to a sentence with text is no answer: the next step may do better.
      if (!answer || !request || index === undefined || isBlankFor(request, answer)) continue;
      answers[index] = withFlags(request, answer);
    }
  } catch (error) {
    signal?.throwIfAborted();
    options.onError?.(step.id, error);
  }
}

function isBlankFor(request: TranslationRequest, answer: Translation): boolean {
  return answer.text.trim() === "" && request.text.trim() !== "";
}

/** The answer with the flags of the checks added to the engine's own, each once. */
function withFlags(request: TranslationRequest, answer: Translation): Translation {
  const found = checkTranslation(request.text, answer.text, request.from, request.to);
  if (found.length === 0) return answer;
  const known = new Set(answer.flags.map(flagKey));
  return { ...answer, flags: [...answer.flags, ...found.filter((flag) => !known.has(flagKey(flag)))] };
}

function flagKey(flag: TranslationFlag): string {
  return `${flag.kind}\t${flag.detail}`;
}

async function closeStep(step: Translator, options: LadderOptions): Promise<void> {
  try {
    await step.close();
  } catch (error) {
    options.onError?.(step.id, error);
  }
}
