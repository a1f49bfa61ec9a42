const bare = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line);

/**
 * Lines of a stream without their ends (`\n` or `\r\n`), in lists of what arrived together; a last line without an end
 * counts. Node's readline also ends a line at U+2028 and U+2029, which would break "one line out for one line in".
 */
export async function* lineListsOf(input: NodeJS.ReadableStream): AsyncIterable<readonly string[]> {
  input.setEncoding("utf8");
  // A line of megabytes comes in many pieces; joining them once keeps the cost of it linear.
  let pieces: string[] = [];
  for await (const chunk of input) {
    const lines = String(chunk).split("\n");
    const rest = lines.pop() ?? "";
    if (lines.length > 0) {
      lines[0] = pieces.join("") + lines[0];
      pieces = [];
      yield lines.map(bare);
    }
    if (rest !== "") pieces.push(rest);
  }
  if (pieces.length > 0) yield [bare(pieces.join(""))];
}

/** The same, line by line. */
export async function* linesOf(input: NodeJS.ReadableStream): AsyncIterable<string> {
  for await (const lines of lineListsOf(input)) yield* lines;
}
