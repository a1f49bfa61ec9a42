import { createEngine } from "../../src/translate/builtin/builtin.ts";
import { confidenceOf } from "../../src/translate/builtin/confidence.ts";
import { sharedLexicon } from "../../src/translate/builtin/lexicon.ts";
import { translateLine } from "../../src/translate/builtin/translate-line.ts";

let engine: ReturnType<typeof createEngine> | undefined;

/**
 * English of an Arabic line by the built-in translator, on the lexicon of the build; nothing of earlier lines is known.
 */
export function english(arabic: string): string {
  engine ??= createEngine(sharedLexicon());
  engine.people.forget();
  return translateLine(arabic, engine).text;
}

/** The built-in translator's confidence in its English of an Arabic line, 0..1. */
export function confidence(arabic: string): number {
  engine ??= createEngine(sharedLexicon());
  engine.people.forget();
  return confidenceOf(translateLine(arabic, engine).signals);
}
