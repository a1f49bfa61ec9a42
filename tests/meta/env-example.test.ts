import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { envExample } from "../../scripts/env-example.ts";
import { SETTINGS } from "../../src/config/settings.ts";

it("keeps .env.example in step with the settings", () => {
  expect(readFileSync(".env.example", "utf8")).toBe(envExample());
});

it("sets no secret in .env.example", () => {
  for (const line of readFileSync(".env.example", "utf8").split("\n"))
    for (const setting of SETTINGS)
      if ("secret" in setting && line.startsWith(setting.name)) expect(line).toBe(`${setting.name}=`);
});
