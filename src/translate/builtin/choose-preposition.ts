import { directionAdjective, isLand, isPlace, type NounPhrase } from "./noun-phrase.ts";
import { writeNounPhrase } from "./write-noun.ts";

/** A noun for a length of time. */
export const TIME_SPAN = /^(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(y|ies)|seasons?)$/;
const IN_NOUN =
  /^(city|country|state|area|province|governorate|region|district|town|village|capital|neighbou?rhood|suburb|camp|street|sky|valley|house|home|market|building|kingdom|republic|sector|desert|sea|park|garden|forest|mountains?|library|room|court|square|west|east|north|south)$/;
const AT_PLACE =
  /^(university|hospital|palace|port|airport|stadium|headquarters|school|hotel|mosque|church|museum|embassy|ministry|station|gate|office|institute|college|academy|theatre|centre|clinic|factory|crossing|checkpoint|residence|base)$/;
/** What names of places end in: "Ittihadiya Palace", "Tahrir Square". */
const AT_PLACE_NAME =
  /(Palace|Port|Airport|Stadium|Hospital|Hotel|University|Mosque|Headquarters|School|Museum|Centre|Embassy)$/;
const IN_PLACE_NAME =
  /(Square|Park|Governorate|governorate|Province|province|District|district|Camp|camp|Valley|City|city|Region|region)$/;
/** Places that have a centre; amid other nouns وسط is "amid". */
const CENTRED = /^(capital|city|town|country|region|village|square|street|governorate|district|market|sea)$/;
const AT_NOUN =
  /^(time|end|beginning|rate|level|age|moment|meeting|summit|conference|university|airport|stadium|hospital|event)$/;

/**
 * The English preposition that suits the noun: "on Friday", "at the summit", "in Damascus". `form`: the Arabic one;
 * `english`: what the table has for it.
 */
export function choosePreposition(form: string, english: string, np: NounPhrase): string {
  if (form === "في") return inOrOnOrAt(np) ?? english;
  if (form === "وسط" && (isPlace(np.type) || CENTRED.test(np.head)))
    return np.proper ? "in central" : "in the centre of";
  const direction = isLand(np.type) ? directionAdjective(form) : undefined;
  if (direction) return `in ${direction}`;
  if (form === "باسم") return "for";
  // سفير فرنسا لدى دمشق: where he serves.
  if (form === "لدى" && isPlace(np.type) && np.type !== "country") return "in";
  if (form === "لدى" && np.proper && np.type !== "person" && !np.human) return "to";
  // منذ ثلاثة أيام: a length of time, not its start.
  if (form === "منذ" && TIME_SPAN.test(np.head) && (np.quantity || np.number === "p")) return "for";
  // استرد اللوحة خلال ثماني ساعات: the time that it took.
  if (form === "خلال" && TIME_SPAN.test(np.head) && isLength(np)) return "within";
  // هبط دون 65 دولارا: below a figure.
  if (form === "دون" && np.quantity && /\d/.test(np.quantity)) return "below";
  // على امتداد سنتين: over two years, but along the coast.
  if (form === "على امتداد" && TIME_SPAN.test(np.head)) return "over";
  if (form === "على" && (/^(level|hands?|stadium)$/.test(np.head) || /Stadium$/.test(writeNounPhrase(np)))) return "at";
  // What the word before governs has its preposition already: اتهامات بخرق الهدنة.
  if (form !== "ب" || english !== "with") return english;
  // سوق شعبي: of a phrase the last word is the place.
  const head = np.phrase ? (np.head.split(" ").at(-1) ?? "") : np.head;
  if (AT_PLACE.test(head) || AT_PLACE_NAME.test(writeNounPhrase(np))) return "at";
  if (/^(road|bridge|island|coast|border|street|beach|ship|farm|highway)$/.test(head)) return "on";
  if (isPlace(np.type) || IN_NOUN.test(head) || IN_PLACE_NAME.test(writeNounPhrase(np))) return "in";
  if (/^(speed|price|rate|altitude|height|depth)$/.test(np.head)) return "at";
  // بالقفز من مبنى: how it was done.
  const deed = np.item?.entry.role === "masdar" || /^\w+ing$/.test(np.head);
  return deed && (np.genitive || (np.definite && !np.possessive)) ? "by" : english;
}

/** So many hours or years, not the last of them. */
const isLength = ({ definite, quantity, number }: NounPhrase): boolean =>
  !definite && (quantity ? !/\b(last|next|first)\b/.test(quantity) : number === "p");

function inOrOnOrAt({ head, type, proper }: NounPhrase): string | null {
  if (head === "night") return "at";
  if (head === "evening") return "in";
  if (type === "day" || (proper && /^\w+day\b/.test(head)) || /^(day|anniversary)$/.test(head)) return "on";
  if (type === "month" && /\d/.test(head) && !/^\w+ \d{4}$/.test(head)) return "on";
  if (/^\d+(:\d+)?( [ap]\.m\.)?$/.test(head) && /:|m\./.test(head)) return "at";
  return AT_NOUN.test(head) ? "at" : null;
}
