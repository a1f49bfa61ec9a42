import type { Candidate } from "./candidates.ts";
import { isInside } from "./quotations.ts";
import { trait, traitsOf } from "./traits.ts";
import { SAYS, SAYS_EN, wordSet } from "./wording.ts";

/** Words by which somebody speaks for himself; those that may be names or countries are left out. */
const WORDS = wordSet(
  `نحن إنني أنني إننا أننا بأننا لأننا لدينا ولدينا عندنا علينا كنا لسنا حساباتنا بلادنا بلدنا شعبنا أمتنا
  we our ours ourselves my myself me`,
);
const FIRST_PERSON = trait((norm) => WORDS.has(norm));

/**
 * True for a sentence in which somebody speaks outside quotation marks and nobody is named who says it: a remark that
 * goes on over several sentences, or a column. Alone it would be the digest that speaks.
 */
export function speaksForItself({ tokens, traits, marks }: Pick<Candidate, "tokens" | "traits" | "marks">): boolean {
  if ((traits & FIRST_PERSON) === 0 || (traits & (SAYS | SAYS_EN)) !== 0) return false;
  return tokens.some(({ word, start }) => (traitsOf(word) & FIRST_PERSON) !== 0 && !isInside(start, marks.quotes));
}
