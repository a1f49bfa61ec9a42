import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

it("loads the SDK where a request is made and nowhere else", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const mentions = files.flatMap((file) =>
    readFileSync(join("src", file), "utf8")
      .split("\n")
      .filter((line) => /["']openai["']/.test(line) && !line.startsWith("import type "))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(mentions).toEqual([`${join("llm", "transport.ts")}: const { default: Client } = await import("openai");`]);
});
