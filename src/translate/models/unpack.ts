import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { Transform, type TransformCallback } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Decompress } from "fzstd";
import { diskError } from "./download.ts";
import { ModelError, type OfferedFile } from "./types.ts";

/** First bytes of what is packed. What a file is, not how it is called, decides. */
const GZIP = [0x1f, 0x8b];
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];
/** No file of a model is larger; a few kilobytes can unpack to anything. */
const MAX_BYTES = 1_000_000_000;

/** Node 20 has no zstd of its own. */
function unzstd(): Transform {
  const stream = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      attempt(done, () => decoder.push(chunk));
    },
    flush(done) {
      attempt(done, () => decoder.push(new Uint8Array(0), true));
    },
  });
  const decoder = new Decompress((chunk) => {
    if (chunk.length > 0) stream.push(Buffer.from(chunk));
  });
  return stream;
}

function attempt(done: TransformCallback, act: () => void): void {
  try {
    act();
    done();
  } catch (error) {
    done(error as Error);
  }
}

async function unpacker(path: string): Promise<readonly Transform[]> {
  const file = await open(path);
  const start = new Uint8Array(4);
  await file.read(start, 0, 4, 0);
  await file.close();
  if (GZIP.every((byte, i) => start[i] === byte)) return [createGunzip()];
  return ZSTD.every((byte, i) => start[i] === byte) ? [unzstd()] : [];
}

/**
 * Unpacks a file (gzip, zstd, or nothing to do) and checks what came out.
 * @returns size and SHA-256 of the unpacked file
 * @throws ModelError `wrong-file` or `disk`
 */
export async function unpack(
  file: OfferedFile,
  packed: string,
  target: string,
  signal?: AbortSignal,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const limit = file.bytes ?? MAX_BYTES;
  const hash = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(bytes > limit ? new ModelError("wrong-file", `${file.name}: more than ${limit} bytes`) : null, chunk);
    },
  });
  try {
    const steps = await unpacker(packed);
    await pipeline([createReadStream(packed), ...steps, measure, createWriteStream(target)], {
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw unpackError(error, file, target);
  }
  const sha256 = hash.digest("hex");
  const wrong =
    (file.bytes !== null && bytes !== file.bytes && `${bytes} of ${file.bytes} bytes`) ||
    (file.sha256 !== null && sha256 !== file.sha256 && "its SHA-256 is not the one of the registry") ||
    (bytes === 0 && "it is empty");
  if (wrong) throw new ModelError("wrong-file", `${file.name}: ${wrong}`);
  return { bytes, sha256 };
}

function unpackError(error: unknown, file: OfferedFile, target: string): unknown {
  const told = diskError(error, target);
  if (told instanceof ModelError) return told;
  return new ModelError("wrong-file", `${file.name} cannot be unpacked: ${(error as Error).message}`, { cause: error });
}
