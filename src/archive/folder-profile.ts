import { dirname } from "node:path";
import type { RecurringLines } from "./clean/lines.ts";
import { bodyLines } from "./clean/parts.ts";
import { createRecurringProfile, NOTHING_RECURS } from "./clean/recurring.ts";
import { loadFile } from "./load-file.ts";
import { readDocument } from "./read-document.ts";
import type { FoundFile } from "./walk.ts";

/**
 * Files of a folder looked at for lines that recur; spread over the folder, so that a run of copies does not decide.
 */
const SAMPLE_FILES = 40;
/** Pages cost a DOM each, and the extractor has left most furniture out already. */
const SAMPLE_PAGES = 10;
const MIN_FILES = 3;
/** Larger files are no single articles of the usual kind. */
const MAX_BYTES = 262_144;

function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)] as T);
}

const keyOf = (file: FoundFile): string => `${dirname(file.path)}\u0000${file.format}`;

/**
 * Knows, for each folder, the lines that recur through its files: mastheads and footers. A folder is sampled when its
 * first changed file is read, always the same files, so that an article's text does not depend on what else is new.
 */
export interface FolderProfiles {
  recurringFor(file: FoundFile): Promise<RecurringLines>;
}

async function sample(files: readonly FoundFile[]): Promise<RecurringLines> {
  if (files.length < MIN_FILES) return NOTHING_RECURS;
  const profile = createRecurringProfile();
  const most = files[0]?.format === "html" ? SAMPLE_PAGES : SAMPLE_FILES;
  for (const file of spread(files, most)) {
    const loaded = await loadFile(file.path, MAX_BYTES);
    if (!loaded.ok) continue;
    const document = await readDocument(loaded.bytes, file.path, file.format);
    if (document.ok) for (const raw of document.raws) profile.add(bodyLines(raw.body));
  }
  return profile.recurs;
}

/** @see FolderProfiles */
export function createFolderProfiles(files: readonly FoundFile[]): FolderProfiles {
  const folders = new Map<string, FoundFile[]>();
  for (const file of files) {
    const folder = folders.get(keyOf(file));
    if (folder === undefined) folders.set(keyOf(file), [file]);
    else folder.push(file);
  }
  let current: { readonly key: string; readonly recurs: Promise<RecurringLines> } | undefined;
  return {
    recurringFor(file) {
      const key = keyOf(file);
      // Files come folder by folder: one profile at a time is enough, and memory stays flat.
      if (current?.key !== key) current = { key, recurs: sample(folders.get(key) ?? []) };
      return current.recurs;
    },
  };
}
