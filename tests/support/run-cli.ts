import { Readable, Writable } from "node:stream";
import { type Host, run } from "../../src/cli/program.ts";
import { inFolder } from "./in-folder.ts";

export { inFolder };

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Working folder; `.mujaz` is made there. */
  readonly cwd: string;
}

function sink(): { stream: NodeJS.WriteStream; text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => chunks.join("") };
}

/** The day the sample archive ends; tests run on it whatever the calendar says. */
const TODAY = new Date("2026-03-14T18:00:00Z");

/** Runs a command line in this process, as a script in a pipe would see it: no terminal, no environment but `env`. */
export async function runCli(args: readonly string[], options: CliOptions): Promise<CliResult> {
  const out = sink();
  const err = sink();
  const host: Host = {
    stdin: Readable.from(
      options.stdin === undefined ? [] : [Buffer.from(options.stdin)],
    ) as unknown as NodeJS.ReadStream,
    stdout: out.stream,
    stderr: err.stream,
    env: { TIMEZONE: "UTC", ...options.env },
    cwd: () => options.cwd,
    exit: (code) => {
      throw new Error(`exit ${code}`);
    },
    now: () => TODAY,
  };
  const code = await run(args, host);
  return { code, out: out.text(), err: err.text() };
}

/**
 * Runs a command line away from the settings and the store of whoever tests; paths such as `samples` are still those of
 * the repository.
 */
export function runOnSamples(args: readonly string[], stdin = ""): Promise<CliResult> {
  return inFolder((cwd) => runCli(args, { cwd, stdin }));
}
