import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { createArchiveStore } from "../../../src/archive/store.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { childArguments } from "../../support/child.ts";

const CHILD = new URL("../../support/write-batches.ts", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "mujaz-crash-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes until `afterMs` after the first batch, is killed, and gives the last batch that was acknowledged. */
function writeAndKill(path: string, run: string, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, childArguments(CHILD, path, run));
  let acknowledged = "";
  child.stdout.on("data", (chunk) => {
    if (acknowledged === "") setTimeout(() => child.kill("SIGKILL"), afterMs);
    acknowledged += chunk;
  });
  return new Promise((done) => child.on("close", () => done(Number(acknowledged.trim().split("\n").at(-1)))));
}

it("is whole after kill -9 at any moment: no half batch, nothing acknowledged lost, indexes in step", async () => {
  const path = join(folder, "mujaz.db");
  const acknowledged: number[] = [];
  // Spread over the few milliseconds that a batch takes, from its middle to several batches on.
  for (const [run, afterMs] of [3, 11, 26, 57].entries())
    acknowledged.push(await writeAndKill(path, `r${run}`, afterMs));

  const db = openDatabase(path);
  const value = (sql: string) => Object.values(db.prepare(sql).get() ?? {})[0];
  expect(value("PRAGMA integrity_check")).toBe("ok");
  expect(value("SELECT count(*) FROM pragma_foreign_key_check")).toBe(0);
  const articles = value("SELECT count(*) FROM articles");
  for (const table of ["features", "search_doc", "search_terms"])
    expect(value(`SELECT count(*) FROM ${table}`)).toBe(articles);

  const batches = new Map<string, number>();
  for (const { id } of createArchiveStore(db, { features: () => "" }).inWindow({ from: null, to: null })) {
    const batch = id.slice(0, id.lastIndexOf("-"));
    batches.set(batch, (batches.get(batch) ?? 0) + 1);
  }
  expect([...new Set(batches.values())]).toEqual([10]);
  acknowledged.forEach((last, run) => {
    for (let batch = 0; batch <= last; batch++) expect(batches.get(`r${run}-${batch}`)).toBe(10);
  });
  db.close();
});
