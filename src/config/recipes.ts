import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";

const bilingual = z.strictObject({
  ar: z.string().trim().min(1).describe("Arabic name, shown at the head of the Arabic half"),
  en: z.string().trim().min(1).describe("English name, shown at the head of the English half"),
});

/** The form of a recipe file; `digests/recipe.schema.json` is made from it. */
const recipeSchema = z.strictObject({
  title: bilingual,
  window: z
    .union([
      z.literal("all"),
      z.string().regex(/^[1-9]\d{0,3}[hd]$/, "write all, or a number and h or d, such as 24h or 7d"),
    ])
    .default("7d")
    .describe("How far back from the newest article: all, or hours (24h) or days (7d)"),
  topic: z.string().trim().min(1).optional().describe("Only stories about this (words of either language)"),
  outlets: z.array(z.string().trim().min(1)).min(1).optional().describe("Only articles of these outlets"),
  languages: z
    .array(z.enum(["ar", "en"]))
    .min(1)
    .optional()
    .describe("Only articles in these languages"),
  stories: z.int().min(1).max(50).default(5).describe("Most stories in the digest"),
  words: z.int().min(15).max(500).default(60).describe("Most words a story and language"),
  sentences: z.int().min(1).max(20).default(3).describe("Most sentences a story"),
  show: z.enum(["ar", "en", "both"]).default("both").describe("Which language to show"),
});

/** A recipe with every default filled in. */
export type Recipe = z.output<typeof recipeSchema> & { readonly name: string };

/** What is wrong with one recipe file: `file:line: field: reason`. */
export interface RecipeProblem {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

/** Every problem of every recipe at once. */
export class RecipeError extends Error {
  override readonly name = "RecipeError";
  readonly problems: readonly RecipeProblem[];
  constructor(problems: readonly RecipeProblem[]) {
    super(problems.map((p) => `${p.file}:${p.line}: ${p.field ? `${p.field}: ` : ""}${p.message}`).join("\n"));
    this.problems = problems;
  }
}

/** The recipe that is followed where none is named and the folder has no `daily.yaml`. */
export const DEFAULT_RECIPE: Recipe = {
  name: "daily",
  ...recipeSchema.parse({ title: { ar: "موجز الأخبار", en: "News digest" } }),
};

/**
 * Parses one recipe file.
 * @throws RecipeError naming file, line and field of each problem.
 */
export function parseRecipe(name: string, file: string, source: string): Recipe {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number | undefined) => lines.linePos(offset ?? 0).line || 1;
  if (document.errors.length > 0)
    throw new RecipeError(
      document.errors.map((e) => ({ file, line: lineAt(e.pos[0]), field: "", message: `${e.message}.` })),
    );
  const result = recipeSchema.safeParse(document.toJS());
  if (result.success) return { name, ...result.data };
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let n = path.length; n > 0; n--) {
      const node = document.getIn(path.slice(0, n), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  const keyLine = (key: string) =>
    lineAt(Math.max(0, source.search(new RegExp(`^[ \\t]*${key.replace(/\W/g, "\\$&")}\\s*:`, "m"))));
  throw new RecipeError(
    result.error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({
            file,
            line: keyLine(key),
            field: [...issue.path, key].join("."),
            message: `no such field. Fields here: ${issue.path.length === 0 ? Object.keys(recipeSchema.shape).join(", ") : "ar, en"}.`,
          }))
        : [{ file, line: lineOf(issue.path), field: issue.path.join("."), message: `${issue.message}.` }],
    ),
  );
}

/** JSON Schema (draft 2020-12) of a recipe, for editors. */
export function recipeJsonSchema(): object {
  return { title: "Mujaz recipe", ...z.toJSONSchema(recipeSchema, { io: "input" }) };
}
