import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Licences under which a package may be installed beside code of the MIT licence, unchanged. */
const GOES_WITH_MIT = new Set(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "MPL-2.0"]);

interface Locked {
  readonly dev?: boolean;
  readonly license?: string;
}

it("installs nothing whose licence does not go with the program's own", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };
  const installed = Object.entries(packages).filter(([path, { dev }]) => path !== "" && dev !== true);
  expect(installed.length).toBeGreaterThan(20);
  const others = installed.filter(([, { license }]) => !GOES_WITH_MIT.has(license ?? "none"));
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});
