import { statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { listFolder, readJson } from "./fetch.ts";
import { findModel, fromLooseFiles } from "./registry.ts";
import { ModelError, type OfferedFile, type OfferedModel, type PairName } from "./types.ts";

/** Firefox's own registry: it names sizes and hashes of every file, packed and unpacked. */
const REMOTE_SETTINGS = new URL("https://firefox.settings.services.mozilla.com/v1/");
const COLLECTION = "buckets/main/collections/translations-models-v2/records";
/** Names of registries in a mirror or a folder, in the order in which they are looked for. */
const REGISTRY_NAMES = ["records.json", "models.json", "db/models.json"];

/** Where models come from, as a reader sees it, and what it offers. */
export interface ModelSource {
  readonly name: string;
  /** Throws ModelError, Passing, or the signal's reason. */
  find(pair: PairName, signal?: AbortSignal): Promise<OfferedModel>;
}

/**
 * The registry that MODELS_URL names: nothing — Mozilla's Remote Settings server; an address that ends in `/v1` —
 * another such server; one that ends in `.json` — that registry; any other address — a mirror with `records.json` or
 * `models.json`; an absolute path — a folder with one of them, or with the files of the models alone.
 */
export function modelSource(modelsUrl: string | null): ModelSource {
  if (modelsUrl === null) return fromServer(REMOTE_SETTINGS);
  if (!/^(?:https?|file):\/\//i.test(modelsUrl)) return fromPath(modelsUrl);
  const address = new URL(modelsUrl);
  if (address.protocol === "file:") return fromFolder(withSlash(address));
  if (/\/v1\/?$/.test(address.pathname)) return fromServer(withSlash(address));
  if (address.pathname.endsWith(".json")) return fromRegistry(address);
  return fromMirror(withSlash(address));
}

const withSlash = (address: URL): URL => new URL(address.href.replace(/\/*$/, "/"));

function fromServer(root: URL): ModelSource {
  return {
    name: root.host,
    async find(pair, signal) {
      const [from, to] = pair.split("-");
      const records = new URL(`${COLLECTION}?sourceLanguage=${from}&targetLanguage=${to}`, root);
      const [list, about] = await Promise.all([readJson(records, signal), readJson(root, signal)]);
      return findModel(list, pair, records, attachmentsOf(about, root));
    },
  };
}

/**
 * The server tells where its files are. @see
 * https://remote-settings.readthedocs.io/en/latest/client-specifications.html
 */
function attachmentsOf(about: unknown, root: URL): URL {
  const { capabilities } = (about ?? {}) as { capabilities?: { attachments?: { base_url?: unknown } } };
  const base = capabilities?.attachments?.base_url;
  if (typeof base !== "string") throw new ModelError("unreadable", `${root.host} does not say where its files are`);
  return withSlash(new URL(base, root));
}

function fromRegistry(address: URL): ModelSource {
  return {
    name: address.host || decodeURIComponent(address.pathname),
    find: async (pair, signal) => findModel(await readJson(address, signal), pair, address),
  };
}

/** The first registry that is there. */
async function registryIn(
  base: URL,
  signal: AbortSignal | undefined,
): Promise<{ registry: unknown; address: URL } | null> {
  for (const name of REGISTRY_NAMES) {
    const address = new URL(name, base);
    try {
      const registry = await readJson(address, signal);
      if (registry !== null) return { registry, address };
    } catch (error) {
      if (!(error instanceof ModelError) || error.problem !== "refused") throw error;
    }
  }
  return null;
}

function fromMirror(base: URL): ModelSource {
  return {
    name: base.host,
    async find(pair, signal) {
      const found = await registryIn(base, signal);
      if (!found)
        throw new ModelError("unreadable", `${base.host}${base.pathname} has no ${REGISTRY_NAMES.join(", ")}`);
      return findModel(found.registry, pair, found.address, base);
    },
  };
}

function fromPath(path: string): ModelSource {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? fromRegistry(pathToFileURL(path)) : fromFolder(withSlash(pathToFileURL(path)));
}

function fromFolder(folder: URL): ModelSource {
  return {
    name: decodeURIComponent(folder.pathname),
    async find(pair, signal) {
      const found = await registryIn(folder, signal);
      if (found) return findModel(local(found.registry), pair, found.address, folder);
      const model = fromLooseFiles(await listFolder(folder), pair, folder);
      if (!model) throw new ModelError("absent", `${decodeURIComponent(folder.pathname)} holds no model ${pair}`);
      return { ...model, files: model.files.map(withSize) };
    },
  };
}

/** A file of a folder as large as it is; how large a packed one will be is not known. */
function withSize(file: OfferedFile): OfferedFile {
  const { size } = statSync(new URL(file.location));
  return { ...file, packedBytes: size, bytes: /\.(?:gz|zst)$/.test(file.location) ? null : size };
}

/** A copy of the model store in a folder: its `baseUrl` is where it came from, the files lie beside the registry. */
function local(registry: unknown): unknown {
  const { baseUrl, ...rest } = registry as { baseUrl?: unknown };
  return baseUrl === undefined ? registry : rest;
}
