/** Longer records are not tried again: the scan below is for texts of articles. */
const MAX_CHARS = 2_000_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Index of the quotation mark that ends the string which begins at `at`; -1 when it never ends. */
function stringEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === QUOTE) return i;
  }
  return -1;
}

const escapeControls = (text: string): string =>
  text.replace(/\p{Cc}/gu, (char) => ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** What stands between strings, without numbers that JSON has not. */
const mendStructure = (text: string): string => text.replace(/\b(?:NaN|undefined)\b|[-+]?\bInfinity\b/g, "null");

function mend(text: string): string {
  let mended = "";
  let from = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', from)) {
    const end = stringEnd(text, at);
    if (end < 0) break;
    mended += mendStructure(text.slice(from, at)) + escapeControls(text.slice(at, end + 1));
    from = end + 1;
  }
  return withoutLastCommas(mended + mendStructure(text.slice(from)));
}

/** Drops commas that stand before a closing bracket or at the end, outside strings. */
function withoutLastCommas(text: string): string {
  let kept = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = Math.max(i, stringEnd(text, i));
    else if (code === COMMA && /^\s*(?:[}\]]|$)/.test(text.slice(i + 1, i + 200))) {
      kept += text.slice(from, i);
      from = i + 1;
    }
  }
  return kept + text.slice(from);
}

/**
 * Parses a record of JSON, also one with what careless programs write: line breaks inside strings, a comma before a
 * closing bracket or behind the record, NaN. Throws `SyntaxError` about the record as it is when it is no JSON even so.
 */
export function parseRecord(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (text.length > MAX_CHARS) throw error;
    try {
      return JSON.parse(mend(text));
    } catch {
      throw error;
    }
  }
}
