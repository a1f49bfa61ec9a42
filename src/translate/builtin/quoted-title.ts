import { capitalise } from "./english.ts";
import { type NounPhrase, type Parsed, simplePhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { renderPreposition } from "./parse-preposition.ts";
import { at, isPos, type Sentence } from "./sentence.ts";
import { writeNounPhrase } from "./write-noun.ts";

const OPENING = /^[«"“(]$/;
const CLOSING = /^[»"”)]$/;

/** Works that have titles. */
const WORK =
  /^(film|movie|novel|book|series|play|song|album|poem|story|documentary|programme|exhibition|collection|memoir|opera|clip)$/;

/** Words that a title keeps small. */
const SMALL = /^(a|an|the|of|in|on|at|to|for|by|and|or|with|from)$/;

export const isWork = ({ head }: NounPhrase): boolean => WORK.test(head);

/** "a phrase between marks": what they enclose, when one phrase fills them; without the article that it opens with. */
export function quotedPhrase(s: Sentence, from: number): (Parsed & { readonly text: string }) | null {
  const mark = at(s, from);
  if (mark.pos !== "punctuation" || !OPENING.test(mark.entry.form)) return null;
  if (!isPos(at(s, from + 1), "noun", "name")) return null;
  const parsed = parseNoun(s, from + 1, true);
  if (!parsed || parsed.np.apposition) return null;
  let { next } = parsed;
  const words = [writeNounPhrase(parsed.np).replace(/^(the|an?) (?=\S)/, "")];
  // منارة بلا ضوء: further phrases up to the closing mark.
  while (at(s, next).pos === "preposition" && at(s, next).suffix === "") {
    const phrase = renderPreposition(s, next);
    if (!phrase.np) return null;
    words.push(phrase.text);
    next = phrase.next;
  }
  const close = at(s, next);
  if (close.pos !== "punctuation" || !CLOSING.test(close.entry.form)) return null;
  // تنظيم (داعش): no brackets within brackets.
  const text = words.join(" ").replace(mark.entry.form === "(" ? / \([^()]*\)$/ : /^$/, "");
  return { np: parsed.np, text, next: next + 1 };
}

/** الفيلم اللبناني "ملح الليل" للمخرجة …: the title of a work, and by whom it is. */
export function takeTitle(s: Sentence, np: NounPhrase, from: number): number {
  const quoted = isWork(np) && !np.apposition ? quotedPhrase(s, from) : null;
  if (!quoted) return from;
  np.apposition = simplePhrase(`“${titleCase(quoted.text)}”`, { proper: true });
  np.definite = true;
  const by = at(s, quoted.next);
  const isAuthor = by.pos === "preposition" && by.entry.form === "ل" && !by.suffix;
  const author = isAuthor && at(s, quoted.next + 1).entry.human ? parseNoun(s, quoted.next + 1) : null;
  if (!author || author.np.predicate) return quoted.next;
  np.tail.push(`by ${writeNounPhrase(author.np)}`);
  return author.next;
}

function titleCase(text: string): string {
  return text
    .split(" ")
    .map((word, at) => (at > 0 && SMALL.test(word) ? word : capitalise(word)))
    .join(" ");
}
