import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Fixes } from "../contracts/fixes.ts";
import { applyFix, fixTargets, proposeFix } from "../translate/fix.ts";
import { createGlossary, parseGlossary, withTerm, writeGlossary } from "../translate/glossary.ts";
import { createSqliteMemoryStore } from "../translate/sqlite-memory.ts";
import type { Context } from "./context.ts";
import { readTable } from "./read-table.ts";
import { glossaryPath } from "./translators.ts";

/** Corrections on the store and the glossary of the settings. The store is made when it is not there. */
export function openFixes(context: Context): Fixes {
  const memory = () => createSqliteMemoryStore(context.store.open());
  return {
    propose: (story) => fixTargets(story).map((target) => proposeFix(memory(), target)),
    apply: (target, correction, editor) =>
      applyFix(memory(), target, correction, {
        editor,
        now: context.clock.now().toISOString(),
        glossary: createGlossary(readGlossary(context).terms),
      }),
    async addTerm(term) {
      const path = glossaryPath(context);
      mkdirSync(dirname(path), { recursive: true });
      // In one go: another term that comes meanwhile would be lost.
      const { terms, problems } = readGlossary(context);
      writeFileSync(`${path}.new`, writeGlossary(withTerm(terms, term), problems));
      renameSync(`${path}.new`, path);
    },
  };
}

function readGlossary(context: Context): ReturnType<typeof parseGlossary> {
  try {
    return parseGlossary(readTable(glossaryPath(context)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { terms: [], problems: [] };
    throw error;
  }
}
