import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { toyModel } from "./toy-models.ts";

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A zstd frame of raw blocks: valid for every decoder, and needs no encoder. */
export function zstdRaw(bytes: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(bytes.length);
  const parts: Uint8Array[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0]), size];
  const most = 128 * 1024;
  for (let at = 0; at < bytes.length; at += most) {
    const block = bytes.subarray(at, at + most);
    const head = (block.length << 3) | (at + most >= bytes.length ? 1 : 0);
    parts.push(Buffer.from([head & 255, (head >> 8) & 255, (head >> 16) & 255]), block);
  }
  return Buffer.concat(parts);
}

export type Pair = "ar-en" | "en-ar";

const FILES = (pair: Pair) => {
  const { model, shortlist, vocabulary } = toyModel(pair);
  const two = pair.replace("-", "");
  return [
    { type: "model", key: "model", name: `model.${two}.intgemm.alphas.bin`, bytes: model },
    { type: "lex", key: "lexicalShortlist", name: `lex.50.50.${two}.s2t.bin`, bytes: shortlist },
    { type: "vocab", key: "vocab", name: `vocab.${two}.spm`, bytes: vocabulary },
  ];
};

/** Records of a pair as Remote Settings serves them, with the packed files by their paths. */
export function recordsOf(pair: Pair, version = "3.0") {
  const [sourceLanguage = "", targetLanguage = ""] = pair.split("-");
  const files = new Map<string, Buffer>();
  const data = FILES(pair).map(({ type, name, bytes }, i) => {
    const packed = zstdRaw(bytes);
    const location = `main-workspace/translations-models-v2/${pair}-${version}-${i}.zst`;
    files.set(`/${location}`, packed);
    return {
      id: `${pair}-${i}`,
      name,
      sourceLanguage,
      targetLanguage,
      architecture: "base-memory",
      version,
      fileType: type,
      filter_expression: "",
      decompressedSize: bytes.length,
      decompressedHash: sha256(bytes),
      attachment: {
        filename: `${name}.zst`,
        location,
        hash: sha256(packed),
        size: packed.length,
        mimetype: "application/zstd",
      },
      last_modified: 1_749_570_511_392 + i,
    };
  });
  return { data, files };
}

/** `models.json` of the model store for a pair, with the packed files by their paths. */
export function storeOf(pair: Pair, baseUrl?: string) {
  const files = new Map<string, Buffer>();
  const listed = Object.fromEntries(
    FILES(pair).map(({ key, name, bytes }) => {
      const path = `models/${pair}/run_1/exported/${name}.gz`;
      files.set(`/${path}`, gzipSync(bytes));
      const known = key === "model" ? { uncompressedSize: bytes.length, uncompressedHash: sha256(bytes) } : {};
      return [key, { path, ...known }];
    }),
  );
  const [sourceLanguage, targetLanguage] = pair.split("-");
  const entry = {
    architecture: "base-memory",
    releaseStatus: "Release",
    sourceLanguage,
    targetLanguage,
    files: listed,
  };
  const trial = { ...entry, architecture: "tiny", releaseStatus: null };
  const registry = {
    generated: "2026-11-09T00:45:24Z",
    ...(baseUrl ? { baseUrl } : {}),
    models: { [pair]: [trial, entry] },
  };
  return { registry, files };
}

/** What a test lets go wrong with a file: given the request, it answers itself and says true. */
export type Mischief = (request: IncomingMessage, response: ServerResponse, bytes: Buffer) => boolean;

export interface ModelServer {
  readonly url: string;
  /** `METHOD /path range` of every request so far. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * Remote Settings and its files on this machine: records at the documented path, files under their locations, with
 * parts.
 */
export async function serveModels(options: {
  readonly records?: readonly unknown[];
  readonly files: ReadonlyMap<string, Buffer>;
  readonly json?: ReadonlyMap<string, unknown>;
  readonly mischief?: Mischief;
}): Promise<ModelServer> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://x");
    requests.push(`${pathname} ${request.headers.range ?? ""}`.trim());
    const send = (value: unknown) => response.setHeader("content-type", "application/json").end(JSON.stringify(value));
    const { port } = server.address() as AddressInfo;
    if (pathname === "/v1/") return send({ capabilities: { attachments: { base_url: `http://127.0.0.1:${port}/` } } });
    if (pathname.endsWith("/translations-models-v2/records")) {
      const wanted = (r: { sourceLanguage?: string; targetLanguage?: string }) =>
        r.sourceLanguage === searchParams.get("sourceLanguage") &&
        r.targetLanguage === searchParams.get("targetLanguage");
      return send({ data: (options.records ?? []).filter((record) => wanted(record as object)) });
    }
    if (options.json?.has(pathname)) return send(options.json.get(pathname));
    const bytes = options.files.get(pathname);
    if (!bytes) return response.writeHead(404).end();
    if (options.mischief?.(request, response, bytes)) return;
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    if (from > 0) {
      response.writeHead(206, {
        "content-range": `bytes ${from}-${bytes.length - 1}/${bytes.length}`,
        "content-length": bytes.length - from,
      });
      return response.end(bytes.subarray(from));
    }
    response.writeHead(200, { "content-length": bytes.length });
    response.end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
