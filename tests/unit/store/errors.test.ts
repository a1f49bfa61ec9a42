import { describe, expect, it } from "vitest";
import { StoreError, type StoreFault, storeWords } from "../../../src/store/errors.ts";

const FAULTS: readonly StoreFault[] = [
  "locked",
  "full",
  "corrupt",
  "newer-version",
  "read-only",
  "not-a-database",
  "no-permission",
  "io",
  "no-sqlite",
  "not-a-folder",
];

describe("what is wrong with the store", () => {
  it.each(FAULTS)("%s has words in both languages, with the file and what to do", (fault) => {
    const error = new StoreError(fault, "/data/mujaz.sqlite");
    const [arabic, english] = [storeWords(error, "ar"), storeWords(error, "en")];
    expect(error.message).toBe(english);
    for (const words of [arabic, english]) expect(words).toContain("/data/mujaz.sqlite");
    expect(arabic).toMatch(/[\u0621-\u064a]{3}/);
    expect(arabic).not.toBe(english);
    expect(english).toMatch(/\.$/);
  });

  it("keeps its code where one code has several reasons", () => {
    expect(new StoreError("not-a-folder", "/data").code).toBe("io");
    expect(new StoreError("full", "/data").code).toBe("full");
  });
});
