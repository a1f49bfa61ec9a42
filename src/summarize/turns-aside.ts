import type { Candidate } from "./candidates.ts";
import { phraseList } from "./wording.ts";

/** Links by which an article leaves its news for another matter. */
const ASIDES = phraseList(
  `من جهة أخرى|من ناحية أخرى|من جهة ثانية|من ناحية ثانية|من جانب آخر|على صعيد آخر|على جانب آخر|على الجانب الآخر|في سياق آخر|في موضوع آخر|في شأن آخر
  |separately|elsewhere|on the other hand`,
);

/**
 * True for a sentence that turns to another matter ("من جانب آخر، ..."). Where an article stands for its story with two
 * or three sentences, it may not take the place of the news.
 */
export function turnsAside({ tokens }: Pick<Candidate, "tokens">): boolean {
  const first = tokens[0]?.norm ?? "";
  const phrases = ASIDES.get(first) ?? (first.startsWith("و") ? ASIDES.get(first.slice(1)) : undefined);
  return phrases?.some((phrase) => phrase.every((part, k) => k === 0 || part === tokens[k]?.norm)) ?? false;
}
