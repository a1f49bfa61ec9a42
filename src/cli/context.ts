import type { Config } from "../config/config.ts";
import type { Recipe } from "../config/recipes.ts";
import type { Lang } from "../contracts/article.ts";
import type { Clock } from "../contracts/clock.ts";
import type { SharedStore } from "./store.ts";

/** What every command gets: settings, streams and the clock. Data goes to stdout and nothing else does. */
export interface Context {
  readonly config: Config;
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

export function printJson(context: Context, value: unknown): Promise<void> {
  return print(context, `${JSON.stringify(value)}\n`);
}

export function tell(context: Context, line: string): void {
  context.stderr.write(`${line}\n`);
}
