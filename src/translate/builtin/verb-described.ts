import { opensVerbPhrase } from "./clause-types.ts";
import type { Verb } from "./entry.ts";
import { changedPhrase, simplePhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { renderPreposition } from "./parse-preposition.ts";
import { renderVerb } from "./render-verb.ts";
import { at, isNominalAt, type Sentence, wordOf } from "./sentence.ts";
import type { Objects } from "./verb-objects.ts";
import { writeNounPhrase } from "./write-noun.ts";

/** Verbs that say what somebody calls a thing. */
const DESCRIBES = /^(be )?(described?|classif(y|ied)|characteri[sz]ed?|label(led)?)$/;

/** Phrases between what is described and how, at most: وصف الوضع في المدينة بأنه … */
const MAX_BETWEEN = 2;

/** وصف القرار بأنه خطأ, وصف القرار بالخطأ: "described the decision as a mistake". */
export function takeDescription(s: Sentence, verb: Verb, objects: Objects): boolean {
  if (!DESCRIBES.test(verb.base)) return false;
  const between: string[] = [];
  let place = objects.next;
  while (!opensDescription(s, place)) {
    const { pos, suffix } = at(s, place);
    if (pos !== "preposition" || suffix !== "" || between.length === MAX_BETWEEN) return false;
    const phrase = renderPreposition(s, place);
    if (phrase.next <= place) return false;
    between.push(phrase.text);
    place = phrase.next;
  }
  objects.words.push(...between, "as");
  objects.next = place + 1;
  objects.lastPhrase = null;
  if (at(s, place).pos === "that") takeDeed(s, objects);
  else takeName(s, objects);
  return true;
}

function opensDescription(s: Sentence, index: number): boolean {
  const { pos, entry, suffix } = at(s, index);
  if (pos === "that") return /^ب[أا]ن$/.test(entry.form) && suffix !== "";
  return pos === "preposition" && entry.form === "ب" && suffix === "";
}

/** بأنه يهدد السلام: "as threatening peace". */
function takeDeed(s: Sentence, objects: Objects): void {
  const verb = at(s, objects.next).pos === "negation" ? at(s, objects.next + 1) : at(s, objects.next);
  if (!opensVerbPhrase(at(s, objects.next)) || !verb.entry.verb || verb.entry.tense === "P") return;
  const given = simplePhrase("", { pronoun: true, person: 3 });
  const rendered = renderVerb(s, objects.next, { controlled: true, given });
  if (!rendered) return;
  const [first = "", ...rest] = rendered.body ?? [];
  objects.words.push(first.startsWith("not ") ? `not ${verb.entry.verb.ing}` : verb.entry.verb.ing, ...rest);
  objects.next = rendered.next;
}

/** بالخطأ, بالخطير: the article says that the word is a name for it, not which one. */
function takeName(s: Sentence, objects: Objects): void {
  const item = at(s, objects.next);
  if (item.pos === "adjective" && item.definite && !isNominalAt(s, objects.next + 1)) {
    objects.words.push(wordOf(item));
    objects.next += 1;
    return;
  }
  const parsed = isNominalAt(s, objects.next) ? parseNoun(s, objects.next) : null;
  if (!parsed) return;
  const { np } = parsed;
  const own = item.pos === "noun" && item.definite && !np.genitive && !np.superlative && np.tail.length === 0;
  const ordinal = np.adjectives.some((word) => ORDINAL.test(word));
  objects.words.push(writeNounPhrase(own && !ordinal ? changedPhrase(np, { definite: false }) : np, true));
  objects.next = parsed.next;
  objects.lastPhrase = np;
}

const ORDINAL = /^(first|second|third|fourth|fifth|last|only|most|best|worst|biggest|largest)\b/;
