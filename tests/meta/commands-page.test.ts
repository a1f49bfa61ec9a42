import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runOnSamples } from "../support/run-cli.ts";

const page = readFileSync("docs/commands.md", "utf8");

/** The commands of the page, as typed. */
const commands = [...page.matchAll(/^mujaz (.+)$/gm)].map(([, line = ""]) => line.split(" "));
/** Its JSON examples, in order: of `summarize`, of `stories`. */
const examples = [...page.matchAll(/^```json\n([\s\S]+?)^```$/gm)].map(([, json = ""]) => JSON.parse(json));

/** Names of all fields, whatever their values. */
function fieldsOf(value: unknown, at = ""): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => fieldsOf(one, `${at}[]`)))];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, inside]) => [`${at}.${name}`, ...fieldsOf(inside, `${at}.${name}`)]);
}

const run = async (command: readonly string[]) => {
  const result = await runOnSamples(command);
  expect(result.code, command.join(" ")).toBe(0);
  return result;
};

describe("docs/commands.md", () => {
  it("has commands that run", async () => {
    expect(commands.length).toBe(5);
    for (const command of commands) await run(command);
  });

  it("shows the JSON that the program prints, field by field", async () => {
    const printed = await Promise.all(commands.filter((c) => c.includes("--json")).map(run));
    expect(printed).toHaveLength(examples.length);
    for (const [i, { out }] of printed.entries()) expect(fieldsOf(JSON.parse(out))).toEqual(fieldsOf(examples[i]));
  });

  it("shows the summary that the program prints", async () => {
    const [command] = commands.filter((c) => c[0] === "summarize" && c.includes("--json"));
    // An article's id is made of its path, which is another one on each machine.
    const withoutIds = (json: unknown): unknown => JSON.parse(JSON.stringify(json).replace(/"[0-9a-f]{16}"/g, '"id"'));
    expect(withoutIds(examples[0])).toEqual(withoutIds(JSON.parse((await run(command ?? [])).out)));
  });

  it("says of --explain what it does: texts with their origin, on standard error", async () => {
    const { out, err } = await run(commands.find((c) => c.includes("--explain")) ?? []);
    expect(err).toMatch(/^1\. .+\n {3}ar source: .+\n {3}en source: .+\n {3}ar \[1\]\S* source: /m);
    expect(out).not.toContain("en source:");
  });
});
