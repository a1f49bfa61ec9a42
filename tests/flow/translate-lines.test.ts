import { expect, it } from "vitest";
import { inFolder, runCli } from "../support/run-cli.ts";

const KINDS: readonly ((n: number) => string)[] = [
  () => "",
  () => "   ",
  () => "\t",
  () => "😀🎉 👨‍👩‍👧",
  (n) => `https://a.example/${n}?x=1&y=2`,
  (n) => `خبر breaking عاجل news 12.5% في OpenAI ${n}`,
  (n) => `خبر\u0000\u0007\u001b[31m عاجل\u202e \u2028 نص\u0085 ${n}`,
  (n) => `وصل الوفد إلى دمشق اليوم ومعه ${n} شخصا`,
  (n) => `The delegation arrived ${n}`,
  () => "\u064b\u0640\u200f",
  () => "،؛؟!«»",
  (n) => `ﻻ ﷺ ㋛ 𝕏 ${n}`,
  () => "#عاجل @user press@a.example",
];

/** A line of each kind in turn, and two that are as long as pages. */
function hostileLines(count: number): readonly string[] {
  const lines = Array.from({ length: count }, (_, n) => KINDS[(n * 7) % KINDS.length]?.(n) ?? "");
  lines[count >> 1] = "وصل الوفد إلى دمشق اليوم، وقال الوزير إن الحكومة ستعلن الخطة. ".repeat(200);
  lines[(count >> 1) + 1] = "ا".repeat(20_000);
  return lines;
}

it("gives one line for one line, whatever stands on it", async () => {
  const lines = hostileLines(10_000);
  await inFolder(async (cwd) => {
    const { code, out } = await runCli(["translate"], { cwd, stdin: `${lines.join("\n")}\n` });
    expect(code).toBe(0);
    const told = out.split("\n");
    expect(told).toHaveLength(lines.length + 1);
    for (const [n, line] of lines.entries()) {
      if (line.trim() === "") expect(told[n]).toBe(line);
      // Every line with words of its own carries its number, so that none has slipped.
      else if (/ \d+$|معه \d+ شخصا$/.test(line)) expect(told[n], line).toContain(String(n));
    }
  });
});

it("counts a line as long as a page that nobody translates among the empty ones", async () => {
  await inFolder(async (cwd) => {
    const env = { LANGUAGE: "en", LIBRETRANSLATE_URL: "http://127.0.0.1:9" };
    const stdin = `The delegation arrived.\n${"The delegation arrived in the city on Monday. ".repeat(200)}\n`;
    const result = await runCli(["translate", "--from", "en", "--to", "ar", "--engine", "libretranslate"], {
      cwd,
      env,
      stdin,
    });
    expect(result.err).toContain("2 lines have no translation");
    expect(result.out.split("\n").map((line) => line.trim())).toEqual(["", "", ""]);
  });
});
