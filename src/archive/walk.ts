import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ReadFailure } from "../contracts/archive.ts";
import { type Format, formatOf } from "./formats.ts";
import { failureOf, readFailure } from "./read-failures.ts";

/** A file to read. `format` is null for a file that was named itself although its extension says nothing. */
export interface FoundFile {
  readonly path: string;
  readonly format: Format | null;
  readonly size: number;
  readonly mtimeMs: number;
}

/** What stands under the paths that were given. */
export interface Walk {
  readonly files: readonly FoundFile[];
  readonly failures: readonly { readonly path: string; readonly reason: ReadFailure }[];
  /** Files with an extension that the reader does not know. */
  readonly skipped: number;
}

class Walker {
  readonly files: FoundFile[] = [];
  readonly failures: { path: string; reason: ReadFailure }[] = [];
  skipped = 0;
  readonly #folders = new Set<string>();
  readonly #seen = new Set<string>();

  /** A path as the caller named it: its own failures are told, and its extension does not matter. */
  root(path: string): void {
    try {
      const stats = statSync(path);
      if (!stats.isDirectory()) {
        if (stats.isFile()) this.#add(path, formatOf(path), stats.size, stats.mtimeMs);
        else this.#fail(path, readFailure("not-a-file"));
        return;
      }
      const before = this.files.length + this.#seen.size + this.failures.length;
      this.#folder(path);
      if (this.files.length + this.#seen.size + this.failures.length === before)
        this.#fail(path, readFailure("no-files", { n: this.skipped }));
    } catch (error) {
      this.#fail(path, failureOf(error));
    }
  }

  #fail(path: string, reason: ReadFailure): void {
    this.failures.push({ path, reason });
  }

  #add(path: string, format: Format | null, size: number, mtimeMs: number, real = path): void {
    if (this.#seen.has(real)) return;
    this.#seen.add(real);
    this.files.push({ path, format, size, mtimeMs });
  }

  #folder(path: string): void {
    // Links may lead back up: each real folder is entered once. Its number tells it, as a real path would cost a look
    // at every folder above, at every depth again.
    const { dev, ino } = statSync(path, { bigint: true });
    const real = `${dev}:${ino}`;
    if (this.#folders.has(real)) return;
    this.#folders.add(real);
    const entries = readdirSync(path, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      this.#entry(join(path, entry.name), entry);
    }
  }

  #entry(path: string, entry: Dirent): void {
    try {
      if (entry.isDirectory()) {
        this.#folder(path);
        return;
      }
      const format = formatOf(path);
      if (!entry.isSymbolicLink() && (!entry.isFile() || format === null)) {
        this.skipped++;
        return;
      }
      const stats = statSync(path);
      if (stats.isDirectory()) this.#folder(path);
      else if (format === null || !stats.isFile()) this.skipped++;
      else this.#add(path, format, stats.size, stats.mtimeMs, entry.isSymbolicLink() ? realpathSync(path) : path);
    } catch (error) {
      // A name in another encoding reaches this program with its characters replaced, and then leads to no file.
      this.#fail(path, entry.name.includes("\ufffd") ? readFailure("bad-name") : failureOf(error));
    }
  }
}

/**
 * Lists the readable files under paths, in order of name, each once: nested folders, links followed without going
 * round, hidden entries and `node_modules` left out. A path that cannot be read is a failure of its own.
 */
export function walk(paths: readonly string[]): Walk {
  const walker = new Walker();
  for (const path of paths) walker.root(resolve(path));
  return { files: walker.files, failures: walker.failures, skipped: walker.skipped };
}
