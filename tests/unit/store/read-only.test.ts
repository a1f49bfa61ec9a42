import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ARCHIVE_SCHEMA } from "../../../src/archive/archive-schema.ts";
import { createArchiveStore } from "../../../src/archive/store.ts";
import { openDatabase, storeDrivers } from "../../../src/store/database.ts";
import type { Database } from "../../../src/store/driver.ts";
import { createKeyvStore } from "../../../src/store/keyv-sqlite.ts";
import { openReadOnly } from "../../../src/store/read-only.ts";
import { ensureSchema } from "../../../src/store/schema.ts";
import { createSqliteMemoryStore } from "../../../src/translate/sqlite-memory.ts";
import { anArticle } from "../../support/builders.ts";
import { inFolder } from "../../support/run-cli.ts";

const analysis = { features: () => "{}" };
const parts = { inPlace: "archive", inMemory: { keyv: ["keyv"], memory: ["memory", "memory_words"] } };

async function makeStore(path: string): Promise<void> {
  const db = openDatabase(path);
  await createKeyvStore(db).set("chat-settings:1", '{"value":"ar"}');
  const archive = createArchiveStore(db, analysis);
  archive.put([anArticle({ id: "flood", title: "Flood in the valley", text: "The flood reached the old bridge." })]);
  archive.close();
}

describe.each(storeDrivers().filter(({ open }) => open !== null))(
  "a store that cannot be written ($name)",
  (driver) => {
    it("is read, searched, and keeps what is set in memory alone", () =>
      inFolder(async (folder) => {
        const path = join(folder, "it's 100% a store.sqlite");
        await makeStore(path);
        const before = readFileSync(path);
        const db = openReadOnly(path, { ...parts, driver }) as Database;
        const archive = createArchiveStore(db, analysis);
        expect(archive.span().articles).toBe(1);
        expect(archive.search("bridge", 5)).toHaveLength(1);
        expect(archive.get("flood")?.title).toBe("Flood in the valley");
        const settings = createKeyvStore(db);
        expect(await settings.get("chat-settings:1")).toContain("ar");
        await settings.set("chat-settings:1", '{"value":"en"}');
        expect(await settings.get("chat-settings:1")).toContain("en");
        // A part that the file does not have is made in memory, too.
        expect([...createSqliteMemoryStore(db).all()]).toEqual([]);
        expect(() => archive.put([anArticle({ id: "other" })])).toThrow();
        archive.close();
        expect(readFileSync(path).equals(before)).toBe(true);
        const again = openReadOnly(path, { ...parts, driver }) as Database;
        expect(await createKeyvStore(again).get("chat-settings:1")).toContain("ar");
        again.close();
      }));

    it("is not made where it is not there", () =>
      inFolder(async (folder) => {
        const path = join(folder, "none.sqlite");
        expect(openReadOnly(path, { ...parts, driver })).toBeNull();
        expect(existsSync(path)).toBe(false);
      }));

    it("is none where its file was made and never filled", () =>
      inFolder(async (folder) => {
        const path = join(folder, "empty.sqlite");
        writeFileSync(path, "");
        expect(openReadOnly(path, { ...parts, driver })).toBeNull();
        const raw = driver.open?.(path);
        raw?.exec("PRAGMA journal_mode = WAL");
        raw?.close();
        expect(statSync(path).size).toBeGreaterThan(0);
        expect(openReadOnly(path, { ...parts, driver })).toBeNull();
      }));

    it("is refused where an older version left it, under its own name", () =>
      inFolder(async (folder) => {
        const path = join(folder, "older.sqlite");
        const older = openDatabase(path, { driver });
        ensureSchema(older, "archive", ARCHIVE_SCHEMA.slice(0, 1));
        ensureSchema(older, "memory", [{ version: 1, up: "CREATE TABLE memory (hash TEXT)" }]);
        older.close();
        const db = openReadOnly(path, { ...parts, driver }) as Database;
        expect(() => createArchiveStore(db, analysis)).toThrow(expect.objectContaining({ fault: "read-only", path }));
        db.close();
      }));

    it("is told from another program's", () =>
      inFolder(async (folder) => {
        const path = join(folder, "other.sqlite");
        const raw = driver.open?.(path);
        raw?.exec("CREATE TABLE notes (text TEXT)");
        raw?.close();
        expect(() => openReadOnly(path, { ...parts, driver })).toThrow(
          expect.objectContaining({ fault: "not-a-database" }),
        );
      }));
  },
);
