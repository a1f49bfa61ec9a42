import type { Lang } from "../../contracts/article.ts";

/** A direction that a model translates: source, then translation. */
export type PairName = "ar-en" | "en-ar";
/** Directions for which models exist. */
export const PAIRS: readonly PairName[] = ["ar-en", "en-ar"];
/** The direction between two languages; null within one. */
export const pairOf = (from: Lang, to: Lang): PairName | null => (from === to ? null : (`${from}-${to}` as PairName));

/** What a file is to the engine. One vocabulary for both languages, or one for each. */
export type FileRole = "model" | "shortlist" | "vocabulary" | "source-vocabulary" | "target-vocabulary";

/** A file as a registry offers it. Sizes and hashes (SHA-256 in hex) are null where the registry does not tell. */
export interface OfferedFile {
  readonly role: FileRole;
  /** Plain file name without its packing, such as `vocab.aren.spm`. */
  readonly name: string;
  /** Address, or path in the folder. */
  readonly location: string;
  readonly packedBytes: number | null;
  readonly packedSha256: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** A model as a registry offers it. */
export interface OfferedModel {
  readonly pair: PairName;
  readonly version: string;
  /** Mozilla's name of its size: `tiny`, `base-memory`, `base`; null when not told. */
  readonly architecture: string | null;
  readonly files: readonly OfferedFile[];
}

/** A file on disk, checked when it came. */
export interface InstalledFile {
  readonly role: FileRole;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** True where the registry gave the hash; else it was taken from the file itself when it came. */
  readonly confirmed: boolean;
}

/** `MODELS_DIR/ar-en.json`: what is installed. It is written last and in one step, so a half model is never seen. */
export interface InstalledModel {
  readonly schema: 1;
  readonly pair: PairName;
  readonly version: string;
  readonly architecture: string | null;
  /** Where it came from. */
  readonly source: string;
  readonly licence: string;
  /** ISO 8601. */
  readonly installedAt: string;
  /** Folder of the files, in MODELS_DIR. */
  readonly folder: string;
  readonly files: readonly InstalledFile[];
}

/** Licence of Mozilla's models, and where its text is. */
export const MODEL_LICENCE = "MPL-2.0";
/** Where the licence can be read. */
export const MODEL_LICENCE_URL = "https://www.mozilla.org/MPL/2.0/";

/** Why a model cannot be had or used. */
export type ModelProblem =
  /** No registry, or no answer from it. */
  | "unreachable"
  /** The server says no, for good. */
  | "refused"
  /** The registry is none, or not one that this program knows. */
  | "unreadable"
  /** The registry has no such model. */
  | "absent"
  /** A file is not the one that the registry names. */
  | "wrong-file"
  /** The engine does not translate with it. */
  | "self-test"
  /** Another process installs the same model now. */
  | "locked"
  /** The disk is full, or the folder not writable. */
  | "disk";

/** A problem with a model in one line. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly problem: ModelProblem;
  constructor(problem: ModelProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}
