import type { Config } from "../config/config.ts";
import type { Recipe } from "../config/recipes.ts";
import type { Lang } from "../contracts/article.ts";
import type { Clock } from "../contracts/clock.ts";
import { stripControls } from "../language/direction.ts";
import type { SharedStore } from "./store.ts";

/** What every command gets: settings, streams and the clock. Data goes to stdout and nothing else does. */
export interface Context {
  readonly config: Config;
  /** Working folder: `.env` and `digests/` are looked for there. */
  readonly cwd: string;
  /** Read and checked on first use. Throws RecipeError. */
  readonly recipes: () => ReadonlyMap<string, Recipe>;
  /** Language of messages and help. */
  readonly lang: Lang;
  readonly clock: Clock;
  readonly store: SharedStore;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

/** A failure in one or two plain lines: what, why, what to do. Exit code 1 failed, 2 wrong usage. */
export class CliError extends Error {
  override readonly name = "CliError";
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** Waits for the reader of a pipe, so that a large output never piles up in memory. */
export function print(context: Context, chunk: string): Promise<void> {
  return new Promise((done, failed) => {
    context.stdout.write(chunk, (error) => (error ? failed(error) : done()));
  });
}

/** Characters that a terminal obeys and JSON leaves as they are: DEL, the C1 controls, bidi controls. */
const UNSAFE_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A value as one line of JSON. A file's name may hold what would steer a terminal; it is escaped, and reads the same.
 */
export function jsonLine(value: unknown): string {
  const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return `${JSON.stringify(value).replace(UNSAFE_IN_JSON, escaped)}\n`;
}

/** Prints a value as one line of JSON. */
export function printJson(context: Context, value: unknown): Promise<void> {
  return print(context, jsonLine(value));
}

/** Text for a terminal: what a file's name or an article brings along can move no cursor and turn no line round. */
export const forTerminal = (text: string): string => stripControls(text);

/** A message on standard error, free of what would steer a terminal. */
export function tell(context: Context, line: string): void {
  context.stderr.write(`${forTerminal(line)}\n`);
}

/** Most characters of a path in a message; of a longer one both ends are shown. */
const SHOWN_PATH = 200;

/** A path as one line of a message. */
export function shownPath(path: string): string {
  const line = path.replace(/[\r\n\t]/g, "?");
  return line.length <= SHOWN_PATH ? line : `${line.slice(0, SHOWN_PATH / 2)}…${line.slice(-SHOWN_PATH / 2)}`;
}
