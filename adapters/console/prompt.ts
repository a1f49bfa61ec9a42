import { createInterface } from "node:readline/promises";

export interface PromptOptions {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Words that may stand at the start of a line, such as `/digest`. */
  readonly commands: readonly string[];
  /** Earlier lines, newest first. */
  readonly history: readonly string[];
  readonly onHistory: (history: readonly string[]) => void;
}

/** Lines kept for the arrow keys. */
const HISTORY_LINES = 200;

/** Lines that a person types, with history and completion, until Ctrl-D, Ctrl-C or the end of the input. */
export async function* promptLines(options: PromptOptions): AsyncIterable<string> {
  const { input, output, commands, history, onHistory } = options;
  const completer = (line: string): [string[], string] => [
    line.startsWith("/") ? commands.filter((c) => c.startsWith(line)) : [],
    line,
  ];
  const prompt = createInterface({
    input,
    output,
    completer,
    history: [...history],
    historySize: HISTORY_LINES,
    removeHistoryDuplicates: true,
    prompt: "› ",
  });
  prompt.on("history", (lines: string[]) => onHistory(lines));
  prompt.on("SIGINT", () => prompt.close());
  prompt.prompt();
  for await (const line of prompt) {
    yield line;
    prompt.prompt();
  }
  output.write("\n");
}
