/** Joins two characters without being seen: no line break, no letter, no part of a name or an address. */
const WORD_JOINER = "\u2060";

/**
 * Places inside whatever a server or a program takes for a mention, an e-mail address, a hashtag, a cashtag, a command,
 * a web address (with a scheme, a domain, four numbers) or a telephone number. Method: the finders of TDLib
 * (`td/telegram/MessageEntity.cpp`), each of which stops at a character of the class General Punctuation.
 */
const JOINTS = [
  /(?<=@)(?=[\p{L}\p{N}_])/gu,
  /(?<=#)(?=[\p{L}\p{N}_])/gu,
  /(?<=\$)(?=[A-Za-z1])/g,
  /(?<=(?:^|[^\p{L}\p{N}])\/)(?=[\p{L}\p{N}_])/gu,
  /(?<=[A-Za-z]:)(?=\/\/)/g,
  /(?<=[\p{L}\p{N}_-][.。．｡])(?=\p{L})/gu,
  /(?<=\d\.)(?=\d+\.\d+\.\d)/g,
  /(?<=[+＋])(?=\d)/g,
];

/** Digits of a bank card, which a program offers to pay with: 13 or more, in groups. */
const CARD = /\d(?:[ -]?\d){12,}/g;
/** So many digits are no card. */
const SIX_DIGITS = /\d(?:[ -]?\d){5}/g;

/** Where a text has to be joined so that nothing in it can be pressed, in order. Pure. */
export function joints(text: string): readonly number[] {
  const places = JOINTS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match.index));
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
