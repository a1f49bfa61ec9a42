import { searchStem } from "../language/search-stem.ts";
import { bareWord, skeletons } from "../language/skeleton.ts";
import type { Database } from "../store/driver.ts";
import { isUnknown, type Vocabulary } from "./search-expand.ts";

/** The words of the archive that only their sound can match, by skeleton. */
export interface StoredVocabulary {
  readonly withSkeleton: Vocabulary;
  /** Words stay when their articles go: a word that nothing holds finds nothing. */
  add(norms: ReadonlySet<string>): void;
  /** Gives up what is remembered of the words that are stored. */
  release(): void;
}

/** Word forms of an ingest run that are known to be stored; some 30 MB. */
const MOST_SEEN = 200_000;

export function createVocabulary(db: Database): StoredVocabulary {
  const insert = db.prepare("INSERT OR IGNORE INTO search_word (key, word) VALUES (?, ?)");
  const find = db.prepare("SELECT word FROM search_word WHERE key = ?");
  const seen = new Set<string>();
  return {
    release: () => seen.clear(),
    withSkeleton: (key) => find.all([key]).map((row) => String(row.word)),
    add(norms) {
      if (seen.size > MOST_SEEN) seen.clear();
      for (const norm of norms) {
        if (seen.has(norm)) continue;
        seen.add(norm);
        if (isUnknown(searchStem(norm))) for (const key of skeletons(norm)) insert.run([key, bareWord(norm)]);
      }
    },
  };
}
