import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { ModelFileRef, ModelRef } from "../neural/protocol.ts";
import { fileSha256 } from "./download.ts";
import { type FileRole, type InstalledFile, type InstalledModel, ModelError, PAIRS, type PairName } from "./types.ts";

/** Twelve hex digits that change when any file of a model does. */
export function fingerprint(files: readonly InstalledFile[]): string {
  const hashes = files.map(({ role, sha256 }) => `${role} ${sha256}\n`).sort();
  return createHash("sha256").update(hashes.join("")).digest("hex").slice(0, 12);
}

/** Where a direction's record is. */
export const recordPath = (dir: string, pair: PairName): string => join(dir, `${pair}.json`);

/**
 * The installed model of a direction, null when there is none. Throws ModelError `wrong-file` on a record that is none.
 */
export function readInstalled(dir: string, pair: PairName): InstalledModel | null {
  const path = recordPath(dir, pair);
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new ModelError("disk", `${path}: ${(error as NodeJS.ErrnoException).code}`, { cause: error });
  }
  try {
    const model = JSON.parse(content) as InstalledModel;
    if (model.schema === 1 && model.pair === pair && isPlain(model.folder) && model.files.every((f) => isPlain(f.name)))
      return model;
  } catch {}
  throw new ModelError("wrong-file", `${path} is damaged`);
}

/** A name, not a way to somewhere else. */
const isPlain = (name: unknown): boolean => typeof name === "string" && /^[\w][\w.-]*$/.test(name);

/** Every file of an installed model has the size that it must have: a quick look, the engine compares the hashes. */
function isWhole(dir: string, model: InstalledModel): boolean {
  return model.files.every(
    ({ name, bytes }) => statSync(join(dir, model.folder, name), { throwIfNoEntry: false })?.size === bytes,
  );
}

/** What the engine needs to load a model. */
export function toModelRef(dir: string, model: InstalledModel): ModelRef {
  const refOf = (role: FileRole): ModelFileRef | null => {
    const file = model.files.find((one) => one.role === role);
    return file ? { path: join(dir, model.folder, file.name), bytes: file.bytes, sha256: file.sha256 } : null;
  };
  const [from = "", to = ""] = model.pair.split("-");
  const weights = refOf("model");
  if (!weights) throw new ModelError("wrong-file", `${recordPath(dir, model.pair)} names no model`);
  const shared = refOf("vocabulary");
  const vocabularies = shared ? [shared] : [refOf("source-vocabulary"), refOf("target-vocabulary")];
  return {
    from,
    to,
    version: `${model.version}-${fingerprint(model.files)}`,
    model: weights,
    shortlist: refOf("shortlist"),
    vocabularies: vocabularies.filter((file) => file !== null),
  };
}

/** What an operator is told of a direction. */
export interface ModelStatus {
  readonly pair: PairName;
  readonly state: "installed" | "missing" | "broken";
  readonly model: InstalledModel | null;
  /** What is broken. */
  readonly detail: string | null;
}

/** State of every direction, by a quick look at records and sizes. Never throws. */
export function modelStatus(dir: string): readonly ModelStatus[] {
  return PAIRS.map((pair): ModelStatus => {
    try {
      const model = readInstalled(dir, pair);
      if (!model) return { pair, state: "missing", model, detail: null };
      const whole = isWhole(dir, model);
      return { pair, state: whole ? "installed" : "broken", model, detail: whole ? null : "a file is cut or missing" };
    } catch (error) {
      return { pair, state: "broken", model: null, detail: error instanceof Error ? error.message : String(error) };
    }
  });
}

/** When a file was changed; 0 for none, and where a folder cannot be looked into, of which `modelStatus` tells. */
function stampOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  } catch {
    return 0;
  }
}

/** Finds models for the engine: a record is read when it changes, and one that cannot be read is none. */
export function createModelFinder(dir: string): (pair: PairName) => ModelRef | null {
  const known = new Map<PairName, { readonly stamp: number; readonly ref: ModelRef | null }>();
  return (pair) => {
    const stamp = stampOf(recordPath(dir, pair));
    const last = known.get(pair);
    if (last?.stamp === stamp) return last.ref;
    const status = stamp === 0 ? null : modelStatus(dir).find((one) => one.pair === pair);
    const ref = status?.state === "installed" && status.model ? toModelRef(dir, status.model) : null;
    known.set(pair, { stamp, ref });
    return ref;
  };
}

/** Every file against its hash. @returns what is wrong, nothing when all is well */
export async function verifyFiles(dir: string, model: InstalledModel): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { name, bytes, sha256 } of model.files) {
    const path = join(dir, model.folder, name);
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) wrong.push(`${name} is missing`);
    else if (size !== bytes) wrong.push(`${name} has ${size} of ${bytes} bytes`);
    else if ((await fileSha256(path)) !== sha256) wrong.push(`${name} has changed since it was installed`);
  }
  return wrong;
}

/**
 * Removes a direction: first its record, so that what is left is never taken for a model. @returns false when there was
 * none
 */
export async function removeModel(dir: string, pair: PairName): Promise<boolean> {
  const path = recordPath(dir, pair);
  if (!statSync(path, { throwIfNoEntry: false })) return false;
  let folder: string | null = null;
  try {
    folder = readInstalled(dir, pair)?.folder ?? null;
  } catch {
    // A damaged record names no folder; the record itself goes.
  }
  await rm(path);
  if (folder !== null) await rm(join(dir, folder), { recursive: true, force: true });
  return true;
}
