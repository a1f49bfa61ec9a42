import type { Translation, TranslationFlag, TranslationRequest, Translator } from "../contracts/translator.ts";
import { checkTranslation } from "./checks.ts";

/** Settings of a ladder. */
export interface LadderOptions {
  /** Told when a whole step failed; the ladder goes on with the next one. */
  readonly onError?: (engine: string, error: unknown) => void;
}

/**
 * How grave a doubt is. What turns the meaning round, or leaves nothing of it, weighs more than what a reader sees
 * through.
 */
const WEIGHTS: Readonly<Record<TranslationFlag["kind"], number>> = {
  empty: 10,
  script: 6,
  repetition: 6,
  negation: 5,
  length: 4,
  number: 4,
  date: 3,
  name: 2,
  quotation: 1,
};
/**
 * A rough rendering is worse than a fluent one with a name or a date in doubt, better than one with a number in doubt.
 */
const ROUGH = 3.5;

/** The editor's own words are not doubted. */
const isApproved = ({ engine }: Translation): boolean => engine === "memory";
const isDoubted = (answer: Translation): boolean => answer.flags.length > 0 && !isApproved(answer);

/** Kinds of doubt count once each: one wrong sentence may be flagged for every name in it. */
function gravity(answer: Translation): number {
  const kinds = new Set(answer.flags.map(({ kind }) => kind));
  return [...kinds].reduce((sum, kind) => sum + WEIGHTS[kind], answer.rough ? ROUGH : 0);
}

/**
 * One translator made of several: every step is asked, in order, for the sentences that are still open, and for those
 * whose translation the checks doubt. Of several answers to a sentence the least doubted stays, the earlier one where
 * they are alike. A step that throws, or answers with the wrong number of translations, is skipped and reported; only
 * an aborted signal makes `translate` throw.
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

/** Positions of the requests that have no answer yet, or a doubted one, and that the step can take. */
function openRequests(
  requests: readonly TranslationRequest[],
  answers: readonly (Translation | null)[],
  step: Translator,
): readonly number[] {
  const open: number[] = [];
  for (const [index, request] of requests.entries()) {
    const answer = answers[index] ?? null;
    if ((answer === null || isDoubted(answer)) && step.supports(request.from, request.to)) open.push(index);
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
      answers[index] = better(answers[index] ?? null, withFlags(request, answer));
    }
  } catch (error) {
    signal?.throwIfAborted();
    options.onError?.(step.id, error);
  }
}

const better = (known: Translation | null, next: Translation): Translation =>
  known === null || gravity(next) < gravity(known) ? next : known;

function isBlankFor(request: TranslationRequest, answer: Translation): boolean {
  return answer.text.trim() === "" && request.text.trim() !== "";
}

/** The answer with the flags of the checks added to the engine's own, each once. */
function withFlags(request: TranslationRequest, answer: Translation): Translation {
  if (isApproved(answer)) return answer;
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
