import type { Verb } from "./entry.ts";
import { fold } from "./letters.ts";
import { mayBePerson, type NounPhrase, type Parsed } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { renderPreposition } from "./parse-preposition.ts";
import { at, isNominalAt, isPos, type Sentence } from "./sentence.ts";
import { writeNounPhrase } from "./write-noun.ts";

/** Offices of one person that are told one after another, at most. */
const MAX_OFFICES = 4;

/** What a person is, told behind the name: ", the governor of Medina,". */
interface Offices {
  /** English of each office. */
  readonly told: readonly string[];
  /** The position behind each. */
  readonly ends: readonly number[];
}

/** الأمير فيصل أمير منطقة المدينة: the offices that follow a person's name without a comma; none for other phrases. */
function officesAfter(s: Sentence, np: NounPhrase, from: number): Offices {
  const told: string[] = [];
  const ends: number[] = [];
  let next = from;
  while (isNamed(np) && told.length < MAX_OFFICES) {
    const office = officeAt(s, next);
    if (!office) break;
    next = office.next;
    told.push(office.text);
    ends.push(next);
  }
  return { told, ends };
}

/** أمر مستشار الملك أمير مكة الأمير خالد: further offices of somebody who is named behind them. */
function officesBefore(s: Sentence, np: NounPhrase, from: number): Offices {
  const told: string[] = [];
  let next = from;
  while (np.definite && !np.proper && !np.apposition && mayBePerson(np) && told.length < MAX_OFFICES) {
    const parsed = isPos(at(s, next), "noun", "name") ? parseNoun(s, next) : null;
    if (parsed && isNamed(parsed.np) && (told.length > 0 || parsed.np.apposition)) {
      return { told: [...told, writeNounPhrase(parsed.np)], ends: [parsed.next] };
    }
    const office = officeAt(s, next);
    if (!office) break;
    next = office.next;
    told.push(office.text);
  }
  return { told: [], ends: [] };
}

/** قال سمير حداد، رئيس المركز، إن: an office between commas. */
export function officeBetweenCommas(s: Sentence, np: NounPhrase, from: number) {
  if (!isNamed(np) || !isComma(s, from)) return null;
  const office = officeAt(s, from + 1);
  return office && isComma(s, office.next) ? { text: office.text, next: office.next + 1 } : null;
}

const isComma = (s: Sentence, index: number): boolean => /^[،,]$/.test(at(s, index).entry.form);

/** أعرب الأمير فيصل أمير المدينة عن: what the subject is, to stand between commas; null where nothing tells. */
export function subjectOffices(s: Sentence, np: NounPhrase, from: number, verb: Verb) {
  const behind = officesAfter(s, np, from);
  const own = ownOffices(s, behind, verb);
  if (own > 0) return { told: behind.told.slice(0, own), next: afterComma(s, behind.ends[own - 1] ?? from) };
  const before = officesBefore(s, np, from);
  return ownOffices(s, before, verb) > 0 ? { told: before.told, next: afterComma(s, before.ends[0] ?? from) } : null;
}

/** The writer's own comma behind the offices closes them, unless a clause is joined there. */
const afterComma = (s: Sentence, index: number): number =>
  isComma(s, index) && isPos(at(s, index + 1), "preposition", "noun", "name", "that", "adverb") ? index + 1 : index;

/** A person by name, with or without a title. */
function isNamed({ type, human, proper, apposition }: NounPhrase): boolean {
  return (Boolean(proper) && type === "person" && human === true) || (apposition !== undefined && isNamed(apposition));
}

function officeAt(s: Sentence, index: number): { readonly text: string; readonly next: number } | null {
  const item = at(s, index);
  const person = item.entry.phrase || (item.entry.human && item.entry.number === "s");
  if (item.pos !== "noun" || !person || item.tanwin || item.suffix) return null;
  const parsed = parseNoun(s, index);
  if (!parsed || !isOffice(parsed)) return null;
  const of = at(s, parsed.next);
  // النائب الأول لرئيس المجلس: whose deputy.
  if (of.pos === "preposition" && of.entry.form === "ل" && !of.suffix && isNominalAt(s, parsed.next + 1)) {
    const phrase = renderPreposition(s, parsed.next);
    return { text: `${writeNounPhrase(parsed.np)} ${phrase.text.replace(/^(for|to)\b/, "of")}`, next: phrase.next };
  }
  return { text: writeNounPhrase(parsed.np), next: parsed.next };
}

/** Somebody's office: the governor of …, not another person by name. */
const isOffice = ({ np }: Parsed): boolean =>
  np.definite && !np.proper && !isNamed(np) && !np.possessive && mayBePerson(np);

/**
 * How many of the offices are the subject's. All, where the verb has no use for a person: it governs a preposition that
 * follows, or something else follows that it may act on. Else the last is whom it acts on: استقبل الملك رئيس الوزراء.
 */
function ownOffices(s: Sentence, { ends }: Offices, verb: Verb): number {
  const count = ends.length;
  const after = ends[count - 1];
  if (after === undefined) return 0;
  const mayEnd = verb.complement.includes("that") || !DONE_TO_PEOPLE.test(verb.base);
  return mayEnd || followsGoverned(s, after, verb) || followsObject(s, after) ? count : count - 1;
}

/** What one person does to another. */
const DONE_TO_PEOPLE = new RegExp(
  `^(${[
    "meet|receive|dismiss|congratulate|summon|greet|thank|task|ask|console|condole|pardon|appoint|name|replace|succeed|call",
    "visit|host|honour|accuse|criticise|attack|praise|bid|welcome|contact|inform|invite|urge|order|instruct|direct|support",
    "elect|arrest|kill|sue|phone|telephone|commission|nominate|assign|accompany|represent|beat|defeat|face|marry|join",
    "follow|help|tell|warn|sack|fire|oust|remove|delegate|authori[sz]e|entrust|interview|question|award|decorate|mourn",
    "find|trust|blame|mock|insult|target|assassinate|see|know|include|send|choose|select|offer condolences|speak|talk",
  ].join("|")})\\b`,
);

/** A preposition of the verb before the next mark: عن شكره behind أعرب. */
function followsGoverned(s: Sentence, from: number, { prepositions }: Verb): boolean {
  for (let place = from; place < s.items.length; place += 1) {
    const { pos, entry } = at(s, place);
    if (isPos(at(s, place), "punctuation", "verb", "that", "relative", "conjunction")) return false;
    if (pos === "preposition" && fold(entry.form) in prepositions) return true;
  }
  return false;
}

/** Something that the verb may act on, also behind an adverb. */
export function followsObject(s: Sentence, from: number): boolean {
  let place = isComma(s, from) ? from + 1 : from;
  while (at(s, place).pos === "adverb") place += 1;
  return isPos(at(s, place), "noun", "name", "quantifier", "number") && !/day/.test(at(s, place).entry.type ?? "");
}
