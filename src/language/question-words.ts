/** Question words as people type them, and the standard ones: of spoken Arabic, and of English without apostrophes. */
const SPOKEN: readonly (readonly [RegExp, string])[] = (
  [
    ["واش", "هل"],
    ["مين", "من"],
    ["وين|فين|ليوين", "أين"],
    ["منين|من وين|من فين", "من أين"],
    ["شو|شنو|شنوه|شنهو|ايش|إيش|أيش|وش|اش|آش|ايه|إيه", "ماذا"],
    ["ليش|ليه|علاش|لشو|ليشو", "لماذا"],
    ["امتى|إمتى|ايمتى|إيمتى|امتا|وقتاش|متا|ايمتا", "متى"],
    ["كام|قديش|أديش|اديش|شحال|قداش|بكام", "كم"],
    ["كيفاش|ازاي|إزاي|شلون|كيفن", "كيف"],
    ["صار|صارت|صاير", "حدث"],
    ["هيك|كده|هال(?:شي|شيء|كلام|حكي|موضوع|خبر|قصة|سالفة)", "ذلك"],
    ["ماهو|ماهوا", "ما هو"],
    ["ماهي|ماهى", "ما هي"],
    ["whats|wats|what's|what’s", "what is"],
    ["whos|who's|who’s", "who is"],
    ["wheres|where's|where’s", "where is"],
    ["whens|when's|when’s", "when is"],
    ["hows|how's|how’s", "how is"],
    ["wat|wut", "what"],
  ] as const
).map(([spoken, standard]) => [
  new RegExp(`(?<![\\p{L}\\p{M}’'])([وف]?)(?:${spoken})(?![\\p{L}\\p{M}])`, "giu"),
  `$1${standard}`,
]);

/** Where the words stand that make a text a question. */
const OPENING = /^[^\p{L}]*(?:\p{L}+[^\p{L}]+){0,3}\p{L}*/u;

/**
 * A question with its question words as the written language has them: "مين ربح" is "من ربح", "whos the mayor" is "who
 * is the mayor". Only its first words are read so: further on they are words of their own.
 */
export function standardQuestion(question: string): string {
  const opening = OPENING.exec(question)?.[0] ?? "";
  const standard = SPOKEN.reduce((text, [spoken, word]) => text.replace(spoken, word), opening);
  return standard + question.slice(opening.length);
}
