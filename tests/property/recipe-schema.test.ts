import fc from "fast-check";
import { expect, it } from "vitest";
import { stringify } from "yaml";
import { parseRecipe, RecipeError, recipeJsonSchema } from "../../src/config/recipes.ts";
import { runs } from "../support/property-runs.ts";

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

/** Keywords that describe and do not decide. */
const SILENT = ["title", "description", "default", "$schema"];
const KNOWN = [
  ...["type", "const", "enum", "pattern", "minimum", "maximum", "minItems", "anyOf", "items"],
  ...["properties", "required", "additionalProperties"],
];

const typeOf = (value: unknown): string =>
  Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : value === null ? "null" : typeof value;

/** What an editor makes of a value: as much of JSON Schema as the recipes' schema uses. */
function accepts(schema: Schema, value: unknown): boolean {
  const unknown = Object.keys(schema).filter((key) => ![...SILENT, ...KNOWN].includes(key));
  expect(unknown).toEqual([]);
  if (schema.anyOf && !schema.anyOf.some((one) => accepts(one, value))) return false;
  if (schema.type !== undefined && schema.type !== typeOf(value)) return false;
  if (schema.const !== undefined && schema.const !== value) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (typeof value === "string") return schema.pattern === undefined || new RegExp(schema.pattern, "u").test(value);
  if (typeof value === "number") return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
  if (Array.isArray(value))
    return value.length >= (schema.minItems ?? 0) && value.every((one) => accepts(schema.items ?? {}, one));
  return typeof value !== "object" || value === null || hasFields(schema, value);
}

function hasFields({ properties = {}, required = [], additionalProperties }: Schema, value: object): boolean {
  const known = (name: string) => properties[name] ?? null;
  return (
    required.every((name) => name in value) &&
    Object.entries(value).every(([name, field]) => {
      const schema = known(name);
      return schema === null ? additionalProperties !== false : accepts(schema, field);
    })
  );
}

/** Refusals that no schema can state: what a zone is, and which plans are really two. */
const BEYOND = /IANA|need two recipes/;

const anyText = fc.oneof(fc.string(), fc.constantFrom("", " ", "كرة القدم", "both", "ar", "daily"));
const number = fc.oneof(fc.integer({ min: -3, max: 12_000 }), fc.double({ noNaN: true, min: -3, max: 700 }));
const windows = fc.constantFrom(
  "all",
  "7d",
  "24h",
  "0d",
  "7 d",
  "since-last",
  "since-last 7d",
  "replay",
  "since-last ",
);
const whens = fc.constantFrom("daily 08:00", "weekdays 7:30", "mon, thu 9:00, 17:00", "at 8", "mon 24:00", "daily", "");
const odd = fc.oneof(fc.constant(null), fc.boolean(), fc.constant([]), fc.constant({ ar: "ا" }), anyText, number);
const or = <T>(...values: readonly fc.Arbitrary<T>[]) =>
  fc.oneof(...values.map((arbitrary) => ({ arbitrary, weight: 4 })), { arbitrary: odd, weight: 1 });

const anyTitle = or(fc.record({ ar: anyText, en: anyText, fr: anyText }, { requiredKeys: ["ar", "en"] }));
const title = fc.oneof({ arbitrary: anyTitle, weight: 1 }, { arbitrary: fc.constant({ ar: "ا", en: "a" }), weight: 3 });
const fields: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  window: or(windows),
  topic: or(anyText),
  outlets: or(fc.array(anyText, { maxLength: 3 })),
  languages: or(fc.array(fc.constantFrom("ar", "en", "fr"), { maxLength: 2 })),
  stories: or(number),
  words: or(number),
  sentences: or(number),
  show: or(fc.constantFrom("ar", "en", "both", "all")),
  when: or<unknown>(whens, fc.array(whens, { maxLength: 3 })),
  zone: or(fc.constantFrom("Asia/Beirut", "Mars")),
  missed: or(fc.constantFrom("late", "merge", "skip", "never")),
  grace: or(number),
  nothing: odd,
};
/** A few fields at a time: of a recipe with all of them hardly one in a million would be right. */
const recipes = fc
  .subarray(Object.keys(fields), { maxLength: 2 })
  .chain((names) => fc.record({ title, ...Object.fromEntries(names.map((name) => [name, fields[name] ?? odd])) }));

function problemsOf(recipe: unknown): readonly string[] {
  try {
    parseRecipe("x", "digests/x.yaml", stringify(recipe));
    return [];
  } catch (error) {
    if (error instanceof RecipeError) return error.message.split("\n");
    throw error;
  }
}

it("the schema for editors and the program accept the same recipes", () => {
  const schema = JSON.parse(JSON.stringify(recipeJsonSchema())) as Schema;
  let accepted = 0;
  fc.assert(
    fc.property(recipes, (recipe) => {
      const problems = problemsOf(recipe).filter((line) => !BEYOND.test(line));
      if (problems.length === 0) accepted++;
      expect(accepts(schema, recipe), problems.join("\n")).toBe(problems.length === 0);
    }),
    { numRuns: runs(1_000) },
  );
  expect(accepted).toBeGreaterThan(100);
});
