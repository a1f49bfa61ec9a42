import { words } from "./tokens.ts";

/**
 * Question words and the like of French, German, Spanish, Italian, Portuguese and Turkish that are no words of English.
 */
const FUNCTION_WORDS = new Set(
  (
    "quoi où pourquoi quand combien quel quelle quels quelles est-ce qu'est-ce passé " +
    "ist wer wann warum wieviel wieviele viele wurde wurden nicht passiert gibt " +
    "qué quién quiénes cuándo dónde cómo cuál cuánto cuántos cuántas pasó está " +
    "perché quando quanti quante successo " +
    "aconteceu quantos quantas porquê " +
    "nerede neden kaç nasıl oldu"
  )
    .split(" ")
    .flatMap((word) => words(word)),
);

/** Whether a short text in Latin letters is, by a word that tells, in another language than English. */
export const isOtherLatin = (text: string): boolean => words(text).some((norm) => FUNCTION_WORDS.has(norm));
