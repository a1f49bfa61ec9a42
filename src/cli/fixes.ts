import { readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Fixes } from "../contracts/fixes.ts";
import { applyFix, fixTargets, proposeFix } from "../translate/fix.ts";
import { createGlossary, type GlossaryTerm, parseGlossary, withTerm, writeGlossary } from "../translate/glossary.ts";
import { createSqliteMemoryStore } from "../translate/sqlite-memory.ts";
import type { Context } from "./context.ts";
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
        glossary: createGlossary(readTerms(context)),
      }),
    async addTerm(term) {
      const path = glossaryPath(context);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.new`, writeGlossary(withTerm(readTerms(context), term)));
      await rename(`${path}.new`, path);
    },
  };
}

function readTerms(context: Context): readonly GlossaryTerm[] {
  try {
    return parseGlossary(readFileSync(glossaryPath(context), "utf8")).terms;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
