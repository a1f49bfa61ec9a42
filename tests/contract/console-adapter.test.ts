import { Writable } from "node:stream";
import { createConsoleAdapter } from "../../adapters/console/index.ts";
import { type AdapterBench, adapterContract } from "./adapter.ts";

function consoleBench(isTTY: boolean): AdapterBench {
  const received: string[] = [];
  let fails = false;
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (fails) return done(new Error("write EPIPE"));
      received.push(String(chunk));
      done();
    },
  });
  output.on("error", () => {});
  return {
    open: () =>
      createConsoleAdapter({
        output: Object.assign(output, { isTTY }),
        clock: { now: () => new Date("2026-03-14T06:00:00Z") },
      }),
    received: () => received,
    failNext: () => {
      fails = true;
    },
  };
}

/** What cannot happen to a stream. */
const noServer = Object.fromEntries(
  [
    "hands on the pause that the platform asks for",
    "takes a broken platform for one that may mend",
    "does not know whether a call arrived that was cut off",
    "never puts the token in an error",
  ].map((title) => [title, "the console is a stream: no server, no token"]),
);

adapterContract("console in a pipe", () => consoleBench(false), noServer);
adapterContract("console on a terminal", () => consoleBench(true), noServer);
