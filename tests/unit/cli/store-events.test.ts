import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Archive, createArchiveStore } from "../../../src/archive/store.ts";
import { createEventStore, type Manners } from "../../../src/cli/store-events.ts";
import { openDatabase } from "../../../src/store/database.ts";
import type { Database } from "../../../src/store/driver.ts";
import { anArticle } from "../../support/builders.ts";
import { inFolder } from "../../support/run-cli.ts";

const articles = Array.from({ length: 230 }, (_, i) =>
  anArticle({ id: `a${i}`, path: `/news/a.jsonl#${i + 1}`, title: `Title ${i}`, text: `Text number ${i}.` }),
);
const event = { kind: "articles" as const, path: "/news/a.jsonl", stamp: "1", articles };

/** Runs on a store with an archive and a second connection that waits for nobody. */
const onStore = (work: (db: Database, archive: Archive, other: Database) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const db = openDatabase(join(folder, "store.sqlite"));
    const archive = createArchiveStore(db, { features: () => "{}" });
    const other = openDatabase(join(folder, "store.sqlite"), { busyTimeoutMs: 0 });
    other.exec("CREATE TABLE notes (n INTEGER)");
    try {
      await work(db, archive, other);
    } finally {
      other.close();
      archive.close();
    }
  });

describe("storing beside others", () => {
  it("lets them write after every short while, and stores the same", () =>
    onStore(async (db, archive, other) => {
      let now = 0;
      let pauses = 0;
      const manners: Manners = {
        isEnough: (heldMs) => heldMs >= 3,
        nowMs: () => now++,
        async pause() {
          pauses++;
          other.exec("INSERT INTO notes VALUES (1)");
          // A file whose articles are not all there counts as unread.
          if (archive.span().articles < articles.length) expect(archive.stampOf(event.path)).toBeNull();
        },
      };
      const store = createEventStore(db, archive, manners, () => {});
      await store.add(event);
      await store.flush();
      expect(pauses).toBeGreaterThan(5);
      expect(store.stored()).toBe(230);
      expect(archive.span().articles).toBe(230);
      expect(archive.stampOf(event.path)).toBe("1");
    }));

  it("without manners holds the store for a whole batch", () =>
    onStore(async (db, archive) => {
      let transactions = 0;
      const counted: Database = {
        ...db,
        transaction(work) {
          transactions++;
          return db.transaction(work);
        },
      };
      const store = createEventStore(counted, archive, null, () => {});
      await store.add(event);
      expect(transactions).toBe(1);
      expect(archive.stampOf(event.path)).toBe("1");
    }));

  it("marks a file without articles as read", () =>
    onStore(async (db, archive) => {
      const store = createEventStore(
        db,
        archive,
        { isEnough: () => true, nowMs: () => 0, pause: async () => {} },
        () => {},
      );
      await store.add({ ...event, articles: [] });
      await store.flush();
      expect(archive.stampOf(event.path)).toBe("1");
    }));
});
