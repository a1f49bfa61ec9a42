import type { EngineThread } from "./engine-thread.ts";
import type { ModelRef } from "./protocol.ts";

/** A sentence that every usable model translates, and what its translation must hold. */
interface Probe {
  readonly text: string;
  readonly expected: readonly RegExp[];
}

const PROBES: Readonly<Record<string, Probe>> = {
  "ar-en": {
    text: "أعلنت الحكومة في القاهرة اليوم مقتل 25 شخصا في انفجار.",
    expected: [/cairo/i, /25/, /government/i],
  },
  "en-ar": {
    text: "The government in Cairo said today that 25 people were killed in an explosion.",
    expected: [/القاهرة/, /25|٢٥/, /حكومة/],
  },
};

/** What the self-test found. */
export interface SelfTest {
  readonly ok: boolean;
  readonly source: string;
  readonly translation: string | null;
  /** What is wrong, null when it is not. */
  readonly reason: string | null;
  readonly ms: number;
}

/**
 * Translates one sentence with a model. A wrong file, one that belongs to the other direction or to a newer engine
 * shows here: the engine gives up, or what comes out lacks the city, the number or the subject.
 */
export async function selfTest(engine: EngineThread, model: ModelRef, signal?: AbortSignal): Promise<SelfTest> {
  const probe = PROBES[`${model.from}-${model.to}`] as Probe;
  const begun = performance.now();
  const result = (translation: string | null, reason: string | null): SelfTest => ({
    ok: reason === null,
    source: probe.text,
    translation,
    reason,
    ms: Math.round(performance.now() - begun),
  });
  try {
    const [translation = ""] = await engine.translate(model, [probe.text], signal);
    const missing = probe.expected.filter((pattern) => !pattern.test(translation));
    return result(translation, missing.length === 0 ? null : `unexpected translation: “${translation.slice(0, 120)}”`);
  } catch (error) {
    signal?.throwIfAborted();
    return result(null, error instanceof Error ? error.message : String(error));
  }
}
