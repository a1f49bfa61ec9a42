import type { Lang } from "../contracts/article.ts";
import type { Token } from "../language/tokens.ts";
import type { Enclosed } from "./quotations.ts";

/** What the rules for shortening look at. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly signs: number;
  readonly marks: Enclosed;
  readonly lang: Lang;
}

/** What stands before a word: space and marks. */
export function gapBefore(sentence: Sentence, i: number): string {
  return sentence.text.slice(sentence.tokens[i - 1]?.end ?? 0, sentence.tokens[i]?.start ?? sentence.text.length);
}
