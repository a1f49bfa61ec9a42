import { createHash } from "node:crypto";
import type { Translator } from "../contracts/translator.ts";
import type { DigestDeps } from "../digest/make.ts";
import { withCounterparts } from "../summarize/parallel.ts";
import { createSummarizer } from "../summarize/summarizer.ts";
import { factsLine } from "../translate/facts.ts";
import { roughPolicy } from "../translate/rough-policy.ts";
import type { Archive } from "./archive.ts";
import type { Context } from "./context.ts";
import { groupShown } from "./group-shown.ts";
import { openWriter } from "./llm.ts";

/** Hex digits of an id: 64 bits, enough for billions of digests. */
const ID_LENGTH = 16;

/** A short id of a text, in hex digits. */
export const hash = (value: string): string => createHash("sha256").update(value).digest("hex").slice(0, ID_LENGTH);

/** Wires everything that makes a digest. */
export function digestDeps(context: Context, store: Archive, translator: Translator): DigestDeps {
  const summarizer = createSummarizer();
  return {
    store,
    group: (...wish) => groupShown(context, ...wish),
    summarizer,
    pair: (story, summary) => withCounterparts(story, summary, summarizer),
    translator,
    writer: openWriter(context),
    factsLine,
    shows: (translation, kind, unattended) =>
      roughPolicy(translation, kind, !unattended, context.config.rough) === "show",
    clock: context.clock,
    hash,
  };
}
