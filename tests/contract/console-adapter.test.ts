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

adapterContract("console in a pipe", () => consoleBench(false));
adapterContract("console on a terminal", () => consoleBench(true));
