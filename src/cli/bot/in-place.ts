import { statSync } from "node:fs";

/** Which file stands at a path, whatever it is called; null where none does. */
function fileAt(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.dev} ${stats.ino}`;
}

/**
 * Tells whether the file that stands at a path now is still the one there. A program goes on with a file that is open
 * when it is deleted or another one takes its name, and nothing else tells that all it writes is lost in the end.
 */
export function watchPlace(path: string): () => boolean {
  const opened = fileAt(path);
  return () => {
    try {
      return fileAt(path) === opened;
    } catch {
      // A folder that cannot be looked into is no sign of another file.
      return true;
    }
  };
}
