import { takeAdverb } from "./clause-conjunctions.ts";
import { adjacent, type Clause } from "./clause-state.ts";
import type { Item } from "./item.ts";
import { parseNoun } from "./parse-noun.ts";
import { governedPhrase } from "./parse-preposition.ts";
import { renderHeadline } from "./render-headline.ts";
import { renderVerb } from "./render-verb.ts";
import { at, isNominalAt, isPos, type Sentence } from "./sentence.ts";
import { writeNounPhrase } from "./write-noun.ts";

/** A headline's verbal noun at the start of a clause. */
export function takeHeadline(s: Sentence, c: Clause, item: Item): boolean {
  // مقتل شرطي وإصابة اثنين: one headline joined to another.
  const before = at(s, c.next - 1);
  const joined = before.clitic && before.entry.form === "و" && Boolean(at(s, 0).entry.headline);
  if (item.pos !== "noun" || (c.words.length > 0 && !joined)) return false;
  const headline = renderHeadline(s, c.next);
  if (!headline) return false;
  c.words.push(...headline.words);
  c.next = headline.next;
  c.hadVerb = true;
  return true;
}

/** المشكلة هي الوقت: the pronoun is the "is". */
export function takeCopulaPronoun(s: Sentence, c: Clause, item: Item): boolean {
  // كان الملف هو الأبرز: the verb is there already.
  if (item.pos === "pronoun" && c.hadVerb && s.lastVerb?.ar === "كان" && adjacent(c) === null) {
    if (!/^(هو|هي|هم)$/.test(item.entry.form) || !isDefiniteAt(s, c.next + 1)) return false;
    c.next += 1;
    return true;
  }
  if (item.pos !== "pronoun" || c.hadVerb) return false;
  const subject = adjacent(c) ?? (c.topic && !c.topic.pronoun ? c.topic : null);
  // الأثر هو في منع …: also before a phrase that says where or for whom.
  if (!subject || !(isNominalAt(s, c.next + 1) || isPos(at(s, c.next + 1), "relative", "preposition"))) return false;
  c.words.push(subject.number === "p" ? "are" : "is");
  c.hadVerb = true;
  c.next += 1;
  return true;
}

/** A name, or what has ال: in front of it a pronoun only parts subject and predicate. */
function isDefiniteAt(s: Sentence, index: number): boolean {
  const { pos, definite } = at(s, index);
  return pos === "name" || (definite && isPos(at(s, index), "noun", "adjective"));
}

/** هناك with a noun: "there is". */
export function takeExistential(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "adverb" || !/^(هناك|ثمة)$/.test(item.entry.form)) return false;
  const after = at(s, c.next + 1);
  if (after.pos === "adverb") {
    // هناك أيضا: the other adverb first, then "there is".
    s.items[c.next] = after;
    s.items[c.next + 1] = item;
    return takeAdverb(s, c, after);
  }
  if (!isPos(after, "noun", "quantifier", "number") || after.definite || c.hadVerb) return false;
  const parsed = parseNoun(s, c.next + 1);
  if (!parsed) return false;
  c.words.push(parsed.np.number === "p" ? "there are" : "there is", writeNounPhrase(parsed.np));
  c.next = parsed.next;
  c.hadVerb = true;
  c.last = parsed.np;
  c.lastEnd = c.next;
  return true;
}

/** لا للحرب, نعم للسلام: what a slogan is for or against. */
export function takeSlogan(s: Sentence, c: Clause, item: Item): boolean {
  const word =
    item.pos === "negation" && item.entry.form === "لا" ? "no to" : item.entry.form === "نعم" ? "yes to" : "";
  const to = at(s, c.next + 1);
  if (word === "" || to.pos !== "preposition" || to.entry.form !== "ل" || to.suffix) return false;
  const before = c.words.at(-1) ?? "";
  if (c.hadVerb || !(before === "" || /^[.,،:"«“(]$/.test(before) || c.words.some((said) => /no to$/.test(said))))
    return false;
  const parsed = parseNoun(s, c.next + 2, true);
  if (!parsed) return false;
  c.words.push(c.words.length > 0 && /\w$/.test(before) ? `, ${word}` : word, writeNounPhrase(parsed.np, true));
  c.next = parsed.next;
  c.last = null;
  return true;
}

/** على الحكومة أن …: "the government must …". */
export function takeObligation(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "preposition" || item.entry.form !== "على" || c.hadVerb) return false;
  if (!item.suffix && !isNominalAt(s, c.next + 1)) return false;
  const { np, next } = governedPhrase(s, c.next);
  const that = at(s, next);
  if (!np || that.pos !== "that" || !/^أن|^ان/.test(that.entry.form)) return false;
  if (!isPos(at(s, next + 1), "verb", "negation")) return false;
  const clause = renderVerb(s, next + 1, { controlled: true });
  if (!clause) return false;
  c.words.push(writeNounPhrase(np), "must", ...(clause.body ?? clause.words));
  c.next = clause.next;
  c.hadVerb = true;
  c.last = null;
  return true;
}

/** لدى الشركة خطة: "the company has a plan". */
export function takePossession(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "preposition" || c.hadVerb || !/^(لدى|ل)$/.test(item.entry.form)) return false;
  if (!item.suffix && !(item.entry.form === "لدى" && isNominalAt(s, c.next + 1))) return false;
  const { np, next } = governedPhrase(s, c.next);
  const owned = at(s, next);
  if (!np || !isPos(owned, "noun", "quantifier", "number", "adjective") || owned.definite) return false;
  const parsed = parseNoun(s, next);
  if (!parsed) return false;
  const many = np.number === "p" || np.person === 1 || np.person === 2;
  c.words.push(writeNounPhrase(np), many ? "have" : "has", writeNounPhrase(parsed.np));
  c.next = parsed.next;
  c.hadVerb = true;
  c.last = parsed.np;
  c.lastEnd = c.next;
  return true;
}
