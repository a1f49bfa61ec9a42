import { type FileHandle, open } from "node:fs/promises";

/**
 * Resolves when everything that was committed to the store before the call would survive a power cut. Rejects with the
 * system's error.
 */
export type DiskSync = () => Promise<void>;

/**
 * The write-ahead log; null where it is not there, since all of it has been folded into the file, which is written
 * through first.
 */
async function openLog(path: string): Promise<FileHandle | null> {
  try {
    return await open(`${path}-wal`, "r+");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function writeThrough(path: string): Promise<void> {
  const log = await openLog(path);
  try {
    await log?.datasync();
  } finally {
    await log?.close();
  }
}

/**
 * Writes the log of an open store through to the disk, as `PRAGMA synchronous = FULL` does at each commit, but beside
 * the event loop: on a busy disk that takes tenths of a second, in which a bot would hear nobody. Whoever asks while it
 * is under way shares the next one. Nothing but the log is opened: closing another of a store's files would end
 * SQLite's locks on it
 * (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
 */
export function createDiskSync(path: string): DiskSync {
  if (path === ":memory:") return () => Promise.resolve();
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null;
        running = writeThrough(path);
        return running;
      });
    return next;
  };
}
