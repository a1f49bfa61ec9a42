import { presentBe, type Rendered } from "./clause-types.ts";
import { commonPhrase } from "./common-noun.ts";
import { thirdPerson } from "./english.ts";
import { fold } from "./letters.ts";
import { agreesWithVerb, changedPhrase, isGroup, isPlace, type NounPhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { renderPreposition } from "./parse-preposition.ts";
import { at, isPos, type Sentence } from "./sentence.ts";
import { writeNounPhrase } from "./write-noun.ts";

/**
 * Arabic headlines like to open with a verbal noun ("ارتفاع أسعار النفط"); English ones have the subject and a verb:
 * "oil prices rise", "two people killed in …". Null when the words are no such headline.
 */
export function renderHeadline(s: Sentence, index: number): Rendered | null {
  const { headline } = at(s, index).entry;
  if (!headline || hasFiniteVerb(s, index + 1)) return null;
  const parsed = headline.preposition ? afterPreposition(s, index, headline.preposition) : genitiveOf(s, index);
  if (!parsed) return null;
  const many = presentBe(changedPhrase(parsed.np, { person: 3 })) === "are" || Boolean(parsed.joined);
  const verb = headline.passive || many ? headline.verb : thirdPerson(headline.verb);
  const attached = amountOf(s, parsed) ?? attachment(s, parsed.next, headline.passive);
  const words = [writeNounPhrase(parsed.np), ...(parsed.joined ?? []), ...(attached ? [attached.text] : []), verb];
  return { words, next: attached?.next ?? parsed.next };
}

/**
 * A phrase that says which, and so stands before the verb: محاكمة المتهمين في قضية …, and where something rises when it
 * is said how much: ارتفاع التضخم في المغرب إلى 2%.
 */
function attachment(s: Sentence, index: number, passive: boolean) {
  const item = at(s, index);
  if (item.pos !== "preposition" || item.suffix || item.entry.form !== "في") return null;
  const noun = at(s, index + 1);
  const which = /^(قضية|قضايا|ملف|ملفات)$/.test(noun.entry.form);
  if (!which && (passive || !isPlace(noun.entry.type))) return null;
  const phrase = renderPreposition(s, index);
  return which || at(s, phrase.next).pos === "preposition" ? phrase : null;
}

/** ضبط طنين من الكوكايين: what there are two tonnes of. */
function amountOf(s: Sentence, { np, next, joined }: HeadlineSubject) {
  const item = at(s, next);
  if (joined || item.pos !== "preposition" || item.suffix || item.entry.form !== "من" || !isGroup(np.head)) return null;
  const parsed = parseNoun(s, next + 1);
  return parsed && { text: `of ${writeNounPhrase(parsed.np)}`, next: parsed.next };
}

interface HeadlineSubject {
  readonly np: NounPhrase;
  readonly next: number;
  /** Further subjects in English, with their "and". */
  readonly joined?: readonly string[];
}

function genitiveOf(s: Sentence, index: number): HeadlineSubject | null {
  const parsed = parseNoun(s, index);
  const subject = parsed?.np.genitive;
  if (!parsed || !subject || parsed.np.adjectives.length > 0 || parsed.np.tail.length > 0) return null;
  return joinSubject(s, subject, parsed.next);
}

/** العثور على جثتين: the article says nothing. */
function afterPreposition(s: Sentence, index: number, preposition: string): HeadlineSubject | null {
  const item = at(s, index + 1);
  if (item.pos !== "preposition" || item.suffix || fold(item.entry.form) !== preposition) return null;
  const parsed = parseNoun(s, index + 2);
  return parsed && !parsed.np.predicate ? joinSubject(s, parsed.np, parsed.next) : null;
}

/** مقتل شخص وامرأة: both are the subject. */
function joinSubject(s: Sentence, np: NounPhrase, next: number): HeadlineSubject {
  const and = at(s, next);
  const second = at(s, next + 1);
  const joins = and.pos === "conjunction" && and.entry.form === "و" && !second.entry.headline;
  if (!joins || !isPos(second, "noun", "name", "number") || second.entry.role === "masdar") return { np, next };
  const parsed = parseNoun(s, next + 1);
  if (!parsed || parsed.np.predicate) return { np, next };
  return { np, next: parsed.next, joined: ["and", writeNounPhrase(parsed.np)] };
}

/** A verb of the main clause before the next stop; one inside a relative or that-clause does not count. */
function hasFiniteVerb(s: Sentence, from: number): boolean {
  for (let index = from; index < s.items.length; index += 1) {
    const item = at(s, index);
    if (item.pos === "punctuation" && /^[.:;؛!?؟،,]$/.test(item.entry.form)) return false;
    if (isPos(item, "relative", "that")) return false;
    if (isPos(item, "verb", "laysa")) return !describesNoun(s, index);
  }
  return false;
}

/** غرق قارب يقل مهاجرين, في تفجيرين انتحاريين استهدفا: a verb right after an indefinite noun describes it. */
function describesNoun(s: Sentence, index: number): boolean {
  let place = index - 1;
  while (at(s, place).pos === "adjective" && !at(s, place).definite && !at(s, place).tanwin) place -= 1;
  const noun = at(s, place);
  if (noun.pos !== "noun" || noun.definite || noun.suffix) return false;
  return at(s, place - 1).pos !== "preposition" || agreesWithVerb(commonPhrase(noun), at(s, index));
}
