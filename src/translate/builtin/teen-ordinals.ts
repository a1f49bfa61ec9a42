import type { Item } from "./item.ts";

/** Ordinals of eleventh to nineteenth, by their first word without article and feminine ending. */
const TEENS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    حادي: "eleventh",
    ثاني: "twelfth",
    ثالث: "thirteenth",
    رابع: "fourteenth",
    خامس: "fifteenth",
    سادس: "sixteenth",
    سابع: "seventeenth",
    ثامن: "eighteenth",
    تاسع: "nineteenth",
  }),
);

/** الثاني عشر is "twelfth", السابعة عشرة "seventeenth"; undefined where the two words are no ordinal. */
export function teenOf({ entry }: Item, after: Item): string | undefined {
  if (after.pos !== "number" || !/^عشرة?$/.test(after.entry.form)) return undefined;
  return TEENS.get(entry.form.replace(/^ال/, "").replace(/ة$/, ""));
}
