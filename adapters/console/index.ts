import type { Adapter, Part } from "../../src/contracts/adapter.ts";
import { DeliveryError } from "../../src/contracts/adapter.ts";
import type { Clock } from "../../src/contracts/clock.ts";
import type { TextOptions } from "../../src/render/text.ts";
import { CONSOLE_LIMITS } from "./limits.ts";
import { renderConsole } from "./render.ts";

/** Where the console prints; a stream that is no terminal gets bare lines, not wrapped. */
export interface ConsoleOptions {
  readonly output: NodeJS.WritableStream & {
    readonly isTTY?: boolean;
    readonly columns?: number;
    getColorDepth?(): number;
  };
  readonly clock: Clock;
}

/** Widest line of running text that is still easy to read. */
const READABLE_COLUMNS = 100;

/**
 * How text looks on a stream: isolates, bold and wrapping on a terminal, bare lines in a pipe. A terminal that shows no colours
 * (`TERM=dumb`, `NO_COLOR`) would print what makes text bold.
 */
export function textOptions(output: ConsoleOptions["output"]): TextOptions {
  if (output.isTTY !== true) return { tty: false };
  const bold = (output.getColorDepth?.() ?? 2) > 1;
  return { tty: true, bold, width: Math.min(output.columns ?? READABLE_COLUMNS, READABLE_COLUMNS) };
}

/** The console as a platform: one chat, whose messages are numbered. */
export function createConsoleAdapter({ output, clock }: ConsoleOptions): Adapter<string> {
  let sent = 0;
  return {
    id: "console",
    limits: CONSOLE_LIMITS,
    repeats: "never",
    render: (doc) => renderConsole(doc, textOptions(output)),
    send(_target, part: Part<string>, signal) {
      return new Promise((done, failed) => {
        if (signal.aborted)
          return failed(new DeliveryError("unreachable", "The console was closed before the text was written."));
        output.write(part.payload, (error) => {
          if (error)
            failed(
              new DeliveryError(
                "gone",
                `The console does not take text any more (${error.message}). Start mujaz again.`,
                { cause: error },
              ),
            );
          else done({ messageId: String(++sent), sentAt: clock.now().toISOString() });
        });
      });
    },
    async close() {},
  };
}
