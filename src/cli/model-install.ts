import { Passing } from "../translate/models/fetch.ts";
import { installModel } from "../translate/models/install.ts";
import { type ModelSource, modelSource } from "../translate/models/source.ts";
import { type InstalledModel, ModelError, type OfferedModel, type PairName } from "../translate/models/types.ts";
import { createEngineThread } from "../translate/neural/engine-thread.ts";
import type { ModelRef } from "../translate/neural/protocol.ts";
import { type SelfTest, selfTest } from "../translate/neural/self-test.ts";
import type { Context } from "./context.ts";

/** The registry of the settings. */
export const sourceOf = ({ config }: Context): ModelSource => modelSource(config.models.url);

/** What the registry offers. Throws ModelError: a server that does not answer is `unreachable`. */
export async function findOffer(source: ModelSource, pair: PairName, signal: AbortSignal): Promise<OfferedModel> {
  try {
    return await source.find(pair, signal);
  } catch (error) {
    if (error instanceof Passing) throw new ModelError("unreachable", error.message, { cause: error });
    throw error;
  }
}

/** Translates one sentence in a thread that ends afterwards. */
export async function tryModel(model: ModelRef, signal: AbortSignal): Promise<SelfTest> {
  const engine = createEngineThread({ idleMs: 0 });
  try {
    return await selfTest(engine, model, signal);
  } finally {
    await engine.close();
  }
}

/** Fetches, checks and tries out what the registry offers. Throws ModelError, or the signal's reason. */
export async function installOffer(
  context: Context,
  source: ModelSource,
  model: OfferedModel,
  hooks: {
    readonly onProgress?: (bytes: number, total: number | null) => void;
    readonly onSelfTest?: () => void;
    readonly signal: AbortSignal;
  },
): Promise<{ readonly installed: InstalledModel; readonly tested: SelfTest }> {
  let tested: SelfTest | null = null;
  const installed = await installModel({
    dir: context.config.models.dir,
    source,
    model,
    signal: hooks.signal,
    now: () => context.clock.now().toISOString(),
    ...(hooks.onProgress ? { onProgress: hooks.onProgress } : {}),
    selfTest: async (ref) => {
      hooks.onSelfTest?.();
      tested = await tryModel(ref, hooks.signal);
      return tested.reason;
    },
  });
  return { installed, tested: tested as unknown as SelfTest };
}
