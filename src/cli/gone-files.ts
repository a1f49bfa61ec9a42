import { readdirSync, statSync } from "node:fs";
import { relative, sep } from "node:path";
import type { Archive } from "../archive/store.ts";

/** Stored files that are not there any more. */
export interface GoneFiles {
  readonly paths: readonly string[];
  /** Articles that only they held. */
  readonly articles: number;
  /** Folders that are missing, empty or not readable, as where a disk is not mounted: nothing of them counts as gone. */
  readonly away: readonly string[];
}

const isUnder = (path: string, root: string): boolean => {
  const way = relative(root, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`));
};

/** Whether a file is certainly not there; one that cannot be looked at, as in a folder without permission, may be. */
function isGone(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

/** Whether nothing can be said of the files at a place of the archive: it is missing, empty or cannot be read. */
function isAway(root: string): boolean {
  try {
    const found = statSync(root, { throwIfNoEntry: false });
    return found === undefined || (found.isDirectory() && readdirSync(root).length === 0);
  } catch {
    return true;
  }
}

/**
 * Finds the files that were read once and are gone: removed from their folder, or in a folder that the settings name no
 * more and that is not there either. Reads the file system.
 */
export function findGone(archive: Pick<Archive, "stamps" | "heldOnlyBy">, roots: readonly string[]): GoneFiles {
  const away = roots.filter(isAway);
  const isLeft = (path: string): boolean => away.some((root) => isUnder(path, root));
  const paths = [...archive.stamps().keys()].filter((path) => !isLeft(path) && isGone(path));
  return { paths, articles: paths.length === 0 ? 0 : archive.heldOnlyBy(paths), away };
}
