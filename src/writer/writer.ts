import type { EvidenceToWrite, StoryToWrite, StoryWriter, WrittenStory } from "../contracts/writer.ts";
import type { LlmClient } from "../llm/client.ts";
import { deadline } from "../llm/deadline.ts";
import { LlmError } from "../llm/errors.ts";
import { looksLikeOrder } from "../llm/orders.ts";
import { type Accepted, accept } from "./accept.ts";
import { storyJob } from "./prompt.ts";

/** The language model that writes, and how long it may take. */
export interface WriterOptions {
  readonly client: LlmClient;
  /** The model's name, as it is shown. */
  readonly model: string;
  /** Hex digits of a text. */
  readonly hash: (text: string) => string;
  /** Stories that are not written by then go out as they were extracted. */
  readonly deadlineMs: number;
  /** Told once a call when the model could not be had. */
  readonly onTrouble: (error: LlmError) => void;
  /** Told after each call in which something was written. */
  readonly onChecked: (passed: number, of: number) => void;
}

/** Stories that are written at the same time: a local server answers one after the other anyway. */
const AT_ONCE = 2;

/**
 * Lets a language model write stories from their evidence. Everything it writes is checked; a story whose answer has
 * faults is written once more, and the better one is kept.
 */
export function createWriter(options: WriterOptions): StoryWriter {
  return {
    async write(stories, signal) {
      const limit = deadline(options.deadlineMs, signal);
      const call: Call = { ...options, signal: limit.signal, isOver: false };
      const written: (WrittenStory | null)[] = stories.map(() => null);
      const open = [...stories.entries()];
      const work = async () => {
        for (let next = open.shift(); next; next = open.shift()) written[next[0]] = await writeStory(next[1], call);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work)).finally(() => limit.stop());
      signal?.throwIfAborted();
      const passed = written.reduce((sum, one) => sum + (one?.passed ?? 0), 0);
      const of = written.reduce((sum, one) => sum + (one?.of ?? 0), 0);
      if (of > 0) {
        options.client.checked(passed, of);
        options.onChecked(passed, of);
      }
      return written;
    },
  };
}

interface Call extends WriterOptions {
  readonly signal: AbortSignal;
  /** The server is lost for this call: no further story is tried. */
  isOver: boolean;
}

/** Failures of one story's answer; after any other the next story would fare no better. */
const OWN_FAULTS: ReadonlySet<string> = new Set(["garbage", "cut-off", "rejected"]);

async function writeStory(story: StoryToWrite, call: Call): Promise<WrittenStory | null> {
  // An order of an article reaches no model, and nothing may rest on it.
  const shown = story.evidence.filter(({ text }) => !looksLikeOrder(text));
  if (call.isOver || !shown.some(({ sentence }) => sentence !== null)) return null;
  try {
    const { faults: _, ...accepted } = await bestOf(story, shown, call);
    return { by: call.model, ...accepted };
  } catch (error) {
    if (call.signal.aborted && !(error instanceof LlmError)) {
      // The caller's own end is told by the caller's signal.
      if (!call.isOver) call.onTrouble(new LlmError("timeout", "The language model takes too long for a digest."));
      call.isOver = true;
      return null;
    }
    if (!(error instanceof LlmError)) throw error;
    if (!OWN_FAULTS.has(error.code)) call.isOver = true;
    call.onTrouble(error);
    return null;
  }
}

async function bestOf(story: StoryToWrite, shown: readonly EvidenceToWrite[], call: Call): Promise<Accepted> {
  const ask = async (faults: readonly string[]) =>
    accept(await call.client.ask(storyJob(story, shown, faults, call.hash), call.signal), story, shown);
  const first = await ask([]);
  if (first.faults.length === 0) return first;
  try {
    const second = await ask(first.faults);
    return second.passed / second.of > first.passed / first.of ? second : first;
  } catch (error) {
    // The first answer is there, with what was accepted of it.
    if (error instanceof LlmError) return first;
    throw error;
  }
}
