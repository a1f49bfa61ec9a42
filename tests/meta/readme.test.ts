import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runOnSamples } from "../support/run-cli.ts";

/**
 * Samples in the docs are what the program prints: a comment `output: mujaz ARGS` stands before each block.
 * To change them on purpose: UPDATE_GOLDEN=1 npx vitest run tests/meta/readme.test.ts
 */
const SAMPLE = /<!-- output: mujaz (.+?) -->\n```(\w*)\n([\s\S]*?)```/g;

describe.each(["README.md"])("%s", (file) => {
  const page = readFileSync(file, "utf8");

  it("shows what the program prints", async () => {
    let updated = page;
    for (const [whole, args, language, shown] of page.matchAll(SAMPLE)) {
      const { out, code } = await runOnSamples((args ?? "").split(" "));
      expect(code, args).toBe(0);
      if (process.env.UPDATE_GOLDEN)
        updated = updated.replace(whole, `<!-- output: mujaz ${args} -->\n\`\`\`${language}\n${out}\`\`\``);
      else expect(shown, args).toBe(out);
    }
    if (updated !== page) writeFileSync(file, updated);
  });

  it("has a sample and the two commands", () => {
    expect([...page.matchAll(SAMPLE)].length).toBeGreaterThan(0);
    expect(page).toContain("npm ci && npm start");
    expect(page).toContain("npm ci && npm test");
  });
});
