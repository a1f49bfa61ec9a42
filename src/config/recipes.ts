import { type Alias, type Document, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import { z } from "zod";
import type { Lang } from "../contracts/article.ts";
import type { WindowKind } from "../contracts/schedule.ts";
import { because, type Said, said } from "./reasons.ts";
import { recipeReason } from "./recipe-reason.ts";
import { type RecipeWhen, readWhen, WHEN_PATTERN } from "./recipe-when.ts";

/** A text that shows; written as a pattern, so that editors refuse the same. */
const filled = z.string().trim().regex(/\S/, because("recipe.empty"));

const bilingual = z.strictObject({
  ar: filled.describe("Arabic name, shown at the head of the Arabic half"),
  en: filled.describe("English name, shown at the head of the English half"),
});

const when = z.string().regex(WHEN_PATTERN, because("recipe.when"));

/** How far back a digest reaches where nothing else is said. */
const REACH = "7d";

/** The form of a recipe file; `digests/recipe.schema.json` is made from it. */
const recipeSchema = z.strictObject({
  title: bilingual,
  window: z
    .union([
      z.literal("all"),
      z.literal("on-this-day"),
      z.literal("replay"),
      z.string().regex(/^(?:since-last|(?:since-last )?[1-9]\d{0,3}[hd])$/, because("recipe.window")),
    ])
    .default(REACH)
    .describe(
      "Which articles: as far back from the newest one (24h, 7d, all); since-last, what has come in since the chat's last " +
        "digest (since-last 7d: the first time as far back); on-this-day, this calendar day in earlier years; replay, " +
        "the archive day by day",
    ),
  topic: filled.optional().describe("Only stories about this (words of either language)"),
  outlets: z.array(filled).min(1).optional().describe("Only articles of these outlets"),
  languages: z
    .array(z.enum(["ar", "en"]))
    .min(1)
    .optional()
    .describe("Only articles in these languages"),
  stories: z.int().min(1).max(50).default(5).describe("Most stories in the digest"),
  words: z.int().min(15).max(500).default(60).describe("Most words a story and language"),
  sentences: z.int().min(1).max(20).default(3).describe("Most sentences a story"),
  show: z.enum(["ar", "en", "both"]).default("both").describe("Which language to show"),
  when: z
    .union([when, z.array(when).min(1)])
    .refine((value) => readWhen([value].flat()) !== null, because("recipe.days"))
    .optional()
    .describe(
      "When subscribers get it unless they say otherwise: daily 08:00, weekdays 07:30, or mon, thu 09:00, 17:00",
    ),
  zone: z
    .string()
    .refine(isZone, because("recipe.zone"))
    .optional()
    .describe("Time zone of when (IANA); each chat's own where it is left out"),
  missed: z
    .enum(["late", "merge", "skip"])
    .default("late")
    .describe(
      "What becomes of a time at which the bot was off: sent late within grace, merged into the next one, or skipped",
    ),
  grace: z.int().min(0).max(10_080).default(180).describe("How many minutes late a digest may still go out"),
});

function isZone(zone: string): boolean {
  try {
    return zone !== "" && new Intl.DateTimeFormat("en", { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

/** A recipe with every default filled in. */
export interface Recipe extends Omit<z.output<typeof recipeSchema>, "window" | "when"> {
  readonly name: string;
  /** How far back from the newest article: `all`, `24h`, `7d`; for `since-last` the first time. */
  readonly window: string;
  readonly kind: WindowKind;
  readonly when: RecipeWhen | null;
}

/** `since-last 24h` is a kind of window with a reach. */
function windowOf(written: string): Pick<Recipe, "window" | "kind"> {
  const [, kind, reach] = /^(since-last|on-this-day|replay)?\s*(.*)$/.exec(written) ?? [];
  return { kind: (kind as WindowKind | undefined) ?? "newest", window: reach || REACH };
}

function filledIn(name: string, { window, when, ...rest }: z.output<typeof recipeSchema>): Recipe {
  return { name, ...rest, ...windowOf(window), when: when === undefined ? null : readWhen([when].flat()) };
}

/** What is wrong with one recipe file, which is told as `file:line: field: reason`. */
export interface RecipeProblem {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly said: Said;
}

const linesOf = (problems: readonly RecipeProblem[], lang: Lang): string =>
  problems.map((p) => `${p.file}:${p.line}: ${p.field ? `${p.field}: ` : ""}${p.said[lang]}`).join("\n");

/** Every problem of every recipe at once. */
export class RecipeError extends Error {
  override readonly name = "RecipeError";
  readonly problems: readonly RecipeProblem[];
  constructor(problems: readonly RecipeProblem[]) {
    super(linesOf(problems, "en"));
    this.problems = problems;
  }
  /** A line a problem. */
  lines(lang: Lang): string {
    return linesOf(this.problems, lang);
  }
}

/** The recipe that is followed where none is named and the folder has no `daily.yaml`. */
export const DEFAULT_RECIPE: Recipe = filledIn(
  "daily",
  recipeSchema.parse({ title: { ar: "موجز الأخبار", en: "News digest" }, when: "daily 08:00" }),
);

/** What is no YAML that a recipe may use; `at` is an offset. */
interface YamlFault {
  readonly at: number;
  readonly said: Said;
}

const faultOf = ({ code, message, pos }: YAMLError): YamlFault => ({
  at: pos[0],
  said: code === "MULTIPLE_DOCS" ? said("recipe.documents") : said("recipe.yaml", { why: message }),
});

/** A recipe has some fifteen fields: more references than that are not for reading. */
const MOST_ALIASES = 20;

/** References to nothing, and so many that they may unfold without end. */
function aliasFaults(document: Document.Parsed): readonly YamlFault[] {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  const at = (alias: Alias): number => alias.range?.[0] ?? 0;
  const [last] = aliases.slice(MOST_ALIASES);
  if (last) return [{ at: at(last), said: said("recipe.aliases", { most: MOST_ALIASES }) }];
  return aliases
    .filter((alias) => !alias.resolve(document))
    .map((alias) => ({ at: at(alias), said: said("recipe.alias", { name: `*${alias.source}` }) }));
}

/**
 * Parses one recipe file.
 * @throws RecipeError naming file, line and field of each problem.
 */
export function parseRecipe(name: string, file: string, source: string): Recipe {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number | undefined) => lines.linePos(offset ?? 0).line || 1;
  const faults = [...document.errors.map(faultOf), ...aliasFaults(document)];
  if (faults.length > 0)
    throw new RecipeError(faults.map(({ at, said }) => ({ file, line: lineAt(at), field: "", said })));
  const result = recipeSchema.safeParse(document.toJS());
  if (result.success) return filledIn(name, result.data);
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
            said: said("recipe.field", {
              list: issue.path.length === 0 ? Object.keys(recipeSchema.shape).join(", ") : "ar, en",
            }),
          }))
        : [
            {
              file,
              line: lineOf(issue.path),
              field: issue.path.join("."),
              said: recipeReason(issue, document.hasIn(issue.path)),
            },
          ],
    ),
  );
}

/** JSON Schema (draft 2020-12) of a recipe, for editors. */
export function recipeJsonSchema(): object {
  return { title: "Mujaz recipe", ...z.toJSONSchema(recipeSchema, { io: "input" }) };
}
