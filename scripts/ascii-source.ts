/** An escape of any kind, taken whole, or a character beyond ASCII. */
const ESCAPE_OR_WIDE = /\\(.)|[^\0-\x7f]/gs;

const isWide = (unit: string): boolean => unit.charCodeAt(0) > 0x7f;

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * The same program in ASCII: V8 keeps a source as long as the program runs, in two bytes a character if a single one
 * needs them, and so a fifth of what the running bot held was the text of its program. In strings, templates, names and
 * regular expressions an escape means the character, a pair of them one beyond 0xFFFF. Only what asks for its
 * own source sees the difference: `String.raw`, `RegExp.prototype.source`.
 */
export function asciiSource(code: string): string {
  return code.replace(ESCAPE_OR_WIDE, (found, behind: string | undefined) => {
    if (behind === undefined) return escaped(found);
    // A character that is escaped for nothing stands for itself.
    return isWide(behind) ? escaped(behind) : found;
  });
}
