import { text } from "../i18n/text.ts";
import { packedBytes } from "../translate/models/install.ts";
import { modelStatus } from "../translate/models/installed.ts";
import { PAIRS, type PairName } from "../translate/models/types.ts";
import type { Context } from "./context.ts";
import { findOffer, installOffer, sourceOf } from "./model-install.ts";
import { megabytes, modelFailure } from "./model-texts.ts";

/**
 * Installs the models that are missing, one after the other, while the bot runs: the ladder takes each as soon as it is
 * there. Does nothing where TRANSLATOR is not `auto`. Never throws; the first failure is told and ends it.
 * @param tell gets one line for the operator
 * @returns the directions that were installed
 */
export async function installMissingModels(
  context: Context,
  tell: (line: string) => void,
  signal: AbortSignal = context.signal,
): Promise<readonly PairName[]> {
  const { config, lang } = context;
  if (config.translator !== "auto") return [];
  const missing = modelStatus(config.models.dir).flatMap(({ pair, state }) => (state === "missing" ? [pair] : []));
  const done: PairName[] = [];
  for (const pair of PAIRS.filter((one) => missing.includes(one))) {
    try {
      const source = sourceOf(context);
      const offer = await findOffer(source, pair, signal);
      tell(text(lang, "models.background", { pair, download: megabytes(packedBytes(offer), lang) }));
      await installOffer(context, source, offer, { signal });
      tell(text(lang, "models.background.done", { pair }));
      done.push(pair);
    } catch (error) {
      if (!signal.aborted)
        tell(modelFailure(error, pair, lang) ?? (error instanceof Error ? error.message : String(error)));
      return done;
    }
  }
  return done;
}
