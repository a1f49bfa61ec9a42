import { createEngine } from "../../src/translate/builtin/builtin.ts";
import { sharedLexicon } from "../../src/translate/builtin/lexicon.ts";
import { translateLine } from "../../src/translate/builtin/translate-line.ts";

let engine: ReturnType<typeof createEngine> | undefined;

/** English of an Arabic line by the built-in translator, on the lexicon of the build; nothing of earlier lines is known. */
export function english(arabic: string): string {
  engine ??= createEngine(sharedLexicon());
  engine.people.forget();
  return translateLine(arabic, engine).text;
}
