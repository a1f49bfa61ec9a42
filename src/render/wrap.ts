import stringWidth from "string-width";

const FSI = "\u2068";
const PDI = "\u2069";

/**
 * Isolates that a line leaves open are closed at its end and opened again on the next: each line is a bidi paragraph of
 * its own.
 */
function balance(lines: readonly string[]): readonly string[] {
  let open = 0;
  return lines.map((line) => {
    const before = FSI.repeat(open);
    for (const char of line) {
      if (char === FSI) open++;
      if (char === PDI) open--;
    }
    return before + line + PDI.repeat(open);
  });
}

/**
 * Wraps at spaces to `width` terminal columns (marks and isolates take none). A word that is wider than a line stands
 * alone, uncut.
 */
export function wrapLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    const columns = stringWidth(word);
    if (line !== "" && used + 1 + columns > width) {
      lines.push(line);
      line = word;
      used = columns;
    } else {
      used += columns + (line === "" ? 0 : 1);
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return balance([...lines, line]);
}
