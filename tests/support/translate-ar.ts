import { createAnalyser } from "../../src/translate/builtin/analysis.ts";
import { sharedLexicon } from "../../src/translate/builtin/lexicon.ts";
import { translateLine } from "../../src/translate/builtin/translate-line.ts";

let analyse: ReturnType<typeof createAnalyser> | undefined;

/** English of an Arabic line by the built-in translator, on the lexicon of the build. */
export function english(arabic: string): string {
  analyse ??= createAnalyser(sharedLexicon());
  return translateLine(arabic, sharedLexicon(), analyse).text;
}
