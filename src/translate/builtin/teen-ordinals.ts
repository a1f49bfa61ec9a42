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

/** Ordinals of the units before a ten, likewise. */
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    حادي: "first",
    ثاني: "second",
    ثالث: "third",
    رابع: "fourth",
    خامس: "fifth",
    سادس: "sixth",
    سابع: "seventh",
    ثامن: "eighth",
    تاسع: "ninth",
  }),
);

/** الثانية والثلاثين is "thirty-second"; undefined where the three words are no ordinal. */
export function tensOf({ entry }: Item, and: Item, ten: Item): string | undefined {
  const joined = and.pos === "conjunction" && and.clitic && and.entry.form === "و";
  const value = ten.entry.value ?? 0;
  if (!joined || ten.pos !== "number" || !ten.definite || ten.digits || value < 20 || value > 90) return undefined;
  const unit = UNITS.get(entry.form.replace(/^ال/, "").replace(/ة$/, ""));
  return unit === undefined ? undefined : `${ten.entry.en}-${unit}`;
}
