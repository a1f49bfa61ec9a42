import type { Candidate } from "./candidates.ts";
import { enclosed, isInside } from "./quotations.ts";
import { bare, SAYING, SAYING_EN, wordSet } from "./wording.ts";

/** Words by which somebody speaks for himself; those that may be names or countries are left out. */
const FIRST_PERSON = wordSet(
  `نحن إنني أنني إننا أننا بأننا لأننا لدينا ولدينا عندنا علينا كنا لسنا حساباتنا بلادنا بلدنا شعبنا أمتنا
  we our ours ourselves my myself me`,
);

/**
 * True for a sentence in which somebody speaks outside quotation marks and nobody is named who says it: a remark that goes
 * on over several sentences, or a column. Alone it would be the digest that speaks.
 */
export function speaksForItself({ text, tokens }: Pick<Candidate, "text" | "tokens">): boolean {
  if (!tokens.some(({ norm }) => FIRST_PERSON.has(norm))) return false;
  if (tokens.some(({ norm }) => SAYING.has(bare(norm, SAYING)) || SAYING_EN.has(norm))) return false;
  const { quotes } = enclosed(text);
  return tokens.some(({ norm, start }) => FIRST_PERSON.has(norm) && !isInside(start, quotes));
}
