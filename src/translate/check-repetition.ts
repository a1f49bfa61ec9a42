import type { TranslationFlag } from "../contracts/translator.ts";
import type { TranslationPair } from "./checks.ts";
import { wordsIn } from "./text-facts.ts";

/** Longest run of words that is looked for. */
const MAX_RUN = 8;
/** Runs up to this come three times: "the Soviet Union, the Soviet Union's highest order" is style. */
const SHORT_RUN = 4;

/** Flags words said over and over, as a decoder does that is caught in a loop; not where the source does the same. */
export function checkRepetition({ source, translation }: TranslationPair): readonly TranslationFlag[] {
  const found = repeatedRun(wordsIn(translation));
  return found === null || repeatedRun(wordsIn(source)) !== null ? [] : [{ kind: "repetition", detail: found }];
}

/**
 * A run of words that follows itself at once: one word four times, two to four words three times, longer ones twice.
 */
function repeatedRun(said: readonly string[]): string | null {
  for (let length = 1; length <= MAX_RUN; length++) {
    let same = 0;
    for (let at = length; at < said.length; at++) {
      same = said[at] === said[at - length] ? same + 1 : 0;
      const enough = length === 1 ? 3 : length <= SHORT_RUN ? 2 * length : length;
      if (same >= enough) return said.slice(at - length + 1, at + 1).join(" ");
    }
  }
  return null;
}
