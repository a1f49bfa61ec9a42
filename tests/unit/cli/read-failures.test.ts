import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failureOf, readFailure, tooLarge } from "../../../src/archive/read-failures.ts";
import { readFailureWords } from "../../../src/cli/failures.ts";
import { inFolder, runCli } from "../../support/run-cli.ts";

const systemError = (code: string) => Object.assign(new Error("bad luck"), { code });

describe("what was wrong with a file", () => {
  it.each([
    [failureOf(systemError("ENOENT")), "not-found", "does not exist. Check the path.", "غير موجود"],
    [failureOf(systemError("EPERM")), "no-permission", "may not be read. Give", "لا يُسمح"],
    [failureOf(systemError("Z_DATA_ERROR")), "io", "is no valid gzip file. Pack", "gzip"],
    [failureOf(systemError("EIO")), "io", "could not be read (bad luck). Check the disk", "(bad luck)"],
    [tooLarge(70_000_000, 67_108_864), "too-large", "is 67 MB; one article may have 64 MB.", "حجمه 67 م.ب"],
    [readFailure("no-files", { n: 0 }), "empty", "or .jsonl file. Put", ".jsonl. ضع"],
    [readFailure("no-files", { n: 2 }), "empty", "file (2 other files were passed over).", "(تُرك ملفان آخران)"],
    [readFailure("more-bad-json", { n: 1 }), "bad-json", "1 more record is no valid JSON.", "سجل آخر ليس JSON"],
    [readFailure("bare-records", { n: 3 }), "no-article", "3 records have neither", "3 سجلات بلا عنوان"],
    [readFailure("unpublished", { n: 2 }), "no-article", "2 texts are left out: no published", "تُرك نصان"],
  ])("%# is said in both languages", (failure, code, english, arabic) => {
    expect(failure.code).toBe(code);
    expect(readFailureWords(failure, "en")).toContain(english);
    expect(readFailureWords(failure, "ar")).toContain(arabic);
    expect(readFailureWords(failure, "ar")).toMatch(/^\S.*\.$/);
  });

  it("stands behind the path in the language of the interface", () =>
    inFolder(async (cwd) => {
      mkdirSync(join(cwd, "news"));
      writeFileSync(join(cwd, "news", "a.txt"), "");
      writeFileSync(join(cwd, "news", "b.jsonl"), '{"title": "A bridge opens", "text": "It opened."}\n{oops\n');
      symlinkSync("c.txt", join(cwd, "news", "c.txt"));
      const told = async (LANGUAGE: string) =>
        (await runCli(["ingest", "--dry-run", join(cwd, "news")], { cwd, env: { LANGUAGE } })).err;
      const english = await told("en");
      expect(english).toMatch(/a\.txt: is empty\. Delete it/);
      expect(english).toMatch(/b\.jsonl#2: is no valid JSON \(.+\)\. Correct/);
      expect(english).toMatch(/c\.txt: is a link that leads to itself\./);
      const arabic = await told("ar");
      expect(arabic).toMatch(/a\.txt: فارغ\./);
      expect(arabic).toMatch(/b\.jsonl#2: ليس JSON سليما \(.+\)\./);
      expect(arabic).toMatch(/c\.txt: وصلة تعود إلى نفسها\./);
    }));
});
