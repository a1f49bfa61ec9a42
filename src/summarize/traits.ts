import type { Token } from "../language/tokens.ts";
import type { Word } from "../language/word-table.ts";

const kinds: ((norm: string) => boolean)[] = [];
let isAsked = false;
/** Bits that the engine keeps in a small integer. */
const MOST_KINDS = 30;

/**
 * A kind of word that rules look for in every sentence: whether a word is of it is decided once a word, not once a
 * sentence. Answers its bit. To be called while modules load.
 *
 * @throws where words have been asked about already, or there are too many kinds
 */
export function trait(is: (norm: string) => boolean): number {
  if (isAsked || kinds.length === MOST_KINDS) throw new Error("no further kind of word can be told");
  kinds.push(is);
  return 1 << (kinds.length - 1);
}

/** Bits of the kinds that a word is of. */
export function traitsOf(word: Word): number {
  if (word.traits < 0) {
    isAsked = true;
    word.traits = kinds.reduce((bits, is, at) => (is(word.norm) ? bits | (1 << at) : bits), 0);
  }
  return word.traits;
}

/** True when a word from `from` on, and before `to`, is of one of the kinds. */
export function hasTrait(tokens: readonly Token[], bits: number, from = 0, to = tokens.length): boolean {
  for (let k = from; k < to; k++) if ((traitsOf((tokens[k] as Token).word) & bits) !== 0) return true;
  return false;
}
