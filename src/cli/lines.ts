/**
 * Lines of a stream without their ends (`\n` or `\r\n`); a last line without an end counts.
 * Node's readline also ends a line at U+2028 and U+2029, which would break "one line out for one line in".
 */
export async function* linesOf(input: NodeJS.ReadableStream): AsyncIterable<string> {
  input.setEncoding("utf8");
  const bare = (line: string) => (line.endsWith("\r") ? line.slice(0, -1) : line);
  let rest = "";
  for await (const chunk of input) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield bare(line);
  }
  if (rest !== "") yield bare(rest);
}
