import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { OfferedFile } from "../../../../src/translate/models/types.ts";
import { unpack } from "../../../../src/translate/models/unpack.ts";
import { sha256, zstdRaw } from "../../../support/model-server.ts";
import { inFolder } from "../../../support/run-cli.ts";

const offered = (more: Partial<OfferedFile> = {}): OfferedFile => ({
  role: "model",
  name: "model.bin",
  location: "",
  packedBytes: null,
  packedSha256: null,
  bytes: null,
  sha256: null,
  ...more,
});
const content = Buffer.from("weights ".repeat(60_000));
/** `zstd -19` of 100,000 times the letter a. */
const COMPRESSED = Buffer.from("KLUv/QRoTQAACGEBAJyGORACL07+/Q==", "base64");

const unpacked = (packed: Buffer, file = offered()) =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "in"), packed);
    const { bytes } = await unpack(file, join(folder, "in"), join(folder, "out"));
    const out = readFileSync(join(folder, "out"));
    expect(bytes).toBe(out.length);
    return out;
  });

describe("unpacking", () => {
  it("knows gzip, zstd and plain files by their first bytes", async () => {
    for (const packed of [content, gzipSync(content), zstdRaw(content)])
      expect((await unpacked(packed)).equals(content)).toBe(true);
  });

  it("reads what zstd itself has compressed", async () => {
    expect((await unpacked(COMPRESSED)).toString()).toBe("a".repeat(100_000));
  });

  it("says that a file is gone", async () => {
    await inFolder(async (folder) => {
      const unpacking = unpack(offered(), join(folder, "in"), join(folder, "out"));
      await expect(unpacking).rejects.toMatchObject({ problem: "disk" });
      // A stream that nobody listens to fails a moment later.
      await new Promise((resume) => setImmediate(resume));
    });
  });

  it("refuses what is cut, changed, empty or larger than it may be", async () => {
    const zipped = gzipSync(content);
    const changed = Buffer.from(zipped);
    changed[40] = (changed[40] ?? 0) ^ 0xff;
    const bad: readonly (readonly [Buffer, Partial<OfferedFile>])[] = [
      [zipped.subarray(0, zipped.length - 20), {}],
      [changed, {}],
      [zstdRaw(content).subarray(0, 200_000), { bytes: content.length }],
      [Buffer.alloc(0), {}],
      [zipped, { bytes: content.length - 1 }],
      [zipped, { bytes: content.length + 1 }],
      [zipped, { sha256: sha256(Buffer.from("another")) }],
    ];
    for (const [packed, more] of bad)
      await expect(unpacked(packed, offered(more))).rejects.toMatchObject({ problem: "wrong-file" });
    const whole = await unpacked(zipped, offered({ bytes: content.length, sha256: sha256(content) }));
    expect(whole.equals(content)).toBe(true);
  });
});
