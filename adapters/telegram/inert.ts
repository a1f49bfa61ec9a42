/** Joins two characters without being seen: no line break, no letter, no part of a name or an address. */
const WORD_JOINER = "\u2060";

const WORD = /[\p{L}\p{N}_]/u;
const LETTER = /\p{L}/u;

/** A character that begins or goes through something to press, and its neighbours (empty at the ends of the text). */
interface Trigger {
  readonly before: string;
  readonly after: string;
  /** The text from behind the character on. */
  rest(): string;
}

const isName = ({ after }: Trigger): boolean => WORD.test(after);
const isDomain = ({ before, after }: Trigger): boolean => (before === "-" || WORD.test(before)) && LETTER.test(after);
const isNumber = ({ after }: Trigger): boolean => /\d/.test(after);

/**
 * What a server or a program takes for a mention or an e-mail address, a hashtag, a cashtag, a command, a web address
 * (with a scheme, a domain, four numbers) or a telephone number. Method: the finders of TDLib
 * (`td/telegram/MessageEntity.cpp`), each of which stops at a character of the class General Punctuation.
 */
const PRESSABLE: Readonly<Record<string, (trigger: Trigger) => boolean>> = {
  // A domain may begin with other signs than a name.
  "@": ({ after }) => /[^\s\u2060]/.test(after),
  "#": isName,
  $: ({ after }) => /[A-Za-z1]/.test(after),
  "/": (trigger) => !/[\p{L}\p{N}]/u.test(trigger.before) && isName(trigger),
  ":": (trigger) => /[A-Za-z]/.test(trigger.before) && trigger.rest().startsWith("//"),
  ".": (trigger) => isDomain(trigger) || (isNumber(trigger) && /^\d+\.\d+\.\d/.test(trigger.rest())),
  "。": isDomain,
  "．": isDomain,
  "｡": isDomain,
  "+": isNumber,
  "＋": isNumber,
};
const TRIGGERS = /[@#$/:.。．｡+＋]/g;

/** Digits of a bank card, which a program offers to pay with: 13 or more, in groups. */
const CARD = /\d(?:[ -]?\d){12,}/g;
/** So many digits are no card. Only inside of one: at its end, a joint would be the beginning of what follows. */
const SIX_DIGITS = /\d(?:[ -]?\d){5}(?=[ -]?\d)/g;

/** The character that ends at a place; one outside of the basic plane has two units. */
function characterBefore(text: string, place: number): string {
  const one = text.charAt(place - 1);
  return /[\udc00-\udfff]/.test(one) ? text.slice(place - 2, place) : one;
}

/** The place behind a trigger, where something can be pressed there. */
function jointAt(text: string, sign: string, index: number): readonly number[] {
  const place = index + 1;
  const trigger: Trigger = {
    before: characterBefore(text, index),
    after: String.fromCodePoint(...(place < text.length ? [text.codePointAt(place) as number] : [])),
    rest: () => text.slice(place),
  };
  return PRESSABLE[sign]?.(trigger) ? [place] : [];
}

/** Where a text has to be joined so that nothing in it can be pressed, in order. Pure. */
export function joints(text: string): readonly number[] {
  const places = [...text.matchAll(TRIGGERS)].flatMap(({ 0: sign, index }) => jointAt(text, sign, index));
  const cards = [...text.matchAll(CARD)].flatMap(({ 0: card, index }) =>
    [...card.matchAll(SIX_DIGITS)].map((six) => index + six.index + six[0].length),
  );
  return [...new Set([...places, ...cards])].toSorted((a, b) => a - b);
}

/** A text joined at the given places: it looks the same. */
export function joined(text: string, places: readonly number[]): string {
  let shown = "";
  let last = 0;
  for (const place of places) {
    shown += text.slice(last, place) + WORD_JOINER;
    last = place;
  }
  return shown + text.slice(last);
}
