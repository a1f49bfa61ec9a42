/** A file of a model with what it must be. */
export interface ModelFileRef {
  readonly path: string;
  readonly bytes: number;
  /** Hex digits. */
  readonly sha256: string;
}

/** The files of one direction, ready to be loaded. */
export interface ModelRef {
  readonly from: string;
  readonly to: string;
  /** Changes whenever a file changes; translations are cached under it. */
  readonly version: string;
  readonly model: ModelFileRef;
  readonly shortlist: ModelFileRef | null;
  /** One that both languages share, or the source's and the translation's. */
  readonly vocabularies: readonly ModelFileRef[];
}

/** What the worker is started with. */
export interface WorkerOrder {
  readonly memoryBytes: number;
}

/** Texts for the worker: short plain pieces of one direction. */
export interface WorkerRequest {
  readonly id: number;
  readonly model: ModelRef;
  readonly texts: readonly string[];
}

/**
 * What the worker answers. After `crashed` its memory is of no use and it is to be ended; `broken` means that a file is
 * not what it must be, and leaves the worker sound.
 */
export type WorkerAnswer =
  | { readonly kind: "done"; readonly id: number; readonly texts: readonly string[]; readonly memoryBytes: number }
  | { readonly kind: "crashed"; readonly id: number; readonly reason: string }
  | { readonly kind: "broken"; readonly id: number; readonly file: string; readonly reason: string };
