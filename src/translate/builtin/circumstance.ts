import { afterComma, type Clause } from "./clause-state.ts";
import { opensVerbPhrase, type RenderedVerb } from "./clause-types.ts";
import type { Item } from "./item.ts";
import { simplePhrase } from "./noun-phrase.ts";
import { renderVerb } from "./render-verb.ts";
import { at, type Sentence } from "./sentence.ts";

/** "and he", "and they": the table has them as one word, "who is". */
const AND_HE = /^وه(و|ي|م|ما|ن)$/;

/**
 * وهو يبتسم, وهي تضم …: the pronoun stands for somebody named before, so no "is" comes between it and a verb. Behind a
 * comma it says more of them ("which includes"), without one what else they did ("smiling"), and at the start who does.
 */
export function takeCircumstanceVerb(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "relative" || !AND_HE.test(item.entry.form) || !opensVerbPhrase(at(s, c.next + 1))) return false;
  const many = /^وه(م|ما|ن)$/.test(item.entry.form);
  if (c.words.length === 0) return finish(s, c, many ? "they" : "it", null);
  if (afterComma(c)) {
    const person = many || Boolean(s.previousSubject?.human);
    return finish(s, c, person ? "who" : "which", many);
  }
  const deed = renderVerb(s, c.next + 1, { controlled: true, given: simplePhrase("", { pronoun: true, person: 3 }) });
  const verb = deed && at(s, c.next + 1).pos === "verb" ? at(s, c.next + 1).entry.verb : undefined;
  if (!deed || !verb || at(s, c.next + 1).entry.tense === "P") return finish(s, c, many ? "as they" : "as he", many);
  const [, ...rest] = deed.body ?? [];
  return write(c, [verb.ing, ...rest], deed);
}

/** Writes a pronoun with the finite verb behind it. */
function finish(s: Sentence, c: Clause, pronoun: string, many: boolean | null): boolean {
  const given = simplePhrase("", {
    pronoun: true,
    person: 3,
    number: (many ?? pronoun === "they") ? "p" : "s",
    human: pronoun !== "which",
  });
  const verb = renderVerb(s, c.next + 1, { given });
  return verb !== null && write(c, [pronoun, ...verb.words], verb);
}

function write(c: Clause, words: readonly string[], verb: RenderedVerb): boolean {
  c.words.push(...words);
  c.next = verb.next;
  c.hadVerb = true;
  c.last = verb.lastPhrase ?? null;
  c.lastEnd = c.last ? c.next : -1;
  return true;
}
