import { describe, expect, it } from "vitest";
import { compareGolden } from "../support/golden.ts";
import { runOnSamples } from "../support/run-cli.ts";

/**
 * What people see of the sample archive, word for word.
 * To change it on purpose: UPDATE_GOLDEN=1 npx vitest run tests/golden/digest.test.ts, then read the difference.
 */
const CASES: readonly (readonly [file: string, args: readonly string[]])[] = [
  ["both.txt", ["digest", "samples"]],
  ["arabic.txt", ["digest", "samples", "--lang", "ar", "--stories", "10"]],
  ["english.txt", ["digest", "samples", "--lang", "en", "--stories", "10"]],
  ["both.md", ["digest", "samples", "--format", "markdown", "--stories", "3"]],
  ["both.html", ["digest", "samples", "--format", "html", "--stories", "3"]],
  ["stories.txt", ["stories", "samples"]],
  ["ask-arabic.txt", ["ask", "من فاز بكأس المتوسط للأندية؟", "samples"]],
  ["ask-english.txt", ["ask", "How many people died in the floods in Tunisia?", "samples"]],
  ["ask-nothing.txt", ["ask", "من اخترع الهاتف؟", "samples"]],
  ["search.txt", ["search", "railway strike", "samples", "--limit", "3"]],
  ["search-nothing.txt", ["search", "زرافة", "samples"]],
  ["summary.txt", ["summarize", "samples/harbour-gazette/2026-03-11-morocco-train-strike.html", "--words", "40"]],
  ["help.txt", ["--help"]],
];

/** Paths of this machine are no part of what is compared. */
const portable = (text: string) => text.replaceAll(process.cwd(), "");

describe("what people see", () => {
  it.each(CASES)("%s", async (file, args) => {
    const { out, code } = await runOnSamples(args);
    expect(code).toBe(0);
    compareGolden(`digest/${file}`, portable(out));
  });
});
