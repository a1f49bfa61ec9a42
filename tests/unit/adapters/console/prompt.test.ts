import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { promptLines } from "../../../../adapters/console/prompt.ts";

/** A terminal whose keys a test presses. */
function terminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  const lines = promptLines({
    input: input as unknown as NodeJS.ReadStream,
    output: output as unknown as NodeJS.WriteStream,
    complete: async (line) => [[], line],
    history: [],
    onHistory: () => {},
  });
  return { lines: lines[Symbol.asyncIterator](), press: (keys: string) => input.write(keys) };
}

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";

it("ends quietly where Ctrl-C comes while a line is answered, and leaves what was typed ahead", async () => {
  const { lines, press } = terminal();
  const first = lines.next();
  press("one\rtwo\r");
  expect(await first).toEqual({ done: false, value: "one" });
  press(CTRL_C);
  expect(await lines.next()).toEqual({ done: true, value: undefined });
});

it("answers what was typed before Ctrl-D", async () => {
  const { lines, press } = terminal();
  const first = lines.next();
  press("one\rtwo\r");
  expect((await first).value).toBe("one");
  press(CTRL_D);
  expect(await lines.next()).toEqual({ done: false, value: "two" });
  expect(await lines.next()).toEqual({ done: true, value: undefined });
});
