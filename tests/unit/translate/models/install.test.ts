import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { dictionaryModel } from "../../../../bench/models/dictionary-model.ts";
import { type InstallOptions, installModel, packedBytes } from "../../../../src/translate/models/install.ts";
import {
  createModelFinder,
  modelStatus,
  readInstalled,
  removeModel,
  toModelRef,
  verifyFiles,
} from "../../../../src/translate/models/installed.ts";
import { modelSource } from "../../../../src/translate/models/source.ts";
import type { OfferedModel } from "../../../../src/translate/models/types.ts";
import { createEngineThread } from "../../../../src/translate/neural/engine-thread.ts";
import type { ModelRef } from "../../../../src/translate/neural/protocol.ts";
import { selfTest } from "../../../../src/translate/neural/self-test.ts";
import {
  type Mischief,
  type ModelServer,
  type Pair,
  recordsOf,
  serveModels,
  sha256,
  storeOf,
  zstdRaw,
} from "../../../support/model-server.ts";
import { inFolder } from "../../../support/run-cli.ts";
import { startNeuralWorker } from "../../../support/source-worker.ts";

const servers: ModelServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(options: Parameters<typeof serveModels>[0]): Promise<ModelServer> {
  const server = await serveModels(options);
  servers.push(server);
  return server;
}

const serveRecords = (mischief?: Mischief, version?: string) => {
  const { data, files } = recordsOf("ar-en", version);
  return serve({ records: data, files, ...(mischief ? { mischief } : {}) });
};

/** Installs from an address without waiting between attempts. */
async function install(dir: string, url: string, more: Partial<InstallOptions> = {}, pair: Pair = "ar-en") {
  const source = modelSource(url);
  const model = await source.find(pair);
  const settings = { dir, source, model, now: () => "2026-11-22T00:00:00Z", pausesMs: [0, 0], stallMs: 60_000 };
  return installModel({ ...settings, selfTest: async () => null, ...more });
}

async function realSelfTest(model: ModelRef): Promise<string | null> {
  const engine = createEngineThread({ idleMs: 0, startWorker: startNeuralWorker });
  try {
    return (await selfTest(engine, model)).reason;
  } finally {
    await engine.close();
  }
}

const sizeOf = (files: readonly Buffer[]): number => files.reduce((sum, { length }) => sum + length, 0);
const state = (dir: string) => modelStatus(dir).find(({ pair }) => pair === "ar-en")?.state;
const MODEL = /ar-en-3\.0-0\.zst$/;

describe("installing a model", { timeout: 60_000 }, () => {
  it("goes from Firefox's records to a model that translates", async () => {
    const server = await serveRecords();
    await inFolder(async (dir) => {
      const told: (readonly [number, number | null])[] = [];
      const onProgress = (bytes: number, total: number | null) => void told.push([bytes, total]);
      const record = await install(dir, `${server.url}/v1`, { selfTest: realSelfTest, onProgress });
      expect(record).toMatchObject({ pair: "ar-en", version: "3.0", architecture: "base-memory", licence: "MPL-2.0" });
      expect(record.files.every(({ confirmed }) => confirmed)).toBe(true);
      expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
      expect(state(dir)).toBe("installed");
      expect(await verifyFiles(dir, record)).toEqual([]);
      expect(readdirSync(dir).sort()).toEqual([record.folder, "ar-en.json"].sort());
    });
  });

  it("reads the model store too, where only the model has a hash", async () => {
    const files = storeOf("ar-en").files;
    const server: ModelServer = await serve({
      files,
      json: new Map([["/db/models.json", { ...storeOf("ar-en").registry, baseUrl: ".." }]]),
    });
    await inFolder(async (dir) => {
      const record = await install(dir, `${server.url}/db/models.json`);
      expect(record.files.map(({ role, confirmed }) => [role, confirmed])).toEqual([
        ["model", true],
        ["shortlist", false],
        ["vocabulary", false],
      ]);
      expect(record.architecture).toBe("base-memory");
    });
  });

  it("finds the registry of a mirror by its address alone", async () => {
    const { data, files } = recordsOf("ar-en");
    const server = await serve({ files, json: new Map([["/mujaz/records.json", { data }]]) });
    const moved = new Map([...files].map(([path, bytes]) => [`/mujaz${path}`, bytes]));
    await server.close();
    const mirror = await serve({ files: moved, json: new Map([["/mujaz/records.json", { data }]]) });
    await inFolder(async (dir) => {
      expect((await install(dir, `${mirror.url}/mujaz`)).version).toBe("3.0");
    });
  });

  it.each(["records", "store", "loose"])("takes a folder that was copied by hand: %s", async (kind) => {
    await inFolder(async (folder) => {
      const from = join(folder, "usb");
      const { registry, files } = kind === "records" ? { ...recordsOf("ar-en"), registry: null } : storeOf("ar-en");
      for (const [path, bytes] of files) {
        mkdirSync(dirname(join(from, path)), { recursive: true });
        writeFileSync(join(from, path), bytes);
      }
      if (kind === "records")
        writeFileSync(join(from, "records.json"), JSON.stringify({ data: recordsOf("ar-en").data }));
      if (kind === "store")
        writeFileSync(join(from, "models.json"), JSON.stringify({ ...registry, baseUrl: "https://far.example" }));
      // How much will be copied is known where nobody wrote it down.
      const offered = await modelSource(from).find("ar-en");
      if (kind === "loose") expect(packedBytes(offered as OfferedModel)).toBe(sizeOf([...files.values()]));
      const record = await install(join(folder, "models"), from);
      expect(record.files).toHaveLength(3);
      expect(record.files[0]?.confirmed).toBe(kind !== "loose");
    });
  });

  it("goes on where a broken connection stopped", async () => {
    let cut = false;
    const server = await serveRecords((request, response, bytes) => {
      if (cut || !MODEL.test(request.url ?? "")) return false;
      cut = true;
      response.writeHead(200, { "content-length": bytes.length });
      response.write(bytes.subarray(0, 500_000), () => response.destroy());
      return true;
    });
    await inFolder(async (dir) => {
      await install(dir, `${server.url}/v1`);
      const asked = server.requests.filter((line) => line.includes("-0.zst"));
      expect(asked).toHaveLength(2);
      expect(asked[1]).toMatch(/bytes=[1-9]\d*-$/);
      expect(state(dir)).toBe("installed");
    });
  });

  it("goes on in the next run, and starts anew where the server gives no parts", async () => {
    let down = true;
    const server = await serveRecords((request, response, bytes) => {
      if (!MODEL.test(request.url ?? "")) return false;
      if (down) {
        response.writeHead(200, { "content-length": bytes.length });
        response.write(bytes.subarray(0, 300_000), () => response.destroy());
      } else response.end(bytes);
      return true;
    });
    await inFolder(async (dir) => {
      await expect(install(dir, `${server.url}/v1`)).rejects.toMatchObject({ problem: "unreachable" });
      expect(readdirSync(join(dir, ".ar-en.coming"))).toHaveLength(1);
      expect(state(dir)).toBe("missing");
      down = false;
      await install(dir, `${server.url}/v1`);
      expect(state(dir)).toBe("installed");
    });
  });

  it("throws away a part that does not fit what comes after it", async () => {
    const server = await serveRecords();
    await inFolder(async (dir) => {
      const model = recordsOf("ar-en").data[0];
      mkdirSync(join(dir, ".ar-en.coming"), { recursive: true });
      const part = `${model?.name}.${model?.attachment.hash.slice(0, 12)}.part`;
      writeFileSync(join(dir, ".ar-en.coming", part), Buffer.alloc(1000, 7));
      await install(dir, `${server.url}/v1`);
      expect(state(dir)).toBe("installed");
    });
  });

  it("gives up on a server that is silent", async () => {
    const server = await serveRecords((request, response, bytes) => {
      if (!MODEL.test(request.url ?? "")) return false;
      response.writeHead(200, { "content-length": bytes.length });
      response.write(bytes.subarray(0, 10));
      return true;
    });
    await inFolder(async (dir) => {
      const failed = install(dir, `${server.url}/v1`, { pausesMs: [0], stallMs: 50 });
      await expect(failed).rejects.toMatchObject({ problem: "unreachable" });
    });
  });

  it("asks again when a server is busy, and not when it refuses", async () => {
    let busy = 2;
    const server = await serveRecords((_request, response) => {
      if (busy-- <= 0) return false;
      response.writeHead(busy === 1 ? 429 : 503).end();
      return true;
    });
    const refusing = await serveRecords((_request, response) => {
      response.writeHead(403).end("no");
      return true;
    });
    await inFolder(async (dir) => {
      await install(dir, `${server.url}/v1`);
      expect(state(dir)).toBe("installed");
    });
    await inFolder(async (dir) => {
      await expect(install(dir, `${refusing.url}/v1`)).rejects.toMatchObject({ problem: "refused" });
      expect(refusing.requests.filter((line) => line.endsWith(".zst"))).toHaveLength(1);
    });
  });

  it("never installs a file that is not the registry's", async () => {
    const { data, files } = recordsOf("ar-en");
    const [path = "", bytes = Buffer.alloc(0)] = [...files][2] ?? [];
    const changed = Buffer.from(bytes);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    const tampered = await serve({ records: data, files: new Map([...files, [path, changed]]) });
    const longer = await serve({ records: data, files: new Map([...files, [path, Buffer.concat([bytes, bytes])]]) });
    const relabelled = data.map((r) => ({ ...r, attachment: { ...r.attachment, hash: sha256(changed) } }));
    const onlyUnpacked = await serve({
      records: relabelled.slice(2).concat(data.slice(0, 2)),
      files: new Map([...files, [path, changed]]),
    });
    for (const server of [tampered, longer, onlyUnpacked])
      await inFolder(async (dir) => {
        await expect(install(dir, `${server.url}/v1`)).rejects.toMatchObject({ problem: "wrong-file" });
        expect(state(dir)).toBe("missing");
        expect(existsSync(join(dir, "ar-en.json"))).toBe(false);
      });
  });

  it("keeps what is installed when the new one fails its test, and replaces it when it passes", async () => {
    const old = await serveRecords();
    const { data, files } = recordsOf("ar-en", "3.1");
    const useless = dictionaryModel([["سلام", "peace"]]);
    const packed = zstdRaw(useless.vocabulary);
    const wrong = data.map((r) =>
      r.fileType === "vocab"
        ? {
            ...r,
            decompressedHash: sha256(useless.vocabulary),
            decompressedSize: useless.vocabulary.length,
            attachment: { ...r.attachment, hash: sha256(packed), size: packed.length, location: "other.zst" },
          }
        : r,
    );
    const next = await serve({ records: wrong, files: new Map([...files, ["/other.zst", packed]]) });
    await inFolder(async (dir) => {
      const first = await install(dir, `${old.url}/v1`, { selfTest: realSelfTest });
      await expect(install(dir, `${next.url}/v1`, { selfTest: realSelfTest })).rejects.toMatchObject({
        problem: "self-test",
      });
      expect(readInstalled(dir, "ar-en")).toEqual(first);
      expect(state(dir)).toBe("installed");
      const second = await install(dir, `${next.url}/v1`);
      expect(second.version).toBe("3.1");
      expect(readInstalled(dir, "ar-en")).toEqual(second);
    });
  });

  it("is stopped at once, and one process at a time installs", async () => {
    const stop = new AbortController();
    const server = await serveRecords((_request, response, bytes) => {
      response.writeHead(200, { "content-length": bytes.length });
      response.write(bytes.subarray(0, 100));
      stop.abort(new Error("stopped"));
      return true;
    });
    await inFolder(async (dir) => {
      await expect(install(dir, `${server.url}/v1`, { signal: stop.signal })).rejects.toThrow("stopped");
      mkdirSync(dir, { recursive: true });
      writeFileSync(join(dir, ".ar-en.lock"), "");
      await expect(install(dir, `${server.url}/v1`)).rejects.toMatchObject({ problem: "locked" });
    });
  });

  it("says that a folder cannot be written", async () => {
    const server = await serveRecords();
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "file"), "");
      await expect(install(join(folder, "file"), `${server.url}/v1`)).rejects.toMatchObject({ problem: "disk" });
    });
  });
});

describe("an installed model", { timeout: 60_000 }, () => {
  it("is none where its folder cannot be looked into", async () => {
    await inFolder(async (folder) => {
      symlinkSync("models", join(folder, "models"));
      expect(createModelFinder(join(folder, "models"))("ar-en")).toBeNull();
      expect(modelStatus(join(folder, "models"))[0]).toMatchObject({ state: "broken" });
    });
  });

  it("is not used once a file is cut, missing or changed, and says so", async () => {
    const server = await serveRecords();
    await inFolder(async (dir) => {
      const record = await install(dir, `${server.url}/v1`);
      const find = createModelFinder(dir);
      expect(find("ar-en")?.version).toMatch(/^3\.0-/);
      const path = join(dir, record.folder, record.files[0]?.name ?? "");
      const bytes = readFileSync(path);
      bytes[1000] = (bytes[1000] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      expect((await verifyFiles(dir, record))[0]).toMatch(/changed/);
      const reason = await realSelfTest(toModelRef(dir, record));
      expect(reason).toMatch(/SHA-256/);
      truncateSync(path, statSync(path).size - 1);
      expect(state(dir)).toBe("broken");
      expect(createModelFinder(dir)("ar-en")).toBeNull();
      writeFileSync(join(dir, "ar-en.json"), "{");
      expect(modelStatus(dir)[0]).toMatchObject({ state: "broken", detail: expect.stringMatching(/damaged/) });
    });
  });

  it("is found as soon as it comes, and gone when it is removed", async () => {
    const server = await serveRecords();
    await inFolder(async (dir) => {
      const find = createModelFinder(dir);
      expect(find("ar-en")).toBeNull();
      const record = await install(dir, `${server.url}/v1`);
      expect(find("ar-en")).not.toBeNull();
      expect(await removeModel(dir, "ar-en")).toBe(true);
      expect(find("ar-en")).toBeNull();
      expect(existsSync(join(dir, record.folder))).toBe(false);
      expect(await removeModel(dir, "ar-en")).toBe(false);
    });
  });
});
