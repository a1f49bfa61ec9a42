/**
 * What windows-1252 has at 0x80 to 0x9f, in order; its five gaps keep the control character of the same number.
 * @see https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
const PUNCTUATION = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Text of windows-1252 bytes that were decoded as Latin 1: curly quotes and dashes in place of control characters.
 * Node 20 decodes "windows-1252" as Latin 1 (nodejs/node#56542); text that was decoded rightly stays as it is.
 */
export function westernText(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => PUNCTUATION.charAt(char.charCodeAt(0) - 0x80));
}
