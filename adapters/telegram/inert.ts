/** Joins two characters without being seen: no line break, no letter, no part of a name or an address. */
const WORD_JOINER = "\u2060";

/**
 * Places at which a server or a program begins to see a mention, an e-mail address, a hashtag, a cashtag, a command, a
 * web address (with a scheme, a domain, four numbers) or a telephone number. Method: the finders of TDLib
 * (`td/telegram/MessageEntity.cpp`), each of which stops at a character of the class General Punctuation.
 */
const BEGINNINGS = [
  /(?<=@)(?=[\p{L}\p{N}_])/gu,
  /(?<=#)(?=[\p{L}\p{N}_])/gu,
  /(?<=\$)(?=[A-Za-z1])/g,
  /(?<=(?:^|[^\p{L}\p{N}])\/)(?=[\p{L}\p{N}_])/gu,
  /(?<=[A-Za-z]:)(?=\/\/)/g,
  /(?<=[\p{L}\p{N}_-][.。．｡])(?=\p{L})/gu,
  /(?<=(?<!\d)\d{1,3}\.)(?=\d{1,3}\.\d{1,3}\.\d)/g,
  /(?<=[+＋])(?=\d)/g,
];

/** Digits of a bank card, which a program offers to pay with: 13 to 19 of them, in groups. */
const CARD = /(?<!\d)(\d(?:[ -]?\d){5})((?:[ -]?\d){7,13})(?!\d)/g;

/**
 * Text of an article in which nothing can be pressed: it looks the same, and the server finds no mention, hashtag,
 * command, address or number in it. Pure; a second pass changes nothing.
 */
export function inert(text: string): string {
  const cut = BEGINNINGS.reduce((shown, beginning) => shown.replace(beginning, WORD_JOINER), text);
  return cut.replace(CARD, `$1${WORD_JOINER}$2`);
}
