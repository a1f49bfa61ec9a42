import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/i18n/commands.ts";

const page = readFileSync("docs/chat.md", "utf8");
const table = page.slice(0, page.indexOf("\n## "));

describe("docs/chat.md", () => {
  it.each(COMMANDS.map(({ name, arabic }) => [name, arabic]))("has /%s and /%s", (name, arabic) => {
    expect(table).toMatch(new RegExp(`/${name}\\b`));
    expect(table).toContain(`/${arabic}`);
  });

  it("has no command that is not there", () => {
    const known = COMMANDS.map(({ name }) => name);
    const named = [...page.matchAll(/`\/([a-z]+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(known.length);
    for (const name of named) expect(known).toContain(name);
  });
});
