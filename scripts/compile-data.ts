import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.ts";
import { compileBilingual } from "./compile-bilingual.ts";
import { compileLexicon } from "./compile-lexicon.ts";
import { compileNames } from "./compile-names.ts";
import { compileStems } from "./compile-stems.ts";
import { writeRecipeSchema } from "./recipe-schema.ts";

/** Makes what the program reads at run time from the tables of `data/`; runs at every build. */
const root = packageRoot();
const out = join(root, "dist", "data");
mkdirSync(out, { recursive: true });
// First: the other tables hold stems.
compileStems(root, out);
compileNames(root, out);
compileLexicon(root, out);
compileBilingual(root, out);
writeRecipeSchema(join(root, "digests", "recipe.schema.json"));
