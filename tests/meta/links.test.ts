import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const pages = [
  "README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
];

/** The name that a heading has in an address. @see https://docs.github.com/get-started/writing-on-github */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

const anchorsOf = (page: string) => [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ""));

describe.each(pages)("links of %s", (page) => {
  const text = readFileSync(page, "utf8").replace(/```[\s\S]*?```/g, "");

  it("lead to files and headings that are there", () => {
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:)<?([^)>]+)>?\)/g)) {
      const [file = "", anchor] = target.split("#");
      const path = file === "" ? page : join(dirname(page), file);
      expect(existsSync(path), target).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(readFileSync(path, "utf8")), target).toContain(anchor);
    }
  });
});

it("lists every decision record", () => {
  const index = readFileSync("docs/adr/README.md", "utf8");
  const records = readdirSync("docs/adr").filter((file) => /^\d{4}-/.test(file));
  expect([...index.matchAll(/\]\((\d{4}-[^)]+)\)/g)].map(([, file]) => file)).toEqual(records.sort());
});
