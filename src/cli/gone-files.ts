import { existsSync, readdirSync, statSync } from "node:fs";
import { relative, sep } from "node:path";
import type { Archive } from "../archive/store.ts";

/** Stored files that are not there any more. */
export interface GoneFiles {
  readonly paths: readonly string[];
  /** Articles that only they held. */
  readonly articles: number;
  /** Folders that are missing or empty altogether, as where a disk is not mounted: nothing of them counts as gone. */
  readonly away: readonly string[];
}

const isUnder = (path: string, root: string): boolean => {
  const way = relative(root, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`));
};

/** Whether there is anything at a place of the archive. */
function isThere(root: string): boolean {
  if (!existsSync(root)) return false;
  return !statSync(root).isDirectory() || readdirSync(root).length > 0;
}

/**
 * Finds the files that were read once and are gone: removed from their folder, or in a folder that the settings name no
 * more and that is not there either. Reads the file system.
 */
export function findGone(archive: Pick<Archive, "stamps" | "heldOnlyBy">, roots: readonly string[]): GoneFiles {
  const away = roots.filter((root) => !isThere(root));
  const isAway = (path: string): boolean => away.some((root) => isUnder(path, root));
  const paths = [...archive.stamps().keys()].filter((path) => !isAway(path) && !existsSync(path));
  return { paths, articles: paths.length === 0 ? 0 : archive.heldOnlyBy(paths), away };
}
