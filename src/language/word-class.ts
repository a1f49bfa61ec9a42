/**
 * Kinds of words, as bits: one stem may be several. A noun's plurals say nothing of a verb that is written alike ("سد"
 * is a dam, and "he blocked").
 */
export const NOMINAL = 1;
export const VERBAL = 2;
export const NAME = 4;
/** Nothing is known: goes with each of them. */
export const UNTOLD = 0;

/** Whether something said of words of the one kind may hold for words of the other. */
export function agree(one: number, other: number): boolean {
  return one === UNTOLD || other === UNTOLD || (one & other) !== 0;
}

/** The Arabic article, with what may stand before it. */
const DEFINITE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=..)/;

/** What kinds of word a folded Arabic word can be by its article: a verb has none. */
export function classesOf(norm: string): number {
  return DEFINITE.test(norm) ? NOMINAL | NAME : UNTOLD;
}
