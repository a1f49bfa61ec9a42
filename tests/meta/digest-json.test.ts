import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runOnSamples } from "../support/run-cli.ts";

const page = readFileSync("docs/digest-json.md", "utf8");
const [, args = "", example = ""] = /<!-- shape: mujaz (.+?) -->\n```json\n([\s\S]*?)```/.exec(page) ?? [];

/** The field names of each object, by its path ("stories[].rank"), a list standing for its entries. */
function shapeOf(value: unknown, path = "", shape = new Map<string, string[]>()): Map<string, string[]> {
  if (Array.isArray(value)) for (const entry of value) shapeOf(entry, `${path}[]`, shape);
  else if (typeof value === "object" && value !== null) {
    shape.set(path, Object.keys(value).sort());
    for (const [key, inner] of Object.entries(value)) shapeOf(inner, `${path}.${key}`, shape);
  }
  return shape;
}

describe("docs/digest-json.md", () => {
  it("shows an example of the form that the program prints", async () => {
    const words = [...args.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
    const { out, code } = await runOnSamples(words);
    expect(code).toBe(0);
    const [shown, printed] = [shapeOf(JSON.parse(example)), shapeOf(JSON.parse(out))];
    // Lists that are empty on one side have no form to compare.
    const common = [...printed.keys()].filter((path) => shown.has(path));
    expect(common).toContain(".stories[].sources[].published");
    for (const path of common) expect(shown.get(path), path).toEqual(printed.get(path));
  });

  it("names every field", () => {
    const names = new Set([...shapeOf(JSON.parse(example)).values()].flat());
    const prose = page.slice(0, page.indexOf("## An example"));
    expect([...names].filter((name) => !new RegExp(`\`(?:[\\w.]*\\.)?${name}\``).test(prose))).toEqual([]);
  });
});
