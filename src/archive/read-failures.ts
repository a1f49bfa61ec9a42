import type { ReadFailure, ReadFault } from "../contracts/archive.ts";

type Code = ReadFailure["code"];

/** The kind of each fault that is not a kind of its own. */
const KINDS: Readonly<Record<Exclude<ReadFault, Code>, Code>> = {
  "bad-name": "not-found",
  folder: "io",
  "link-loop": "io",
  "long-path": "io",
  "bad-gzip": "io",
  "not-a-file": "io",
  "no-files": "empty",
  blank: "empty",
  "more-bad-json": "bad-json",
  "bare-records": "no-article",
  unpublished: "no-article",
  "no-page-text": "no-article",
};

const isKind = (fault: ReadFault): fault is Code => !(fault in KINDS);

/** A failure with what its words name. */
export function readFailure(fault: ReadFault, values: ReadFailure["values"] = {}): ReadFailure {
  return { code: isKind(fault) ? fault : KINDS[fault as keyof typeof KINDS], fault, values };
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_048_576);

/** Why a text is too large. */
export const tooLarge = (bytes: number, max: number): ReadFailure =>
  readFailure("too-large", { size: megabytes(bytes), limit: megabytes(max) });

/** What a system error means for whoever named the file. */
const BY_SYSTEM_CODE: Readonly<Record<string, ReadFault>> = {
  ENOENT: "not-found",
  ENOTDIR: "not-found",
  EACCES: "no-permission",
  EPERM: "no-permission",
  EISDIR: "folder",
  ELOOP: "link-loop",
  ENAMETOOLONG: "long-path",
};

/** A system error as a failure of the file that was to be read. */
export function failureOf(error: unknown): ReadFailure {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? "";
  const fault = code.startsWith("Z_") ? "bad-gzip" : BY_SYSTEM_CODE[code];
  if (fault !== undefined) return readFailure(fault);
  return readFailure("io", { why: error instanceof Error ? error.message : String(error) });
}
