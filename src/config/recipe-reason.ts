import type { z } from "zod";
import { reasonIn, type Said, said } from "./reasons.ts";

type Issue = z.core.$ZodIssue;

/** What to write where another kind of value stands. */
const KINDS = {
  string: "recipe.text",
  int: "recipe.number",
  number: "recipe.number",
  array: "recipe.list",
  object: "recipe.fields",
} as const;

const isKind = (kind: string): kind is keyof typeof KINDS => Object.hasOwn(KINDS, kind);

function tooSmall(issue: Extract<Issue, { code: "too_small" }>): Said {
  return issue.origin === "number" || issue.origin === "int"
    ? said("recipe.least", { least: Number(issue.minimum) })
    : said("recipe.empty");
}

/** What is wrong with a field and what to write, in plain words. @param there whether the field stands in the file */
export function recipeReason(issue: Issue, there: boolean): Said {
  const own = reasonIn(issue.message);
  if (own) return own;
  if (issue.path.length === 0) return said("recipe.nothing");
  if (!there) return said("recipe.missing");
  switch (issue.code) {
    case "invalid_type":
      return isKind(issue.expected) ? said(KINDS[issue.expected]) : said("recipe.text");
    case "invalid_value":
      return said("recipe.choice", { list: issue.values.join(", ") });
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return said("recipe.most", { most: Number(issue.maximum) });
    case "invalid_union":
      return issue.path[0] === "window" ? said("recipe.window") : said("recipe.when");
    default:
      return { ar: `${issue.message}.`, en: `${issue.message}.` };
  }
}
