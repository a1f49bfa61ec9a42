import type { TextSpan } from "../language/sentences.ts";
import { readSpan, readText, type TextRead, type Token } from "../language/tokens.ts";
import { traitsOf } from "./traits.ts";

/** A text as the rules look at it. */
export interface Passage extends TextRead {
  /**
   * Bits of the kinds that its words are of, see `trait`: a rule whose kind is not among them has nothing to look for.
   */
  readonly traits: number;
}

function passage({ text, tokens, signs }: TextRead): Passage {
  let traits = 0;
  for (let k = 0; k < tokens.length; k++) traits |= traitsOf((tokens[k] as Token).word);
  return { text, tokens, signs, traits };
}

export const passageOf = (text: string): Passage => passage(readText(text));

/** The passage of a text that stands between two indexes, neither of which is inside a word. */
export const passageWithin = (text: string, { start, end }: TextSpan): Passage => passage(readSpan(text, start, end));
