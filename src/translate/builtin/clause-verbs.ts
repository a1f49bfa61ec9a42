import { adjacent, afterComma, type Clause } from "./clause-state.ts";
import { opensVerbPhrase } from "./clause-types.ts";
import { changedItem, type Item } from "./item.ts";
import { agreesWithVerb, changedPhrase, isKnown, type NounPhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { obliqueRelative, renderRelative } from "./render-relative.ts";
import { renderThat } from "./render-that.ts";
import { renderVerb } from "./render-verb.ts";
import { at, isPos, type Sentence } from "./sentence.ts";
import { isModal } from "./verb-modal.ts";
import { writeNounPhrase } from "./write-noun.ts";

export function takeRelative(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "relative") return false;
  const rendered = renderRelative(s, c.next, c.last);
  c.words.push(...rendered.words);
  c.next = rendered.next;
  return true;
}

export function takeThat(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "that") return false;
  const rendered = renderThat(s, c.next, c.words);
  c.words.push(...rendered.words);
  c.next = rendered.next;
  c.last = null;
  c.topic = null;
  c.hadVerb = !rendered.open;
  return true;
}

export function takeVerb(s: Sentence, c: Clause, item: Item): boolean {
  if (!opensVerbPhrase(item)) return false;
  if (takeBareRelative(s, c, item)) return true;
  if (c.last?.inPreposition) c.last = null;
  const before = adjacent(c) ?? (!c.hadVerb && c.topic && item.pos !== "laysa" && topicAgrees(s, c) ? c.topic : null);
  // ارتفع المؤشر، ليغلق عند …: the purpose is that of the clause before the comma.
  const hadVerb = c.hadVerb || (item.purpose && afterComma(c));
  const { share, also } = c.context;
  const condition = isCondition(at(s, c.next - 1));
  const verb = renderVerb(s, c.next, { share, also, before, hadVerb, condition });
  if (!verb) return false;
  c.words.push(...verb.words);
  c.next = verb.next;
  if (verb.subject) c.subject = verb.subject;
  c.hadVerb = true;
  c.topic = null;
  c.last = verb.lastPhrase ?? null;
  c.lastEnd = c.last ? c.next : -1;
  c.context = { share: null, also: false };
  return true;
}

/** إذا فازت: what has yet to happen is in the present in English. */
function isCondition({ pos, entry }: Item): boolean {
  return pos === "conjunction" && entry.form === "إذا";
}

/** رجل قتل ابنه: after an indefinite noun a verb is a relative clause without its pronoun. */
function takeBareRelative(s: Sentence, c: Clause, item: Item): boolean {
  const earlier = adjacent(c) === null ? beforeTime(s, c) : null;
  if (earlier && item.pos === "verb" && !isKnown(earlier) && takeWherein(s, c, earlier)) return true;
  const whole = adjacent(c);
  if (!whole || isKnown(whole) || whole.pronoun) return false;
  if (item.pos === "negation") return takeDeniedRelative(s, c, whole);
  if (item.pos !== "verb" || item.purpose) return false;
  if (takeDoneBy(s, c, item) || takeWhose(s, c, item, whole) || takeWherein(s, c, whole)) return true;
  if (c.hadVerb || whole.inPreposition) return describeWith(s, c, item, whole);
  if (!isUndergoing(s, c, item, whole) || !describeWith(s, c, item, whole)) return false;
  // Its own verb is still to come.
  c.hadVerb = false;
  c.last = null;
  return true;
}

/** قوات تدعمها الطائرات تتقدم: what has it done to it by somebody else, and only then its own verb. */
function isUndergoing(s: Sentence, c: Clause, item: Item, np: NounPhrase): boolean {
  const woman = item.entry.gender === "f" && np.gender !== "f" && item.entry.number === "s";
  if (!item.suffix || (agreesWithVerb(np, item) && !(np.human && woman)) || !describes(item, np)) return false;
  for (let place = c.next + 2; place < s.items.length && !isPos(at(s, place), "punctuation"); place += 1) {
    if (at(s, place).pos === "verb" && agreesWithVerb(np, at(s, place))) return true;
  }
  return false;
}

function describeWith(s: Sentence, c: Clause, item: Item, whole: NounPhrase): boolean {
  // انفجار عبوة استهدفت …: it may be the genitive that is described.
  const head = [whole, whole.genitive, whole.genitive?.genitive].find((np) => np && describes(item, np));
  if (!head) return false;
  const verb = renderVerb(s, c.next, { relative: true, head, relativeObject: item.suffix !== "" });
  if (!verb) return false;
  c.words.push(head.human ? "who" : "that", ...verb.words);
  c.next = verb.next;
  c.hadVerb = true;
  c.last = verb.lastPhrase ?? null;
  c.lastEnd = c.last ? c.next : -1;
  return true;
}

/** حل لا يرضي أحدا: "a solution that does not satisfy anyone". */
function takeDeniedRelative(s: Sentence, c: Clause, whole: NounPhrase): boolean {
  const verb = at(s, c.next + 1);
  const said = c.hadVerb || whole.inPreposition || c.subject !== null;
  // مواقع لا تتسع مساحتها: what is theirs may be the subject.
  const owned = at(s, c.next + 2).pos === "noun" && at(s, c.next + 2).suffix !== "";
  if (!said || verb.pos !== "verb" || verb.purpose || owned) return false;
  return describeWith(s, c, verb, whole);
}

/** The phrase is the subject of the verb, or what its pronoun stands for: غارة نفذها الجيش. */
function describes(item: Item, np: NounPhrase): boolean {
  if (!isCountedOtherwise(np, item) && agreesWithVerb(np, item)) return true;
  const { suffix } = item;
  // شوطين حسمهما المهاجم.
  if (suffix === "هما") return Boolean(np.dual);
  const own = np.number === "p" && !np.human ? "f" : np.gender;
  if (/^ها/.test(suffix)) return own !== "m";
  return /^ه(:|$)/.test(suffix) && own !== "f";
}

/** طائرة تقل 180 راكبا تهبط, لأقل من 17 سنة يفوز: a verb of the other gender says nothing of what is counted. */
function isCountedOtherwise(np: NounPhrase, { entry }: Item): boolean {
  const { quantity, human, gender } = np;
  if (!quantity || entry.person !== 3 || entry.number !== "s") return false;
  return human ? gender === "m" && entry.gender === "f" : gender === "f" && entry.gender === "m";
}

const HITS = /^(target|attack|kill|hit|strike|bomb|destroy|storm|wound|shake|damage|raid|shell|blow up)\b/;

/** أشخاص علقت سيارتهم: "people whose car got stuck". */
function takeWhose(s: Sentence, c: Clause, item: Item, whole: NounPhrase): boolean {
  const { suffix } = at(s, c.next + 1);
  if (item.suffix || !/^(ه|ها|هم)(:|$)/.test(suffix) || at(s, c.next + 1).pos !== "noun" || item.entry.tense !== "P")
    return false;
  if ((suffix === "هم") !== (whole.number === "p" && Boolean(whole.human))) return false;
  // تفجير استهدف موكبه: what an attack hits is somebody else's.
  // أم قتلت رضيعتها: and a mother may be the one who did it.
  if (HITS.test(item.entry.verb?.base ?? "") && (!whole.human || agreesWithVerb(whole, item))) return false;
  const owned = parseNoun(s, c.next + 1);
  if (!owned?.np.possessive || !agreesWithVerb(owned.np, item)) return false;
  const head = writeNounPhrase(changedPhrase(owned.np, { possessive: undefined, bare: true, definite: false }));
  s.items.splice(c.next + 1, owned.next - c.next - 1);
  const { number, gender } = owned.np;
  const verb = renderVerb(s, c.next, { given: changedPhrase(owned.np, { head, number, gender, person: 3 }) });
  c.words.push("whose", ...(verb?.words ?? [head]));
  c.next = verb?.next ?? c.next + 1;
  c.hadVerb = true;
  c.last = verb?.lastPhrase ?? null;
  c.lastEnd = c.last ? c.next : -1;
  return true;
}

/** موجة بيع يوم الاثنين: the phrase before what says when. */
function beforeTime(s: Sentence, c: Clause): NounPhrase | null {
  if (!c.last || c.lastEnd < 0 || c.lastEnd >= c.next) return null;
  return s.items.slice(c.lastEnd, c.next).every(({ pos }) => pos === "adverb") ? c.last : null;
}

/** موجة باع فيها المستثمرون: "a wave in which investors sold". */
function takeWherein(s: Sentence, c: Clause, whole: NounPhrase): boolean {
  const { entry, suffix } = at(s, c.next + 1);
  if (!/^(في|من|على|إلى|عن)$/.test(entry.form) || !describes(changedItem(at(s, c.next), { suffix }), whole))
    return false;
  if (!c.hadVerb && !whole.inPreposition) return false;
  const relative = obliqueRelative(s, c.next, whole);
  if (!relative) return false;
  c.words.push(...relative.words);
  c.next = relative.next;
  c.hadVerb = true;
  c.last = null;
  return true;
}

/** زيارة قام بها الوزير: "a visit by the minister". */
function takeDoneBy(s: Sentence, c: Clause, { entry }: Item): boolean {
  const preposition = at(s, c.next + 1);
  if (entry.verb?.ar !== "قام" || preposition.entry.form !== "ب" || preposition.suffix === "") return false;
  const parsed = parseNoun(s, c.next + 2);
  if (!parsed || parsed.np.predicate) return false;
  c.words.push("by", writeNounPhrase(parsed.np, true));
  c.next = parsed.next;
  c.last = parsed.np;
  c.lastEnd = c.next;
  return true;
}

function topicAgrees(s: Sentence, c: Clause): boolean {
  let place = c.next;
  while (isPos(at(s, place), "negation", "qad", "future")) place += 1;
  const verb = at(s, place);
  if (verb.pos !== "verb" || verb.entry.person !== 3 || c.topic === null) return false;
  // الغرف يمكنها …: a modal has its subject as a pronoun.
  if (isModal(verb.entry.verb?.ar ?? "") && verb.suffix) return describes({ ...verb, pos: "noun" }, c.topic);
  return agreesWithVerb(c.topic, verb);
}
