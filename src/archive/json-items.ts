/** One record of a JSON file: its text and its 1-based place: the line in JSON lines, the ordinal in an array. */
export interface JsonItem {
  readonly place: number;
  /** Text of the record, or null when it was longer than the limit (then it was skipped, not held). */
  readonly text: string | null;
}

/** Splits streamed text into records; `push` takes the next piece, `end` returns what remains. */
export interface ItemSplitter {
  push(text: string): readonly JsonItem[];
  end(): readonly JsonItem[];
}

/** JSON lines: a record a line, blank lines skipped. A line over `maxChars` is let go of while it is being read. */
export function createLineSplitter(maxChars: number): ItemSplitter {
  let rest = "";
  let line = 1;
  let tooLong = false;
  const take = (items: JsonItem[], text: string): void => {
    const whole = rest + text;
    if (tooLong || whole.length > maxChars) items.push({ place: line, text: null });
    else if (whole.trim() !== "") items.push({ place: line, text: whole });
    rest = "";
    tooLong = false;
  };
  return {
    push(text) {
      const items: JsonItem[] = [];
      let from = 0;
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
        take(items, text.slice(from, at));
        line++;
        from = at + 1;
      }
      if (!tooLong) rest += text.slice(from);
      if (rest.length > maxChars) {
        tooLong = true;
        rest = "";
      }
      return items;
    },
    end() {
      const items: JsonItem[] = [];
      if (tooLong || rest !== "") take(items, "");
      return items;
    },
  };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const isOpen = (code: number): boolean => code === 0x7b || code === 0x5b;
const isClose = (code: number): boolean => code === 0x7d || code === 0x5d;

/**
 * Objects of an array at the depth where they first appear: `[{…},{…}]`, or `{"articles":[{…}]}` once the caller has
 * found that depth (1 or 2); at depth 0 whole values, arrays too. Only brackets and strings are looked at; each record
 * is parsed on its own afterwards, so a bad one fails alone and a file of any size needs the memory of one record.
 */
export function createArraySplitter(depthOfItems: number, maxChars: number): ItemSplitter {
  const parts: string[] = [];
  let held = 0;
  let depth = 0;
  let place = 0;
  let inString = false;
  let escaped = false;
  let inItem = false;

  const scan = (text: string): readonly JsonItem[] => {
    const items: JsonItem[] = [];
    let from = 0;
    const keep = (to: number): void => {
      held += to - from;
      if (held <= maxChars) parts.push(text.slice(from, to));
      else parts.length = 0;
    };
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) inString = false;
      } else if (code === QUOTE) inString = true;
      else if (isOpen(code)) {
        if (depth === depthOfItems && (code === 0x7b || depth === 0)) {
          inItem = true;
          place++;
          from = i;
        }
        depth++;
      } else if (isClose(code)) {
        depth--;
        if (inItem && depth === depthOfItems) {
          keep(i + 1);
          items.push({ place, text: held > maxChars ? null : parts.join("") });
          parts.length = 0;
          held = 0;
          inItem = false;
        }
      }
    }
    if (inItem) keep(text.length);
    return items;
  };
  return {
    push: (text) => scan(text),
    // A record that never closed: the file was cut off. It is handed on, to fail as bad JSON with its line.
    end: () => (inItem ? [{ place, text: held > maxChars ? null : parts.join("") }] : []),
  };
}
