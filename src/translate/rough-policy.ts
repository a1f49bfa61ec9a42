import type { Translation } from "../contracts/translator.ts";

/** What the operator lets rough translations do in posts that nobody asked for (`ROUGH`). */
export type RoughSetting = "off" | "headlines" | "all";

/**
 * Confidence from which a rough headline may stand in a channel by itself. Chosen on the graded readings of
 * tests/fixtures/rough-readings.tsv (scripts/fit-confidence.ts; docs/adr/0005-builtin-translator.md).
 */
export const HEADLINE_LINE = 0.89;

/**
 * Whether a translation is shown or gives way to its facts line. Somebody who asked sees every translation, marked
 * where it is rough; a post that nobody asked for shows by default only headlines that the translator is sure of, and
 * that no check has flagged.
 * @param attended a person asked for this text: the console, a chat answer, a preview.
 */
export function roughPolicy(
  translation: Pick<Translation, "rough" | "confidence" | "flags">,
  kind: "headline" | "sentence",
  attended: boolean,
  setting: RoughSetting,
): "show" | "facts" {
  if (!translation.rough || attended || setting === "all") return "show";
  if (setting === "off" || kind === "sentence" || translation.flags.length > 0) return "facts";
  return (translation.confidence ?? 0) >= HEADLINE_LINE ? "show" : "facts";
}
