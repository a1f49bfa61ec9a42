import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { createArchiveStore } from "../../src/archive/store.ts";
import { storeAside } from "../../src/cli/bot/store-aside.ts";
import { openDatabase } from "../../src/store/database.ts";
import { openTurnsFile } from "../../src/store/turns.ts";
import { extractFeatures } from "../../src/stories/features.ts";
import { inFolder } from "../support/run-cli.ts";
import { sourceModule } from "../support/source-worker.ts";

const never = new AbortController().signal;

const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      url: `https://a.example/${i}`,
      title: `Bridge ${i} opens`,
      text: `Bridge ${i} opened on Monday.`,
    }),
  ).join("\n");

/** An archive of 300 articles and a file that is none, the process that reads it (from its source), and the order. */
function withArchive(work: (child: URL, order: Parameters<typeof storeAside>[0], folder: string) => Promise<void>) {
  return inFolder(async (folder) => {
    const child = join(folder, "store-child.mjs");
    writeFileSync(child, sourceModule(new URL("../../src/cli/bot/store-child.ts", import.meta.url)));
    const archive = join(folder, "archive");
    mkdirSync(archive);
    writeFileSync(join(archive, "a.jsonl"), lines(300));
    writeFileSync(join(archive, "b.txt"), Uint8Array.of(0, 1, 2, 3, 0, 0, 7));
    await work(pathToFileURL(child), { storePath: join(folder, "mujaz.sqlite"), paths: [archive], lang: "en" }, folder);
  });
}

it("stores in another process what this one then finds, and tells what failed", async () => {
  await withArchive(async (child, order) => {
    const { read, failures } = await storeAside(order, openTurnsFile(), never, child);
    expect(read).toBe(300);
    expect(failures.map(({ reason }) => reason.code)).toEqual(["binary"]);
    const archive = createArchiveStore(openDatabase(order.storePath), { features: extractFeatures });
    expect(archive.span().articles).toBe(300);
    archive.close();
    expect(await storeAside(order, null, never, child)).toMatchObject({ read: 0, unchanged: 1 });
  });
});

it("says in words why the store could not be written", async () => {
  await withArchive(async (child, order, folder) => {
    writeFileSync(join(folder, "notes.sqlite"), "These are notes, and no store at all.".repeat(100));
    const wrong = { ...order, storePath: join(folder, "notes.sqlite") };
    await expect(storeAside(wrong, null, never, child)).rejects.toThrow(/notes\.sqlite/);
  });
});

it("ends the process when it is told to stop, and does not start one after that", async () => {
  await withArchive(async (child, order) => {
    const stop = new AbortController();
    const reading = storeAside(order, null, stop.signal, child);
    stop.abort(new Error("stopped"));
    await expect(reading).rejects.toThrow("stopped");
    await expect(storeAside(order, null, stop.signal, pathToFileURL("/nowhere.mjs"))).rejects.toThrow("stopped");
  });
});

it("rejects when the process dies", async () => {
  await withArchive(async (_child, order, folder) => {
    const dying = join(folder, "dying.mjs");
    writeFileSync(dying, "process.once('message', () => process.exit(7));");
    await expect(storeAside(order, null, never, pathToFileURL(dying))).rejects.toThrow("code 7");
  });
});
