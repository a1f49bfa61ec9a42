import { PassThrough, Readable } from "node:stream";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineListsOf, linesOf } from "../../../src/cli/lines.ts";

const read = async (pieces: readonly Uint8Array[]): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(pieces))) lines.push(line);
  return lines;
};

describe("lines of a stream", () => {
  it("come whole whatever the pieces are, with or without a last end", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom("ا", "😀", "a", "\u2028", " ") }), { maxLength: 8 }),
        fc.constantFrom("\n", "\r\n"),
        fc.integer({ min: 1, max: 9 }),
        async (lines, end, size) => {
          const bytes = Buffer.from(lines.map((line) => line + end).join(""));
          const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          );
          expect(await read(pieces)).toEqual(lines);
        },
      ),
    );
    expect(await read([Buffer.from("one\ntwo")])).toEqual(["one", "two"]);
  });

  it("are handed on before the next ones come", async () => {
    const input = new PassThrough();
    const lists = lineListsOf(input)[Symbol.asyncIterator]();
    input.write("one\ntwo\nthr");
    expect((await lists.next()).value).toEqual(["one", "two"]);
    input.end("ee");
    expect((await lists.next()).value).toEqual(["three"]);
  });
});
