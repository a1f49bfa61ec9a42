import { changedEntry } from "./entry.ts";
import { changedItem, type Item } from "./item.ts";
import { looseEntry, reading } from "./reading.ts";

/** How far behind its verb an exception is looked for, in items. */
const REACH = 12;

/**
 * لم يحضر سوى وزيرين: a denial with an exception is an "only" in English: "only two ministers attended". The denial
 * goes, the verb takes the time that it gave it, and the word of exception becomes the adverb.
 */
export function sayOnly(items: Item[]): Item[] {
  if (!items.some((item, at) => item.pos === "negation" || isException(item, at, items))) return items;
  const said = [...items];
  for (let at = said.length - 1; at >= 0; at -= 1) {
    const [denial, verb] = [said[at], said[at + 1]];
    // ليست سوى بداية: "is only a beginning".
    if (denial?.pos === "laysa" && verb && isException(verb, at + 1, said)) {
      const is = reading(looseEntry("adverb", verb.entry.form, "is only"), 0);
      said.splice(at, 2, changedItem(verb, { entry: is.entry, pos: "adverb" }));
      continue;
    }
    if (denial?.pos !== "negation" || verb?.pos !== "verb") continue;
    // لم يتحرك أكثر من قطار: "not more than one train moved".
    const more =
      said[at + 2]?.pos === "quantifier" && said[at + 2]?.entry.form === "أكثر من" ? said[at + 2] : undefined;
    if (more) {
      const noMore = changedItem(more, { entry: changedEntry(more.entry, { en: "not more than" }) });
      said.splice(at, 3, affirmed(verb, denial.entry.form), noMore);
      continue;
    }
    const place = exceptionAfter(said, at + 2);
    if (place === null) continue;
    said[place] = only(said[place] as Item);
    said.splice(at, 2, affirmed(verb, denial.entry.form));
  }
  return said;
}

function exceptionAfter(items: readonly Item[], from: number): number | null {
  for (let at = from; at < items.length && at < from + REACH; at += 1) {
    const item = items[at] as Item;
    if (isException(item, at, items)) return at;
    if (/^(verb|that|relative|negation|laysa)$/.test(item.pos)) return null;
    if (item.pos === "punctuation" && /^[.،,:;؛!?؟]$/.test(item.entry.form)) return null;
  }
  return null;
}

const isExceptive = (form: string): boolean => form === "سوى" || form === "إلا" || form === "الا";

const isException = ({ entry, suffix }: Item, at: number, items: readonly Item[]): boolean =>
  isExceptive(entry.form) && suffix === "" && items[at + 1] !== undefined && items[at + 1]?.pos !== "that";

function only(item: Item): Item {
  const adverb = reading(looseEntry("adverb", item.entry.form, "only"), 0);
  return changedItem(item, { entry: adverb.entry, pos: "adverb" });
}

function affirmed(verb: Item, denial: string): Item {
  if (denial === "لن") return changedItem(verb, { future: true });
  return denial === "لم" ? changedItem(verb, { entry: changedEntry(verb.entry, { tense: "P" }) }) : verb;
}
