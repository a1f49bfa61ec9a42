import { looseEntry, type Reading, reading } from "./reading.ts";
import { type Word, wordAt } from "./vocabulary.ts";

/** Below the price of "the same". */
const HAVING = -0.6;

/**
 * سلع ذات جودة عالية, المسائل ذات الاهتمام المشترك: behind a noun that it agrees with, and that is as definite as what
 * follows, ذات is what a thing has; elsewhere it is "the same".
 */
export function having(words: readonly Word[], at: number): Reading | null {
  if (words[at]?.text !== "ذات") return null;
  const [before, next] = [wordAt(words, at - 1)?.readings[0], wordAt(words, at + 1)?.readings[0]];
  if (!before || next?.pos !== "noun" || !/^(noun|adjective)$/.test(before.pos)) return null;
  const { number, gender, human } = before.entry;
  const agrees = gender === "f" || (number === "p" && !human) || /[ةا]$/.test(before.entry.form);
  if (!agrees || before.suffix !== "" || before.definite !== next.definite) return null;
  return reading(looseEntry("preposition", "ذات", "with"), HAVING);
}
