import type { Adapter, Part } from "../../src/contracts/adapter.ts";
import { DeliveryError } from "../../src/contracts/adapter.ts";
import type { Clock } from "../../src/contracts/clock.ts";
import { wrapLines } from "../../src/render/wrap.ts";
import { CONSOLE_LIMITS } from "./limits.ts";
import { renderConsole } from "./render.ts";
import { type Output, optionsOn } from "./text-options.ts";

/** Where the console prints; a stream that is no terminal gets bare lines, not wrapped. */
export interface ConsoleOptions {
  readonly output: Output;
  readonly clock: Clock;
}

/** The console as a platform: one chat, whose messages are numbered. */
export function createConsoleAdapter({ output, clock }: ConsoleOptions): Adapter<string> {
  let sent = 0;
  return {
    id: "console",
    limits: CONSOLE_LIMITS,
    repeats: "never",
    render: (doc) => renderConsole(doc, optionsOn(output, wrapLines)),
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
