import { type FileRole, ModelError, type OfferedFile, type OfferedModel, type PairName } from "./types.ts";

/** Major version of models up to which this engine's formats reach; Firefox names 3 its highest too. */
const MAJOR_VERSION = 3;

/**
 * Finds a direction's model in a registry, in either of the two forms in which Mozilla publishes it:
 * - records of the Remote Settings collection `translations-models-v2`, which Firefox reads: `{"data":[…]}`, one record
 * a
 *   file, with sizes and SHA-256 of the packed and the unpacked file;
 * - `models.json` of its model store: `{"baseUrl","models":{"ar-en":[…]}}`, with size and SHA-256 of the model alone.
 * @param address where the registry was read; locations are resolved against it
 * @param attachments where files are, unless the registry says so itself; by default beside the registry
 * @throws ModelError `unreadable` or `absent`
 * @see https://firefox-source-docs.mozilla.org/toolkit/components/translations/
 */
export function findModel(registry: unknown, pair: PairName, address: URL, attachments: URL = address): OfferedModel {
  const { data, models } = object(registry);
  const found = Array.isArray(data)
    ? fromRecords(data, pair, attachments)
    : typeof models === "object" && models !== null
      ? fromModels(object(registry), pair, storeBase(object(registry).baseUrl, address, attachments))
      : unreadable(address);
  if (!found) throw new ModelError("absent", `${shown(address)} has no model ${pair} that this version can use`);
  return found;
}

const shown = (address: URL): string => `${address.origin === "null" ? "" : address.origin}${address.pathname}`;
const unreadable = (address: URL): never => {
  throw new ModelError("unreadable", `${shown(address)} is no list of translation models`);
};
const object = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
const size = (value: unknown): number | null => {
  const n = Number(value);
  return Number.isSafeInteger(n) && n > 0 ? n : null;
};
const sha256 = (value: unknown): string | null =>
  typeof value === "string" && /^[0-9a-f]{64}$/i.test(value) ? value.toLowerCase() : null;

/** A registry comes from outside: a name that could leave the folder is no name. */
function fileName(value: unknown): string | null {
  const name = text(value)
    ?.split("/")
    .at(-1)
    ?.replace(/\.(?:gz|zst)$/, "");
  return name !== undefined && /^[\w][\w.-]{0,99}$/.test(name) ? name : null;
}

/**
 * A registry of the web names files of the web: never one of this machine, and none without TLS if it had it itself.
 */
function resolved(location: string, base: URL): string {
  const address = new URL(location, base);
  if (address.protocol !== base.protocol && address.protocol !== "https:")
    throw new ModelError("unreadable", `${shown(base)} names a file at ${address.protocol}`);
  return address.href;
}

const RECORD_ROLES: Readonly<Record<string, FileRole>> = {
  model: "model",
  lex: "shortlist",
  vocab: "vocabulary",
  srcvocab: "source-vocabulary",
  trgvocab: "target-vocabulary",
};

interface VersionedFile {
  readonly version: string;
  readonly architecture: string | null;
  readonly file: OfferedFile;
}

/** The newest released version of which the model and its vocabularies are there. */
function fromRecords(records: readonly unknown[], pair: PairName, attachments: URL): OfferedModel | null {
  const files = records.flatMap((record) => recordFile(object(record), pair, attachments) ?? []);
  const versions = [...new Set(files.map(({ version }) => version))].sort(byVersion).reverse();
  for (const version of versions) {
    const of = files.filter((file) => file.version === version);
    const model = complete(pair, version, of[0]?.architecture ?? null, firstOfRoles(of.map(({ file }) => file)));
    if (model) return model;
  }
  return null;
}

function recordFile(record: Readonly<Record<string, unknown>>, pair: PairName, attachments: URL): VersionedFile | null {
  const role = RECORD_ROLES[text(record.fileType) ?? ""];
  const attachment = object(record.attachment);
  const [name, location, version] = [fileName(record.name), text(attachment.location), text(record.version)];
  if (!role || !name || !location || !version) return null;
  if (`${record.sourceLanguage}-${record.targetLanguage}` !== pair || !isReleased(record, version)) return null;
  return {
    version,
    architecture: text(record.architecture),
    file: {
      role,
      name,
      location: resolved(location, attachments),
      packedBytes: size(attachment.size),
      packedSha256: sha256(attachment.hash),
      bytes: size(record.decompressedSize),
      sha256: sha256(record.decompressedHash),
    },
  };
}

/** Versions such as `3.1a2` are trials; filters name the channels of Firefox, or its phones, that get a file. */
function isReleased(record: Readonly<Record<string, unknown>>, version: string): boolean {
  const major = /^(\d+)\.\d+$/.exec(version)?.[1];
  const filter = text(record.filter_expression)?.replace(/\s/g, "") ?? "";
  const forAll = filter === "" || /^env\.appinfo\.OS!=['"]Android['"]$/.test(filter);
  return major !== undefined && Number(major) <= MAJOR_VERSION && forAll;
}

function byVersion(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split(".").map(Number));
  return (x?.[0] ?? 0) - (y?.[0] ?? 0) || (x?.[1] ?? 0) - (y?.[1] ?? 0);
}

const firstOfRoles = (files: readonly OfferedFile[]): readonly OfferedFile[] =>
  files.filter((file) => file === files.find(({ role }) => role === file.role));

function complete(
  pair: PairName,
  version: string,
  architecture: string | null,
  files: readonly OfferedFile[],
): OfferedModel | null {
  const has = (role: FileRole) => files.some((file) => file.role === role);
  const whole = has("model") && (has("vocabulary") || (has("source-vocabulary") && has("target-vocabulary")));
  return whole ? { pair, version, architecture, files } : null;
}

const STORE_ROLES: Readonly<Record<string, FileRole>> = {
  model: "model",
  lexicalShortlist: "shortlist",
  vocab: "vocabulary",
  srcVocab: "source-vocabulary",
  trgVocab: "target-vocabulary",
};

/**
 * Which size is taken where several are released: what Firefox does with the least memory at about the same quality.
 */
const SIZES = ["base-memory", "base", "tiny"];

const storeBase = (baseUrl: unknown, address: URL, fallback: URL): URL =>
  typeof baseUrl === "string" ? new URL(resolved(`${baseUrl.replace(/\/$/, "")}/`, address)) : fallback;

function fromModels(registry: Readonly<Record<string, unknown>>, pair: PairName, base: URL): OfferedModel | null {
  const entries = object(registry.models)[pair];
  const released = (Array.isArray(entries) ? entries.map(object) : [])
    .filter(({ releaseStatus }) => /^Release(?! Android)/.test(text(releaseStatus) ?? ""))
    .sort((a, b) => SIZES.indexOf(text(a.architecture) ?? "") - SIZES.indexOf(text(b.architecture) ?? ""));
  for (const entry of released) {
    const files = Object.entries(object(entry.files)).flatMap(
      ([key, file]) => storeFile(key, object(file), base) ?? [],
    );
    const version = files.find(({ role }) => role === "model")?.sha256?.slice(0, 8) ?? "unknown";
    const model = complete(pair, version, text(entry.architecture), files);
    if (model) return model;
  }
  return null;
}

function storeFile(key: string, file: Readonly<Record<string, unknown>>, base: URL): OfferedFile | null {
  const role = STORE_ROLES[key];
  const [path, name] = [text(file.path), fileName(file.path)];
  if (!role || !path || !name) return null;
  return {
    role,
    name,
    location: resolved(path.replace(/^\/+/, ""), base),
    packedBytes: null,
    packedSha256: null,
    bytes: size(file.uncompressedSize),
    sha256: sha256(file.uncompressedHash),
  };
}

/** Names of the files that Mozilla's models have, by their role; `aren` is the pair. */
const LOOSE: readonly (readonly [role: FileRole, pattern: (pair: string) => RegExp])[] = [
  ["model", (pair) => new RegExp(`^model\\.${pair}\\.[\\w.]*bin(?:\\.gz|\\.zst)?$`)],
  ["shortlist", (pair) => new RegExp(`^lex\\.[\\w.]*${pair}\\.[\\w.]*bin(?:\\.gz|\\.zst)?$`)],
  ["vocabulary", (pair) => new RegExp(`^vocab\\.${pair}\\.spm(?:\\.gz|\\.zst)?$`)],
  ["source-vocabulary", (pair) => new RegExp(`^srcvocab\\.${pair}\\.spm(?:\\.gz|\\.zst)?$`)],
  ["target-vocabulary", (pair) => new RegExp(`^trgvocab\\.${pair}\\.spm(?:\\.gz|\\.zst)?$`)],
];

/** A model of files that somebody copied into a folder: nothing vouches for them but the self-test. */
export function fromLooseFiles(paths: readonly string[], pair: PairName, folder: URL): OfferedModel | null {
  const files = LOOSE.flatMap(([role, pattern]): OfferedFile[] => {
    const path = paths.find((one) => pattern(pair.replace("-", "")).test(one.split("/").at(-1) ?? ""));
    const name = fileName(path);
    if (path === undefined || name === null) return [];
    const location = new URL(path.split("/").map(encodeURIComponent).join("/"), folder).href;
    return [{ role, name, location, packedBytes: null, packedSha256: null, bytes: null, sha256: null }];
  });
  return complete(pair, "copied", null, files);
}
