import { Writable } from "node:stream";
import { expect, it } from "vitest";
import type { Context } from "../../../src/cli/context.ts";
import { groupShown } from "../../../src/cli/group-shown.ts";
import { createProgress } from "../../../src/cli/progress.ts";
import { anArticle } from "../../support/builders.ts";

/** Standard error of a terminal, or of a pipe where it has no columns. */
function standardError(columns: number | undefined) {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  Object.assign(stream, { isTTY: columns !== undefined, columns });
  return { stderr: stream as unknown as NodeJS.WriteStream, written };
}

/** What a bar half way through shows. */
async function barOf(columns: number | undefined): Promise<string> {
  const { stderr, written } = standardError(columns);
  let now = 0;
  const clock = { now: () => new Date(now) };
  const progress = await createProgress({ stderr, clock, lang: "en" } as Context);
  now = 1_000;
  progress.update({ filesSeen: 12_000, filesDone: 6_000, filesSkipped: 0, bytesDone: 500e6, bytesTotal: 1000e6 });
  const shown = written.find((line) => line.includes("6000/12000")) ?? "";
  progress.stop();
  return shown;
}

it.each([40, 60, 80, 200])("a bar and its figures fit %i columns", async (columns) => {
  const shown = await barOf(columns);
  expect(shown).toContain("50 % · 6000/12000 · 500.0 MB");
  expect(shown.length).toBeLessThanOrEqual(columns);
});

it("a pipe sees no bar", async () => {
  expect(await barOf(undefined)).toBe("");
});

const group = (count: number, columns: number | undefined) => {
  const { stderr, written } = standardError(columns);
  const articles = Array.from({ length: count }, (_, i) => anArticle({ id: `${i}`, text: "x", language: "other" }));
  groupShown({ stderr, lang: "en" }, articles, () => undefined, { now: "2026-03-14" });
  return written.join("");
};

it("says that many articles are grouped, and takes it back", () => {
  expect(group(5_000, 80)).toBe("Grouping 5,000 articles into stories…\r\u001b[2K");
  expect(group(100, 80)).toBe("");
  expect(group(5_000, undefined)).toBe("");
});
