import { createInterface } from "node:readline/promises";
import type { Completed } from "./complete-line.ts";

/** A terminal that somebody types into. */
export interface PromptOptions {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** What may follow what is typed so far. */
  readonly complete: (line: string) => Promise<Completed>;
  /** Earlier lines, newest first. */
  readonly history: readonly string[];
  readonly onHistory: (history: readonly string[]) => void;
}

/** Lines kept for the arrow keys. */
const HISTORY_LINES = 200;

/** Lines that a person types, with history and completion, until Ctrl-D, Ctrl-C or the end of the input. */
export async function* promptLines(options: PromptOptions): AsyncIterable<string> {
  const { input, output, complete, history, onHistory } = options;
  const prompt = createInterface({
    input,
    output,
    completer: complete,
    history: [...history],
    historySize: HISTORY_LINES,
    removeHistoryDuplicates: true,
    prompt: "› ",
  });
  const [stopped, ended] = [new AbortController(), new AbortController()];
  prompt.on("history", (lines: string[]) => onHistory(lines));
  prompt.on("SIGINT", () => {
    stopped.abort();
    prompt.close();
  });
  prompt.on("close", () => ended.abort());
  prompt.prompt();
  for await (const line of prompt) {
    if (stopped.signal.aborted) break;
    yield line;
    // It may have been closed while the line was answered, and Node 24 throws where a closed one prompts.
    if (!ended.signal.aborted) prompt.prompt();
  }
  output.write("\n");
}
